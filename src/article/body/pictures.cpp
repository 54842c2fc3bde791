#include "article/body/pictures.hpp"

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <string>
#include <utility>

#include "article/evidence/pieces.hpp"
#include "article/evidence/web_address.hpp"
#include "clean/blocks/container.hpp"
#include "lexicon/name_tokens.hpp"
#include "lexicon/phrases.hpp"
#include "text/unicode.hpp"
#include "text/utf8.hpp"

namespace cleancopy::article {
namespace {

constexpr std::size_t kMostPictures = 100;
constexpr std::uint32_t kLongestCaption = 120;  // words
constexpr std::size_t kNear = 4;                // blocks behind an image without a figure
constexpr std::size_t kMostLines = 60;          // of a figure: each is looked for in those before it

// The last candidate of a srcset is the largest where they are in order.
std::string_view address_in(std::string_view srcset) {
  const std::size_t comma = srcset.rfind(", ");
  std::string_view last = text::trim(comma == std::string_view::npos ? srcset : srcset.substr(comma + 2));
  return last.substr(0, last.find(' '));
}

std::string address_of(const html::Page& page, const html::Image& image, std::string_view base) {
  const auto attribute = [&](html::AttributeId id) { return page.attribute(image.attributes, id); };
  for (const std::string_view value :
       {attribute(html::AttributeId::data_src), attribute(html::AttributeId::src),
        address_in(attribute(html::AttributeId::srcset))}) {
    // A lazy page's place holder is data.
    if (std::string address = absolute_address(value, base); !address.empty()) return address;
    // A saved page may not know where it was; its pictures lie beside it.
    if (const std::string_view path = text::trim(value); base.empty() && is_relative(path))
      return std::string(path);
  }
  return {};
}

// A portrait of who wrote it, a button, a teaser's picture. The story's own, over its text, is called a
// thumbnail, too.
bool is_beside_story(const html::Page& page, const clean::Cleaner& cleaner, html::ElementId element,
                     bool leads_text) {
  constexpr std::uint64_t kTeasers = lexicon::bit(lexicon::NameHint::teaser);
  constexpr std::uint64_t kOthers =
      lexicon::bits(lexicon::NameHint::byline, lexicon::NameHint::author_box, lexicon::NameHint::related,
                    lexicon::NameHint::share, lexicon::NameHint::newsletter, lexicon::NameHint::advert,
                    lexicon::NameHint::comment);
  constexpr int kSteps = 5;
  const std::uint64_t others = leads_text ? kOthers : kOthers | kTeasers;
  for (int steps = 0; steps < kSteps && element != html::kNoElement; ++steps) {
    const html::TagId tag = page.elements[element].tag;
    if (tag == html::TagId::article || tag == html::TagId::main || tag == html::TagId::body) return false;
    if (tag == html::TagId::aside || tag == html::TagId::nav || tag == html::TagId::button) return true;
    if ((cleaner.hints_of(element) & others) != 0) return true;
    element = page.elements[element].parent;
  }
  return false;
}

// In what is called the article, or a figure of it: elsewhere a caption has to tell that it is the story's.
bool is_in_story(const html::Page& page, html::ElementId element) {
  constexpr html::TagId kBoxes[] = {html::TagId::figure, html::TagId::picture, html::TagId::article,
                                    html::TagId::main};
  return std::any_of(std::begin(kBoxes), std::end(kBoxes),
                     [&](html::TagId box) { return page.nearest(element, box) != html::kNoElement; });
}

// Drawings of buttons and signs.
bool is_drawing(std::string_view address) {
  return without_query(address).ends_with(".svg");
}

bool is_caption(const clean::Cleaner& cleaner, std::size_t i) {
  const clean::Block& block = cleaner.blocks()[i];
  const clean::Verdict& verdict = cleaner.verdicts()[i];
  if (verdict.keep || block.hidden || block.words == 0 || block.words > kLongestCaption) return false;
  if (block.place.in_caption || verdict.reason == clean::Reason::caption) return true;
  // On a slide.
  return verdict.reason == clean::Reason::media && lexicon::ends_in_credit(cleaner.text_of(block));
}

// "… in March.Photo": a sentence that touches the next word, as a caption and its credit in two elements.
bool is_glued(std::string_view line) {
  for (std::size_t at = line.find('.'); at < line.size(); at = line.find('.', at + 1)) {
    if (at + 1 < line.size() && text::is_upper(text::decode_at(line, at + 1).value)) return true;
  }
  return false;
}

// Its figure's caption; without a figure, the caption that follows it before anything of the text does.
std::string caption_of(const html::Page& page, const clean::Cleaner& cleaner, const html::Image& image,
                       std::uint32_t next_image) {
  const auto& blocks = cleaner.blocks();
  const html::ElementId figure = page.nearest(image.element, html::TagId::figure);
  // A carousel's figures hold the image alone, and the caption stands beside them.
  const bool has_figure = figure != html::kNoElement && page.elements[figure].text_bytes() > 0;
  const std::uint32_t begin = has_figure ? page.elements[figure].text_begin : image.text_at;
  const std::uint32_t end = has_figure ? page.elements[figure].text_end : next_image;
  std::string caption;
  html::ElementId box = html::kNoElement;  // around the first line of it
  std::size_t i = clean::first_from(blocks, begin);
  const std::size_t until = std::min(blocks.size(), i + (has_figure ? kMostLines : kNear));
  for (; i < until && blocks[i].begin < end; ++i) {
    if (cleaner.verdicts()[i].keep) break;
    if (!is_caption(cleaner, i)) continue;
    // Without a figure, its credit may stand beside it.
    const html::ElementId around = clean::box_around(page, blocks[i].element);
    if (!has_figure && box != html::kNoElement && around != box) break;
    box = around;
    const std::string_view printed = cleaner.text_of(blocks[i]);
    std::string line = text::collapse_space(printed);
    if (is_glued(printed)) line = text::collapse_space(spaced_text(page, blocks[i]));
    if (caption.find(line) != std::string::npos) continue;
    if (!caption.empty()) caption += ' ';
    caption += line;
  }
  return caption;
}

}  // namespace

std::vector<Picture> find_pictures(const html::Page& page, const clean::Cleaner& cleaner, std::size_t first,
                                   std::size_t last, std::string_view base) {
  std::vector<Picture> pictures;
  const auto& blocks = cleaner.blocks();
  const std::uint32_t begin = blocks[first].begin;
  std::size_t text = first;
  while (text < last && !cleaner.verdicts()[text].keep) ++text;
  const auto begins_before = [&](const html::Image& image) { return image.text_at < begin; };
  const auto from = std::partition_point(page.images.begin(), page.images.end(), begins_before);
  for (auto i = static_cast<std::size_t>(from - page.images.begin());
       i < page.images.size() && pictures.size() < kMostPictures; ++i) {
    const html::Image& image = page.images[i];
    if (image.text_at > blocks[last].end) break;
    Picture picture;
    picture.url = address_of(page, image, base);
    const bool known = std::any_of(pictures.begin(), pictures.end(),
                                   [&](const Picture& other) { return other.url == picture.url; });
    if (picture.url.empty() || known || is_drawing(picture.url)) continue;
    const std::uint32_t next = i + 1 < page.images.size() ? page.images[i + 1].text_at : blocks[last].end;
    picture.caption = caption_of(page, cleaner, image, next);
    const bool leads_text = !picture.caption.empty() && image.text_at < blocks[text].begin;
    if (is_beside_story(page, cleaner, image.element, leads_text)) continue;
    if (picture.caption.empty() && !is_in_story(page, image.element)) continue;
    picture.alt = text::collapse_space(page.attribute(image.attributes, html::AttributeId::alt));
    pictures.push_back(std::move(picture));
  }
  return pictures;
}

}  // namespace cleancopy::article
