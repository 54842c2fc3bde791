/// The fields that --fields may name: those of docs/article.schema.json, in the order in which they are
/// written (json_writer.cpp).
#pragma once

#include "text/fixed_text.hpp"

namespace cleancopy::write {

inline constexpr text::FixedText<23> kFieldNames[] = {"cleancopy",
                                                      "schema",
                                                      "file",
                                                      "headline",
                                                      "headline_printed",
                                                      "kicker",
                                                      "dek",
                                                      "dek_source",
                                                      "key_points",
                                                      "byline",
                                                      "agencies",
                                                      "published",
                                                      "updated",
                                                      "captured_at",
                                                      "dateline",
                                                      "section",
                                                      "site_name",
                                                      "url",
                                                      "language",
                                                      "language_detected",
                                                      "tags",
                                                      "image",
                                                      "pictures",
                                                      "video",
                                                      "paywalled",
                                                      "license",
                                                      "copyright",
                                                      "amp_url",
                                                      "print_url",
                                                      "word_count",
                                                      "reading_minutes",
                                                      "encoding",
                                                      "article",
                                                      "article_confidence",
                                                      "page_kind",
                                                      "truncated",
                                                      "body",
                                                      "notes",
                                                      "text",
                                                      "sources"};

/// What a table has where nobody says which fields.
inline constexpr text::FixedText<23> kTableFields[] = {
    "file",      "url",     "site_name", "headline", "dek",        "byline",   "agencies",
    "published", "updated", "section",   "language", "word_count", "page_kind"};

}  // namespace cleancopy::write
