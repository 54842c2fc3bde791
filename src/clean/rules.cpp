#include "clean/rules.hpp"

#include "text/name_tokens.hpp"

namespace cleancopy::clean {
namespace {

using text::NameHint;
using text::Phrase;

constexpr bool hinted(const Block& block, NameHint hint) {
  return (block.hints & text::bit(hint)) != 0;
}

// What stands where it is not article text.
struct PlaceRule {
  Reason reason;
  bool (*applies)(const Block&);
};

constexpr PlaceRule kPlaceRules[] = {
    {Reason::hidden, [](const Block& b) { return b.hidden; }},
    {Reason::navigation, [](const Block& b) { return b.place.in_navigation; }},
    {Reason::navigation, [](const Block& b) { return hinted(b, NameHint::navigation); }},
    {Reason::navigation, [](const Block& b) { return hinted(b, NameHint::breadcrumb); }},
    {Reason::navigation, [](const Block& b) { return hinted(b, NameHint::footer) || b.place.in_footer; }},
    {Reason::form, [](const Block& b) { return b.place.in_form; }},
    {Reason::form, [](const Block& b) { return hinted(b, NameHint::form); }},
    {Reason::form, [](const Block& b) { return hinted(b, NameHint::dialog); }},
    {Reason::form, [](const Block& b) { return hinted(b, NameHint::button); }},
    {Reason::related, [](const Block& b) { return b.place.in_aside; }},
    {Reason::related, [](const Block& b) { return hinted(b, NameHint::related); }},
    {Reason::related, [](const Block& b) { return hinted(b, NameHint::teaser); }},
    {Reason::related, [](const Block& b) { return hinted(b, NameHint::sidebar); }},
    {Reason::newsletter, [](const Block& b) { return hinted(b, NameHint::newsletter); }},
    {Reason::advertisement, [](const Block& b) { return hinted(b, NameHint::advert); }},
    {Reason::advertisement, [](const Block& b) { return hinted(b, NameHint::promo); }},
    {Reason::share, [](const Block& b) { return hinted(b, NameHint::share); }},
    {Reason::comments, [](const Block& b) { return hinted(b, NameHint::comment); }},
    {Reason::consent, [](const Block& b) { return hinted(b, NameHint::consent); }},
    {Reason::subscribe, [](const Block& b) { return hinted(b, NameHint::paywall); }},
    {Reason::tags, [](const Block& b) { return hinted(b, NameHint::tags); }},
    {Reason::author_box, [](const Block& b) { return hinted(b, NameHint::author_box); }},
    {Reason::caption, [](const Block& b) { return b.place.in_caption || b.place.in_figure; }},
    {Reason::caption, [](const Block& b) { return hinted(b, NameHint::caption); }},
    {Reason::media, [](const Block& b) { return hinted(b, NameHint::media); }},
    {Reason::hidden, [](const Block& b) { return hinted(b, NameHint::hidden_text); }},
};

// Names under which less than one block in two hundred is text, on the labelled pages. (Of related lists,
// teasers, captions and players more is.)
constexpr std::uint64_t kNeverText =
    text::bit(NameHint::navigation) | text::bit(NameHint::breadcrumb) | text::bit(NameHint::consent) |
    text::bit(NameHint::dialog) | text::bit(NameHint::newsletter) | text::bit(NameHint::advert) |
    text::bit(NameHint::share) | text::bit(NameHint::comment) | text::bit(NameHint::footer) |
    text::bit(NameHint::paywall) | text::bit(NameHint::promo) | text::bit(NameHint::tags) |
    text::bit(NameHint::author_box) | text::bit(NameHint::form) | text::bit(NameHint::button) |
    text::bit(NameHint::hidden_text);

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
  for (const PlaceRule& rule : kPlaceRules) {
    if (rule.applies(block)) return rule.reason;
  }
  return std::nullopt;
}

std::optional<Reason> by_phrase(const Block& block) noexcept {
  if (block.is_date) return Reason::timestamp;
  if (block.is_credit) return Reason::caption;
  const Phrase phrase = block.phrase ? block.phrase.phrase : block.prompt;
  if (phrase == Phrase::none) return std::nullopt;
  for (const PhraseRule& rule : kPhraseRules) {
    if (rule.phrase == phrase) return rule.reason;
  }
  return std::nullopt;
}

}  // namespace

bool is_off_limits(const Block& block) noexcept {
  return by_place(block).has_value();
}

bool is_settled_by_rule(const Block& block) noexcept {
  if (block.words == 0 || block.place.in_navigation || by_phrase(block)) return true;
  if (block.off_limits && block.link_density() > 0.5) return true;
  return (block.hints & kNeverText) != 0 || (block.link_density() > 0.95 && block.words < 5);
}

std::optional<Reason> reason_to_drop(const Block& block) noexcept {
  if (block.words == 0) return Reason::empty_of_words;
  if (const auto reason = by_place(block)) return reason;
  if (const auto reason = by_phrase(block)) return reason;
  // One link to another story is a line of its own, and short.
  if (block.link_density() > 0.8 && block.words < 25 && block.sentence_ends == 0) return Reason::mostly_links;
  if (block.link_density() > 0.6 && block.place.list_depth > 0) return Reason::mostly_links;
  return std::nullopt;
}

}  // namespace cleancopy::clean
