#include "article/headline/claims.hpp"

#include <algorithm>
#include <utility>

#include "text/unicode.hpp"

namespace cleancopy::article {
namespace {

constexpr std::size_t kLongEnough = 15;  // bytes of a claim that the end of a heading is to be taken for
constexpr double kSameLine = 0.6;        // from this likeness on a claim speaks for a heading
constexpr double kTrusted = 1.0;  // weight of a claim that a newsroom makes; titles and cards are made of it

}  // namespace

void Claims::add(std::string_view raw, Source source, double weight) {
  for (std::size_t i = 0; i < claims_.size(); ++i) {
    if (claims_[i].raw != raw) continue;
    claims_.push_back({raw, claims_[i].value, {}, source, weight, claims_[i].first_alike});
    return;
  }
  std::string value = without_site_name(raw, site_);
  if (value.empty()) return;
  WordBag words(value);
  std::size_t alike = 0;
  while (alike < claims_.size() && claims_[alike].words.folded() != words.folded()) ++alike;
  claims_.push_back({raw, std::move(value), std::move(words), source, weight, alike});
}

const Claim* Claims::find(const std::string& folded) const {
  for (const Claim& c : claims_) {
    if (c.source != Source::title && words_of(c).folded() == folded) return &c;
  }
  return nullptr;
}

const Claim* Claims::find_any(const std::string& folded) const {
  for (const Claim& c : claims_) {
    if (words_of(c).folded() == folded) return &c;
  }
  return nullptr;
}

bool Claims::have(std::string_view line) const {
  const std::string folded = text::folded(line);
  return folded.size() > kLongEnough && find(folded) != nullptr;
}

const Claim* Claims::find_end_of(const std::string& folded) const {
  for (const Claim& c : claims_) {
    const std::string& claimed = words_of(c).folded();
    const bool long_enough = claimed.size() > kLongEnough && claimed.size() * 2 > folded.size();
    if (c.source != Source::title && long_enough && folded.ends_with(claimed)) return &c;
  }
  return nullptr;
}

const Claim* Claims::find_both(std::string_view kicker, const std::string& folded) const {
  const std::string before = text::folded(kicker);
  for (const Claim& c : claims_) {
    if (c.source == Source::title || words_of(c).folded() != folded) continue;
    const std::string_view value = c.value;
    const std::size_t colon = value.find(':');
    if (colon != value.npos && text::folded(value.substr(0, colon)) == before) return &c;
  }
  return find_any(folded);
}

const Claim* Claims::declared_twice() const {
  const auto second = std::find_if(claims_.begin(), claims_.end(), [this](const Claim& claim) {
    const Claim& first = claims_[claim.first_alike];
    return &first != &claim && std::min(first.weight, claim.weight) >= kTrusted;
  });
  return second != claims_.end() ? &claims_[second->first_alike] : nullptr;
}

double Claims::most(double score) const {
  for (const Claim& c : claims_) score += c.weight * 2;
  return score;
}

double Claims::sum(double score, const WordBag& line) const {
  double likeness[kMostClaims] = {};
  for (std::size_t i = 0; i < claims_.size(); ++i) {
    const Claim& c = claims_[i];
    likeness[i] = c.first_alike < i ? likeness[c.first_alike] : line.likeness(c.words, kSameLine);
    score += c.weight * likeness[i] * 2;
  }
  return score;
}

}  // namespace cleancopy::article
