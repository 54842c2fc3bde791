/// Our own stages, each alone, and the whole.
#pragma once

#include "measure.hpp"

namespace cleancopy::bench {

void register_stages(const PageList& pages);

}  // namespace cleancopy::bench
