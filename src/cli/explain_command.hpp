/// `cleancopy explain PAGE`: why a page came out as it did.
#pragma once

namespace cleancopy::cli {

/// Runs the command on its own arguments, argv[0] aside; gives the exit code.
[[nodiscard]] int run_explain(int argc, char** argv);

}  // namespace cleancopy::cli
