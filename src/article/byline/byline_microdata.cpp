#include "article/byline/byline_microdata.hpp"

#include <algorithm>
#include <cstdint>
#include <string_view>
#include <vector>

#include "article/byline/byline_links.hpp"
#include "lexicon/phrases.hpp"
#include "text/unicode.hpp"

namespace cleancopy::article {
namespace {

using html::TextRange;

constexpr std::size_t kMostThings = 200;  // authors, and names of all things on the page
constexpr std::uint32_t kBeside = 100;    // bytes between two authors of one byline: their roles

// One of the words of `itemprop`.
bool has_word(std::string_view itemprop, std::string_view word) {
  const std::size_t at = itemprop.find(word);
  return at != std::string_view::npos && (at == 0 || itemprop[at - 1] == ' ') &&
         (at + word.size() == itemprop.size() || itemprop[at + word.size()] == ' ');
}

// Where the elements with such an itemprop have their text, in its order.
std::vector<TextRange> ranges_of(const html::Page& page, std::string_view itemprop) {
  std::vector<TextRange> ranges;
  const auto add = [&](const html::AttributeRange& attributes, std::uint32_t begin, std::uint32_t end) {
    if (begin < end && ranges.size() < kMostThings &&
        has_word(page.attribute(attributes, html::AttributeId::itemprop), itemprop)) {
      ranges.push_back({begin, end});
    }
  };
  for (const html::Element& element : page.elements) {
    if (element.tag != html::TagId::meta) add(element.attributes, element.text_begin, element.text_end);
  }
  for (const html::Span& span : page.spans) add(span.attributes, span.begin, span.end);
  std::stable_sort(ranges.begin(), ranges.end(),
                   [](const TextRange& a, const TextRange& b) { return a.begin < b.begin; });
  return ranges;
}

}  // namespace

void take_microdata_authors(const Evidence& evidence, Gathering& gathering) {
  const html::Page& page = evidence.page;
  const bool has_any = std::any_of(page.attributes.begin(), page.attributes.end(), [](const auto& attribute) {
    return attribute.id == html::AttributeId::itemprop;
  });
  if (!has_any) return;
  const std::vector<TextRange> authors = ranges_of(page, "author");
  if (authors.empty()) return;
  const std::vector<TextRange> names = ranges_of(page, "name");
  std::uint32_t end = 0;
  for (const TextRange& author : authors) {
    if (author.begin >= evidence.story_end || (gathering.has_people() && author.begin > end + kBeside))
      return;
    const clean::Block* const block = evidence.cleaner.block_around(author.begin);
    if (block == nullptr || is_others(*block)) continue;
    TextRange named = author;
    const auto name = std::find_if(names.begin(), names.end(), [&](const TextRange& range) {
      return range.begin >= author.begin && range.end <= author.end;
    });
    if (name != names.end()) named = *name;
    // Its first block alone: below the name stand roles. An element's range may count a space before or
    // behind it that the block's end has dropped.
    const clean::Block* const first = evidence.cleaner.block_around(named.begin);
    if (first == nullptr) continue;
    if (named.begin == first->begin + 1) named.begin = first->begin;
    named.end = std::min(named.end, first->end);
    if (named.begin >= named.end) continue;
    const std::string_view line = std::string_view(page.text).substr(named.begin, named.end - named.begin);
    // "Photo: Ann Lee": a picture has an author, too.
    if (block->is_credit || block->place.in_figure ||
        lexicon::match_phrase(line).phrase == lexicon::Phrase::credit)
      continue;
    if (text::count_words(line) <= kLongestByline) gathering.take(line, Source::microdata);
    end = author.end;
  }
}

}  // namespace cleancopy::article
