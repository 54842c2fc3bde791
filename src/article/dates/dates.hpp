/// When the story was published, and when last changed.
#pragma once

#include <optional>

#include "article/evidence/evidence.hpp"
#include "cleancopy/article.hpp"
#include "dates/date.hpp"

namespace cleancopy::article {

struct Dates {
  Moment published;
  Moment updated;
};

/// Order of trust: JSON-LD, meta, time elements and microdata, the words that the page shows, its address.
/// Never from the clock. `language` is the page's (BCP 47). `saved`: when the page was saved, where that is
/// known; nothing is dated later, and "2 hours ago" is counted from it.
[[nodiscard]] Dates resolve_dates(const Evidence& evidence, std::size_t headline_block,
                                  std::string_view language,
                                  const std::optional<dates::DateTime>& saved = std::nullopt);

}  // namespace cleancopy::article
