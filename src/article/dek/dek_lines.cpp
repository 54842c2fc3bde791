#include "article/dek/dek_lines.hpp"

#include <cstdint>
#include <vector>

#include "article/dek/dek_looks.hpp"
#include "article/dek/key_points.hpp"
#include "article/evidence/story_words.hpp"
#include "clean/blocks/rules.hpp"
#include "text/unicode.hpp"

namespace cleancopy::article {

using clean::Block;

namespace {

// The lines set off as `first` is, in a row with it. By its place alone only the first is.
std::vector<std::size_t> lines_like(const Evidence& evidence, std::size_t first, std::size_t to, bool apart) {
  std::vector<std::size_t> lines;
  for (std::size_t i = first; i < to && lines.size() < kMostLines; ++i) {
    if (!evidence.cleaner.shapes().is_same(first, i) || !is_set_off(evidence, i, apart && i == first)) break;
    lines.push_back(i);
  }
  return lines;
}

// The text begins behind the lines, or, with the headline and on news, within three paragraphs: a first one
// may be made otherwise, too. What is short or tells nothing of the story may be a caption or a note to
// readers.
bool stands_over_text(const Evidence& evidence, const std::vector<std::size_t>& lines, std::size_t to,
                      Standing standing) {
  constexpr std::size_t kMostBetween = 3;
  if (leads_the_text(evidence, lines.back() + 1, to)) return true;
  const Block& first = evidence.cleaner.blocks()[lines.front()];
  return standing != Standing::anywhere && first.words >= kTellingWords &&
         leads_the_text(evidence, lines.back() + 1, to, kMostBetween) &&
         line_speaks_of_story(evidence, lines.front(), SIZE_MAX);
}

}  // namespace

void add_line(const Evidence& evidence, std::size_t line, Dek& dek) {
  if (!dek.text.value.empty()) dek.text.value += ' ';
  dek.text.value += text::collapse_space(evidence.cleaner.text_of(evidence.cleaner.blocks()[line]));
  dek.text.source = Source::element;
  dek.blocks.push_back(line);
}

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

bool add_summary(const Evidence& evidence, std::size_t from, std::size_t to, Standing standing, Dek& dek) {
  const auto& blocks = evidence.cleaner.blocks();
  const bool apart = standing >= Standing::with_headline;
  if (from >= to || !is_set_off(evidence, from, apart)) return false;
  const bool points = blocks[from].place.list_depth > 0;
  const bool has_dek = !dek.blocks.empty();
  if (has_dek && !points) return false;
  const std::vector<std::size_t> lines = lines_like(evidence, from, to, apart);
  if (standing != Standing::over_signature && !stands_over_text(evidence, lines, to, standing)) return false;
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

}  // namespace cleancopy::article
