#include "clean/blocks/rules.hpp"

#include <array>
#include <iterator>

#include "lexicon/name_tokens.hpp"

namespace cleancopy::clean {
namespace {

using lexicon::NameHint;
using lexicon::Phrase;

// What stands where it is not article text: in such a place, or under such a name.
struct PlaceRule {
  Reason reason;
  bool Place::*place;
  NameHint hint = NameHint::none;
};

constexpr PlaceRule kPlaceRules[] = {
    {Reason::navigation, &Place::in_navigation},
    {Reason::navigation, nullptr, NameHint::navigation},
    {Reason::navigation, nullptr, NameHint::breadcrumb},
    {Reason::navigation, &Place::in_footer, NameHint::footer},
    {Reason::form, &Place::in_form, NameHint::form},
    {Reason::form, nullptr, NameHint::dialog},
    {Reason::form, nullptr, NameHint::button},
    {Reason::related, &Place::in_aside, NameHint::related},
    {Reason::related, nullptr, NameHint::teaser},
    {Reason::related, nullptr, NameHint::sidebar},
    {Reason::newsletter, nullptr, NameHint::newsletter},
    {Reason::advertisement, nullptr, NameHint::advert},
    {Reason::advertisement, nullptr, NameHint::promo},
    {Reason::share, nullptr, NameHint::share},
    {Reason::comments, nullptr, NameHint::comment},
    {Reason::consent, nullptr, NameHint::consent},
    {Reason::subscribe, nullptr, NameHint::paywall},
    {Reason::tags, nullptr, NameHint::tags},
    {Reason::author_box, nullptr, NameHint::author_box},
    {Reason::caption, &Place::in_caption},
    {Reason::caption, &Place::in_figure, NameHint::caption},
    {Reason::media, nullptr, NameHint::media},
    {Reason::hidden, nullptr, NameHint::hidden_text},
};

constexpr std::uint64_t kOffLimitNames = [] {
  std::uint64_t names = 0;
  for (const PlaceRule& rule : kPlaceRules) names |= lexicon::bit(rule.hint);
  return names;
}();

// Names under which less than one block in two hundred is text, on the labelled pages. (Of related lists,
// teasers, captions and players more is.)
constexpr std::uint64_t kNeverText =
    lexicon::bits(NameHint::navigation, NameHint::breadcrumb, NameHint::consent, NameHint::dialog,
                  NameHint::newsletter, NameHint::advert, NameHint::share, NameHint::comment,
                  NameHint::footer, NameHint::paywall, NameHint::promo, NameHint::tags, NameHint::author_box,
                  NameHint::form, NameHint::button, NameHint::hidden_text);

// What a phrase of the lexicon at its head makes of a line.
struct PhraseRule {
  Phrase phrase;
  Reason reason;
};

constexpr PhraseRule kPhraseRules[] = {
    {Phrase::advertisement, Reason::advertisement},
    {Phrase::updated_label, Reason::timestamp},
    {Phrase::published_label, Reason::timestamp},
    {Phrase::byline_label, Reason::byline},
    {Phrase::follow, Reason::share},
    {Phrase::share, Reason::share},
    {Phrase::comments, Reason::comments},
    {Phrase::close, Reason::furniture},
    {Phrase::menu, Reason::navigation},
    {Phrase::related, Reason::related},
    {Phrase::read_more, Reason::related},
    {Phrase::newsletter, Reason::newsletter},
    {Phrase::app_prompt, Reason::newsletter},
    {Phrase::consent, Reason::consent},
    {Phrase::subscribe, Reason::subscribe},
    {Phrase::tags_label, Reason::tags},
    {Phrase::author_box, Reason::author_box},
    {Phrase::copyright, Reason::copyright},
    {Phrase::credit, Reason::caption},
    {Phrase::media, Reason::media},
    {Phrase::reading_time, Reason::furniture},
    {Phrase::location_or_live, Reason::furniture},
    {Phrase::form, Reason::form},
};

std::optional<Reason> by_place(const Block& block) noexcept {
  if (block.hidden) return Reason::hidden;
  if (!is_off_limits(block)) return std::nullopt;
  for (const PlaceRule& rule : kPlaceRules) {
    if ((rule.place != nullptr && block.place.*rule.place) || lexicon::has(block.hints, rule.hint))
      return rule.reason;
  }
  return std::nullopt;
}

// A paragraph may end in the sign of the agency that it came from: "… on Monday. (Reuters)", "… on Monday.
// EFE".
bool may_be_cabled(const Block& block) noexcept {
  constexpr std::uint32_t kLongCaption = 16;  // words
  return block.place.is_paragraph && block.words >= kLongCaption && block.ends_in_sign &&
         !block.place.in_caption && !block.place.in_figure;
}

std::optional<Reason> by_phrase(const Block& block) noexcept {
  if (block.is_date) return Reason::timestamp;
  if (block.is_credit && !may_be_cabled(block)) return Reason::caption;
  const Phrase phrase = block.phrase ? block.phrase.phrase : block.prompt;
  return reason_of(phrase);
}

// Names that guides and builders of pages give to parts of the article, too. (Of many pages' comments,
// notices, menus and cards there is more than of their text.)
constexpr NameHint kNamesOfParts[] = {NameHint::advert, NameHint::promo, NameHint::share, NameHint::tags,
                                      NameHint::button};
constexpr std::uint64_t kNeverPart =
    lexicon::bits(NameHint::comment, NameHint::consent, NameHint::dialog, NameHint::related, NameHint::teaser,
                  NameHint::hidden_text);
constexpr std::uint32_t kSentence = 20;       // words of a line that is certainly one
constexpr std::uint32_t kEnoughToTell = 150;  // words in such lines
constexpr double kMostOfPage = 0.5;

bool is_sentence(const Block& block) noexcept {
  return block.words >= kSentence && block.ends_sentence && !block.hidden &&
         block.link_density() < kFewLinks && !block.place.is_furniture() && (block.hints & kNeverPart) == 0;
}

}  // namespace

std::uint64_t misnamed_text(const std::vector<Block>& blocks) noexcept {
  std::array<std::uint32_t, std::size(kNamesOfParts)> named{};
  std::uint32_t all = 0;
  for (const Block& block : blocks) {
    if (!is_sentence(block)) continue;
    all += block.words;
    for (std::size_t i = 0; i < named.size(); ++i)
      named[i] += lexicon::has(block.hints, kNamesOfParts[i]) ? block.words : 0;
  }
  std::uint64_t misnamed = 0;
  for (std::size_t i = 0; i < named.size(); ++i) {
    if (named[i] >= kEnoughToTell && named[i] > kMostOfPage * all) misnamed |= lexicon::bit(kNamesOfParts[i]);
  }
  return misnamed;
}

bool is_off_limits(const Block& block) noexcept {
  const Place& place = block.place;
  return block.hidden || (block.hints & kOffLimitNames) != 0 || place.in_navigation || place.in_footer ||
         place.in_form || place.in_aside || place.in_caption || place.in_figure;
}

bool is_settled_by_rule(const Block& block) noexcept {
  if (block.words == 0 || block.place.in_navigation || by_phrase(block)) return true;
  if (block.ruling == Ruling::drop) return true;
  if (block.off_limits && block.link_density() > kMostlyLinked) return true;
  return (block.hints & kNeverText) != 0 || (block.link_density() > 0.95 && block.words < 5);
}

std::optional<Reason> reason_of(Phrase phrase) noexcept {
  for (const PhraseRule& rule : kPhraseRules) {
    if (rule.phrase == phrase) return rule.reason;
  }
  return std::nullopt;
}

std::optional<Reason> reason_to_drop(const Block& block) noexcept {
  if (block.words == 0) return Reason::empty_of_words;
  if (const auto reason = by_place(block)) return reason;
  if (const auto reason = by_phrase(block)) return reason;
  // One link to another story is a line of its own, and short.
  if (block.link_density() > kNearlyAllLinked && block.words < 25 && block.sentence_ends == 0)
    return Reason::mostly_links;
  if (block.link_density() > 0.6 && block.place.list_depth > 0) return Reason::mostly_links;
  return std::nullopt;
}

}  // namespace cleancopy::clean
