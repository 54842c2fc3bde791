/// The assemble stage: page to article. Every field is resolved here from its candidates, in one order.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "article/body/told_text.hpp"
#include "article/evidence/block_sums.hpp"
#include "article/evidence/evidence.hpp"
#include "article/evidence/recorder.hpp"
#include "article/kind/kind_features.hpp"
#include "clean/cleaner.hpp"
#include "cleancopy/article.hpp"
#include "cleancopy/options.hpp"
#include "html/page/page.hpp"
#include "structured/json_ld.hpp"
#include "structured/metadata.hpp"
#include "structured/state_text.hpp"

namespace cleancopy::article {

struct Assembly {
  Article article;
  bool has_text = true;  ///< false: nothing worth giving: an index, an error page, a page without text
};

/// What the caller and the container say of a page.
struct Known {
  std::string_view url = {};       ///< its address, or empty
  std::string_view saved_at = {};  ///< when it was saved, or empty
  Favor favor = Favor::balanced;
  const rules::Findings* findings = nullptr;  ///< what a user's rules find on it
  Recorder* recorder = nullptr;               ///< of what is looked at for the fields; null: nobody asks
};

/// Reused from page to page: keeps its memory.
class Assembler {
 public:
  /// `known`: what the page itself does not say. O(page).
  [[nodiscard]] Assembly assemble(const html::Page& page, const Known& known);

  /// The blocks of the last page and their verdicts.
  [[nodiscard]] const clean::Cleaner& cleaner() const noexcept { return cleaner_; }
  /// The block of the last page that prints its headline, or SIZE_MAX.
  [[nodiscard]] std::size_t headline_block() const noexcept { return headline_block_; }
  /// What the kind of the last page was told from.
  [[nodiscard]] const KindFeatures& kind_features() const noexcept { return kind_features_; }

 private:
  /// The text of the page at hand.
  struct TextMade {
    BlockSums sums;
    std::size_t words = 0;
    bool is_told = false;       ///< by the page's data, not by its markup
    bool says_article = false;  ///< the page, of itself
  };

  void resolve_lines(Evidence& evidence, const Known& known, Article& article);
  [[nodiscard]] TextMade make_text(const Evidence& evidence, const Known& known, Article& article);
  void tell_kind(const Evidence& evidence, const TextMade& text, Article& article);
  void fill(Article& article, const std::vector<Block>& told, Source source);
  void fill_from_state(Article& article, const html::Page& page, bool says_article);

  clean::Cleaner cleaner_;
  structured::Metadata metadata_;
  structured::JsonLdReader json_ld_reader_;
  ToldTextReader told_text_reader_;
  structured::StateTextReader state_text_reader_;
  KindFeatures kind_features_{};
  std::size_t headline_block_ = SIZE_MAX;
};

}  // namespace cleancopy::article
