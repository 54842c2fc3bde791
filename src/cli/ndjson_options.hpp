/// The options that say what the fields of NDJSON are called: the same for every command that reads it.
#pragma once

#include "batch/ndjson_fields.hpp"

namespace CLI {
class App;
}  // namespace CLI

namespace cleancopy::cli {

/// Adds --html-field, --base64-field, --url-field, --charset-field and --saved-at-field to `app`, which
/// writes into `names` while it parses.
void add_ndjson_options(CLI::App& app, batch::NdjsonFields& names);

}  // namespace cleancopy::cli
