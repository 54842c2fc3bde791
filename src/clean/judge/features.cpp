#include "clean/judge/features.hpp"

#include <algorithm>
#include <iterator>
#include <limits>

#include "clean/blocks/container.hpp"
#include "clean/blocks/edges.hpp"
#include "clean/blocks/rules.hpp"
#include "lexicon/name_tokens.hpp"

namespace cleancopy::clean {
namespace {

using html::Element;
using html::ElementId;
using html::Page;
using lexicon::NameHint;
using lexicon::Phrase;

// Words of prose. Beyond it length tells nothing: the longest story is as much an article as a long one.
constexpr float kLongStory = 1500;

constexpr double kWholeText = 0.5;  // of the region's prose: a told text of as many bytes is all of it

constexpr std::uint32_t kNone = UINT32_MAX;
constexpr std::uint8_t kFar = 20;  // blocks; what is farther is as far

// How many blocks away `other` is, as far as that matters; kFar if there is none.
std::uint32_t distance(std::size_t index, std::uint32_t other) {
  if (other == kNone) return kFar;
  const auto here = static_cast<std::uint32_t>(index);
  return std::min<std::uint32_t>(kFar, here > other ? here - other : other - here);
}

float density(const Element& element) {
  return element.text_bytes() == 0
             ? 0.0F
             : static_cast<float>(element.link_bytes()) / static_cast<float>(element.text_bytes());
}

// An element's tag and depth as one number.
std::uint32_t kind_of(const Element& element) {
  return std::uint32_t{element.depth} << 8U | static_cast<std::uint32_t>(element.tag);
}

// Which of the groups of phrases that mean the same to the judge.
enum class PhraseGroup : unsigned char {
  none,
  advert,
  date,
  byline,
  related,
  prompt,
  share,
  credit,
  end,
  other
};

PhraseGroup group_of(Phrase phrase) {
  switch (phrase) {
    case Phrase::none:
      return PhraseGroup::none;
    case Phrase::advertisement:
      return PhraseGroup::advert;
    case Phrase::updated_label:
    case Phrase::published_label:
      return PhraseGroup::date;
    case Phrase::byline_label:
      return PhraseGroup::byline;
    case Phrase::related:
    case Phrase::read_more:
      return PhraseGroup::related;
    case Phrase::newsletter:
    case Phrase::app_prompt:
    case Phrase::consent:
    case Phrase::subscribe:
      return PhraseGroup::prompt;
    case Phrase::share:
    case Phrase::follow:
      return PhraseGroup::share;
    case Phrase::credit:
    case Phrase::media:
      return PhraseGroup::credit;
    case Phrase::comments:
    case Phrase::tags_label:
    case Phrase::author_box:
    case Phrase::copyright:
      return PhraseGroup::end;
    default:
      return PhraseGroup::other;
  }
}

// Which hints a feature is made of, in the order of kFeatureNames.
constexpr NameHint kHints[] = {NameHint::article_body, NameHint::headline,    NameHint::dek,
                               NameHint::byline,       NameHint::date,        NameHint::section_or_kicker,
                               NameHint::caption,      NameHint::related,     NameHint::teaser,
                               NameHint::newsletter,   NameHint::advert,      NameHint::share,
                               NameHint::comment,      NameHint::footer,      NameHint::header,
                               NameHint::sidebar,      NameHint::paywall,     NameHint::promo,
                               NameHint::tags,         NameHint::author_box,  NameHint::media,
                               NameHint::correction,   NameHint::live_update, NameHint::table_of_contents,
                               NameHint::quote,        NameHint::form,        NameHint::button,
                               NameHint::meta,         NameHint::hidden_text};

constexpr PhraseGroup kPhraseGroups[] = {PhraseGroup::advert,  PhraseGroup::date,   PhraseGroup::byline,
                                         PhraseGroup::related, PhraseGroup::prompt, PhraseGroup::share,
                                         PhraseGroup::credit,  PhraseGroup::end,    PhraseGroup::other};

// What share of the line is set in italics: notes, signatures, translators' words.
double italic_share(const Page& page, const Block& block) {
  const std::uint32_t bytes = page.bytes_in_spans(block.begin, block.end, [](html::TagId tag) {
    return tag == html::TagId::em || tag == html::TagId::i;
  });
  return block.bytes() == 0 ? 0.0 : static_cast<double>(bytes) / block.bytes();
}

}  // namespace

// Appends to a row in the order of kFeatureNames.
class FeatureTable::RowWriter {
 public:
  // The first number is written to `first`, each further one `step` behind the one before.
  RowWriter(float* first, std::size_t step) : next_(first), step_(step) {}
  template <class Number>
  void add(Number value) {
    *next_ = static_cast<float>(value);
    next_ += step_;
  }

 private:
  float* next_;
  std::size_t step_;
};

void FeatureTable::compute(const Page& page, const std::vector<Block>& blocks, const Region& region,
                           const Shapes& shapes, std::size_t headline_block, std::string_view told) {
  page_ = &page;
  blocks_ = &blocks;
  shapes_ = &shapes;
  region_ = region;
  headline_block_ = headline_block;
  const std::size_t count = blocks.size();
  settled_.resize(count);
  kinds_.resize(count);
  containers_.assign(count, 0);
  page_mass_ = 0;
  for (std::size_t i = 0; i < count; ++i) {
    settled_[i] = is_settled_by_rule(blocks[i]) ? 1 : 0;
    kinds_[i] = kind_of(page.elements[blocks[i].element]);
    page_mass_ += blocks[i].mass;
  }
  find_containers();
  repeats_.compute(page, blocks,
                   [&](std::size_t i) { return settled_[i] == 0 || blocks[i].words >= kLongBlock; });
  prose_before_.assign(count, kNone);
  prose_after_.assign(count, kNone);
  for (std::size_t i = 1; i < count; ++i)
    prose_before_[i] =
        blocks[i - 1].mass > kRunningText ? static_cast<std::uint32_t>(i - 1) : prose_before_[i - 1];
  for (std::size_t i = count; i-- > 1;)
    prose_after_[i - 1] = blocks[i].mass > kRunningText ? static_cast<std::uint32_t>(i) : prose_after_[i];
  images_.assign(count, 0);
  for (const html::Image& image : page.images) {
    const std::size_t next = first_from(blocks, image.text_at);
    if (next < count) images_[next] |= 1U;
    if (next > 0) images_[next - 1] |= 2U;
  }
  float list_mass = 0;
  for (std::size_t i = region.first; i < region.last; ++i)
    list_mass += blocks[i].place.list_depth > 0 ? static_cast<float>(blocks[i].words) : 0.0F;
  list_share_ = region_mass_ > 0 ? list_mass / region_mass_ : 0;
  take_told(told);
}

// Of the blocks that the judge is asked about, of those beside them and of the region's.
void FeatureTable::find_containers() {
  const Page& page = *page_;
  const std::vector<Block>& blocks = *blocks_;
  const auto is_asked = [&](std::size_t i) { return i < blocks.size() && settled_[i] == 0; };
  mass_under_.assign(page.elements.size(), 0.0F);
  region_mass_ = 0;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    const bool inside = i >= region_.first && i < region_.last;
    if (!inside && !is_asked(i) && !is_asked(i - 1) && !is_asked(i + 1)) continue;
    containers_[i] = container_of(page, blocks[i]);
    if (!inside) continue;
    region_mass_ += blocks[i].mass;
    mass_under_[containers_[i]] += blocks[i].mass;
  }
  // The mass under the elements around the containers. Children come after their parents, and all of it
  // stands below the region's root.
  outer_mass_ = mass_under_;
  if (region_mass_ <= 0) return;
  const auto hand_up = [&](ElementId id) { outer_mass_[page.elements[id].parent] += outer_mass_[id]; };
  for (ElementId id = page.elements[region_.root].end; id-- > region_.root + 1;) hand_up(id);
  for (ElementId id = region_.root; page.elements[id].parent != html::kNoElement;
       id = page.elements[id].parent)
    hand_up(id);
}

// A told text that is much shorter than the region's prose is a beginning or a summary: what is not in it may
// well be the article's.
void FeatureTable::take_told(std::string_view told) {
  std::size_t prose = 0;  // bytes
  if (!told.empty()) {
    for (std::size_t i = region_.first; i < region_.last; ++i)
      prose += (*blocks_)[i].mass > kRunningText ? (*blocks_)[i].bytes() : 0;
  }
  const bool whole = static_cast<double>(told.size()) >= kWholeText * static_cast<double>(prose);
  told_.assign(whole ? told : std::string_view());
}

FeatureRow FeatureTable::row(std::size_t index) const {
  FeatureRow features;
  features.fill(std::numeric_limits<float>::quiet_NaN());  // a feature that is forgotten shows
  RowWriter row(features.data(), 1);
  add_all(index, row);
  return features;
}

void FeatureTable::write_row(std::size_t index, FeatureRows& rows, std::size_t at) const {
  RowWriter row(&rows[0][at], kRowsAtOnce);
  add_all(index, row);
}

void FeatureTable::add_all(std::size_t index, RowWriter& row) const {
  const Block& block = (*blocks_)[index];
  add_block(block, row);
  add_place(index, row);
  add_neighbours(index, row);
  row.add(distance(index, prose_before_[index]));
  row.add(distance(index, prose_after_[index]));
  const auto count = blocks_->size();
  row.add(headline_block_ >= count
              ? 0.0
              : std::clamp(static_cast<double>(index) - static_cast<double>(headline_block_), -30.0, 30.0));
  row.add(static_cast<double>(index) / static_cast<double>(count));
  row.add(std::min(page_mass_, kLongStory));
  row.add(std::min(region_mass_, kLongStory));
  row.add(std::min<std::size_t>(repeats_.times_said(index), 5));
  row.add(lexicon::has(block.own_hints, NameHint::article_body));
  row.add(block.hidden);
  add_shape(index, row);
}

void FeatureTable::add_shape(std::size_t index, RowWriter& row) const {
  const Block& block = (*blocks_)[index];
  row.add(shapes_->share(index));
  row.add(shapes_->own_share(index));
  row.add(std::min<std::uint32_t>(shapes_->blocks_in_region(index), 50));
  row.add(std::min<std::uint32_t>(shapes_->blocks_outside(index), 50));
  const auto same = [&](std::uint32_t other) { return other != kNone && shapes_->is_same(index, other); };
  row.add(same(prose_before_[index]));
  row.add(same(prose_after_[index]));
  row.add(images_[index] & 1U);
  row.add(images_[index] >> 1U);
  row.add(list_share_);
  row.add(italic_share(*page_, block));
  const std::string_view line = page_->text_of(block);
  row.add(static_cast<int>(opening_of(line)));
  row.add(static_cast<int>(closing_of(line)));
  row.add(told_.share_told(line));
}

// Each hint by itself, not in a loop: where its bit is is known then.
void FeatureTable::add_hints(std::uint64_t hints, RowWriter& row) {
  [&]<std::size_t... kIndex>(std::index_sequence<kIndex...>) {
    (row.add(lexicon::has(hints, kHints[kIndex])), ...);
  }
  (std::make_index_sequence<std::size(kHints)>());
}

// The block's own words, place, names and phrase.
void FeatureTable::add_block(const Block& block, RowWriter& row) const {
  const Place& place = block.place;
  const std::string_view text = page_->text_of(block);
  row.add(block.words);
  row.add(block.words == 0 ? 0.0 : static_cast<double>(block.bytes()) / block.words);
  row.add(block.sentence_ends);
  row.add(block.ends_sentence);
  row.add(!text.empty() && (text.back() == ':' || text.ends_with("：")));
  row.add(block.has_comma);
  row.add(block.link_density());
  row.add(block.bytes() == 0 ? 0.0 : static_cast<double>(block.bold_bytes) / block.bytes());
  for (const bool flag :
       {place.in_article, place.in_aside, place.in_header, place.in_footer, place.in_figure, place.in_caption,
        place.in_quote, place.in_table, place.in_definition, place.in_form}) {
    row.add(flag);
  }
  row.add(place.heading_level);
  row.add(place.list_depth);
  row.add(place.is_list_item);
  row.add(place.is_paragraph);
  add_hints(block.hints, row);
  row.add(block.phrase.whole);
  const PhraseGroup group = group_of(block.phrase.phrase);
  for (const PhraseGroup g : kPhraseGroups) row.add(group == g);
}

// Where it stands: in the region, in its container, among blocks of the same shape.
void FeatureTable::add_place(std::size_t index, RowWriter& row) const {
  const Page& page = *page_;
  const Block& block = (*blocks_)[index];
  const bool inside = index >= region_.first && index < region_.last;
  row.add(inside);
  row.add(index < region_.first ? std::min<std::size_t>(region_.first - index, kFar) : 0);
  row.add(index >= region_.last ? std::min<std::size_t>(index - region_.last + 1, kFar) : 0);
  row.add(inside
              ? static_cast<double>(index - region_.first) / static_cast<double>(region_.last - region_.first)
              : -1.0);
  const Element& root = page.elements[region_.root];
  row.add(block.element >= region_.root && block.element < root.end);
  const Element& container = page.elements[containers_[index]];
  const ElementId parent = container.parent == html::kNoElement ? containers_[index] : container.parent;
  row.add(region_mass_ <= 0 ? 0.0F : mass_under_[containers_[index]] / region_mass_);
  row.add(region_mass_ <= 0 ? 0.0F : outer_mass_[parent] / region_mass_);
  row.add(static_cast<int>(page.elements[block.element].depth) - static_cast<int>(root.depth));
  row.add(density(container));
  const Page::BlockRange range = page.blocks_of(container);
  const std::size_t in_container = range.last - range.first;
  row.add(std::min<std::size_t>(in_container, 50));
  row.add(static_cast<double>(container.text_bytes()) / 6.0 /
          static_cast<double>(std::max<std::size_t>(in_container, 1)));
  row.add(density(page.elements[parent]));
  row.add(neighbours_of_same_shape(index));
}

// A list of teasers repeats: blocks near by, in elements of the same tag at the same depth.
std::size_t FeatureTable::neighbours_of_same_shape(std::size_t index) const {
  constexpr std::size_t kNear = 8;
  const auto first = kinds_.begin() + static_cast<std::ptrdiff_t>(index > kNear ? index - kNear : 0);
  const auto last = kinds_.begin() + static_cast<std::ptrdiff_t>(std::min(kinds_.size(), index + kNear + 1));
  return static_cast<std::size_t>(std::count(first, last, kinds_[index]));
}

void FeatureTable::add_neighbours(std::size_t index, RowWriter& row) const {
  const std::vector<Block>& blocks = *blocks_;
  const auto neighbour = [&](std::size_t i) {
    const bool exists = i < blocks.size();
    row.add(exists ? blocks[i].words : 0);
    row.add(exists ? blocks[i].link_density() : 1.0);
    row.add(exists ? blocks[i].mass : 0.0F);
    row.add(exists ? blocks[i].place.heading_level : 0);
    row.add(exists ? settled_[i] != 0 : true);
    row.add(exists && containers_[i] == containers_[index]);
  };
  neighbour(index - 1);  // before the first: a number past the last
  neighbour(index + 1);
  row.add(index > 1 ? blocks[index - 2].mass : 0.0F);
  row.add(index + 2 < blocks.size() ? blocks[index + 2].mass : 0.0F);
}

}  // namespace cleancopy::clean
