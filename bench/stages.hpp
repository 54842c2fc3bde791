/// Our own stages, each alone, and the whole.
#pragma once

#include <string_view>

#include "measure.hpp"

namespace cleancopy::bench {

inline constexpr std::string_view kOrdinary = "whole/extract";  ///< what an ordinary page takes

void register_stages(const PageList& pages);

}  // namespace cleancopy::bench
