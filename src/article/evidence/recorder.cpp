#include "article/evidence/recorder.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "text/fixed_text.hpp"
#include "text/unicode.hpp"

namespace cleancopy::article {
namespace {

struct Row {
  Ground ground;
  text::FixedText<95> words;
};

constexpr Row kRows[] = {
    {Ground::ruled, "the place that a rule of the user's names"},
    {Ground::most_trusted, "the most trusted source that says anything"},
    {Ground::best_heading, "the heading with the highest standing"},
    {Ground::claim_alone, "no heading is printed, so what the page says of itself"},
    {Ground::declared_twice, "what JSON-LD and Open Graph call it in the same words, on a page of news"},
    {Ground::below_trail, "the heading below the trail to the article"},
    {Ground::outline, "where a text dump of an article has it"},
    {Ground::made_for_it, "a line made for it, below the headline"},
    {Ground::described, "printed below the headline, as the page describes itself"},
    {Ground::above_copy, "a line made for it, below the headline of a copy above"},
    {Ground::bold_lead, "the first paragraph, all bold where the next is not"},
    {Ground::set_off, "set off between the headline and the text"},
    {Ground::description, "the page's own summary, with which the text does not begin"},
    {Ground::declared, "what is declared where no person is found"},
    {Ground::labelled, "printed behind a label, or in an element made for it"},
    {Ground::nearest, "printed nearest to the headline"},
    {Ground::printed_before, "printed beside the headline, earlier than a program's stamp"},
    {Ground::counted_back, "an age, counted back from when the page was saved"},
    {Ground::uncounted, "an age, and nobody says when the page was saved"},
    {Ground::in_address, "the page's address has it"},
    {Ground::updated_alone, "the date of the last change: there is no other"},
    {Ground::less_trusted, "a more trusted source has it already"},
    {Ground::says_nothing, "says nothing that could be used"},
    {Ground::lower_standing, "another heading has a higher standing"},
    {Ground::no_chance, "could not overtake the best heading so far, whatever speaks for it"},
    {Ground::speaks_only, "what the page says of itself only speaks for a heading"},
    {Ground::is_trail, "the last stop of the trail to the article"},
    {Ground::declared_otherwise, "printed over the story, which the page calls otherwise, twice"},
    {Ground::not_made_for_it, "nothing says that it is one"},
    {Ground::in_row_with_text, "stands in one row with the text: its first paragraph"},
    {Ground::cut_off, "was cut off"},
    {Ground::no_summary, "too short for a summary: a motto, or topics"},
    {Ground::too_long, "too long for a summary"},
    {Ground::begins_text, "the text begins with it"},
    {Ground::stands_in_text, "the text says it in the same words"},
    {Ground::not_of_story, "has next to none of the story's words: the site's own"},
    {Ground::unreadable, "no date can be read in it"},
    {Ground::too_late, "later than the page was saved"},
    {Ground::farther, "another date stands nearer to the headline"},
    {Ground::stamped, "a program's stamp: an earlier date is printed beside the headline"},
    {Ground::before_published, "earlier than the publication"},
    {Ground::counted_in, "the page always says it together with the headline: a part of it"},
    {Ground::is_section, "the section's name"},
    {Ground::person, "a person's name"},
    {Ground::agency, "a news agency: it signs where it is declared as an author, or no person signs"},
    {Ground::desk, "a desk or a role: it signs where no person or agency does"},
    {Ground::site, "the site's own name"},
    {Ground::no_name, "no name in it"},
};

constexpr bool rows_in_order() {
  for (std::size_t i = 0; i < std::size(kRows); ++i) {
    if (kRows[i].ground != static_cast<Ground>(i)) return false;
  }
  return std::size(kRows) == static_cast<std::size_t>(Ground::count_);
}
static_assert(rows_in_order());

Candidate candidate_of(const Noted& noted, bool chosen) {
  return {text::collapse_space(noted.value),
          std::string(noted.read),
          noted.source,
          noted.weight,
          chosen,
          words_of(noted.ground)};
}

}  // namespace

std::string_view words_of(Ground ground) noexcept {
  return kRows[static_cast<std::size_t>(ground)].words;
}

void Recorder::note(Field field, const Noted& noted) {
  if (of(field).size() < kMost && !text::trim(noted.value).empty())
    of(field).push_back(candidate_of(noted, false));
}

void Recorder::choose(Field field, const Noted& noted) {
  if (text::trim(noted.value).empty()) return;
  Candidate chosen = candidate_of(noted, true);
  std::vector<Candidate>& known = of(field);
  const auto same = std::find_if(known.begin(), known.end(), [&](const Candidate& other) {
    return !other.chosen && other.source == chosen.source && other.value == chosen.value &&
           (chosen.weight == 0 || other.weight == chosen.weight);
  });
  if (same == known.end()) {
    known.push_back(std::move(chosen));
    return;
  }
  chosen.weight = same->weight;
  if (chosen.read.empty()) chosen.read = std::move(same->read);
  *same = std::move(chosen);
}

void Recorder::overturn(Field field, Ground ground) {
  for (Candidate& candidate : of(field)) {
    if (candidate.chosen) candidate.why = words_of(ground);
    candidate.chosen = false;
  }
}

}  // namespace cleancopy::article
