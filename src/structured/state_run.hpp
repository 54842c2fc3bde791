/// One array of an editor's blocks as HTML. Internal to this room.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "structured/json_value.hpp"
#include "structured/state_refs.hpp"

namespace cleancopy::structured {

/// What an array tells.
struct StateRun {
  std::string html;
  std::size_t text_bytes = 0;       ///< of it outside tags
  std::vector<JsonElement> others;  ///< objects and arrays below it that are no part of the text
};

/// Reads `array`: its entries, what they point at, and what is nested in them as children, content, items and
/// the like. O(bytes of what is read), without recursion.
[[nodiscard]] StateRun read_run(JsonElement array, StateRefs& refs);

/// Appends a string that may be HTML; returns its bytes outside tags.
std::size_t append_told(std::string& html, std::string_view text);

/// Whether markup parts the string into paragraphs.
[[nodiscard]] bool has_paragraphs(std::string_view text);

/// The members of other stories' objects: a title with an address, a headline, a slug.
[[nodiscard]] bool is_teaser(JsonObject object);

}  // namespace cleancopy::structured
