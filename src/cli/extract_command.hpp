/// `cleancopy FILE…`: each page's article, written to one output.
#pragma once

namespace cleancopy::cli {

/// Runs the command on its own arguments, argv[0] aside; gives the exit code.
[[nodiscard]] int run_extract(int argc, char** argv);

}  // namespace cleancopy::cli
