/// State that a page sends in pieces: rows of numbered values and texts, each script a piece of the stream
/// ("self.__next_f.push([1,"…"])", the flight data of React's server components). Internal to this room.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "structured/json_value.hpp"

namespace cleancopy::structured {

/// A row: `1f:["$","p",null,{…}]` to the end of the line, or `1f:T2a,` and so many bytes of text.
struct StreamRow {
  std::string_view number;
  std::string_view value;
  bool is_text = false;
};

/// Whether the script is a piece of a stream.
[[nodiscard]] bool is_stream_piece(std::string_view script);

/// Appends what the piece holds to `stream`; nothing where it holds no text. O(bytes).
void append_piece(std::string_view script, JsonParser& parser, std::string& stream);

/// The rows of a whole stream that are texts or JSON, as views of it; those of code and style sheets are left
/// out. A row that is cut off ends it. O(bytes).
[[nodiscard]] std::vector<StreamRow> rows_of(std::string_view stream);

}  // namespace cleancopy::structured
