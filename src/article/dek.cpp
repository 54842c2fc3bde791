#include "article/dek.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "article/json_ld_text.hpp"
#include "article/likeness.hpp"
#include "clean/rules.hpp"
#include "text/name_tokens.hpp"
#include "text/unicode.hpp"

namespace cleancopy::article {
namespace {

using clean::Block;
using text::NameHint;

constexpr std::size_t kLookAhead = 40;   // blocks under the headline in which a dek may stand
constexpr std::size_t kShortestDek = 4;  // words
constexpr std::size_t kLongestDek = 120;
constexpr std::size_t kLongestLine = 70;   // words of a line that only its looks tell
constexpr std::size_t kMostLines = 6;      // of a summary in points
constexpr std::size_t kTellingWords = 10;  // in a standfirst without a stop
constexpr double kFewLinks = 0.3;
constexpr float kRunningText = 10;       // mass of a paragraph
constexpr float kBodyShare = 0.6F;       // of the region's prose: a shape with more is the body's own
constexpr float kOwnShare = 0.15F;       // … and a line with a shape of less is set off
constexpr std::size_t kLongEnough = 40;  // bytes of a cut-off description that a line may be told by
constexpr double kNearlyTheSame = 0.9;   // likeness of a line that was edited after the description

bool is_hinted_dek(const Block& block) {
  return ((block.own_hints | block.hints) & text::bit(NameHint::dek)) != 0;
}

// The summary that the page gives of itself, the most complete one first.
struct Description {
  std::string value;
  Source source = Source::none;
};

// `line` without " | Site name" behind it.
std::string without_tail(std::string line, std::string_view site_name) {
  const std::size_t bar = line.rfind(" | ");
  if (bar != std::string::npos && text::trim(std::string_view(line).substr(bar + 3)) == text::trim(site_name))
    line.resize(bar);
  return line;
}

Description description_of(const Evidence& evidence) {
  const auto& metadata = evidence.metadata;
  const auto& article = evidence.json_ld.article;
  const std::pair<std::string_view, Source> offers[] = {
      {metadata.first_of({"og:description"}), Source::meta},
      {article.found ? std::string_view(article.description) : std::string_view(), Source::json_ld},
      {metadata.first_of({"description"}), Source::meta},
      {metadata.first_of({"twitter:description", "dc.description", "sailthru.description"}), Source::meta}};
  Description first;
  for (const auto& [value, source] : offers) {
    std::string clean = without_tail(clean_line(value), evidence.metadata.first_of({"og:site_name"}));
    if (clean.empty()) continue;
    if (!is_cut_off(clean)) return {std::move(clean), source};
    if (first.value.empty()) first = {std::move(clean), source};
  }
  return first;
}

// The description, compared with one line after the other.
class Likeness {
 public:
  explicit Likeness(const Description& description)
      : folded_(text::folded(description.value)), is_cut_off_(is_cut_off(description.value)) {}

  // `line` is the description, or begins with it where that was cut off.
  [[nodiscard]] bool is_in(std::string_view line) {
    if (folded_.empty()) return false;
    line_.clear();
    text::append_folded(line_, line);
    if (line_ == folded_) return true;
    if (is_cut_off_ && folded_.size() > kLongEnough && line_.starts_with(folded_)) return true;
    return is_alike_in_size() && WordBag(line_).likeness(WordBag(folded_)) > kNearlyTheSame;
  }
  // `line` begins with the description.
  [[nodiscard]] bool begins(std::string_view line) const {
    std::size_t head = std::min(line.size(), kHeadBytes);
    while (head < line.size() && (static_cast<unsigned char>(line[head]) & 0xC0U) == 0x80) ++head;
    const std::string beginning = text::folded(line.substr(0, head));
    if (beginning.compare(0, folded_.size(), folded_, 0, beginning.size()) != 0) return false;
    return text::folded(line).starts_with(folded_);
  }

 private:
  static constexpr std::size_t kHeadBytes = 64;  // two different lines differ here already

  // Whether so many words can be nearly the same, before they are looked at.
  [[nodiscard]] bool is_alike_in_size() const {
    const auto words = [](const std::string& folded) {
      return 1.0 + static_cast<double>(std::count(folded.begin(), folded.end(), ' '));
    };
    const auto [fewer, more] = std::minmax({words(line_), words(folded_)});
    return 2 * fewer / (fewer + more) > kNearlyTheSame;
  }

  std::string folded_;
  std::string line_;  // the last one, folded
  bool is_cut_off_;
};

// A block that is set off from the article's paragraphs: made as none or few of them are, and said in words.
bool is_set_off(const Evidence& evidence, std::size_t index) {
  const Block& block = evidence.cleaner.blocks()[index];
  const clean::Shapes& shapes = evidence.cleaner.shapes();
  const bool alone = shapes.blocks_in_region(index) <= kMostLines && shapes.share(index) < kOwnShare;
  const bool says_something =
      block.ends_sentence || (block.words >= kTellingWords && block.place.heading_level > 0);
  return alone && says_something && block.words >= kShortestDek && block.words <= kLongestLine &&
         block.link_density() < kFewLinks && !block.off_limits && !clean::reason_to_drop(block);
}

// The lines set off as `first` is, in a row with it.
std::vector<std::size_t> lines_like(const Evidence& evidence, std::size_t first, std::size_t to) {
  std::vector<std::size_t> lines;
  for (std::size_t i = first; i < to && lines.size() < kMostLines; ++i) {
    if (!evidence.cleaner.shapes().is_same(first, i) || !is_set_off(evidence, i)) break;
    lines.push_back(i);
  }
  return lines;
}

// The block stands in one row with the text that follows: same element kind, same parent.
bool is_sibling_of_next_prose(const Evidence& evidence, std::size_t index) {
  const auto& blocks = evidence.cleaner.blocks();
  const auto& elements = evidence.page.elements;
  const html::Element& element = elements[blocks[index].element];
  for (std::size_t i = index + 1; i < blocks.size(); ++i) {
    if (blocks[i].mass < 10) continue;
    const html::Element& next = elements[blocks[i].element];
    return next.parent == element.parent && next.tag == element.tag && element.tag != html::TagId::html &&
           evidence.cleaner.hints_of(blocks[i].element) == evidence.cleaner.hints_of(blocks[index].element) &&
           evidence.page.attribute(blocks[i].element, html::AttributeId::class_) ==
               evidence.page.attribute(blocks[index].element, html::AttributeId::class_);
  }
  return false;
}

// Behind a standfirst stands the text: the next running text has the shape of the body's paragraphs.
bool leads_the_text(const Evidence& evidence, std::size_t from, std::size_t to) {
  const auto& blocks = evidence.cleaner.blocks();
  for (std::size_t i = from; i < to; ++i) {
    if (blocks[i].mass > kRunningText) return evidence.cleaner.shapes().share(i) >= kBodyShare;
  }
  return false;
}

void add_line(const Evidence& evidence, std::size_t line, Dek& dek) {
  if (!dek.text.value.empty()) dek.text.value += ' ';
  dek.text.value += text::collapse_space(evidence.cleaner.text_of(evidence.cleaner.blocks()[line]));
  dek.text.source = Source::element;
  dek.blocks.push_back(line);
}

// A summary between the headline and the text, known by its looks alone: one line, or several points. Below a
// dek that is a sentence, points stand for themselves; a second headline gives way to them.
bool add_summary(const Evidence& evidence, std::size_t from, std::size_t to, Dek& dek) {
  const auto& blocks = evidence.cleaner.blocks();
  if (from >= to || !is_set_off(evidence, from)) return false;
  const bool points = blocks[from].place.list_depth > 0;
  const bool has_dek = !dek.blocks.empty();
  if (has_dek && !points) return false;
  const std::vector<std::size_t> lines = lines_like(evidence, from, to);
  if (!leads_the_text(evidence, lines.back() + 1, to)) return false;
  if (points) {
    for (const std::size_t line : lines)
      dek.points.push_back(text::collapse_space(evidence.cleaner.text_of(blocks[line])));
  }
  if (has_dek && blocks[dek.blocks.front()].ends_sentence) {
    dek.blocks.insert(dek.blocks.end(), lines.begin(), lines.end());
    return true;
  }
  dek.text = {};
  for (const std::size_t line : lines) add_line(evidence, line, dek);
  return true;
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

}  // namespace

Dek resolve_dek(const Evidence& evidence, std::size_t headline_block) {
  const auto& blocks = evidence.cleaner.blocks();
  if (evidence.findings != nullptr && evidence.findings->dek) return ruled(*evidence.findings->dek, blocks);
  if (evidence.page.from_text_dump) {
    const std::size_t line = evidence.cleaner.outline().dek;
    if (line == SIZE_MAX) return {};
    return {{text::collapse_space(evidence.cleaner.text_of(blocks[line])), Source::text}, {}, {line}};
  }
  const clean::Region& region = evidence.cleaner.region();
  const Description description = description_of(evidence);
  Likeness likeness(description);
  const std::size_t from = headline_block < blocks.size() ? headline_block + 1 : region.first;
  const std::size_t to = std::min({blocks.size(), from + kLookAhead, region.last});

  Dek dek;
  std::size_t paragraphs = 0;  // running text passed on the way: a dek stands before it
  for (std::size_t i = from; i < to && paragraphs < 2; ++i) {
    const Block& block = blocks[i];
    if (block.hidden || block.words < kShortestDek || block.words > kLongestDek) continue;
    const bool hinted = is_hinted_dek(block);
    // The text's own first paragraph, which the description only repeats, is no standfirst.
    if (!hinted && is_sibling_of_next_prose(evidence, i)) break;
    // An element made for it on a good place is believed, one on neither is not; else the description
    // decides.
    const bool is_dek = hinted == block.off_limits ? likeness.is_in(evidence.cleaner.text_of(block)) : hinted;
    if (is_dek) {
      add_line(evidence, i, dek);
      add_summary(evidence, i + 1, to, dek);
      return dek;
    }
    if (paragraphs == 0 && add_summary(evidence, i, to, dek)) return dek;
    if (block.mass > kRunningText) ++paragraphs;
  }
  if (description.value.empty() || is_cut_off(description.value)) return dek;
  if (text::count_words(description.value) > kLongestDek) return dek;  // the whole story, not its summary
  // A description that the text begins with is no standfirst, but the text.
  for (std::size_t i = region.first, seen = 0; i < region.last && seen < 3; ++i) {
    if (blocks[i].mass <= 0) continue;
    ++seen;
    if (likeness.begins(evidence.cleaner.text_of(blocks[i]))) return dek;
  }
  dek.text = {description.value, description.source};
  return dek;
}

}  // namespace cleancopy::article
