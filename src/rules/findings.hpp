/// What a user's rules say of one page.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cleancopy/site_rules.hpp"
#include "html/page/page_cut.hpp"

namespace cleancopy::rules {

/// A field, as the page has it at the place that a rule names.
struct Found {
  std::string value;     ///< white space folded; never empty
  html::TextRange text;  ///< where it is printed; empty: nowhere
};

struct Findings {
  std::vector<html::TextRange> drop;  ///< whole blocks; in order, none overlapping another
  std::vector<html::TextRange> keep;  ///< likewise, but of any text
  std::optional<Found> headline;
  std::optional<Found> dek;
  std::vector<Found> byline;  ///< names, or lines with names
  std::optional<Found> published;
  std::optional<Found> updated;
  RulesFound found;
};

}  // namespace cleancopy::rules
