#include "clean/features.hpp"

#include <algorithm>

#include "clean/rules.hpp"
#include "text/name_tokens.hpp"
#include "text/unicode.hpp"

namespace cleancopy::clean {
namespace {

using html::Element;
using html::ElementId;
using html::Page;
using text::NameHint;
using text::Phrase;

constexpr float kProse = 10;  // mass from which a block counts as a paragraph of running text
constexpr std::size_t kFar = 20;

// The nearest element around the block that holds more than its own line: what its neighbours share.
ElementId container_of(const Page& page, const Block& block) {
  ElementId id = block.element;
  while (page.elements[id].parent != html::kNoElement &&
         (!html::has_trait(page.elements[id].tag, html::kBreaksText) ||
          page.elements[id].text_bytes() <= block.bytes() + 2)) {
    id = page.elements[id].parent;
  }
  return id;
}

float density(const Element& element) {
  return element.text_bytes() == 0
             ? 0.0F
             : static_cast<float>(element.link_bytes()) / static_cast<float>(element.text_bytes());
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

// Appends to a row in the order of kFeatureNames.
class RowWriter {
 public:
  explicit RowWriter(FeatureRow& row) : row_(row) {}
  template <class Number>
  void add(Number value) {
    row_[next_++] = static_cast<float>(value);
  }
  [[nodiscard]] std::size_t written() const { return next_; }

 private:
  FeatureRow& row_;
  std::size_t next_ = 0;
};

}  // namespace

void FeatureTable::compute(const Page& page, const std::vector<Block>& blocks, const Region& region,
                           std::size_t headline_block) {
  const std::size_t count = blocks.size();
  rows_.resize(count);
  settled_.assign(count, false);
  mass_.resize(count);
  containers_.resize(count);
  mass_under_.assign(page.elements.size(), 0.0F);
  fingerprints_.clear();
  float page_mass = 0;
  float region_mass = 0;
  for (std::size_t i = 0; i < count; ++i) {
    settled_[i] = is_settled_by_rule(blocks[i]);
    mass_[i] = blocks[i].mass;
    containers_[i] = container_of(page, blocks[i]);
    page_mass += mass_[i];
    if (i >= region.first && i < region.last) {
      region_mass += mass_[i];
      mass_under_[containers_[i]] += mass_[i];
    }
    fingerprints_.push_back(blocks[i].fingerprint);
  }
  std::sort(fingerprints_.begin(), fingerprints_.end());
  const auto times_said = [&](const Block& block) {
    const auto same = std::equal_range(fingerprints_.begin(), fingerprints_.end(), block.fingerprint);
    return same.second - same.first;
  };
  // The mass under the elements around the containers: children come after their parents.
  std::vector<float> outer(mass_under_);
  for (std::size_t id = page.elements.size(); id-- > 1;) {
    if (page.elements[id].parent != html::kNoElement) outer[page.elements[id].parent] += outer[id];
  }
  std::vector<std::size_t> prose_back(count, kFar);
  std::vector<std::size_t> prose_on(count, kFar);
  for (std::size_t i = 1; i < count; ++i) {
    prose_back[i] = mass_[i - 1] > kProse ? 1 : std::min(kFar, prose_back[i - 1] + 1);
  }
  for (std::size_t i = count; i-- > 1;) {
    prose_on[i - 1] = mass_[i] > kProse ? 1 : std::min(kFar, prose_on[i] + 1);
  }

  // Blocks of the same container, element tag and hints: a list of teasers repeats.
  const auto same_shape = [&](std::size_t a, std::size_t b) {
    return page.elements[blocks[a].element].tag == page.elements[blocks[b].element].tag &&
           page.elements[blocks[a].element].depth == page.elements[blocks[b].element].depth;
  };

  for (std::size_t i = 0; i < count; ++i) {
    if (settled_[i]) continue;
    const Block& block = blocks[i];
    const Place& place = block.place;
    RowWriter row(rows_[i]);
    const std::string_view text = page.text_between(block.begin, block.end);
    row.add(block.words);
    row.add(block.words == 0 ? 0.0 : static_cast<double>(block.bytes()) / block.words);
    row.add(block.sentence_ends);
    row.add(block.ends_sentence);
    row.add(!text.empty() && (text.back() == ':' || text.ends_with("：")));
    row.add(block.has_comma);
    row.add(block.link_density());
    row.add(block.bytes() == 0 ? 0.0 : static_cast<double>(block.bold_bytes) / block.bytes());
    for (const bool flag :
         {place.in_article, place.in_aside, place.in_header, place.in_footer, place.in_figure,
          place.in_caption, place.in_quote, place.in_table, place.in_definition, place.in_form}) {
      row.add(flag);
    }
    row.add(place.heading_level);
    row.add(place.list_depth);
    row.add(place.is_list_item);
    row.add(place.is_paragraph);
    for (const NameHint hint : {NameHint::article_body, NameHint::headline,    NameHint::dek,
                                NameHint::byline,       NameHint::date,        NameHint::section_or_kicker,
                                NameHint::caption,      NameHint::related,     NameHint::teaser,
                                NameHint::newsletter,   NameHint::advert,      NameHint::share,
                                NameHint::comment,      NameHint::footer,      NameHint::header,
                                NameHint::sidebar,      NameHint::paywall,     NameHint::promo,
                                NameHint::tags,         NameHint::author_box,  NameHint::media,
                                NameHint::correction,   NameHint::live_update, NameHint::table_of_contents,
                                NameHint::quote,        NameHint::form,        NameHint::button,
                                NameHint::meta,         NameHint::hidden_text}) {
      row.add((block.hints & text::bit(hint)) != 0);
    }
    const PhraseGroup group = group_of(block.phrase.phrase);
    row.add(block.phrase.whole);
    for (const PhraseGroup g : {PhraseGroup::advert, PhraseGroup::date, PhraseGroup::byline,
                                PhraseGroup::related, PhraseGroup::prompt, PhraseGroup::share,
                                PhraseGroup::credit, PhraseGroup::end, PhraseGroup::other}) {
      row.add(group == g);
    }
    const bool inside = i >= region.first && i < region.last;
    row.add(inside);
    row.add(i < region.first ? std::min(region.first - i, kFar) : 0);
    row.add(i >= region.last ? std::min(i - region.last + 1, kFar) : 0);
    row.add(inside ? static_cast<double>(i - region.first) / static_cast<double>(region.last - region.first)
                   : -1.0);
    const Element& root = page.elements[region.root];
    row.add(block.element >= region.root && block.element < root.end);
    const ElementId container = containers_[i];
    const ElementId parent =
        page.elements[container].parent == html::kNoElement ? container : page.elements[container].parent;
    row.add(region_mass <= 0 ? 0.0F : mass_under_[container] / region_mass);
    row.add(region_mass <= 0 ? 0.0F : outer[parent] / region_mass);
    row.add(static_cast<int>(page.elements[block.element].depth) - static_cast<int>(root.depth));
    row.add(density(page.elements[container]));
    const Page::BlockRange range = page.blocks_of(page.elements[container]);
    row.add(std::min<std::size_t>(range.last - range.first, 50));
    row.add(static_cast<double>(page.elements[container].text_bytes()) / 6.0 /
            static_cast<double>(std::max<std::size_t>(range.last - range.first, 1)));
    row.add(density(page.elements[parent]));
    std::size_t same = 0;
    for (std::size_t j = i > 8 ? i - 8 : 0; j < std::min(count, i + 9); ++j) same += same_shape(i, j) ? 1 : 0;
    row.add(same);
    const auto neighbour = [&](std::size_t j, bool exists) {
      row.add(exists ? static_cast<double>(blocks[j].words) : 0.0);
      row.add(exists ? blocks[j].link_density() : 1.0);
      row.add(exists ? mass_[j] : 0.0F);
      row.add(exists ? blocks[j].place.heading_level : 0);
      row.add(exists ? static_cast<bool>(settled_[j]) : true);
      row.add(exists && containers_[j] == container);
    };
    neighbour(i == 0 ? 0 : i - 1, i > 0);
    neighbour(i + 1, i + 1 < count);
    row.add(i > 1 ? mass_[i - 2] : 0.0F);
    row.add(i + 2 < count ? mass_[i + 2] : 0.0F);
    row.add(prose_back[i]);
    row.add(prose_on[i]);
    row.add(headline_block >= count
                ? 0.0
                : std::clamp(static_cast<double>(i) - static_cast<double>(headline_block), -30.0, 30.0));
    row.add(static_cast<double>(i) / static_cast<double>(count));
    row.add(page_mass);
    row.add(region_mass);
    row.add(std::min<std::ptrdiff_t>(times_said(block), 5));
    row.add((block.own_hints & text::bit(NameHint::article_body)) != 0);
    row.add(block.hidden);
  }
}

}  // namespace cleancopy::clean
