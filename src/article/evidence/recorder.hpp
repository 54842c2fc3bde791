/// What was looked at on the way to each field, for `explain`. The resolvers note their candidates as they
/// go; where nobody asked, there is no recorder and a note is a comparison with null.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "cleancopy/article.hpp"
#include "cleancopy/explanation.hpp"

namespace cleancopy::article {

/// The fields whose candidates are noted.
enum class Field : std::uint8_t {
  headline,
  kicker,
  dek,
  byline,
  published,
  updated,
  section,
  url,
  language,
  count_,
};

/// Why a candidate was taken or was not.
enum class Ground : std::uint8_t {
  // taken
  ruled,
  most_trusted,
  best_heading,
  claim_alone,
  declared_twice,
  below_trail,
  outline,
  made_for_it,
  described,
  above_copy,
  bold_lead,
  set_off,
  description,
  declared,
  labelled,
  nearest,
  printed_before,
  counted_back,
  uncounted,
  in_address,
  updated_alone,
  // not taken
  less_trusted,
  says_nothing,
  lower_standing,
  no_chance,
  speaks_only,
  is_trail,
  declared_otherwise,
  not_made_for_it,
  in_row_with_text,
  cut_off,
  no_summary,
  too_long,
  begins_text,
  stands_in_text,
  not_of_story,
  unreadable,
  too_late,
  farther,
  stamped,
  before_published,
  counted_in,
  is_section,
  person,
  agency,
  desk,
  site,
  no_name,
  count_,
};

/// The ground in words for people: "a more trusted source has it already".
[[nodiscard]] std::string_view words_of(Ground ground) noexcept;

/// Something that a field might be.
struct Noted {
  std::string_view value;  ///< as the page has it; white space is folded
  Source source = Source::none;
  Ground ground = Ground::less_trusted;
  double weight = 0;           ///< where candidates are weighed
  std::string_view read = {};  ///< what it was read as, where that is other words
};

/// Forty candidates a field are kept, and the one that is chosen.
class Recorder {
 public:
  void note(Field field, const Noted& noted);

  /// This one was taken, for that ground: whether it has been noted, or is noted by this. Until then another
  /// may be chosen.
  void choose(Field field, const Noted& noted);

  /// What was chosen is not, for that ground.
  void overturn(Field field, Ground ground);

  [[nodiscard]] const std::vector<Candidate>& candidates(Field field) const noexcept {
    return fields_[static_cast<std::size_t>(field)];
  }

 private:
  static constexpr std::size_t kMost = 40;

  std::vector<Candidate>& of(Field field) { return fields_[static_cast<std::size_t>(field)]; }

  std::array<std::vector<Candidate>, static_cast<std::size_t>(Field::count_)> fields_;
};

/// For where there may be no recorder.
inline void note(Recorder* recorder, Field field, const Noted& noted) {
  if (recorder != nullptr) recorder->note(field, noted);
}
inline void choose(Recorder* recorder, Field field, const Noted& noted) {
  if (recorder != nullptr) recorder->choose(field, noted);
}
inline void overturn(Recorder* recorder, Field field, Ground ground) {
  if (recorder != nullptr) recorder->overturn(field, ground);
}

}  // namespace cleancopy::article
