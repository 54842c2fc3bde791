/// Standard input, output and error of a process that was begun without one of them.
#pragma once

namespace cleancopy::cli {

/// Takes the numbers of those that are closed, so that no file that is opened later gets one of them: what is
/// said on standard error would be written into an article, and a run would wait for itself on standard
/// input. Reading and writing them fails as before.
void hold_closed_streams() noexcept;

}  // namespace cleancopy::cli
