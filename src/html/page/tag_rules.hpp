/// Tree construction's first question at every tag, answered by a table: one look instead of a chain of
/// tests. What the rules do is page_builder's.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

#include "html/tokens/tags.hpp"

namespace cleancopy::html {

/// A rule for each tag, by its number.
template <class Rule>
constexpr std::array<Rule, kTagCount> rules_of_all_tags(Rule (*rule_of)(TagId)) {
  std::array<Rule, kTagCount> rules{};
  for (std::size_t i = 0; i < kTagCount; ++i) rules[i] = rule_of(static_cast<TagId>(i));
  return rules;
}

/// What a start tag in body does (13.2.6.4.7).
enum class StartRule : std::uint8_t {
  plain,  ///< opens, and implies no end
  block,  ///< closes a paragraph and opens
  formatting,
  void_element,
  table_part,
  raw_text,
  foreign,
  other,
};

constexpr StartRule start_rule_from_traits(TagId tag) {
  const std::uint16_t traits = traits_of(tag);
  if ((traits & kFormatting) != 0) return StartRule::formatting;
  if (has_trait(tag, kTablePart)) return StartRule::table_part;
  if ((traits & kVoid) != 0) return StartRule::void_element;
  if ((traits & (kRawText | kEscapableRawText)) != 0) return StartRule::raw_text;
  if ((traits & kForeign) != 0) return StartRule::foreign;
  switch (tag) {
    case TagId::body:
    case TagId::button:
    case TagId::dd:
    case TagId::dt:
    case TagId::form:
    case TagId::frameset:
    case TagId::head:
    case TagId::html:
    case TagId::li:
    case TagId::listing:
    case TagId::optgroup:
    case TagId::option:
    case TagId::plaintext:
    case TagId::pre:
    case TagId::table:
      return StartRule::other;
    default:
      break;
  }
  if ((traits & (kHeading | kImpliedEnd)) != 0) return StartRule::other;
  return (traits & kClosesParagraph) != 0 ? StartRule::block : StartRule::plain;
}

inline constexpr auto kStartRules = rules_of_all_tags(start_rule_from_traits);

[[nodiscard]] constexpr StartRule start_rule_of(TagId tag) {
  return kStartRules[static_cast<std::size_t>(tag)];
}

/// Which question an end tag asks (13.2.6.4.7).
enum class EndRule : std::uint8_t {
  in_scope,   ///< closes its element if that is in scope
  any_other,  ///< closes its element if nothing special stands above
  formatting,
  table,
  heading,
  nothing,
  other,
};

constexpr EndRule end_rule_from_traits(TagId tag) {
  const std::uint16_t traits = traits_of(tag);
  switch (tag) {
    case TagId::br:
    case TagId::form:
    case TagId::li:
    case TagId::p:
    case TagId::template_:
      return EndRule::other;
    case TagId::body:  // what comes after </body> is body all the same
    case TagId::frameset:
    case TagId::head:
    case TagId::html:
      return EndRule::nothing;
    case TagId::table:
      return EndRule::table;
    default:
      break;
  }
  if ((traits & kFormatting) != 0) return EndRule::formatting;
  if (has_trait(tag, kTablePart)) return EndRule::table;
  if ((traits & (kVoid | kRawText | kEscapableRawText)) != 0) return EndRule::nothing;  // never on the stack
  if ((traits & kHeading) != 0) return EndRule::heading;
  return (traits & (kSpecial | kClosesParagraph)) != 0 ? EndRule::in_scope : EndRule::any_other;
}

inline constexpr auto kEndRules = rules_of_all_tags(end_rule_from_traits);

[[nodiscard]] constexpr EndRule end_rule_of(TagId tag) {
  return kEndRules[static_cast<std::size_t>(tag)];
}

}  // namespace cleancopy::html
