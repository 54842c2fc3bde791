/// Who wrote it: the members of an article that are lists of names.
#pragma once

#include "structured/json_ld.hpp"
#include "structured/json_ld_graph.hpp"

namespace cleancopy::structured {

/// Fills `article`'s authors and author_organizations from "author", or where that gives nobody, from
/// "creator", "contributor". Names are kept as given, each once. O(bytes of the members).
void read_people(JsonLdGraph& graph, JsonObject object, JsonLdArticle& article);

}  // namespace cleancopy::structured
