/// What a page says its headline is, in its data and meta elements.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "article/evidence/likeness.hpp"
#include "cleancopy/article.hpp"

namespace cleancopy::article {

/// One of them, and how much it is to be believed.
struct Claim {
  std::string_view raw;
  std::string value;  ///< without the site's name
  WordBag words;
  Source source;
  double weight;
  std::size_t first_alike;  ///< the first claim of the same folded words: mostly all have them
};

/// The claims, in the order in which they are believed.
class Claims {
 public:
  explicit Claims(std::string_view site) : site_(site) { claims_.reserve(kMostClaims); }

  /// `raw` lives as long as the claims do. At most four may be added.
  void add(std::string_view raw, Source source, double weight);

  [[nodiscard]] const std::vector<Claim>& all() const noexcept { return claims_; }

  /// The first claim of the same words but for the title's, which is made for search engines; null if none.
  [[nodiscard]] const Claim* find(const std::string& folded) const;
  /// The first claim of the same words, the title's too.
  [[nodiscard]] const Claim* find_any(const std::string& folded) const;
  /// That claim, but of a line that is long enough to be no chance.
  [[nodiscard]] bool have(std::string_view line) const;
  /// The first claim that is the better part of a line's end; the title's is not asked.
  [[nodiscard]] const Claim* find_end_of(const std::string& folded) const;

  /// The claim of the same words, which are `kicker` and a headline: of several spellings the one with a
  /// colon between the two. Null if none has them.
  [[nodiscard]] const Claim* find_both(std::string_view kicker, const std::string& folded) const;

  /// What two claims of weight 1 and more (JSON-LD and Open Graph) say in the same words; null if they do
  /// not.
  [[nodiscard]] const Claim* declared_twice() const;

  /// What the claims add to a heading's standing of `score`: all that they can, and what they do.
  [[nodiscard]] double most(double score) const;
  [[nodiscard]] double sum(double score, const WordBag& line) const;

 private:
  static constexpr std::size_t kMostClaims = 4;

  [[nodiscard]] const WordBag& words_of(const Claim& claim) const { return claims_[claim.first_alike].words; }

  std::string_view site_;
  std::vector<Claim> claims_;
};

}  // namespace cleancopy::article
