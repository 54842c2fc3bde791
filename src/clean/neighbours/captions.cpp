#include "clean/neighbours/captions.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

#include "clean/blocks/container.hpp"
#include "clean/blocks/edges.hpp"
#include "dates/date.hpp"
#include "text/among.hpp"
#include "text/unicode.hpp"

namespace cleancopy::clean {
namespace {

constexpr std::uint32_t kLongest = 60;       // words of a caption with a credit behind it
constexpr std::uint32_t kFewestOfAll = 3;    // fewer name a product or a place
constexpr std::uint32_t kLongCaption = 40;   // … of any other
constexpr std::uint32_t kLongestCredit = 8;  // words
constexpr std::uint32_t kLongHeading = 12;   // words from which on a heading is a sentence
constexpr std::size_t kMostShortLines = 2;   // behind a caption, in its box
constexpr std::size_t kEnd = 28;             // bytes: "on Wednesday, September 24, 2031."
constexpr std::size_t kMostMakerWords = 6;
constexpr std::size_t kFewestLikeIt = 2;
constexpr std::uint32_t kShortCaption = 12;        // words; a longer one may be what the pictured person says
constexpr std::uint32_t kMostBesideCaption = 200;  // bytes: a credit, a button

bool is_credit_line(const Block& block, const Verdict& verdict) {
  return !verdict.keep && verdict.reason == Reason::caption && block.words <= kLongestCredit &&
         block.phrase.phrase == lexicon::Phrase::credit;
}

// "…, 24 April 2031", but no sentence of the story, unless it is made unlike the others.
bool ends_in_day(std::string_view line, const Block& block, float share) {
  if (block.sentence_ends > (share < kRareShape ? 1U : 0U)) return false;
  const std::string_view end = line.substr(line.size() - std::min(line.size(), kEnd));
  if (std::none_of(end.begin(), end.end(), text::is_ascii_digit)) return false;
  const auto date = dates::find_date(line, {});
  return date && date->begin > 0 && date->end + 1 >= text::trim(line).size();
}

// "… lie on the table. (The Courier/Ilse Rook)".
bool ends_in_maker(std::string_view line) {
  line = text::trim(line);
  if (!line.ends_with(')')) return false;
  const std::size_t open = line.rfind('(');
  if (open == std::string_view::npos || open == 0) return false;
  const std::string_view maker = line.substr(open);
  return text::count_words(maker) <= kMostMakerWords && maker.find('/') != std::string_view::npos &&
         std::none_of(maker.begin(), maker.end(), text::is_ascii_digit);
}

// "… stand on the table.（王小明攝）", "…（資料照）": who made the picture, or gave it, in the brackets of
// East Asian papers.
bool ends_in_bracketed_maker(std::string_view line) {
  constexpr std::size_t kLongestMaker = 60;  // bytes
  constexpr std::string_view kSigns[] = {"攝",     "摄",   "資料照", "资料图", "資料圖", "提供", "翻攝",
                                         "擷取自", "截自", "取自",   "圖／",   "图/",    "撮影", "資料写真"};
  line = text::trim(line);
  for (const auto& [left, right] : {std::pair<std::string_view, std::string_view>("（", "）"), {"(", ")"}}) {
    if (!line.ends_with(right)) continue;
    const std::size_t open = line.rfind(left);
    if (open == std::string_view::npos || open == 0 || line.size() - open > kLongestMaker) return false;
    const std::string_view maker = line.substr(open);
    return text::has_any_of(maker, kSigns);
  }
  return false;
}

// "Left: the quay in May. Right: the fish hall": where in the picture, or beside the line, it is.
bool begins_with_place(std::string_view line) {
  constexpr std::string_view kPlaces[] = {"above",     "below",     "left",    "right", "top",    "bottom",
                                          "pictured",  "oben",      "unten",   "links", "rechts", "arriba",
                                          "abajo",     "izquierda", "derecha", "acima", "abaixo", "sopra",
                                          "ci-dessus", "boven",     "onder"};
  const std::size_t colon = line.find(':');
  return colon < line.size() && text::is_among_ignoring_ascii_case(kPlaces, line.substr(0, colon));
}

// No sentence, nor the label or, in bold, the heading of what is behind it.
bool is_open_line(std::string_view line, const Block& block, const Verdict& verdict) {
  if (!verdict.keep || verdict.kind != Kind::paragraph || block.ends_sentence) return false;
  if (block.words > kLongCaption || block.link_density() >= kMostlyLinked) return false;
  if (block.bold_bytes * 2 > block.bytes()) return false;
  const Closing closing = closing_of(line);
  return closing == Closing::letter || closing == Closing::other || closing == Closing::quote;
}

// All that a table tells which stands among paragraphs, not one of those that a page is laid out with.
bool is_only_text_of_table(const html::Page& page, const Block& block, const Block& before) {
  if (!block.place.in_table || block.words > kLongCaption) return false;
  const html::ElementId table = page.nearest(block.element, html::TagId::table);
  const html::ElementId outer = page.elements[before.element].parent;
  if (table == html::kNoElement || outer == html::kNoElement) return false;
  const html::Element& around = page.elements[table];
  return table > outer && table < page.elements[outer].end && begins_with(around, block) &&
         around.text_end <= block.end + 1;
}

// The smallest element around a picture and the line behind it has no other text, but for a short line or two
// (the credit, how long a film is), and the line is made as no paragraph of the story is, nor as what is kept
// beside it: in a row of cards and of signs, pictures stand by what is said.
bool is_only_text_of_picture(const html::Page& page, const std::vector<Block>& blocks, std::size_t i,
                             html::ElementId picture, const Shapes& shapes,
                             const std::vector<Verdict>& verdicts) {
  const Block& block = blocks[i];
  if (block.place.heading_level > 0 || block.place.in_quote || block.place.in_figure) return false;
  if (shapes.share(i) >= kRareShape) return false;
  html::ElementId box = picture;
  while (box != html::kNoElement && page.elements[box].end <= block.element) box = page.elements[box].parent;
  if (box == html::kNoElement || box == block.element) return false;
  const html::Element& around = page.elements[box];
  if (!begins_with(around, block)) return false;
  for (std::size_t next = i + 1; next < blocks.size() && blocks[next].begin < around.text_end; ++next) {
    if (next > i + kMostShortLines || blocks[next].words > kLongestCredit) return false;
  }
  std::size_t next = i + 1;
  while (next < blocks.size() && !verdicts[next].keep) ++next;
  if (next == blocks.size() || shapes.is_same(i, next)) return false;
  if (blocks[next].mass < kRunningText && blocks[next].place.heading_level == 0) return false;
  std::size_t before = i;
  while (before > 0 && !verdicts[before - 1].keep) --before;
  return before == 0 || !shapes.is_same(i, before - 1);
}

// A page on which every line without a stop stands between a picture and a paragraph sets its captions like
// that.
void drop_lines_under_pictures(const html::Page& page, const std::vector<Block>& blocks,
                               std::vector<Verdict>& verdicts) {
  std::vector<std::size_t> lines;
  const auto is_line = [&](std::size_t i) {
    return is_open_line(text::trim(page.text_of(blocks[i])), blocks[i], verdicts[i]);
  };
  std::size_t i = 0;
  for (const std::uint32_t mark : page.image_marks) {
    // It stands between two blocks.
    while (i < blocks.size() && blocks[i].begin < mark) ++i;
    if (i == blocks.size()) break;
    if (!verdicts[i].keep || (!lines.empty() && lines.back() == i)) continue;
    if (i > 0 && blocks[i - 1].end > mark) continue;
    if (i > 0 && is_only_text_of_table(page, blocks[i], blocks[i - 1])) verdicts[i].drop(Reason::caption);
    const std::string_view words = page.text_of(blocks[i]);
    if (blocks[i].words <= kLongest && ends_in_bracketed_maker(words)) verdicts[i].drop(Reason::caption);
    if (blocks[i].words < kFewestOfAll || !is_line(i)) continue;
    std::size_t text = i + 1;
    while (text < blocks.size() && !verdicts[text].keep) ++text;
    if (text < blocks.size() && blocks[text].mass >= kRunningText && blocks[text].place.heading_level == 0)
      lines.push_back(i);
  }
  if (lines.size() < kFewestLikeIt) return;
  std::size_t all = 0;
  for (std::size_t k = 0; k < blocks.size(); ++k) all += is_line(k) ? 1 : 0;
  if (all > lines.size()) return;
  for (const std::size_t line : lines) verdicts[line].drop(Reason::caption);
}

// Whether an image stands in the element. O(log images + images in front of it without text between).
bool has_picture(const html::Page& page, html::ElementId element) {
  const html::Element& around = page.elements[element];
  auto image = std::lower_bound(page.images.begin(), page.images.end(), around.text_begin,
                                [](const html::Image& i, std::uint32_t at) { return i.text_at < at; });
  while (image != page.images.end() && image->text_at <= around.text_end && image->element < element) ++image;
  return image != page.images.end() && image->element >= element && image->element < around.end;
}

// A short text in the figure of a picture says what it shows, unless it is quoted.
void drop_short_text_of_figures(const html::Page& page, const std::vector<Block>& blocks,
                                std::vector<Verdict>& verdicts) {
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    const Block& block = blocks[i];
    if (!block.place.in_figure || !verdicts[i].keep || block.words > kShortCaption) continue;
    if (block.place.in_table || block.place.in_quote || block.place.list_depth > 0) continue;
    const html::ElementId figure = page.nearest(block.element, html::TagId::figure);
    if (figure == html::kNoElement || !has_picture(page, figure)) continue;
    if (page.elements[figure].text_bytes() <= block.bytes() + kMostBesideCaption)
      verdicts[i].drop(Reason::caption);
  }
}

}  // namespace

void drop_captions(const html::Page& page, const std::vector<Block>& blocks, const Shapes& shapes,
                   std::vector<Verdict>& verdicts) {
  for (std::size_t k = 0; k < page.images.size(); ++k) {
    const std::uint32_t image = page.images[k].text_at;
    const std::size_t i = first_from(blocks, image);
    if (i == blocks.size()) break;
    const Block& block = blocks[i];
    if (!verdicts[i].keep || block.place.list_depth > 0 || block.place.in_table) continue;
    if (block.place.heading_level > 0 && block.words < kLongHeading) continue;
    if (block.words < kFewestOfAll || block.words > kLongest) continue;
    // Another picture between the line and what is behind it: the credit is that one's.
    const bool is_last = k + 1 == page.images.size();
    const bool alone = i + 1 < blocks.size() && (is_last || page.images[k + 1].text_at <= block.begin ||
                                                 page.images[k + 1].text_at > blocks[i + 1].begin);
    const bool is_nearest = is_last || page.images[k + 1].text_at > block.begin;
    const std::string_view line = page.text_of(block);
    const bool is_caption =
        (alone && is_credit_line(blocks[i + 1], verdicts[i + 1])) ||
        (is_nearest && is_only_text_of_picture(page, blocks, i, page.images[k].element, shapes, verdicts)) ||
        (is_nearest && begins_with_place(line)) ||
        (block.words <= kLongCaption && (ends_in_day(line, block, shapes.share(i)) || ends_in_maker(line)));
    if (is_caption) verdicts[i].drop(Reason::caption);
  }
  drop_lines_under_pictures(page, blocks, verdicts);
  drop_short_text_of_figures(page, blocks, verdicts);
}

}  // namespace cleancopy::clean
