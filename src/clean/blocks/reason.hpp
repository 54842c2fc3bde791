/// Why a block is in or out: one list, read by the rules, the tests and every report.
#pragma once

#include <cstdint>
#include <string_view>

namespace cleancopy::clean {

enum class Reason : std::uint8_t {
  // in
  prose,
  subhead_of_kept,
  list_in_region,
  quote_in_region,
  table_in_region,
  short_in_region,
  user_keep,
  // out
  hidden,
  empty_of_words,
  outside_region,
  navigation,
  advertisement,
  related,
  newsletter,
  share,
  comments,
  consent,
  subscribe,
  tags,
  author_box,
  caption,
  media,
  form,
  timestamp,
  byline,
  copyright,
  furniture,
  mostly_links,
  lone_heading,
  said_before,
  headline,
  dek,
  fragment,
  user_drop,
  pull_quote,
  other_story,
  count_,
};

/// The stable name, as it stands in reports: "mostly-links".
[[nodiscard]] std::string_view name_of(Reason reason) noexcept;

/// The reason in words for people: "a heading with nothing kept under it".
[[nodiscard]] std::string_view words_of(Reason reason) noexcept;

}  // namespace cleancopy::clean
