/// One selector of a user's rules: a small part of CSS's language (docs/RULES.md).
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "html/page/outline.hpp"
#include "html/tokens/tags.hpp"

namespace cleancopy::rules {

/// How an attribute's value is compared; case counts.
enum class Match : std::uint8_t {
  present,   ///< [name]
  equal,     ///< [name="…"], #id
  word,      ///< [name~="…"], .class: one of its words
  begins,    ///< [name^="…"]
  ends,      ///< [name$="…"]
  contains,  ///< [name*="…"]
};

struct AttributeTest {
  html::OutlineNames::Number name = html::OutlineNames::kNone;
  Match match = Match::present;
  std::string value;
};

/// Where the element of the compound before stands.
enum class Joint : std::uint8_t { first, descendant, child };

/// What is asked of one element: "p.lead[lang]".
struct Compound {
  Joint joint = Joint::first;
  bool any_tag = true;
  html::TagId tag = html::TagId::unknown;
  html::OutlineNames::Number tag_name = html::OutlineNames::kNone;  ///< of an unknown tag
  std::vector<AttributeTest> tests;
};

/// From the outermost compound to that of the element itself.
using Selector = std::vector<Compound>;

struct SelectorError {
  std::size_t position = 0;  ///< in characters, from 1
  std::string what;          ///< "':nth-child' is not known"
};

inline constexpr std::size_t kMaxSelectorBytes = 1000;
inline constexpr std::size_t kMaxCompounds = 32;

/// Reads a list of selectors, parted by commas, and appends them to `selectors`; the names that they hold go
/// into `names`. Gives what is wrong, or nothing. O(bytes).
[[nodiscard]] std::optional<SelectorError> parse_selectors(std::string_view list, html::OutlineNames& names,
                                                           std::vector<Selector>& selectors);

}  // namespace cleancopy::rules
