/// The options that say what the fields of NDJSON are called: the same for every command that reads it.
#pragma once

#include "batch/plan/ndjson_fields.hpp"
#include "cli/option_reader.hpp"

namespace cleancopy::cli {

/// Adds --html-field, --base64-field, --url-field, --charset-field and --saved-at-field to `options`,
/// which writes into `names` while it reads.
void add_ndjson_options(OptionReader& options, batch::NdjsonFields& names);

}  // namespace cleancopy::cli
