/// A user's rules for single sites: what to drop, what to keep, where the fields stand (docs/RULES.md).
#pragma once

#include <memory>
#include <string_view>

#include "cleancopy/error.hpp"

namespace cleancopy {

/// Rules that have been read. Never changed: any number of extractors, in any number of threads, may share
/// them.
class SiteRules;

/// Reads rules from the text of a JSON file. O(bytes).
/// Errors: invalid_rules, whose detail says where ("sites[0].drop[2]: …") and what is wrong there; `offset`
/// is a byte of `json` where that is no JSON, else 0.
[[nodiscard]] Result<std::shared_ptr<const SiteRules>> parse_site_rules(std::string_view json);

}  // namespace cleancopy
