#include "article/dates/dates_relative.hpp"

#include <algorithm>

#include "article/byline/byline_links.hpp"
#include "dates/relative_date.hpp"
#include "lexicon/name_tokens.hpp"
#include "lexicon/phrases.hpp"
#include "text/unicode.hpp"

namespace cleancopy::article {
namespace {

using clean::Block;
using dates::Age;
using dates::AgeUnit;
using lexicon::NameHint;

constexpr std::size_t kAbove = 4;  // blocks
constexpr std::size_t kBelow = 12;
constexpr std::uint32_t kLongestAgeLine = 14;  // words

void take(const Age& age, std::string_view line, const std::optional<dates::DateTime>& saved,
          FoundDate& date) {
  if (date.when || !date.moment.words.empty()) return;
  const auto when = saved ? dates::moment_before(*saved, age) : std::nullopt;
  if (!when) {
    date.moment.words = text::collapse_space(line);
    date.moment.source = Source::text;
    choose(date.recorder, date.field, {line, Source::text, Ground::uncounted});
    return;
  }
  date.offer(when, line, Source::text, Ground::counted_back);
  if (age.unit == AgeUnit::hour) date.moment.precision = Precision::hour;
}

}  // namespace

void read_ages(const Evidence& evidence, std::size_t headline_block, const dates::DateContext& context,
               const std::optional<dates::DateTime>& saved, FoundDate& published, FoundDate& updated) {
  const auto& blocks = evidence.cleaner.blocks();
  const std::size_t headline = headline_block < blocks.size() ? headline_block : 0;
  const std::size_t until = std::min(blocks.size(), headline + kBelow);
  for (std::size_t i = headline - std::min(headline, kAbove); i < until; ++i) {
    const Block& block = blocks[i];
    if (i == headline || block.words > kLongestAgeLine || block.ends_sentence || is_others(block)) continue;
    const bool is_update = block.phrase.phrase == lexicon::Phrase::updated_label;
    const bool tells = is_update || block.phrase.phrase == lexicon::Phrase::published_label ||
                       block.phrase.phrase == lexicon::Phrase::byline_label ||
                       (block.own_hints & lexicon::bits(NameHint::date, NameHint::byline)) != 0;
    if (!tells || (is_update ? updated : published).when) continue;
    const std::string_view line = evidence.cleaner.text_of(block);
    if (const auto age = dates::find_age(line, context))
      take(*age, line, saved, is_update ? updated : published);
  }
}

}  // namespace cleancopy::article
