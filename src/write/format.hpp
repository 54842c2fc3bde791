/// What an article may be written as, and the one place that chooses the writer.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "cleancopy/article.hpp"

namespace cleancopy::write {

enum class Format : unsigned char { text, json, jsonl, markdown, html, csv };

struct FormatChoice {
  Format format = Format::text;
  std::vector<std::string> fields = {};  ///< of kFieldNames (fields.hpp), for text, JSON and CSV; empty: all
};

/// What stands once before all articles: a table's names.
[[nodiscard]] std::string heading_of(const FormatChoice& choice);

/// `article` in that format, ending in a line feed. Text with fields: each value on a line of its own.
/// `file`: the input's name where the format has a place for one, or empty to leave it out. Cost: O(size of
/// the article).
[[nodiscard]] std::string formatted(const Article& article, const FormatChoice& choice,
                                    std::string_view file = {});

}  // namespace cleancopy::write
