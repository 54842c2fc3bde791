/// What other programs' users write where this one has another word.
#pragma once

#include <string_view>

namespace cleancopy::cli {

/// What there is in place of an option that a command does not have: ours ("--format json" for "--json"), or
/// else what to do, as a clause; empty: nobody knows.
[[nodiscard]] std::string_view instead_of(std::string_view option);

}  // namespace cleancopy::cli
