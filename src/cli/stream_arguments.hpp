/// The command line of `cleancopy stream`, read.
#pragma once

#include <chrono>
#include <cstddef>
#include <optional>

#include "batch/ndjson_fields.hpp"
#include "cleancopy/options.hpp"

namespace cleancopy::cli {

struct StreamArguments {
  batch::NdjsonFields fields;
  Options options;                     ///< of all pages; a line's own go before them
  std::chrono::milliseconds flush{0};  ///< how long a line may wait for others; 0: not at all
  std::size_t max_line_bytes = 0;
};

/// Reads argv. Nothing where the command ends here (--help, wrong use): then `exit_code` says how, and what
/// there is to say has been printed.
[[nodiscard]] std::optional<StreamArguments> read_stream_arguments(int argc, char** argv, int& exit_code);

}  // namespace cleancopy::cli
