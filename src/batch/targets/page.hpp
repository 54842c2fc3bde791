/// A record, worked on: what a run writes of it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "cleancopy/article.hpp"
#include "cleancopy/error.hpp"

namespace cleancopy::batch {

struct Page {
  std::string key;                      ///< Record::key
  std::string out = {};                 ///< the article as the target's format has it, whole
  std::optional<Article> article = {};  ///< where the target asks for it
  std::optional<Error> failure = {};    ///< then there is neither
  std::string address = {};             ///< to know it again by (duplicates.hpp); empty: by none
  std::uint64_t fingerprint = 0;        ///< of its text; 0: none
  std::uint64_t bytes_read = 0;
  std::vector<std::string> remarks = {};  ///< Article::remarks
  std::uint64_t stamp = 0;                ///< Record::stamp
  std::string replaces = {};              ///< Record::replaces
};

}  // namespace cleancopy::batch
