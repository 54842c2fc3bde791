#include "article/dek.hpp"

#include <algorithm>
#include <string>

#include "article/dateline.hpp"
#include "article/dek_looks.hpp"
#include "article/description.hpp"
#include "article/key_points.hpp"
#include "article/likeness.hpp"
#include "article/own_words.hpp"
#include "article/story_words.hpp"
#include "clean/rules.hpp"
#include "text/among.hpp"
#include "text/unicode.hpp"

namespace cleancopy::article {
namespace {

using clean::Block;

constexpr std::size_t kLookAhead = 40;  // blocks under the headline in which a dek may stand
constexpr std::size_t kLongestDek = 120;

// The lines set off as `first` is, in a row with it.
std::vector<std::size_t> lines_like(const Evidence& evidence, std::size_t first, std::size_t to) {
  std::vector<std::size_t> lines;
  for (std::size_t i = first; i < to && lines.size() < kMostLines; ++i) {
    if (!evidence.cleaner.shapes().is_same(first, i) || !is_set_off(evidence, i)) break;
    lines.push_back(i);
  }
  return lines;
}

void add_line(const Evidence& evidence, std::size_t line, Dek& dek) {
  if (!dek.text.value.empty()) dek.text.value += ' ';
  dek.text.value += text::collapse_space(evidence.cleaner.text_of(evidence.cleaner.blocks()[line]));
  dek.text.source = Source::element;
  dek.blocks.push_back(line);
}

// A dek of several lines: those right below it, made as it is, that are named as it is (`named`) or are
// headings or points of the same element.
void add_lines_of_dek(const Evidence& evidence, std::size_t to, bool named, Dek& dek) {
  const auto& blocks = evidence.cleaner.blocks();
  if (dek.blocks.size() > 1) return;
  const std::size_t first = dek.blocks.front();
  const bool is_set_in_lines = blocks[first].place.heading_level > 0 || blocks[first].place.list_depth > 0;
  std::uint32_t words = blocks[first].words;
  for (std::size_t i = first + 1; i < to && dek.blocks.size() < kMostLines; ++i) {
    const Block& block = blocks[i];
    words += block.words;
    const bool is_line = is_set_in_lines && are_in_row(evidence, first, i) && !clean::reason_to_drop(block);
    const bool is_named = named && is_hinted_dek(block) && evidence.cleaner.shapes().is_same(first, i) &&
                          words <= kLongestLine && !block.hidden;
    if (!is_line && !is_named) return;
    if (block.words < kShortestDek || block.link_density() >= clean::kFewLinks) return;
    add_line(evidence, i, dek);
  }
}

// A summary between the headline and the text, known by its looks alone: one line, or several points. Below a
// dek that is a sentence, points stand for themselves; a second headline gives way to them. One that stands
// `apart`, over the byline, is a summary whatever boxes come before the text.
bool add_summary(const Evidence& evidence, std::size_t from, std::size_t to, bool apart, Dek& dek) {
  const auto& blocks = evidence.cleaner.blocks();
  if (from >= to || !is_set_off(evidence, from)) return false;
  const bool points = blocks[from].place.list_depth > 0;
  const bool has_dek = !dek.blocks.empty();
  if (has_dek && !points) return false;
  const std::vector<std::size_t> lines = lines_like(evidence, from, to);
  if (!apart && !leads_the_text(evidence, lines.back() + 1, to)) return false;
  if (points) {
    for (const std::size_t line : lines)
      dek.points.push_back(text::collapse_space(evidence.cleaner.text_of(blocks[line])));
  }
  const std::size_t label = points && !has_dek ? label_of_list(evidence, from) : SIZE_MAX;
  if (label != SIZE_MAX) dek.blocks.push_back(label);
  if (label != SIZE_MAX || (has_dek && blocks[dek.blocks.front()].ends_sentence)) {
    dek.blocks.insert(dek.blocks.end(), lines.begin(), lines.end());
    return true;
  }
  dek.text = {};
  for (const std::size_t line : lines) add_line(evidence, line, dek);
  return true;
}

void add_points(const Evidence& evidence, std::size_t from, std::size_t to, Dek& dek) {
  for (const std::size_t point : list_over_text(evidence, from, to)) {
    dek.points.push_back(text::collapse_space(evidence.cleaner.text_of(evidence.cleaner.blocks()[point])));
    dek.blocks.push_back(point);
  }
}

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

// The next line is the byline or a date: what is a heading stands over no text.
bool is_over_signature(const Evidence& evidence, std::size_t index) {
  const auto& blocks = evidence.cleaner.blocks();
  const auto next = std::find_if(blocks.begin() + static_cast<std::ptrdiff_t>(index) + 1, blocks.end(),
                                 [](const Block& b) { return !b.off_limits && b.words > 0; });
  if (next == blocks.end() || next->mass > clean::kRunningText) return false;
  if (next->tells_author() || next->tells_date()) return true;
  const auto& authors = evidence.json_ld.article.authors;
  return text::is_among(authors, text::trim(evidence.cleaner.text_of(*next)));
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
  std::size_t from;
  std::size_t to;
};

// Before the box that holds the text, in the description's words.
bool is_described_apart(const Search& search, std::size_t i) {
  const Evidence& evidence = search.evidence;
  return stands_before_text(evidence, i) &&
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
  // The text's own first paragraph, which the description only repeats, is no standfirst.
  if (!hinted && (is_sibling_of_next_prose(evidence, i) || begins_text(search, i)))
    return Ground::in_row_with_text;
  // Nor is a line made as most of the text is, but for the description before the box that holds the text.
  if (!hinted && evidence.cleaner.shapes().share(i) >= kBodyShare &&
      (paragraphs > 0 || !is_described_apart(search, i)))
    return Ground::in_row_with_text;
  // An element made for it on a good place is believed, one on neither is not; else the description decides.
  const bool doubted = hinted == block.off_limits;
  if (doubted ? is_told_elsewhere(search, i, hinted) : hinted)
    return take(hinted ? Ground::made_for_it : Ground::described);
  // Whatever its place is called, a heading that says the whole description is there for nothing else.
  if (!hinted && paragraphs == 0 && is_heading_of_description(search, block)) return take(Ground::described);
  const bool plain_heading = block.place.heading_level > 0 && block.link_bytes == 0 && !block.off_limits;
  if (i == search.from && plain_heading && is_over_signature(evidence, i)) return take(Ground::set_off);
  // Guides and blogs set the first paragraph of their text off, too.
  // Over the byline or the date it stands apart from the text on any page.
  const bool over_signature = i == search.from && is_over_signature(evidence, i);
  const bool may_be_summary =
      paragraphs == 0 && (search.evidence.is_news || over_signature || i < evidence.cleaner.region().first ||
                          is_called_summary(evidence, block));
  const bool taken = may_be_summary && !tells_of_page(evidence, i) &&
                     add_summary(evidence, i, search.to, over_signature, dek);
  return taken ? Ground::set_off : Ground::not_made_for_it;
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
  const Search search{evidence, likeness, from, to};
  std::size_t paragraphs = 0;  // a dek stands before the text
  for (std::size_t i = from; i < to && paragraphs < 2; ++i) {
    const Block& block = blocks[i];
    if (block.hidden || block.words < kShortestDek || block.words > kLongestDek) continue;
    const bool is_headline =
        headline_block < blocks.size() &&
        evidence.cleaner.text_of(block) == evidence.cleaner.text_of(blocks[headline_block]);
    if (is_headline) continue;
    const Ground ground = take_line(search, i, paragraphs, dek);
    if (!dek.blocks.empty()) {
      add_lines_of_dek(evidence, to, ground == Ground::made_for_it && search.evidence.is_news, dek);
      choose(recorder, Field::dek, {dek.text.value, Source::element, ground});
      const bool may_have_points = ground == Ground::made_for_it || ground == Ground::described;
      if (may_have_points) add_summary(evidence, dek.blocks.back() + 1, to, false, dek);
      if (dek.points.empty() && search.evidence.is_news) add_points(evidence, dek.blocks.back() + 1, to, dek);
      return dek;
    }
    note(recorder, Field::dek, {evidence.cleaner.text_of(block), Source::element, ground});
    if (ground == Ground::in_row_with_text) break;
    if (block.mass > clean::kRunningText) ++paragraphs;
  }
  return dek;
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
