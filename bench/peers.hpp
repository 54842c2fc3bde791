/// Other people's parsers on the same pages, and the memory's own limit.
#pragma once

#include <string_view>

#include "measure.hpp"

namespace cleancopy::bench {

inline constexpr std::string_view kReference = "peer/libxml2";  ///< what the others are told as multiples of

/// Prints which pages are left out for which peer.
void register_peers(const PageList& pages);

}  // namespace cleancopy::bench
