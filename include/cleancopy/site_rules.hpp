/// A user's rules for single sites: what to drop, what to keep, where the fields stand (docs/RULES.md).
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

#include "cleancopy/error.hpp"

namespace cleancopy {

/// Rules that have been read. Never changed: any number of extractors, in any number of threads, may share
/// them.
class SiteRules;

/// What a user's rules found on the page.
struct RulesFound {
  std::string host;  ///< of the page's address, in lower case; empty: not known, only rules for "*" are asked
  std::size_t sites = 0;  ///< of the rules that fit it
  std::size_t drop = 0;   ///< elements that their selectors name to be left out
  std::size_t keep = 0;
  std::size_t fields = 0;
};

/// Reads rules from the text of a JSON file. O(bytes).
/// Errors: invalid_rules, whose detail says where ("sites[0].drop[2]: …") and what is wrong there; `offset`
/// is a byte of `json` where that is no JSON, else 0.
[[nodiscard]] Result<std::shared_ptr<const SiteRules>> parse_site_rules(std::string_view json);

}  // namespace cleancopy
