#include "article/headline/headline.hpp"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "article/evidence/likeness.hpp"
#include "article/evidence/pieces.hpp"
#include "article/headline/claims.hpp"
#include "article/headline/headline_looks.hpp"
#include "article/headline/kicker.hpp"
#include "clean/blocks/rules.hpp"
#include "lexicon/name_tokens.hpp"
#include "text/unicode.hpp"
#include "text/utf8.hpp"

namespace cleancopy::article {
namespace {

using clean::Block;
using lexicon::NameHint;

constexpr std::uint32_t kLongestHeadline = 60;  // words
constexpr std::uint32_t kShortestHeadline = 3;  // words of a heading that only its place tells
constexpr std::size_t kTextUnderTitle =
    2;                          // paragraphs under an h1 behind which lesser headings are subheads
constexpr int kTrailDepth = 6;  // elements between a trail and its last stop
constexpr std::size_t kTrailDistance = 40;  // blocks between a trail and the headline

double standing_of(const Block& block, std::size_t index, const clean::Region& region) {
  double score = 0;
  const int level = block.place.heading_level;
  if (level == 1)
    score += 2.0;
  else if (level == 2)
    score += 0.8;
  else if (level > 0)
    score += 0.2;
  if (lexicon::has(block.own_hints, NameHint::headline)) score += 1.0;
  if (block.hidden) score -= 2.0;
  if (block.off_limits) score -= 1.5;
  if (block.link_density() > clean::kNearlyAllLinked) score -= 0.7;
  // A headline stands over its text: a heading far above it, or below its end, is another's.
  if (index < region.last) score += 0.5;
  return score;
}

// The heading's words, with a space where two elements touch that are told apart by their place on the page:
// "Lanterns on the quay" over "The walk returns" in a block of its own.
std::string unglued(const html::Page& page, const Block& block, std::string_view line) {
  const std::vector<std::string_view> pieces = pieces_of(page, block);
  std::string out;
  std::size_t told = 0;  // of `line`
  for (std::size_t i = 0; i + 1 < pieces.size(); ++i) {
    const char* const end = pieces[i].data() + pieces[i].size();
    if (pieces[i + 1].data() != end || end < line.data() || end > line.data() + line.size()) continue;
    const char32_t before = text::decode_before(pieces[i], pieces[i].size()).value;
    const bool glued = text::is_word(before) && !text::is_upper(before) &&
                       text::is_upper(text::decode_at(pieces[i + 1], 0).value);
    if (!glued) continue;
    const auto at = static_cast<std::size_t>(end - line.data());
    out.append(line.substr(told, at - told)).append(1, ' ');
    told = at;
  }
  return text::collapse_space(out.append(line.substr(told)));
}

// "## Lanterns on the quay": a claim in the marks of its editor.
bool is_marked_up(std::string_view line) {
  return line.starts_with('#') || line.starts_with('*') || line.starts_with('_');
}

// "Lanterns on the quay | Opinion", "Lanterns on the quay – Quay Post": the claim that has the words before
// the bar, or before a dash and the site's name. What else stands behind a dash is the headline's.
const Claim* claim_without_tail(const Evidence& evidence, const Claims& claims, std::string_view line) {
  for (const std::string_view sign : {" | ", "｜", " - ", " – ", " — "}) {
    const std::size_t at = line.rfind(sign);
    if (at == std::string_view::npos) continue;
    const bool is_bar = sign.find('|') != std::string_view::npos || sign == "｜";
    if (!is_bar && !is_site(evidence.site, text::trim(line.substr(at + sign.size())), evidence.url)) continue;
    if (const Claim* const told = claims.find(text::folded(line.substr(0, at))); told != nullptr) return told;
  }
  return nullptr;
}

// "Lanterns on the quay after nine years" and, for small screens, "Lanterns on the quay" or the same once
// more, in one heading: the claim with which it begins, and whose words are all that follows.
const Claim* claim_said_again(const Claims& claims, std::string_view line) {
  constexpr std::size_t kLeastWords = 2;  // of what follows
  const std::string folded = text::folded(line);
  for (const Claim& claim : claims.all()) {
    const std::string words = text::folded(claim.value);
    if (words.empty() || words.size() >= folded.size() || !folded.starts_with(words)) continue;
    const std::string_view again = text::trim(std::string_view(folded).substr(words.size()));
    if (text::count_words(again) >= kLeastWords && words.find(again) != std::string::npos) return &claim;
  }
  return nullptr;
}

// The heading's words as they are best told: where what the page says of itself is the same words, in that
// spelling, which no inline markup has glued together. With the kicker only if the page never says the words
// behind it alone, but says both together; else as they stand, without a kicker that runs into them.
void print_headline(const Evidence& evidence, const Claims& claims, Headline& headline) {
  const Block& block = evidence.cleaner.blocks()[headline.block];
  const HeadingLine line = part_heading(evidence, block, claims);
  const Claim* told = claims.find(text::folded(line.rest));
  if (line.kicker.empty()) {
    if (told == nullptr) told = claims.find_end_of(text::folded(line.rest));
    if (told == nullptr) told = claim_without_tail(evidence, claims, line.rest);
    if (told == nullptr) told = claim_said_again(claims, line.rest);
    headline.kicker = kicker_above(evidence, headline.block, claims);
  } else {
    const Claim* const both = claims.find_both(line.kicker, text::folded(line.whole));
    const bool apart = told != nullptr || both == nullptr;
    if (apart && may_be_kicker(line.kicker)) {
      headline.kicker = {text::collapse_space(line.kicker), Source::element};
      choose(evidence.recorder, Field::kicker, {line.kicker, Source::element, Ground::made_for_it});
    } else if (!apart) {
      told = both;
      note(evidence.recorder, Field::kicker, {line.kicker, Source::element, Ground::counted_in});
    }
    const Block* const last = evidence.cleaner.block_around(line.rest_at);
    if (last != nullptr) headline.block = static_cast<std::size_t>(last - evidence.cleaner.blocks().data());
  }
  if (told != nullptr && is_marked_up(told->value) && !is_marked_up(line.rest)) told = nullptr;
  headline.text = {told != nullptr ? told->value : unglued(evidence.page, block, line.rest), Source::element};
}

// A newsroom that declares another line than it prints, twice and in the same words, calls the story so; what
// it prints is kept beside it. Not where one of the two only goes on behind the other. Elsewhere such
// claims are made for search engines by the program that runs the site.
void prefer_declared(const Evidence& evidence, const Claims& claims, Headline& headline) {
  const Claim* const declared = claims.declared_twice();
  if (declared == nullptr || headline.text.empty()) return;
  const std::string words = text::folded(declared->value);
  const std::string printed = text::folded(headline.text.value);
  if (printed.starts_with(words) || words.starts_with(printed) || !evidence.is_news) return;
  if (!headline.kicker.empty() && words.starts_with(text::folded(headline.kicker.value))) {
    overturn(evidence.recorder, Field::kicker, Ground::counted_in);
    headline.kicker = {};
  }
  headline.printed = std::exchange(headline.text.value, declared->value);
  headline.text.source = declared->source;
  overturn(evidence.recorder, Field::headline, Ground::declared_otherwise);
  choose(evidence.recorder, Field::headline, {declared->value, declared->source, Ground::declared_twice});
}

// The last stop of the trail to the article ("Home > Politics > …") is often its h1, in the words for search
// engines; the headline is printed below it.
bool is_in_trail(const Evidence& evidence, const Block& block) {
  if (block.is_called(NameHint::breadcrumb)) return true;
  const auto& elements = evidence.page.elements;
  html::ElementId id = block.element;
  for (int up = 0; up < kTrailDepth && id != html::kNoElement; ++up, id = elements[id].parent) {
    if (elements[id].tag == html::TagId::nav) return true;
  }
  return false;
}

// The last line of the heading that the block is one of: behind a kicker stands the headline.
std::size_t last_line_of_heading(const Evidence& evidence, std::size_t line) {
  const auto& blocks = evidence.cleaner.blocks();
  const std::uint32_t end = evidence.page.elements[heading_around(evidence.page, blocks[line])].text_end;
  while (line + 1 < blocks.size() && blocks[line + 1].end <= end && blocks[line + 1].words > 0) ++line;
  return line;
}

// The heading that stands below the trail's last stop and above the text; SIZE_MAX where there is none.
std::size_t below_trail(const Evidence& evidence, std::size_t trail) {
  const auto& blocks = evidence.cleaner.blocks();
  const std::size_t end = std::min(blocks.size(), trail + 1 + kTrailDistance);
  for (std::size_t i = trail + 1; i < end && blocks[i].mass < clean::kRunningText; ++i) {
    const Block& block = blocks[i];
    const int level = block.place.heading_level;
    const bool heading = level == 1 || level == 2;
    if (heading && !block.hidden && !block.off_limits && block.link_density() < clean::kMostlyLinked &&
        block.words >= kShortestHeadline && block.words <= kLongestHeadline) {
      return last_line_of_heading(evidence, i);
    }
  }
  return SIZE_MAX;
}

// Where no claim speaks for the best heading (SIZE_MAX: there is none): the first line of the page, before
// the block `end`, that is, word for word, a claim or the longest part of one; else `heading`, else an h1 of
// such words that a script has still to show.
std::size_t line_said_by(const Evidence& evidence, const Claims& claims, std::size_t heading,
                         std::size_t end) {
  constexpr std::size_t kSpelling = 8;    // bytes by which two spellings of one line may differ
  constexpr std::uint32_t kShortest = 4;  // words
  std::vector<std::string> said;
  for (const Claim& claim : claims.all()) {
    said.push_back(text::folded(claim.value));
    said.push_back(text::folded(longest_part(claim.raw)));
  }
  const auto& blocks = evidence.cleaner.blocks();
  const auto is_said = [&](const Block& block) {
    std::string line;
    return std::any_of(said.begin(), said.end(), [&](const std::string& claim) {
      if (claim.size() + kSpelling < block.bytes() || block.bytes() + kSpelling < claim.size()) return false;
      if (line.empty()) line = text::folded(evidence.cleaner.text_of(block));
      return line == claim;
    });
  };
  if (heading != SIZE_MAX && is_said(blocks[heading])) return heading;
  std::size_t unseen = SIZE_MAX;  // the first h1 of a page that keeps all of its story out of sight
  const std::size_t last = std::min(end, evidence.cleaner.region().last);
  for (std::size_t i = 0;
       i < (heading == SIZE_MAX && unseen == SIZE_MAX ? std::min(end, blocks.size()) : last); ++i) {
    const Block& block = blocks[i];
    // A short line may be a site's or a section's name: only a heading that is no link is not.
    const bool long_enough =
        block.words >= (block.place.heading_level > 0 && block.link_bytes == 0 ? 2 : kShortest);
    const bool may_be = long_enough && block.words <= kLongestHeadline && !block.place.in_navigation;
    const bool is_first_unseen = block.hidden && block.place.heading_level == 1 && unseen == SIZE_MAX;
    if (!may_be || (block.hidden ? !is_first_unseen : i >= last) || !is_said(block)) continue;
    if (!block.hidden) return i;
    unseen = i;
  }
  return heading != SIZE_MAX ? heading : unseen;
}

// "Quay Post / Archive / Lanterns on the quay after nine years": a title that begins with the site's name,
// which no printed heading helps to tell from the headline's words.
std::string behind_site(const Evidence& evidence, std::string_view title) {
  constexpr std::size_t kMostWords = 3;   // of a name before a sign
  constexpr std::size_t kLeastWords = 4;  // of a headline
  for (;;) {
    const TitleParts parts = part_title(title);
    const std::size_t words = text::count_words(parts.before);
    const std::size_t rest = text::count_words(parts.after);
    // Behind a dash goes on what a short word began ("Analysis – what the lamps mean").
    const bool named =
        (!parts.is_dash && words <= kMostWords) || is_site(evidence.site, parts.before, evidence.url);
    if (parts.after.empty() || !named || rest < kLeastWords || rest < words) return std::string(title);
    title = parts.after;
  }
}

// Where a user's rule says that it is. The first of its lines is where it is printed.
Headline ruled(const rules::Found& found, const Evidence& evidence) {
  Headline headline;
  headline.text = {found.value, Source::rule};
  choose(evidence.recorder, Field::headline, {found.value, Source::rule, Ground::ruled});
  if (found.text.empty()) return headline;
  const Block* const block = evidence.cleaner.block_around(found.text.begin);
  if (block != nullptr && block->begin < found.text.end)
    headline.block = static_cast<std::size_t>(block - evidence.cleaner.blocks().data());
  return headline;
}

// Where a text dump of an article has it.
Headline outline_of(const Evidence& evidence) {
  Headline headline;
  headline.block = evidence.cleaner.outline().headline;
  if (headline.block == SIZE_MAX) return headline;
  const std::string_view words = evidence.cleaner.text_of(evidence.cleaner.blocks()[headline.block]);
  choose(evidence.recorder, Field::headline, {words, Source::text, Ground::outline});
  headline.text = {text::collapse_space(words), Source::text};
  return headline;
}

Claims claims_of(const Evidence& evidence) {
  const auto& metadata = evidence.metadata;
  Claims claims(evidence.site.name.value);
  if (evidence.json_ld.article.found) claims.add(evidence.json_ld.article.headline, Source::json_ld, 1.2);
  claims.add(metadata.first_of({"og:title"}), Source::meta, 1.0);
  claims.add(metadata.first_of({"twitter:title", "dc.title", "parsely-title", "sailthru.title", "title"}),
             Source::meta, 0.6);
  claims.add(evidence.page.title, Source::title, 0.9);
  return claims;
}

// An h1 of a story: no site's name, and no link to its front page.
bool may_title_story(const Evidence& evidence, const Block& block) {
  return block.place.heading_level == 1 && !block.hidden && !block.off_limits &&
         block.link_density() < clean::kMostlyLinked && block.words >= kShortestHeadline &&
         !is_site(evidence.site, evidence.cleaner.text_of(block), evidence.url);
}

struct BestHeading {
  std::size_t block = SIZE_MAX;
  double score = 0.9;           // less is no headline
  bool spoken_for = false;      // some claim is like it
  std::size_t text = SIZE_MAX;  // where its story has begun, if it is the story's h1
  std::size_t alike = 0;        // headings behind it that stand as well
};

// Of the headings that the page shows, the one that stands best and that most of the claims speak for.
BestHeading best_heading(const Evidence& evidence, const Claims& claims) {
  const auto& blocks = evidence.cleaner.blocks();
  const clean::Region& region = evidence.cleaner.region();
  BestHeading best;
  WordBag line;
  bool is_title = false;          // the best so far
  std::size_t text_under_it = 0;  // paragraphs
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    const Block& block = blocks[i];
    const bool is_text = i >= region.first && i < region.last && block.mass >= clean::kRunningText;
    if (is_title && is_text && ++text_under_it == kTextUnderTitle) best.text = i;
    const bool hinted = lexicon::has(block.own_hints, NameHint::headline);
    const int level = block.place.heading_level;
    if (!hinted && level != 1 && level != 2) continue;
    if (block.words == 0 || block.words > kLongestHeadline) continue;
    const double standing = standing_of(block, i, region);
    const std::string_view words = evidence.cleaner.text_of(block);
    const bool is_subhead = level > 1 && i > best.text;
    if (is_subhead || claims.most(standing) <= best.score) {
      note(evidence.recorder, Field::headline, {words, Source::element, Ground::no_chance, standing});
      continue;
    }
    line.assign(words);
    const double score = claims.sum(standing, line);
    note(evidence.recorder, Field::headline, {words, Source::element, Ground::lower_standing, score});
    if (score == best.score) ++best.alike;
    if (score <= best.score) continue;
    best = {i, score, score > standing};
    is_title = may_title_story(evidence, block);
    text_under_it = 0;
  }
  return best;
}

// A lesser heading that nothing speaks for, and that is followed by others like it: the first subhead of a
// story whose headline is told by the page's title alone.
bool is_one_of_subheads(const std::vector<Block>& blocks, const Claims& claims, const BestHeading& best) {
  return best.block != SIZE_MAX && !best.spoken_for && best.alike > 0 && !claims.all().empty() &&
         blocks[best.block].place.heading_level > 1 &&
         text::count_words(claims.all().front().value) >= kShortestHeadline;
}

// The block that prints the headline: the best heading, or a line that is a claim word for word; SIZE_MAX
// where there is neither. No h1 gives way to such a line, another heading to one before it.
std::size_t place_of(const Evidence& evidence, const Claims& claims, const BestHeading& best) {
  const auto& blocks = evidence.cleaner.blocks();
  if (is_one_of_subheads(blocks, claims, best)) return line_said_by(evidence, claims, SIZE_MAX, best.text);
  if (best.spoken_for && blocks[best.block].place.heading_level == 1) return best.block;
  const std::size_t line = line_said_by(evidence, claims, best.block, best.text);
  return best.spoken_for ? std::min(line, best.block) : line;
}

// The line that the page prints over its story, by its place, its looks or what the claims say; without text
// where there is none.
Headline find_printed(const Evidence& evidence, const Claims& claims) {
  const auto& blocks = evidence.cleaner.blocks();
  const BestHeading best = best_heading(evidence, claims);
  Headline headline;
  headline.block = place_of(evidence, claims, best);
  const bool titled_alone = std::all_of(claims.all().begin(), claims.all().end(),
                                        [](const Claim& claim) { return claim.source == Source::title; });
  if (headline.block == SIZE_MAX && titled_alone) headline.block = headline_by_looks(evidence);
  for (const Claim& claim : claims.all())
    note(evidence.recorder, Field::headline, {claim.value, claim.source, Ground::speaks_only, claim.weight});
  if (headline.block == SIZE_MAX) return headline;
  headline.block = nearest_to_text(evidence, headline.block);

  Noted chosen{evidence.cleaner.text_of(blocks[headline.block]), Source::element, Ground::best_heading,
               best.score};
  const bool in_trail = is_in_trail(evidence, blocks[headline.block]);
  if (const std::size_t below = in_trail ? below_trail(evidence, headline.block) : SIZE_MAX;
      below != SIZE_MAX) {
    choose(evidence.recorder, Field::headline, chosen);
    overturn(evidence.recorder, Field::headline, Ground::is_trail);
    chosen = {evidence.cleaner.text_of(blocks[below]), Source::element, Ground::below_trail};
    headline.block = below;
  }
  print_headline(evidence, claims, headline);
  if (!headline.text.empty()) choose(evidence.recorder, Field::headline, chosen);
  return headline;
}

}  // namespace

Headline resolve_headline(const Evidence& evidence) {
  if (evidence.findings != nullptr && evidence.findings->headline)
    return ruled(*evidence.findings->headline, evidence);
  if (evidence.page.from_text_dump) return outline_of(evidence);

  const Claims claims = claims_of(evidence);
  Headline headline = find_printed(evidence, claims);
  if (!headline.text.empty()) {
    prefer_declared(evidence, claims, headline);
  } else if (!claims.all().empty()) {
    const Claim& first = claims.all().front();
    headline.text = {first.source == Source::title ? behind_site(evidence, first.value) : first.value,
                     first.source};
    choose(evidence.recorder, Field::headline, {first.value, first.source, Ground::claim_alone});
  }
  return headline;
}

}  // namespace cleancopy::article
