/// `cleancopy batch`: many pages, one target, a journal.
#pragma once

namespace cleancopy::cli {

/// Runs the command on its own arguments, argv[0] aside; gives the exit code.
[[nodiscard]] int run_batch(int argc, char** argv);

}  // namespace cleancopy::cli
