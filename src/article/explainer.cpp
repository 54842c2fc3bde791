#include "article/explainer.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>
#include <string>
#include <utility>
#include <vector>

#include "article/body/body.hpp"
#include "clean/blocks/reason.hpp"
#include "clean/judge/contributions.hpp"
#include "clean/judge/thresholds.hpp"
#include "text/unicode.hpp"
#include "text/utf8.hpp"

namespace cleancopy::article {
namespace {

constexpr std::size_t kMostContributions = 5;
constexpr double kLeastContribution = 0.005;  // what is shown has two digits

constexpr std::string_view kSpaces = " \t\n\f\r";  // that part class names

constexpr std::size_t kPlaceDepth = 4;        // elements
constexpr std::size_t kLongestSelector = 40;  // bytes, from which on no class name is added

// "div.story-body"; as many class names as a line has room for.
std::string selector_of(const html::Page& page, html::ElementId id) {
  const html::TagId tag = page.elements[id].tag;
  std::string selector(tag == html::TagId::unknown ? std::string_view("*") : html::name_of(tag));
  bool begins = true;
  for (const char c : page.attribute(id, html::AttributeId::class_)) {
    const bool space = kSpaces.find(c) != std::string_view::npos;
    if (space && selector.size() > kLongestSelector) break;
    if (!space && begins) selector.push_back('.');
    if (!space) selector.push_back(c);
    begins = space;
  }
  std::size_t end = std::min(selector.size(), 2 * kLongestSelector);
  while (end < selector.size() && text::is_trailing_byte(selector[end])) --end;
  selector.resize(end);
  return selector;
}

std::string place_of(const html::Page& page, html::ElementId element) {
  std::string place;
  html::ElementId id = element;
  for (std::size_t up = 0; up < kPlaceDepth && id != html::kNoElement; ++up) {
    place.insert(0, selector_of(page, id) + (place.empty() ? "" : " > "));
    id = page.elements[id].parent;
  }
  return place;
}

std::vector<Contribution> largest_contributions(const clean::Comparison& comparison,
                                                const clean::FeatureRow& row) {
  const auto weights = comparison.contributions_of(row);
  std::array<std::size_t, clean::kFeatureCount> order;
  std::iota(order.begin(), order.end(), std::size_t{0});
  const auto end = order.begin() + kMostContributions;
  std::partial_sort(order.begin(), end, order.end(), [&](std::size_t a, std::size_t b) {
    return std::abs(weights[a]) != std::abs(weights[b]) ? std::abs(weights[a]) > std::abs(weights[b]) : a < b;
  });
  std::vector<Contribution> largest;
  for (auto at = order.begin(); at != end && std::abs(weights[*at]) >= kLeastContribution; ++at) {
    const std::string_view name = clean::kFeatureNames[*at];
    largest.push_back({name, clean::words_of_feature(name), row[*at], weights[*at]});
  }
  return largest;
}

// Whether the judge decided, on a score between what --favor recall and what --favor precision asks for.
bool is_doubtful(const clean::Verdict& verdict, float least) {
  const float low = clean::thresholds_of(Favor::recall).keep;
  const float high = clean::thresholds_of(Favor::precision).keep;
  if (verdict.score < low || verdict.score >= high) return false;
  return verdict.keep ? verdict.reason != clean::Reason::user_keep : verdict.score < least;
}

std::vector<ExplainedBlock> explain_blocks(const html::Page& page, const clean::Cleaner& cleaner) {
  std::vector<ExplainedBlock> explained;
  explained.reserve(cleaner.blocks().size());
  for (std::size_t i = 0; i < cleaner.blocks().size(); ++i) {
    const clean::Block& block = cleaner.blocks()[i];
    const clean::Verdict& verdict = cleaner.verdicts()[i];
    ExplainedBlock& out = explained.emplace_back();
    out.text = text::trim(cleaner.text_of(block));
    out.kept = verdict.keep;
    out.kind = kind_of(verdict.kind);
    out.level = verdict.level;
    out.reason = clean::name_of(verdict.reason);
    out.words = clean::words_of(verdict.reason);
    if (!page.from_text_dump) out.place = place_of(page, block.element);
    out.scored = !cleaner.features().is_settled(i);
    if (!out.scored) continue;
    out.score = verdict.score;
    out.doubtful = is_doubtful(verdict, cleaner.thresholds().keep);
  }
  return explained;
}

void compare_blocks(const clean::FeatureTable& features, clean::Judge judge, Explanation& explanation) {
  clean::Comparison comparison(judge);
  bool any = false;
  std::vector<ExplainedBlock>& blocks = explanation.blocks;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    if (!blocks[i].scored) continue;
    comparison.add(features.row(i));
    any = true;
  }
  if (!any) return;
  explanation.base_score = comparison.base_score();
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    if (blocks[i].scored) blocks[i].contributions = largest_contributions(comparison, features.row(i));
  }
}

class Fields {
 public:
  explicit Fields(const Recorder& recorder) : recorder_(recorder) {}

  void add(std::string_view name, std::string value, Source source) {
    fields_.push_back({name, std::move(value), source, {}});
  }
  void add(std::string_view name, const Text& text) { add(name, text.value, text.source); }
  void add(std::string_view name, std::string value, Source source, Field field) {
    add(name, std::move(value), source);
    fields_.back().candidates = recorder_.candidates(field);
  }
  void add(std::string_view name, const Text& text, Field field) {
    add(name, text.value, text.source, field);
  }
  void add(std::string_view name, const Moment& moment, Field field) {
    add(name, moment.empty() ? moment.words : moment.iso, moment.source, field);
  }

  std::vector<ExplainedField> take() { return std::move(fields_); }

 private:
  const Recorder& recorder_;
  std::vector<ExplainedField> fields_;
};

std::string joined(const std::vector<std::string>& names) {
  std::string out;
  for (const std::string& name : names) out.append(out.empty() ? "" : "; ").append(name);
  return out;
}

std::vector<ExplainedField> explain_fields(const Article& article, const Recorder& recorder) {
  Fields fields(recorder);
  fields.add("headline", article.headline, Field::headline);
  fields.add("kicker", article.kicker, Field::kicker);
  fields.add("dek", article.dek, Field::dek);
  fields.add("byline", joined(article.byline), article.byline_source, Field::byline);
  fields.add("published", article.published, Field::published);
  fields.add("updated", article.updated, Field::updated);
  fields.add("section", article.section, Field::section);
  fields.add("url", article.url, Field::url);
  fields.add("language", article.language, Field::language);
  fields.add("agencies", joined(article.agencies), article.agencies_source);
  fields.add("dateline", article.dateline);
  fields.add("site_name", article.site_name);
  fields.add("captured_at", article.captured_at.iso, article.captured_at.source);
  fields.add("tags", joined(article.tags), article.tags_source);
  fields.add("image", article.image.url, article.image.source);
  fields.add("video", article.video);
  fields.add("paywalled", article.paywalled ? (*article.paywalled ? "yes" : "no") : "",
             article.paywalled_source);
  fields.add("license", article.license);
  fields.add("copyright", article.copyright);
  fields.add("amp_url", article.amp_url);
  fields.add("body", std::to_string(article.word_count) + " words", article.body_source);
  return fields.take();
}

// What is no text and none of the parts that are counted is markup. A reference may be longer as a character
// than as it stands in the page: then there is less markup, but never less than none.
PageBytes count_bytes(const html::Page& page, const std::vector<ExplainedBlock>& blocks,
                      std::size_t page_bytes) {
  PageBytes bytes;
  const html::DroppedCounts& dropped = page.dropped;
  bytes.scripts = dropped.scripts.bytes + page.json_ld.size();
  bytes.styles = dropped.styles.bytes;
  bytes.comments = dropped.comments.bytes;
  bytes.unread = dropped.noscripts.bytes + dropped.iframes.bytes + dropped.other_raw_text.bytes +
                 dropped.foreign_or_form;
  for (const ExplainedBlock& block : blocks)
    (block.kept ? bytes.kept_text : bytes.dropped_text) += block.text.size();
  bytes.markup = page_bytes - std::min(page_bytes, bytes.total());
  return bytes;
}

}  // namespace

Explanation explain(const html::Page& page, const Assembler& assembler, Assembly assembly,
                    const Recorder& recorder, std::size_t page_bytes) {
  Explanation explanation;
  const clean::Cleaner& cleaner = assembler.cleaner();
  explanation.has_article = assembly.has_text;
  explanation.article = std::move(assembly.article);
  explanation.blocks = explain_blocks(page, cleaner);
  explanation.fields = explain_fields(explanation.article, recorder);
  explanation.bytes = count_bytes(page, explanation.blocks, page_bytes);
  explanation.least_score = cleaner.thresholds().keep;
  compare_blocks(cleaner.features(), clean::judge_of(page), explanation);
  return explanation;
}

}  // namespace cleancopy::article
