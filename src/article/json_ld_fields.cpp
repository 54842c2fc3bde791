#include "article/json_ld_fields.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <initializer_list>
#include <limits>
#include <utility>

#include "article/json_ld_people.hpp"
#include "article/json_ld_text.hpp"
#include "text/unicode.hpp"

namespace cleancopy::article {
namespace {

constexpr std::size_t kMaxCrumbs = 100;  // deeper than any site; references in them stay cheap

struct RankedType {
  std::string_view name;
  TypeRank rank;
};

constexpr std::array<RankedType, 21> kRankedTypes{{
    {"NewsArticle", TypeRank::news},
    {"ReportageNewsArticle", TypeRank::news},
    {"AnalysisNewsArticle", TypeRank::news},
    {"OpinionNewsArticle", TypeRank::news},
    {"BackgroundNewsArticle", TypeRank::news},
    {"ReviewNewsArticle", TypeRank::news},
    {"AskPublicNewsArticle", TypeRank::news},
    {"LiveBlogPosting", TypeRank::news},
    {"Article", TypeRank::article},
    {"BlogPosting", TypeRank::article},
    {"Report", TypeRank::article},
    {"TechArticle", TypeRank::article},
    {"ScholarlyArticle", TypeRank::article},
    {"SatiricalArticle", TypeRank::article},
    {"MedicalScholarlyArticle", TypeRank::article},
    {"AdvertiserContentArticle", TypeRank::relative},
    {"SocialMediaPosting", TypeRank::relative},
    {"Review", TypeRank::relative},
    {"WebPage", TypeRank::page},
    {"ItemPage", TypeRank::page},
    {"CreativeWork", TypeRank::page},
}};

enum class Cleaning : std::uint8_t { line, lines, trimmed };

// Where a field is found; the first row that gives something wins.
struct FieldRow {
  std::string_view member;
  std::string JsonLdArticle::*field;
  Cleaning cleaning;
};

constexpr std::array<FieldRow, 11> kFieldRows{{
    {"headline", &JsonLdArticle::headline, Cleaning::line},
    {"name", &JsonLdArticle::headline, Cleaning::line},
    {"alternativeHeadline", &JsonLdArticle::alternative_headline, Cleaning::line},
    {"description", &JsonLdArticle::description, Cleaning::line},
    {"abstract", &JsonLdArticle::description, Cleaning::line},
    {"articleBody", &JsonLdArticle::article_body, Cleaning::lines},
    {"datePublished", &JsonLdArticle::date_published, Cleaning::trimmed},
    {"dateCreated", &JsonLdArticle::date_published, Cleaning::trimmed},
    {"dateModified", &JsonLdArticle::date_modified, Cleaning::trimmed},
    {"articleSection", &JsonLdArticle::section, Cleaning::line},
    {"publisher", &JsonLdArticle::publisher, Cleaning::line},
}};

constexpr std::array<std::string JsonLdArticle::*, 12> kStringFields{
    &JsonLdArticle::type,          &JsonLdArticle::headline,     &JsonLdArticle::alternative_headline,
    &JsonLdArticle::description,   &JsonLdArticle::article_body, &JsonLdArticle::date_published,
    &JsonLdArticle::date_modified, &JsonLdArticle::section,      &JsonLdArticle::language,
    &JsonLdArticle::url,           &JsonLdArticle::publisher,    &JsonLdArticle::image,
};

std::string clean(std::string_view raw, Cleaning cleaning) {
  switch (cleaning) {
    case Cleaning::line:
      return clean_line(raw);
    case Cleaning::lines:
      return clean_lines(raw);
    case Cleaning::trimmed:
      break;
  }
  return std::string(raw);
}

// The text of a value, through a reference where it is one.
std::string_view resolved_text(JsonLdGraph& graph, JsonElement value) {
  if (const std::string_view text = text_of(value); !text.empty()) return text;
  const auto object = object_of(value);
  if (!object) return {};
  const auto name = find_member(graph.resolve(*object), "name");
  return name ? text_of(*name) : std::string_view{};
}

std::string_view first_member_text(JsonObject object, std::initializer_list<std::string_view> names) {
  for (const std::string_view name : names) {
    const auto member = find_member(object, name);
    if (!member) continue;
    if (const std::string_view text = text_of(*member); !text.empty()) return text;
  }
  return {};
}

std::string_view url_of(JsonObject object) {
  for (const std::string_view name : {"url", "mainEntityOfPage", "@id"}) {
    const auto member = find_member(object, name);
    if (!member) continue;
    const std::string_view address = address_of(*member);
    if (is_web_address(address) || (name == "url" && !address.empty())) return address;
  }
  return {};
}

std::string_view image_of(JsonLdGraph& graph, JsonElement value) {
  if (value.is_string()) return text_of(value);
  const auto object = object_of(value);
  if (!object) return text_of(value);
  const std::string_view own = first_member_text(*object, {"url", "contentUrl", "@list"});
  if (!own.empty()) return own;
  return first_member_text(graph.resolve(*object), {"url", "contentUrl", "@id"});
}

int freedom_of(JsonElement value) {
  bool is_free = false;
  if (value.get(is_free) == simdjson::SUCCESS) return is_free ? 1 : 0;
  const std::string_view text = without_vocabulary(text_of(value));
  if (text::equals_ignoring_ascii_case(text, "true")) return 1;
  return text::equals_ignoring_ascii_case(text, "false") ? 0 : -1;
}

std::int64_t position_of(JsonObject item) {
  constexpr std::int64_t kLast = std::numeric_limits<std::int64_t>::max();
  const auto member = find_member(item, "position");
  if (!member) return kLast;
  double number = 0;
  if (member->get(number) == simdjson::SUCCESS)
    return static_cast<std::int64_t>(std::clamp(number, -1e9, 1e9));
  const std::string_view text = text_of(*member);
  if (text.empty() || text.size() > 9) return kLast;
  std::int64_t value = 0;
  for (const char c : text) {
    if (!text::is_ascii_digit(c)) return kLast;
    value = value * 10 + (c - '0');
  }
  return value;
}

std::string crumb_of(JsonLdGraph& graph, JsonObject entry) {
  if (const auto name = first_member_text(entry, {"name"}); !name.empty()) return clean_line(name);
  const auto item = find_member(entry, "item");
  if (!item) return {};
  const std::string_view text = resolved_text(graph, *item);
  return is_web_address(text) || text.starts_with('/') ? std::string{} : clean_line(text);
}

}  // namespace

TypeRank rank_of(JsonObject object) {
  TypeRank rank = TypeRank::none;
  const std::vector<std::string_view> types = types_of(object);
  for (const std::string_view type : types) {
    for (const RankedType& row : kRankedTypes) {
      if (text::equals_ignoring_ascii_case(type, row.name)) rank = std::max(rank, row.rank);
    }
  }
  if (types.empty() && find_member(object, "headline") && find_member(object, "datePublished")) {
    return TypeRank::page;
  }
  return rank;
}

std::string_view address_of(JsonElement value) {
  if (value.is_string()) return text_of(value);
  const auto object = object_of(value);
  return object ? first_member_text(*object, {"@id", "url"}) : text_of(value);
}

JsonLdArticle read_article(JsonLdGraph& graph, JsonObject object) {
  JsonLdArticle article;
  article.found = rank_of(object) > TypeRank::page;
  if (const auto types = types_of(object); !types.empty()) article.type = types.front();
  for (const FieldRow& row : kFieldRows) {
    std::string& field = article.*row.field;
    if (!field.empty()) continue;
    if (const auto member = find_member(object, row.member)) {
      field = clean(resolved_text(graph, *member), row.cleaning);
    }
  }
  read_people(graph, object, article);
  article.keywords = read_keywords(object);
  article.url = clean_url(url_of(object));
  if (const auto image = find_member(object, "image")) article.image = clean_url(image_of(graph, *image));
  if (const auto language = find_member(object, "inLanguage")) {
    const auto described = object_of(*language);
    article.language =
        described ? first_member_text(*described, {"alternateName", "name"}) : text_of(*language);
  }
  if (const auto access = find_member(object, "isAccessibleForFree")) {
    article.accessible_for_free = freedom_of(*access);
  }
  return article;
}

void fill_missing(JsonLdArticle& article, JsonLdArticle other) {
  for (std::string JsonLdArticle::*field : kStringFields) {
    if ((article.*field).empty()) article.*field = std::move(other.*field);
  }
  if (article.authors.empty() && article.author_organizations.empty()) {
    article.authors = std::move(other.authors);
    article.author_organizations = std::move(other.author_organizations);
  }
  if (article.keywords.empty()) article.keywords = std::move(other.keywords);
  if (article.accessible_for_free < 0) article.accessible_for_free = other.accessible_for_free;
}

std::vector<std::string> read_breadcrumbs(JsonLdGraph& graph, JsonObject list) {
  std::vector<std::pair<std::int64_t, std::string>> crumbs;
  const auto elements = find_member(list, "itemListElement");
  if (!elements) return {};
  simdjson::dom::array entries;
  if (elements->get(entries) != simdjson::SUCCESS) {
    if (const auto only = object_of(*elements)) crumbs.emplace_back(0, crumb_of(graph, *only));
  } else {
    for (const JsonElement entry : entries) {
      if (crumbs.size() == kMaxCrumbs) break;
      if (const auto object = object_of(entry))
        crumbs.emplace_back(position_of(*object), crumb_of(graph, *object));
    }
  }
  std::stable_sort(crumbs.begin(), crumbs.end(),
                   [](const auto& a, const auto& b) { return a.first < b.first; });
  std::vector<std::string> names;
  for (auto& [position, name] : crumbs) {
    if (!name.empty()) names.push_back(std::move(name));
  }
  return names;
}

}  // namespace cleancopy::article
