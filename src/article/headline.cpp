#include "article/headline.hpp"

#include <algorithm>
#include <vector>

#include "article/likeness.hpp"
#include "clean/rules.hpp"
#include "text/name_tokens.hpp"
#include "text/unicode.hpp"
#include "text/utf8.hpp"

namespace cleancopy::article {
namespace {

using clean::Block;
using text::NameHint;

constexpr std::size_t kLongEnough = 15;  // bytes of a claim that the end of a heading is to be taken for
constexpr std::uint32_t kLongestHeadline = 60;  // words
constexpr double kSameLine = 0.6;               // from this likeness on a claim speaks for a heading

// A claim is what the page says its headline is, and how much it is to be believed.
struct Claim {
  std::string_view raw;
  std::string value;
  WordBag words;
  Source source;
  double weight;
  std::size_t first_alike;  // the first claim of the same folded words: mostly all have them
};

// The claims, in the order in which they are believed.
class Claims {
 public:
  explicit Claims(std::string_view site) : site_(site) { claims_.reserve(kMostClaims); }

  void add(std::string_view raw, Source source, double weight) {
    for (std::size_t i = 0; i < claims_.size(); ++i) {
      if (claims_[i].raw != raw) continue;
      claims_.push_back({raw, claims_[i].value, {}, source, weight, claims_[i].first_alike});
      return;
    }
    std::string value = without_site_name(raw, site_, {});
    if (value.empty()) return;
    WordBag words(value);
    std::size_t alike = 0;
    while (alike < claims_.size() && claims_[alike].words.folded() != words.folded()) ++alike;
    claims_.push_back({raw, std::move(value), std::move(words), source, weight, alike});
  }

  [[nodiscard]] const std::vector<Claim>& all() const noexcept { return claims_; }
  [[nodiscard]] const WordBag& words_of(const Claim& claim) const { return claims_[claim.first_alike].words; }

  // What the claims add to a heading's standing of `score`: all that they can, and what they do.
  [[nodiscard]] double most(double score) const {
    for (const Claim& c : claims_) score += c.weight * 2;
    return score;
  }
  [[nodiscard]] double sum(double score, const WordBag& line) const {
    double likeness[kMostClaims] = {};
    for (std::size_t i = 0; i < claims_.size(); ++i) {
      const Claim& c = claims_[i];
      likeness[i] = c.first_alike < i ? likeness[c.first_alike] : line.likeness(c.words, kSameLine);
      score += c.weight * likeness[i] * 2;
    }
    return score;
  }

 private:
  static constexpr std::size_t kMostClaims = 4;

  std::string_view site_;
  std::vector<Claim> claims_;
};

double standing_of(const Block& block, std::size_t index, const clean::Region& region) {
  double score = 0;
  const int level = block.place.heading_level;
  if (level == 1)
    score += 2.0;
  else if (level == 2)
    score += 0.8;
  else if (level > 0)
    score += 0.2;
  if ((block.own_hints & text::bit(NameHint::headline)) != 0) score += 1.0;
  if (block.hidden) score -= 2.0;
  if (block.off_limits) score -= 1.5;
  if (block.link_density() > 0.8) score -= 0.7;
  // A headline stands over its text: a heading far above it, or below its end, is another's.
  if (index < region.last) score += 0.5;
  return score;
}

// A kicker inside the heading ("Interview: …") is an inline element of its own before the headline's words.
// Gives the byte at which the headline begins.
std::size_t behind_kicker(const Evidence& evidence, const Block& block) {
  const html::Page& page = evidence.page;
  for (html::ElementId id = block.element; id < page.elements[block.element].end; ++id) {
    const html::Element& element = page.elements[id];
    const bool at_start =
        element.text_begin == block.begin && element.text_end < block.end && element.text_bytes() > 0;
    if (at_start && (evidence.cleaner.hints_of(id) & text::bit(NameHint::section_or_kicker)) != 0) {
      return element.text_end - block.begin;
    }
  }
  return 0;
}

std::string_view without_leading_punctuation(std::string_view text) {
  while (!text.empty()) {
    const text::CodePoint first = text::decode_at(text, 0);
    if (first.value != ':' && first.value != '|' && first.value != '-' && first.value != 0x2013 &&
        first.value != 0x2014 && !text::is_space(first.value)) {
      break;
    }
    text.remove_prefix(first.length);
  }
  return text;
}

// The heading's words as they are best told: where what the page says of itself is the same words, in that
// spelling, which no inline markup has glued together, and with the kicker if that has it; else as they
// stand, without a kicker that runs into them.
std::string printed_headline(const Evidence& evidence, const Block& block, const Claims& claims) {
  const std::string_view whole = evidence.cleaner.text_of(block);
  std::string line =
      text::collapse_space(without_leading_punctuation(whole.substr(behind_kicker(evidence, block))));
  const std::string folded_whole = text::folded(whole);
  const std::string folded = text::folded(line);
  for (const Claim& c : claims.all()) {
    if (c.source == Source::title) continue;
    const std::string& claimed = claims.words_of(c).folded();
    const bool end =
        claimed.size() > kLongEnough && claimed.size() * 2 > folded.size() && folded.ends_with(claimed);
    if (claimed == folded_whole || claimed == folded || end) return c.value;
  }
  return line;
}

// Where a user's rule says that it is. The first of its lines is where it is printed.
Headline ruled(const rules::Found& found, const Evidence& evidence) {
  Headline headline;
  headline.text = {found.value, Source::rule};
  if (found.text.empty()) return headline;
  const Block* const block = evidence.cleaner.block_around(found.text.begin);
  if (block != nullptr && block->begin < found.text.end)
    headline.block = static_cast<std::size_t>(block - evidence.cleaner.blocks().data());
  return headline;
}

}  // namespace

Headline resolve_headline(const Evidence& evidence) {
  if (evidence.findings != nullptr && evidence.findings->headline)
    return ruled(*evidence.findings->headline, evidence);
  if (evidence.page.from_text_dump) {
    const std::size_t line = evidence.cleaner.outline().headline;
    if (line == SIZE_MAX) return {};
    return {{text::collapse_space(evidence.cleaner.text_of(evidence.cleaner.blocks()[line])), Source::text},
            line};
  }
  const auto& metadata = evidence.metadata;
  const auto& ld = evidence.json_ld;
  std::string_view site = metadata.first_of({"og:site_name", "application-name"});
  if (site.empty()) site = ld.site_name;

  Claims claims(site);
  if (ld.article.found) claims.add(ld.article.headline, Source::json_ld, 1.2);
  claims.add(metadata.first_of({"og:title"}), Source::meta, 1.0);
  claims.add(metadata.first_of({"twitter:title", "dc.title", "parsely-title", "sailthru.title", "title"}),
             Source::meta, 0.6);
  claims.add(evidence.page.title, Source::title, 0.9);

  const auto& blocks = evidence.cleaner.blocks();
  Headline best;
  double best_score = 0.9;
  WordBag line;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    const Block& block = blocks[i];
    const bool hinted = (block.own_hints & text::bit(NameHint::headline)) != 0;
    const int level = block.place.heading_level;
    if (!hinted && level != 1 && level != 2) continue;
    if (block.words == 0 || block.words > kLongestHeadline) continue;
    const double standing = standing_of(block, i, evidence.cleaner.region());
    if (claims.most(standing) <= best_score) continue;
    line.assign(evidence.cleaner.text_of(block));
    const double score = claims.sum(standing, line);
    if (score > best_score) {
      best_score = score;
      best.block = i;
    }
  }
  if (best.block != SIZE_MAX) {
    best.text = {printed_headline(evidence, blocks[best.block], claims), Source::element};
    if (!best.text.empty()) return best;
  }
  if (!claims.all().empty()) best.text = {claims.all().front().value, claims.all().front().source};
  return best;
}

}  // namespace cleancopy::article
