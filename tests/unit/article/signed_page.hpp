/// The bylines of pages about a lantern walk, for tests.
#pragma once

#include <string_view>

#include "article/byline/byline.hpp"
#include "article/page_evidence.hpp"

namespace cleancopy::article {

/// Of a page whose headline begins with "Lantern walk returns".
inline Byline byline_on(std::string_view html, std::string_view address = {}) {
  const PageEvidence page(html, address);
  return resolve_byline(page.evidence, page.cleaned.find("Lantern walk returns"));
}

}  // namespace cleancopy::article
