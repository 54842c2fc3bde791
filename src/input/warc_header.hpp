/// What the header of a record in a web archive (WARC, ISO 28500) says.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace cleancopy::input {

struct WarcHeader {
  std::string type;                     ///< "response", "resource", "request", …
  std::string url;                      ///< without the angle brackets that some write around it
  std::string date;                     ///< ISO 8601
  std::string content_type;             ///< of the block
  std::optional<std::uint64_t> length;  ///< of the block, in bytes
};

/// Reads a record's version line and fields. Nothing for what begins otherwise. O(fields).
[[nodiscard]] std::optional<WarcHeader> read_warc_header(std::string_view fields);

/// Whether a Content-Type is that of pages.
[[nodiscard]] bool is_page_type(std::string_view content_type);

/// Whether an HTTP response is a success with a page in it, as its header says. `header`: at least that.
[[nodiscard]] bool holds_page(std::string_view header);

}  // namespace cleancopy::input
