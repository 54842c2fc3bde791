#include "article/dek/dek.hpp"

#include <algorithm>
#include <string>

#include "article/dek/dek_lines.hpp"
#include "article/dek/dek_looks.hpp"
#include "article/dek/dek_places.hpp"
#include "article/dek/description.hpp"
#include "article/evidence/likeness.hpp"
#include "article/evidence/own_words.hpp"
#include "article/evidence/story_words.hpp"
#include "article/report/dateline.hpp"
#include "clean/blocks/rules.hpp"
#include "text/among.hpp"
#include "text/unicode.hpp"

namespace cleancopy::article {
namespace {

using clean::Block;

constexpr double kMostAlike = 0.6;      // a heading with more of the headline's words says it once more
constexpr std::size_t kLookAhead = 40;  // blocks under the headline in which a dek may stand

// Pages that hold their story twice (for print, for reading aloud) print the headline above the copy, too:
// the line made for the dek below that one. SIZE_MAX where there is none.
std::size_t dek_of_earlier_headline(const Evidence& evidence, std::size_t headline_block) {
  const auto& blocks = evidence.cleaner.blocks();
  if (headline_block >= blocks.size()) return SIZE_MAX;
  const std::string_view headline = evidence.cleaner.text_of(blocks[headline_block]);
  bool below = false;
  for (std::size_t i = headline_block - std::min(headline_block, kLookAhead); i < headline_block; ++i) {
    const Block& block = blocks[i];
    if (block.hidden || block.off_limits) continue;
    if (block.place.heading_level == 1 && evidence.cleaner.text_of(block) == headline) below = true;
    if (below && is_hinted_dek(block) && block.words >= kShortestDek && block.words <= kLongestDek) return i;
  }
  return SIZE_MAX;
}

// Where a user's rule says that it is.
Dek ruled(const rules::Found& found, const std::vector<Block>& blocks) {
  Dek dek;
  dek.text = {found.value, Source::rule};
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    if (blocks[i].begin >= found.text.begin && blocks[i].end <= found.text.end) dek.blocks.push_back(i);
  }
  return dek;
}

// Folded, the line may begin with `first`: saves the folding of most.
bool may_begin_with(std::string_view line, char first) {
  const char own = text::to_ascii_lower(line.front());
  const auto byte = static_cast<unsigned char>(own);
  return own == first || byte >= 0x80 || text::kAsciiWord[byte] == 0;
}

// Lines in a row that make up the whole description, each a paragraph of its own; empty where none do.
std::vector<std::size_t> lines_of_description(const Evidence& evidence,
                                              const DescriptionLikeness& description, std::size_t from,
                                              std::size_t to) {
  const std::string& whole = description.folded();
  if (whole.empty() || description.ends_in_dots() || text::count_words(whole) > kLongestLine) return {};
  const auto& blocks = evidence.cleaner.blocks();
  std::vector<std::size_t> lines;
  std::size_t told = 0;  // bytes of it
  for (std::size_t i = from; i < to; ++i) {
    const Block& block = blocks[i];
    const bool may_be = !block.hidden && block.words >= kShortestDek && block.place.heading_level == 0 &&
                        block.link_density() < clean::kFewLinks && block.bytes() <= 2 * whole.size() &&
                        may_begin_with(evidence.cleaner.text_of(block), whole[told]);
    const std::string line = may_be ? text::folded(evidence.cleaner.text_of(block)) : std::string();
    const bool goes_on = may_be && whole.compare(told, line.size(), line) == 0;
    if (!goes_on && lines.empty()) continue;
    if (!goes_on) return {};
    lines.push_back(i);
    told = std::min(told + line.size() + 1, whole.size());
    if (told == whole.size()) break;
  }
  if (told < whole.size() || lines.size() < 2) return {};
  // Paragraphs as all others are the text's own beginning.
  const bool set_off = evidence.cleaner.shapes().share(lines.front()) < kCalledShare;
  return set_off && leads_the_text(evidence, lines.back() + 1, to) ? lines : std::vector<std::size_t>();
}

// Where a dek is looked for, and how.
struct Search {
  const Evidence& evidence;
  DescriptionLikeness& likeness;
  std::size_t headline;  // its block, or SIZE_MAX
  std::size_t from;
  std::size_t to;
};

// Before the box that holds the text, or with the headline, in the description's words.
bool is_described_apart(const Search& search, std::size_t i) {
  const Evidence& evidence = search.evidence;
  return (stands_before_text(evidence, i) || stands_with_headline(evidence, search.headline, i)) &&
         search.likeness.is_in(evidence.cleaner.text_of(evidence.cleaner.blocks()[i]));
}

// How a line begins that has a place at its head: "HARWICK (Reuters) — …" with an agency, which no dek has;
// "TRANSPORT - …" may be a topic before the dek, "LED, neon or gas — …" what it is about.
enum class Head : unsigned char { none, bare, listed, cabled };

Head head_of(std::string_view line) {
  const std::string_view place = opening_place(line);
  if (place.empty()) return Head::none;
  const std::string_view behind =
      text::trim(line.substr(static_cast<std::size_t>(place.data() - line.data()) + place.size()));
  const bool is_bare = behind.starts_with('-') || behind.starts_with("–") || behind.starts_with("—");
  if (is_bare) return Head::bare;
  return behind.starts_with(',') ? Head::listed : Head::cabled;
}

bool begins_text(const Search& search, std::size_t i) {
  const Head head = head_of(search.evidence.cleaner.text_of(search.evidence.cleaner.blocks()[i]));
  return head == Head::cabled || head == Head::listed ||
         (head == Head::bare && !is_described_apart(search, i));
}

// A description says the line; with a dek's name, any of them, or it begins with the line. Where a
// description for social networks comes first, a news page's line may be another of them, too.
bool is_told_elsewhere(const Search& search, std::size_t i, bool hinted) {
  const Evidence& evidence = search.evidence;
  const Block& block = evidence.cleaner.blocks()[i];
  const std::string_view line = evidence.cleaner.text_of(block);
  // A description that was cut off is the text's beginning, as likely, whatever its first paragraph is made
  // like.
  const bool is_excerpt = !hinted && search.likeness.ends_in_dots() && shares_box_with_text(evidence, i);
  if (!is_excerpt && search.likeness.is_in(line)) return true;
  if (hinted) return is_said(evidence, line) || (block.ends_sentence && search.likeness.begins(line));
  return search.evidence.is_news && block.words <= kLongestLine && is_alone_in_box(evidence, i) &&
         is_said(evidence, line);
}

bool is_heading_of_description(const Search& search, const Block& block) {
  const std::string& whole = search.likeness.folded();
  const std::string_view line = search.evidence.cleaner.text_of(block);
  const html::TagId tag = search.evidence.page.elements[block.element].tag;
  return html::heading_level(tag) > 0 && !whole.empty() && !search.likeness.ends_in_dots() &&
         line.size() <= 2 * whole.size() && text::folded(line) == whole;
}

// The text's own first paragraph, which the description only repeats, is no standfirst, nor is a line made as
// most of the text is, but for the description before the box that holds the text.
bool is_text_itself(const Search& search, std::size_t i, std::size_t paragraphs) {
  const Evidence& evidence = search.evidence;
  if (is_sibling_of_next_prose(evidence, i) || begins_text(search, i)) return true;
  return evidence.cleaner.shapes().share(i) >= kBodyShare &&
         (paragraphs > 0 || !is_described_apart(search, i));
}

// Long enough, short enough, and not the headline once more.
bool may_be_line(const Search& search, std::size_t i) {
  const auto& blocks = search.evidence.cleaner.blocks();
  const clean::Cleaner& cleaner = search.evidence.cleaner;
  if (blocks[i].hidden || blocks[i].words < kShortestDek || blocks[i].words > kLongestDek) return false;
  if (search.headline >= blocks.size()) return true;
  const std::string_view headline = cleaner.text_of(blocks[search.headline]);
  const std::string_view line = cleaner.text_of(blocks[i]);
  return line != headline && (blocks[i].place.heading_level == 0 || blocks[i].ends_sentence ||
                              WordBag(line).likeness(WordBag(headline), kMostAlike) < kMostAlike);
}

// What belongs to the line that was taken for that ground: further lines, and points below it.
void add_rest(const Search& search, Ground ground, Dek& dek) {
  const Evidence& evidence = search.evidence;
  add_lines_of_dek(evidence, search.to, ground == Ground::made_for_it && evidence.is_news, dek);
  choose(evidence.recorder, Field::dek, {dek.text.value, Source::element, ground});
  const bool may_have_points = ground == Ground::made_for_it || ground == Ground::described;
  if (may_have_points) add_summary(evidence, dek.blocks.back() + 1, search.to, Standing::anywhere, dek);
  if (dek.points.empty() && evidence.is_news) add_points(evidence, dek.blocks.back() + 1, search.to, dek);
}

// Named as a dek and a teaser, or among the buttons to share, with the headline: the story's own.
bool is_dek_of_head(const Search& search, std::size_t i) {
  const Block& block = search.evidence.cleaner.blocks()[i];
  const auto reason = clean::reason_to_drop(block);
  const bool misplaced =
      reason == clean::Reason::share || (reason == clean::Reason::related &&
                                         block.is_called(lexicon::NameHint::teaser) && !block.place.in_aside);
  return misplaced && stands_in_head(search.evidence, search.headline, i);
}

// The line as the dek, if something tells that it is one, and what does; else why it is none. After
// in_row_with_text no other line can be. `paragraphs`: running text passed on the way.
Ground take_line(const Search& search, std::size_t i, std::size_t paragraphs, Dek& dek) {
  const Evidence& evidence = search.evidence;
  const Block& block = evidence.cleaner.blocks()[i];
  const auto take = [&](Ground ground) {
    if (tells_of_page(evidence, i)) return Ground::not_made_for_it;
    add_line(evidence, i, dek);
    return ground;
  };
  const bool hinted = is_hinted_dek(block);
  if (!hinted && paragraphs == 0 && is_bold_lead(evidence, i)) return take(Ground::bold_lead);
  if (paragraphs == 0 && is_heading_over_text(evidence, i)) return take(Ground::set_off);
  if (!hinted && is_text_itself(search, i, paragraphs)) return Ground::in_row_with_text;
  // An element made for it on a good place is believed, one on neither is not; else the description decides.
  const bool doubted =
      hinted == block.off_limits && !(hinted && paragraphs == 0 && is_dek_of_head(search, i));
  if (doubted ? is_told_elsewhere(search, i, hinted) : hinted)
    return take(hinted ? Ground::made_for_it : Ground::described);
  // Whatever its place is called, a heading that says the whole description is there for nothing else.
  if (!hinted && paragraphs == 0 && is_heading_of_description(search, block)) return take(Ground::described);
  const bool plain_heading = block.place.heading_level > 0 && block.link_bytes == 0 && !block.off_limits;
  if (i == search.from && plain_heading && is_over_signature(evidence, i)) return take(Ground::set_off);
  return Ground::not_made_for_it;
}

// On news a line right below the headline stands with it wherever its box ends before the text's begins. What
// only the minute tells for news may give its first paragraph a class of its own: a line in the text's box is
// a heading then.
Standing standing_of(const Search& search, std::size_t i, bool minute) {
  const Evidence& evidence = search.evidence;
  const bool in_text_box = shares_box_with_text(evidence, i);
  const bool is_news =
      evidence.is_news || (minute && (!in_text_box || evidence.cleaner.blocks()[i].place.heading_level > 0));
  const bool below_headline = is_under_headline(evidence, search.from, i);
  if (below_headline && is_over_signature(evidence, i)) return Standing::over_signature;
  const bool before_text = i < evidence.cleaner.region().first && !in_text_box;
  if (stands_with_headline(evidence, search.headline, i) || (is_news && below_headline && before_text))
    return Standing::with_headline;
  return is_news ? Standing::on_news : Standing::anywhere;
}

// What looks like a dek may be told of the page, of who wrote the story or of a picture. But for headings and
// lines over the byline it has to have words of the story's.
bool tells_of_else(const Search& search, std::size_t i, Standing standing) {
  const Evidence& evidence = search.evidence;
  if (tells_of_page(evidence, i) || tells_of_author(evidence, search.from, i) ||
      is_text_of_picture(evidence, i))
    return true;
  const bool is_sure =
      standing == Standing::over_signature || evidence.cleaner.blocks()[i].place.heading_level > 0;
  return !is_sure && !line_speaks_of_story(evidence, i, search.headline);
}

// Of what only looks and place tell, the first line before the text. Guides and blogs set the first paragraph
// of their text off, too: outside of news it has to stand apart from the text.
Dek find_by_looks(const Search& search) {
  const Evidence& evidence = search.evidence;
  const auto& blocks = evidence.cleaner.blocks();
  const bool minute = !evidence.is_news && prints_minute(evidence, search.from, search.to);
  Dek dek;
  for (std::size_t i = search.from; i < search.to; ++i) {
    const Block& block = blocks[i];
    if (!may_be_line(search, i)) continue;
    const bool in_head = stands_with_headline(evidence, search.headline, i);
    if (in_head ? begins_text(search, i) : is_text_itself(search, i, 0)) break;
    const Standing standing = standing_of(search, i, minute);
    const bool may_be_summary = standing != Standing::anywhere || i < evidence.cleaner.region().first ||
                                is_called_summary(evidence, block);
    if (may_be_summary && is_set_off(evidence, i, standing >= Standing::with_headline) &&
        !tells_of_else(search, i, standing) && add_summary(evidence, i, search.to, standing, dek)) {
      add_rest(search, Ground::set_off, dek);
      break;
    }
    if (block.mass > clean::kRunningText && !block.off_limits) break;
  }
  return dek;
}

// The dek that is printed; without blocks where there is none.
Dek find_printed(const Evidence& evidence, std::size_t headline_block, DescriptionLikeness& likeness) {
  const auto& blocks = evidence.cleaner.blocks();
  const clean::Region& region = evidence.cleaner.region();
  const std::size_t from = headline_block < blocks.size() ? headline_block + 1 : region.first;
  const std::size_t to = std::min({blocks.size(), from + kLookAhead, region.last});
  Recorder* const recorder = evidence.recorder;

  Dek dek;
  if (const std::size_t line = dek_of_earlier_headline(evidence, headline_block); line != SIZE_MAX) {
    add_line(evidence, line, dek);
    choose(recorder, Field::dek, {dek.text.value, Source::element, Ground::above_copy});
    return dek;
  }
  if (const auto lines = lines_of_description(evidence, likeness, from, to); !lines.empty()) {
    for (const std::size_t line : lines) add_line(evidence, line, dek);
    choose(recorder, Field::dek, {dek.text.value, Source::element, Ground::described});
    return dek;
  }
  const Search search{evidence, likeness, headline_block, from, to};
  std::size_t paragraphs = 0;  // a dek stands before the text
  for (std::size_t i = from; i < to && paragraphs < 2; ++i) {
    if (!may_be_line(search, i)) continue;
    const Ground ground = take_line(search, i, paragraphs, dek);
    if (!dek.blocks.empty()) {
      add_rest(search, ground, dek);
      return dek;
    }
    note(recorder, Field::dek, {evidence.cleaner.text_of(blocks[i]), Source::element, ground});
    if (ground == Ground::in_row_with_text) break;
    if (blocks[i].mass > clean::kRunningText) ++paragraphs;
  }
  return find_by_looks(search);
}

// Whether the page's own description may stand for a dek that is not printed. `points`: the blocks of a
// summary that is.
Ground weigh(const Evidence& evidence, std::size_t headline_block, const Description& description,
             const DescriptionLikeness& likeness, const std::vector<std::size_t>& points) {
  const auto& blocks = evidence.cleaner.blocks();
  const clean::Region& region = evidence.cleaner.region();
  if (description.value.empty()) return Ground::says_nothing;
  if (is_cut_off(description.value)) return Ground::cut_off;
  if (!is_summary(description.value)) return Ground::no_summary;
  const bool says_headline =
      headline_block < blocks.size() &&
      likeness.folded() == text::folded(evidence.cleaner.text_of(blocks[headline_block]));
  if (says_headline) return Ground::no_summary;
  // The whole story, not its summary.
  if (text::count_words(description.value) > kLongestDek) return Ground::too_long;
  // A description that the text begins with is no standfirst, but the text.
  if (head_of(description.value) == Head::cabled) return Ground::begins_text;
  for (std::size_t i = region.first, seen = 0; i < region.last && seen < 3; ++i) {
    if (blocks[i].mass <= 0 || text::is_among(points, i)) continue;
    ++seen;
    const std::string_view line = evidence.cleaner.text_of(blocks[i]);
    if (likeness.begins(line) || likeness.begins(behind_dateline(line))) return Ground::begins_text;
    if (likeness.holds_beginning_of(line)) return Ground::begins_text;
  }
  if (!speaks_of_story(likeness.folded(), evidence, headline_block)) return Ground::not_of_story;
  if (stands_in_text(description.value, evidence)) return Ground::stands_in_text;
  return Ground::description;
}

// A label may stand before the dek in its element: "In short" and what the description says.
void cut_label(const Description& description, Dek& dek) {
  constexpr std::size_t kLongestLabel = 20;  // bytes
  const std::string whole = text::collapse_space(description.value);
  const std::string& printed = dek.text.value;
  if (dek.blocks.size() != 1 || whole.empty() || !printed.ends_with(whole) || is_cut_off(whole)) return;
  const std::string_view label =
      text::trim(std::string_view(printed).substr(0, printed.size() - whole.size()));
  // "Harwick. The ferry …" is where it was written.
  if (label.empty() || label.size() > kLongestLabel || label.ends_with('.')) return;
  dek.text.value = whole;
}

}  // namespace

Dek resolve_dek(const Evidence& evidence, std::size_t headline_block) {
  const auto& blocks = evidence.cleaner.blocks();
  if (evidence.findings != nullptr && evidence.findings->dek) {
    choose(evidence.recorder, Field::dek, {evidence.findings->dek->value, Source::rule, Ground::ruled});
    return ruled(*evidence.findings->dek, blocks);
  }
  if (evidence.page.from_text_dump) {
    const std::size_t line = evidence.cleaner.outline().dek;
    if (line == SIZE_MAX) return {};
    const std::string_view words = evidence.cleaner.text_of(blocks[line]);
    choose(evidence.recorder, Field::dek, {words, Source::text, Ground::outline});
    return {{text::collapse_space(words), Source::text}, {}, {line}};
  }
  const Description description = description_of(evidence);
  DescriptionLikeness likeness(description);
  Dek dek = find_printed(evidence, headline_block, likeness);
  cut_label(description, dek);
  const bool is_printed = !dek.text.value.empty();
  const Ground ground =
      is_printed ? Ground::less_trusted : weigh(evidence, headline_block, description, likeness, dek.blocks);
  note(evidence.recorder, Field::dek, {description.value, description.source, ground});
  if (ground != Ground::description) return dek;
  choose(evidence.recorder, Field::dek, {description.value, description.source, ground});
  dek.text = {description.value, description.source};
  return dek;
}

}  // namespace cleancopy::article
