/// What a schema.org object says of an article beside its text, names and dates: keywords, pictures, rights.
#pragma once

#include "structured/json_ld.hpp"
#include "structured/json_ld_graph.hpp"

namespace cleancopy::structured {

/// References are followed one step. O(members read).
[[nodiscard]] JsonLdDetails read_details(JsonLdGraph& graph, JsonObject object);

/// Fills what `details` lacks.
void fill_missing(JsonLdDetails& details, JsonLdDetails other);

}  // namespace cleancopy::structured
