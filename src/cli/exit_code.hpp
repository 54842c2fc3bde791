/// What the command's exit code says. Scripts rely on these.
#pragma once

namespace cleancopy::cli {

enum ExitCode : int {
  kDone = 0,
  kSomeFailed = 1,
  kWrongUse = 2,
  kNoArticle = 3,
  kSignalled = 128,  ///< batch: and the number of the signal that stopped it
};

}  // namespace cleancopy::cli
