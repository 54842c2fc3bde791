/// The byline: the names of the people who wrote the story.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "article/evidence/evidence.hpp"
#include "cleancopy/article.hpp"

namespace cleancopy::article {

struct Byline {
  std::vector<std::string> names;
  Source source = Source::none;
  std::vector<std::string> agencies;  ///< news agencies; in `names`, too, where no person signs
  Source agencies_source = Source::none;
  std::vector<std::size_t> blocks =
      {};  ///< the line that names them and is nothing else, and one of their role
};

/// From JSON-LD, meta, microdata and rel=author links, then the words under the headline ("By …").
[[nodiscard]] Byline resolve_byline(const Evidence& evidence, std::size_t headline_block);

}  // namespace cleancopy::article
