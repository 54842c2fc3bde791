/// A page's verdicts and candidates as the public values that reports are made of.
#pragma once

#include <cstddef>

#include "article/assembler.hpp"
#include "article/evidence/recorder.hpp"
#include "cleancopy/explanation.hpp"
#include "cleancopy/options.hpp"
#include "html/page/page.hpp"

namespace cleancopy::article {

/// What there is to say of the page that `assembler` has last made `assembly` of, with `recorder` at its
/// side. `page_bytes`: how long it was, as UTF-8. O(page + blocks * features).
[[nodiscard]] Explanation explain(const html::Page& page, const Assembler& assembler, Assembly assembly,
                                  const Recorder& recorder, std::size_t page_bytes);

}  // namespace cleancopy::article
