#include "article/kind/page_kind.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "article/kind/kind_words.hpp"
#include "article/kind/page_type.hpp"

namespace cleancopy::article {
namespace {

// The kinds that are learned, in the order of the columns of kind_weights.inc.
constexpr PageKind kOtherKinds[] = {PageKind::catalog, PageKind::documentation, PageKind::forum,
                                    PageKind::index,   PageKind::product,       PageKind::service};
constexpr std::size_t kOtherKindCount = std::size(kOtherKinds);

// A feature's part in each score.
struct Weights {
  float mean;   // of its logarithm
  float scale;  // one by the deviation of that
  float article;
  std::array<float, kOtherKindCount> others;
};

// The first row is what the scores begin with; then one for each feature.
constexpr Weights kWeights[] = {
#include "article/kind/kind_weights.inc"
};
static_assert(std::size(kWeights) == kKindFeatureCount + 1);

constexpr float kFarthest = 3;  // deviations from the mean, beyond which it makes no difference

// Of a page with fewer words its title or its types decide what it is: a refusal, a video, a gallery.
constexpr std::size_t kThinPage = 40;
// How sure an article such a page may be at most.
constexpr double kSettledByRule = 0.1;
constexpr double kUnsure = 0.5;
constexpr double kDoubtful = 0.15;  // less: not even what says that it is an article
constexpr double kBare = 0.3;       // less: not even a signed story on a page that says nothing of itself

// Most features are counts: of those the order of magnitude matters.
float standardized(float value, const Weights& weights) {
  const float log = std::copysign(std::log2(1.0F + std::abs(value)), value);
  return std::clamp((log - weights.mean) * weights.scale, -kFarthest, kFarthest);
}

bool says_type(const structured::JsonLd& json_ld, std::initializer_list<std::string_view> types) {
  return std::any_of(types.begin(), types.end(), [&](std::string_view type) {
    return std::find(json_ld.types.begin(), json_ld.types.end(), type) != json_ld.types.end();
  });
}

constexpr std::size_t index_of(std::string_view name) {
  std::size_t index = 0;
  while (kKindFeatureNames[index] != name) ++index;  // a name that is not there does not compile
  return index;
}
template <std::size_t count>
constexpr std::array<std::size_t, count> indices_of(const std::string_view (&names)[count]) {
  std::array<std::size_t, count> indices{};
  for (std::size_t i = 0; i < count; ++i) indices[i] = index_of(names[i]);
  return indices;
}

// What speaks of a thread, and of a manual, on every labelled one that has an author or a date.
constexpr auto kOfThread = indices_of({"ld_forum", "url_folders_forum", "title_forum", "hint_thread"});
constexpr auto kOfManual = indices_of({"hint_manual", "url_folders_manual", "title_manual"});
constexpr std::size_t kHasArticleType = index_of("ld_article");
constexpr std::size_t kComments = index_of("reason_comments");
constexpr float kFewComments = 8;  // blocks: fewer are under a story
constexpr std::size_t kPublished = index_of("published");
constexpr std::size_t kSigned[] = {index_of("bylines"), kPublished};

// A thread or a manual of which nothing speaks but that the page does not say what it is, as those of old
// sites do not. A story has an author or a date.
bool is_bare_story(const KindFeatures& features, PageKind kind) {
  const auto has = [&](std::size_t feature) { return features[feature] > 0; };
  if (std::none_of(std::begin(kSigned), std::end(kSigned), has)) return false;
  if (kind == PageKind::documentation) return std::none_of(kOfManual.begin(), kOfManual.end(), has);
  if (kind != PageKind::forum || std::any_of(kOfThread.begin(), kOfThread.end(), has)) return false;
  return features[kComments] < kFewComments || has(kHasArticleType);
}

// What a page has that is more than a text, or says that it is something else than a story.
constexpr auto kMoreThanText =
    indices_of({"ld_shop", "ld_forum", "ld_index", "title_shop", "title_forum", "title_manual",
                "url_folders_forum", "url_folders_manual", "url_folders_shop", "spans_code", "hint_price",
                "hint_cart", "hint_goods", "hint_thread", "hint_manual", "linked_headings"});
constexpr std::size_t kLinks = index_of("spans_a");
constexpr std::size_t kTextShare = index_of("kept_words_share");
constexpr std::size_t kBlockWords = index_of("words_a_block");
constexpr float kMostLinks = 8;  // more: a site is around it
constexpr float kNearlyAllWords = 0.7F;
constexpr float kParagraph = 15;  // words

// Paragraphs and little else, as from a page that was stripped or that a program wrote.
bool is_mere_text(const KindFeatures& features) {
  return features[kLinks] <= kMostLinks && features[kTextShare] >= kNearlyAllWords &&
         features[kBlockWords] >= kParagraph &&
         std::none_of(kMoreThanText.begin(), kMoreThanText.end(),
                      [&](std::size_t feature) { return features[feature] > 0; });
}

// What a page of next to no words is, where it says so; else an article.
PageKind kind_of_thin_page(const Evidence& evidence) {
  if (evidence.metadata.first_of({"og:type"}).starts_with("video") ||
      says_type(evidence.json_ld, {"VideoObject", "BroadcastEvent"})) {
    return PageKind::video;
  }
  if (says_type(evidence.json_ld, {"ImageGallery", "MediaGallery"})) return PageKind::gallery;
  const KindWordCounts title = count_kind_words(evidence.page.title);
  return title[KindWord::error] > 0 && !evidence.json_ld.article.found ? PageKind::error : PageKind::article;
}

}  // namespace

KindVerdict judge_kind(const Evidence& evidence, const KindFeatures& features, std::size_t kept_words,
                       bool is_flash) {
  if (evidence.page.from_text_dump) return {PageKind::article, kUnsure};
  float article = kWeights[0].article;
  std::array<float, kOtherKindCount> others = kWeights[0].others;
  for (std::size_t i = 0; i < kKindFeatureCount; ++i) {
    const Weights& weights = kWeights[i + 1];
    const float value = standardized(features[i], weights);
    article += value * weights.article;
    for (std::size_t k = 0; k < kOtherKindCount; ++k) others[k] += value * weights.others[k];
  }
  const double confidence = 1.0 / (1.0 + std::exp(-static_cast<double>(article)));
  const std::optional<PageKind> said = page_type(evidence);
  const bool says_other = said && said != PageKind::article;
  if (kept_words < kThinPage && !says_other) {
    const PageKind thin = kind_of_thin_page(evidence);
    if (thin != PageKind::article) return {thin, std::min(confidence, kSettledByRule)};
    // A flash of two lines has too few words for what is learned.
    if (is_flash && confidence >= kDoubtful) return {PageKind::article, std::max(confidence, kUnsure)};
  }
  if (said == PageKind::article) return {PageKind::article, std::max(confidence, kUnsure)};
  // What says that it is none is none; of which kind, the judge knows better where it thinks so, too.
  if (says_other && confidence >= kUnsure) return {*said, kSettledByRule};
  if (confidence >= kUnsure) return {PageKind::article, confidence};
  if (!says_other && features[kPublished] > 0 && says_release(evidence)) return {PageKind::article, kUnsure};
  const auto likeliest =
      static_cast<std::size_t>(std::max_element(others.begin(), others.end()) - others.begin());
  const PageKind kind = kOtherKinds[likeliest];
  if (says_other || kept_words < kThinPage) return {kind, confidence};
  if (is_mere_text(features) || (confidence >= kBare && is_bare_story(features, kind)))
    return {PageKind::article, kUnsure};
  return {kind, confidence};
}

}  // namespace cleancopy::article
