#include "article/kind/kind_features.hpp"

#include <algorithm>
#include <bit>
#include <limits>

#include "article/evidence/web_address.hpp"
#include "article/kind/kind_words.hpp"
#include "lexicon/name_tokens.hpp"
#include "text/unicode.hpp"

namespace cleancopy::article {
namespace {

using clean::Reason;
using html::TagId;
using lexicon::NameHint;

// In the order of kKindFeatureNames.
constexpr NameHint kCountedHints[] = {
    NameHint::price,      NameHint::cart,         NameHint::goods, NameHint::rating,  NameHint::filter,
    NameHint::thread,     NameHint::manual,       NameHint::entry, NameHint::byline,  NameHint::date,
    NameHint::author_box, NameHint::article_body, NameHint::media, NameHint::related, NameHint::breadcrumb,
    NameHint::button,     NameHint::meta};
constexpr Reason kCountedReasons[] = {
    Reason::navigation, Reason::related, Reason::comments,     Reason::caption,  Reason::form,
    Reason::timestamp,  Reason::byline,  Reason::mostly_links, Reason::fragment, Reason::outside_region};

constexpr std::uint64_t kHintMask = [] {
  std::uint64_t mask = 0;
  for (const NameHint hint : kCountedHints) mask |= lexicon::bit(hint);
  return mask;
}();

// Blocks between a headline and its text, beyond which it makes no difference; and where one of them is
// missing.
constexpr double kFar = 50;
constexpr double kNoDistance = -60;

// Appends to a row in the order of kKindFeatureNames.
class RowWriter {
 public:
  explicit RowWriter(KindFeatures& row) : row_(row) {}
  template <class Number>
  void add(Number value) {
    row_[next_++] = static_cast<float>(value);
  }
  void add_share(std::size_t part, std::size_t whole) {
    add(whole == 0 ? 0.0 : static_cast<double>(part) / static_cast<double>(whole));
  }

 private:
  KindFeatures& row_;
  std::size_t next_ = 0;
};

void add_json_ld(const structured::JsonLd& json_ld, RowWriter& row) {
  KindWordCounts types;
  for (const std::string& type : json_ld.types) types += count_kind_words(type);
  row.add(json_ld.article.found);
  row.add(!json_ld.article.authors.empty());
  row.add(types[KindWord::shop]);
  row.add(types[KindWord::forum]);
  row.add(types[KindWord::index]);
  row.add(json_ld.types.size());
}

void add_metadata(const structured::Metadata& metadata, RowWriter& row) {
  const std::string_view type = metadata.first_of({"og:type"});
  row.add(type == "article");
  row.add(type == "website");
  row.add(count_kind_words(type)[KindWord::shop]);
  row.add(!metadata.first_of({"article:published_time"}).empty());
  row.add(!metadata.first_of({"twitter:label2"}).empty());  // publishing systems write the reading time there
  row.add(metadata.first_of({"description", "og:description"}).size());
}

void add_address(std::string_view url, RowWriter& row) {
  const std::size_t scheme = url.find("://");
  if (scheme != std::string_view::npos) url.remove_prefix(scheme + 3);
  url = without_query(url);
  while (url.ends_with('/')) url.remove_suffix(1);
  const std::string_view path = url.substr(std::min(url.find('/'), url.size()));
  const std::string_view name = path.substr(path.rfind('/') + 1);
  const KindWordCounts in_name = count_kind_words(name);
  const KindWordCounts in_folders = count_kind_words(path.substr(0, path.size() - name.size()));
  row.add(url.empty() ? -1 : std::count(path.begin(), path.end(), '/'));
  row.add(name.size());
  row.add(in_name.words);
  row.add(in_name.digits);
  row.add(std::count(name.begin(), name.end(), '-'));
  row.add(in_name[KindWord::story]);
  for (const KindWord kind :
       {KindWord::story, KindWord::index, KindWord::forum, KindWord::manual, KindWord::shop}) {
    row.add(in_folders[kind]);
  }
}

void add_title(std::string_view title, RowWriter& row) {
  const KindWordCounts words = count_kind_words(title);
  row.add(title.size());
  row.add(words.digits);
  for (const KindWord kind :
       {KindWord::story, KindWord::shop, KindWord::forum, KindWord::manual, KindWord::service}) {
    row.add(words[kind]);
  }
}

void add_elements(const Evidence& evidence, RowWriter& row) {
  const html::Page& page = evidence.page;
  std::array<std::uint32_t, 64> hints{};
  for (html::ElementId id = 0; id < page.elements.size(); ++id) {
    for (std::uint64_t set = evidence.cleaner.hints_of(id) & kHintMask; set != 0; set &= set - 1) {
      ++hints[static_cast<std::size_t>(std::countr_zero(set))];
    }
  }
  std::size_t code = 0;
  std::size_t links = 0;
  for (const html::Span& span : page.spans) {
    links += span.tag == TagId::a ? 1 : 0;
    code += span.tag == TagId::code ? 1 : 0;
  }
  row.add(page.elements.size());
  row.add(links);
  row.add(code);
  for (const NameHint hint : kCountedHints) row.add(hints[static_cast<std::size_t>(hint)]);
}

void add_blocks(const clean::Cleaner& cleaner, const BlockSums& sums, std::size_t headline_block,
                RowWriter& row) {
  const std::size_t count = cleaner.blocks().size();
  row.add(count);
  row.add(sums.kept_words);
  row.add_share(sums.kept_words, sums.words);
  row.add_share(sums.kept, count);
  row.add_share(sums.kept_words, sums.kept);
  row.add(sums.runs);
  row.add_share(sums.runs, sums.kept);
  row.add_share(sums.gap_words, sums.kept_words + sums.gap_words);
  row.add(sums.longest);
  row.add(sums.long_blocks);
  row.add_share(sums.kept_words, sums.sentences);
  row.add_share(sums.commas, sums.kept);
  row.add_share(sums.sentence_ends, sums.kept);
  row.add_share(sums.kept_link_bytes, sums.kept_bytes);
  row.add_share(sums.link_bytes, sums.bytes);
  row.add(sums.headings);
  row.add(sums.linked_headings);
  row.add_share(sums.linked_headings, sums.headings);
  row.add_share(sums.short_blocks, count);
  row.add(sums.dates);
  row.add(sums.prices);
  row.add(sums.paragraphs);
  row.add_share(sums.subheads, sums.kept);
  for (const Reason reason : kCountedReasons) row.add(sums.reasons[static_cast<std::size_t>(reason)]);
  row.add(cleaner.region().mass);
  row.add_share(cleaner.region().last - cleaner.region().first, count);
  row.add(headline_block >= count || sums.kept == 0
              ? kNoDistance
              : std::clamp(static_cast<double>(sums.first_kept) - static_cast<double>(headline_block), -kFar,
                           kFar));
}

void add_fields(const Article& fields, RowWriter& row) {
  row.add(text::count_words(fields.headline.value));
  row.add(text::count_words(fields.dek.value));
  row.add(fields.byline.size());
  row.add(!fields.published.empty());
  row.add(is_declared(fields.published.source));
  row.add(!fields.updated.empty());
}

}  // namespace

KindFeatures kind_features(const Evidence& evidence, const Article& fields, const BlockSums& sums,
                           std::size_t headline_block) {
  KindFeatures features;
  features.fill(std::numeric_limits<float>::quiet_NaN());  // a feature that is forgotten shows
  RowWriter row(features);
  add_json_ld(evidence.json_ld, row);
  add_metadata(evidence.metadata, row);
  add_address(evidence.url, row);
  add_title(evidence.page.title, row);
  add_elements(evidence, row);
  add_blocks(evidence.cleaner, sums, headline_block, row);
  add_fields(fields, row);
  return features;
}

}  // namespace cleancopy::article
