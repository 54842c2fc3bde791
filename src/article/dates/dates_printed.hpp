/// The dates that a reader sees, and those in time elements and microdata.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "article/dates/date_found.hpp"
#include "article/evidence/evidence.hpp"

namespace cleancopy::article {

/// Blocks from the headline in which a printed date may speak against what is declared.
inline constexpr std::size_t kBesideHeadline = 12;

/// A date near the headline that nothing calls an update.
struct NearDate {
  dates::DateTime when;
  std::string_view line;      ///< of the page's text, or the element's attribute
  std::string_view words;     ///< of the date itself
  std::size_t distance;       ///< from the headline, in blocks; above it, each counts twice
  bool labelled = false;      ///< "Published …"
  bool alone = false;         ///< nothing but the date stands there
  bool elsewhere = false;     ///< among comments, other stories or links of the site
  bool behind_words = false;  ///< more of them than a byline has, or another label
};

/// The time element nearest to the headline.
struct NearestElement {
  std::optional<dates::DateTime> when;
  std::string_view words;
  std::size_t distance = 0;  ///< as that of a NearDate
};

/// The clock by which the page's time elements tell, those of its comments too.
struct PageClock {
  std::optional<std::int16_t> offset_minutes;  ///< from UTC, where an element names one beside UTC
  bool is_one = true;                          ///< all that name one name the same

  void add(const dates::DateTime& when) {
    const std::int16_t offset = when.offset_minutes.value_or(0);
    if (offset == 0) return;
    if (offset_minutes && *offset_minutes != offset) is_one = false;
    offset_minutes = offset;
  }
};

struct PrintedDates {
  FoundDate published;  ///< of microdata
  FoundDate labelled;   ///< "Published …"
  FoundDate updated;
  NearestElement element;
  PageClock clock;
  std::vector<NearDate> near;            ///< the nearest 32
  std::vector<dates::DateTime> updates;  ///< those that a label calls an update; 32 at most
};

/// Adds what time elements say, and microdata, too, if that is wanted. O(elements).
void read_time_elements(const Evidence& evidence, std::size_t headline_block,
                        const dates::DateContext& context, bool with_microdata, PrintedDates& printed);

/// Adds what lines say near the headline, and those behind a label `anywhere`. O(blocks + text of those
/// lines).
void read_date_lines(const Evidence& evidence, std::size_t headline_block, const dates::DateContext& context,
                     bool anywhere, PrintedDates& printed);

}  // namespace cleancopy::article
