/// Who wrote it, and its keywords: the members of an article that are lists of names.
#pragma once

#include <string>
#include <vector>

#include "article/json_ld.hpp"
#include "article/json_ld_graph.hpp"

namespace cleancopy::article {

/// Fills `article`'s authors and author_organizations from "author", or where that gives nobody, from
/// "creator", "contributor". Names are kept as given, each once. O(bytes of the members).
void read_people(JsonLdGraph& graph, JsonObject object, JsonLdArticle& article);

/// "keywords": a list, or a string cut at its commas; each once.
[[nodiscard]] std::vector<std::string> read_keywords(JsonObject object);

}  // namespace cleancopy::article
