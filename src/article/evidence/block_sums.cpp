#include "article/evidence/block_sums.hpp"

#include <algorithm>
#include <string_view>

#include "text/unicode.hpp"

namespace cleancopy::article {
namespace {

constexpr std::size_t kPriceLine = 60;        // bytes; a longer line tells of a price, and asks none
constexpr std::uint32_t kShortBlock = 4;      // words
constexpr std::uint32_t kLongParagraph = 25;  // words

bool is_beyond_ascii(char c) {
  return static_cast<unsigned char>(c) >= 0x80;
}

constexpr std::string_view kCurrencies[] = {"€", "£", "₹", "¥"};

void add_kept(const clean::Block& block, clean::Kind kind, BlockSums& sums) {
  ++sums.kept;
  sums.kept_words += block.words;
  sums.kept_bytes += block.bytes();
  sums.kept_link_bytes += block.link_bytes;
  sums.longest = std::max<std::size_t>(sums.longest, block.words);
  sums.long_blocks += block.words > kLongParagraph ? 1 : 0;
  sums.sentences += block.sentence_ends;
  sums.sentence_ends += block.ends_sentence ? 1 : 0;
  sums.commas += block.has_comma ? 1 : 0;
  sums.paragraphs += kind == clean::Kind::paragraph ? 1 : 0;
  sums.subheads += kind == clean::Kind::subhead ? 1 : 0;
}

}  // namespace

bool is_price(std::string_view line) {
  if (line.empty() || line.size() > kPriceLine) return false;
  // Most lines begin and end with letters, and cost no more than that.
  if (text::is_ascii_alpha(line.front()) && text::is_ascii_alpha(line.back())) return false;
  bool currency = line.find('$') != std::string_view::npos;
  if (is_beyond_ascii(line.front()) || is_beyond_ascii(line.back())) {
    for (const std::string_view sign : kCurrencies) {
      currency = currency || line.starts_with(sign) || line.ends_with(sign);
    }
  }
  return currency && std::any_of(line.begin(), line.end(), text::is_ascii_digit);
}

BlockSums sum_blocks(const clean::Cleaner& cleaner) {
  BlockSums sums;
  std::size_t dropped_words = 0;  // since the last kept block
  bool in_run = false;
  for (std::size_t i = 0; i < cleaner.blocks().size(); ++i) {
    const clean::Block& block = cleaner.blocks()[i];
    const clean::Verdict& verdict = cleaner.verdicts()[i];
    sums.words += block.words;
    sums.bytes += block.bytes();
    sums.link_bytes += block.link_bytes;
    sums.short_blocks += block.words < kShortBlock ? 1 : 0;
    sums.dates += block.is_date ? 1 : 0;
    sums.prices += is_price(cleaner.text_of(block)) ? 1 : 0;
    sums.headings += block.place.heading_level > 0 ? 1 : 0;
    sums.linked_headings += block.is_linked_heading() ? 1 : 0;
    if (!verdict.keep) {
      ++sums.reasons[static_cast<std::size_t>(verdict.reason)];
      dropped_words += block.words;
      in_run = false;
      continue;
    }
    if (sums.kept == 0) sums.first_kept = i;
    sums.last_kept = i;
    if (sums.kept > 0) sums.gap_words += dropped_words;
    dropped_words = 0;
    sums.runs += in_run ? 0 : 1;
    in_run = true;
    sums.kept_by_user = sums.kept_by_user || verdict.reason == clean::Reason::user_keep;
    add_kept(block, verdict.kind, sums);
  }
  return sums;
}

}  // namespace cleancopy::article
