/// Is it an article at all, and if not, what is it? A logistic regression over the page's features, trained
/// on labelled pages by tools/judge/train_kinds.py, and a few rules for kinds of which there are too few to
/// learn from.
#pragma once

#include "article/evidence/evidence.hpp"
#include "article/kind/kind_features.hpp"
#include "cleancopy/article.hpp"

namespace cleancopy::article {

struct KindVerdict {
  PageKind kind = PageKind::article;
  double article_confidence = 0;  ///< 0 to 1; at least 0.5 for an article, and only for one
};

/// `kept_words`: of the body. `is_flash`: the page says that it is an article or is signed and dated, and it
/// has a headline and a text, however short. A text dump has no markup to tell by: an article, half sure.
/// O(features * kinds).
[[nodiscard]] KindVerdict judge_kind(const Evidence& evidence, const KindFeatures& features,
                                     std::size_t kept_words, bool is_flash);

}  // namespace cleancopy::article
