#include "article/headline.hpp"

#include <algorithm>
#include <vector>

#include "article/likeness.hpp"
#include "clean/rules.hpp"
#include "text/name_tokens.hpp"
#include "text/unicode.hpp"

namespace cleancopy::article {
namespace {

using clean::Block;
using text::NameHint;

// A claim is what the page says its headline is, and how much it is to be believed.
struct Claim {
  std::string value;
  Source source;
  double weight;
};

constexpr double kSameLine = 0.6;  // from this likeness on a claim speaks for a heading

double standing_of(const Block& block, std::size_t index, const clean::Region& region) {
  double score = 0;
  const int level = block.place.heading_level;
  if (level == 1) score += 2.0;
  else if (level == 2) score += 0.8;
  else if (level > 0) score += 0.2;
  if ((block.own_hints & text::bit(NameHint::headline)) != 0) score += 1.0;
  if (block.hidden) score -= 2.0;
  if (clean::is_off_limits(block)) score -= 1.5;
  if (block.link_density() > 0.8) score -= 0.7;
  // A headline stands over its text: a heading far above it, or below its end, is another's.
  if (index < region.last) score += 0.5;
  return score;
}

}  // namespace

Headline resolve_headline(const Evidence& evidence) {
  if (evidence.page.from_text_dump) {
    const std::size_t line = evidence.cleaner.outline().headline;
    if (line == SIZE_MAX) return {};
    return {{text::collapse_space(evidence.cleaner.text_of(evidence.cleaner.blocks()[line])), Source::text}, line};
  }
  const auto& metadata = evidence.metadata;
  const auto& ld = evidence.json_ld;
  std::string_view site = metadata.first_of({"og:site_name", "application-name"});
  if (site.empty()) site = ld.site_name;

  std::vector<Claim> claims;
  const auto claim = [&](std::string_view value, Source source, double weight) {
    std::string clean = without_site_name(value, site, {});
    if (!clean.empty()) claims.push_back({std::move(clean), source, weight});
  };
  if (ld.article.found) claim(ld.article.headline, Source::json_ld, 1.2);
  claim(metadata.first_of({"og:title"}), Source::meta, 1.0);
  claim(metadata.first_of({"twitter:title", "dc.title", "parsely-title", "sailthru.title", "title"}), Source::meta, 0.6);
  claim(evidence.page.title, Source::title, 0.9);

  const auto& blocks = evidence.cleaner.blocks();
  Headline best;
  double best_score = 0.9;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    const Block& block = blocks[i];
    const bool hinted = (block.own_hints & text::bit(NameHint::headline)) != 0;
    if ((block.place.heading_level == 0 && !hinted) || block.words == 0 || block.words > 60) continue;
    const std::string line = text::collapse_space(evidence.cleaner.text_of(block));
    double score = standing_of(block, i, evidence.cleaner.region());
    for (const Claim& c : claims) {
      const double like = likeness(line, c.value);
      if (like >= kSameLine) score += c.weight * like * 2;
    }
    if (score > best_score) {
      best_score = score;
      best.text = {line, Source::element};
      best.block = i;
    }
  }
  if (!best.text.empty()) return best;
  if (!claims.empty()) best.text = {claims.front().value, claims.front().source};
  return best;
}

}  // namespace cleancopy::article
