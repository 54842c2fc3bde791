/// Numbers of things, as people read them.
#pragma once

#include <cstdint>
#include <string>

namespace cleancopy::text {

/// With commas: "1,240".
[[nodiscard]] std::string counted(std::uint64_t number);

}  // namespace cleancopy::text
