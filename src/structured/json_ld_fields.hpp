/// From one schema.org object to the fields of an article.
#pragma once

#include <string_view>

#include "structured/json_ld.hpp"
#include "structured/json_ld_graph.hpp"

namespace cleancopy::structured {

/// How good a description of an article a type is; greater is better.
enum class TypeRank : unsigned char {
  none,      ///< nothing that describes an article
  page,      ///< the page around it, or a work of no kind: its dates and names may serve
  relative,  ///< a review, a social media post, an advertisement
  article,   ///< Article, BlogPosting, Report, …
  news,      ///< NewsArticle and its kinds
};

/// The best rank among an object's types; an object with headline and date but no type counts as `page`.
[[nodiscard]] TypeRank rank_of(JsonObject object);

/// What `object` says of an article; references are followed one step. O(its bytes).
[[nodiscard]] JsonLdArticle read_article(JsonLdGraph& graph, JsonObject object);

/// Fills the fields that `article` lacks.
void fill_missing(JsonLdArticle& article, JsonLdArticle other);

/// The address in a value: a string, or an object's "@id" or "url". Empty when there is none.
[[nodiscard]] std::string_view address_of(JsonElement value);

}  // namespace cleancopy::structured
