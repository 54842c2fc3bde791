/// `cleancopy check FIXTURES…`: pages held against what is expected of them.
#pragma once

namespace cleancopy::cli {

/// Runs the command on its own arguments, argv[0] aside; gives the exit code.
[[nodiscard]] int run_check(int argc, char** argv);

}  // namespace cleancopy::cli
