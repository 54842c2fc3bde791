/// The headline, as printed on the page.
#pragma once

#include <cstddef>
#include <string>

#include "article/evidence/evidence.hpp"
#include "cleancopy/article.hpp"

namespace cleancopy::article {

struct Headline {
  Text text;
  Text kicker;                   ///< the line over it that names the topic, as printed
  std::size_t block = SIZE_MAX;  ///< where it is printed; SIZE_MAX: nowhere
  std::string printed;           ///< the line over the story, where it is another than `text`; else empty
};

/// Of the headings that the page shows, the one that what the page says of itself (JSON-LD, Open Graph,
/// title) speaks for; where none is shown, what it says.
[[nodiscard]] Headline resolve_headline(const Evidence& evidence);

}  // namespace cleancopy::article
