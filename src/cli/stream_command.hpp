/// `cleancopy stream`: lines of NDJSON with a page in each from standard input, a line for each to standard
/// output.
#pragma once

namespace cleancopy::cli {

/// Runs the command on its own arguments, argv[0] aside; gives the exit code.
[[nodiscard]] int run_stream(int argc, char** argv);

}  // namespace cleancopy::cli
