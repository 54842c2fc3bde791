/// The stage between page and clean, where a user's rules are given: which apply to the page, and what they
/// find.
#pragma once

#include <string_view>
#include <vector>

#include "html/page/outline.hpp"
#include "html/page/page.hpp"
#include "rules/findings.hpp"
#include "rules/selector_set.hpp"
#include "rules/site_rules.hpp"

namespace cleancopy::rules {

/// The address that a page gives itself: its canonical link, else og:url. A view into the page, or empty.
/// O(elements).
[[nodiscard]] std::string_view own_address(const html::Page& page);

/// One page after the other; its memory is kept.
class RuleStage {
 public:
  /// Applies the rules for the host of `url` (empty: of the page's own address). What is dropped from within
  /// a block is cut out of `page`; whole blocks stay, for the cleaner to say why they are out. O(page * log
  /// page + SelectorMatcher::match for each site of the rules that fits).
  [[nodiscard]] Findings apply(const SiteRules& rules, const html::Outline& outline, std::string_view url,
                               html::Page& page);

 private:
  SelectorMatcher matcher_;
  std::vector<Hit> hits_;
};

}  // namespace cleancopy::rules
