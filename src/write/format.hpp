/// What an article may be written as, and the one place that chooses the writer.
#pragma once

#include <string>
#include <string_view>

#include "cleancopy/article.hpp"

namespace cleancopy::write {

enum class Format : unsigned char { text, json, jsonl };

/// `article` in that format, ending in a line feed. `file`: the input's name where the format has a place for
/// one, or empty to leave it out. Cost: O(size of the article).
[[nodiscard]] std::string formatted(const Article& article, Format format, std::string_view file = {});

}  // namespace cleancopy::write
