#include "structured/json_ld_fields.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <initializer_list>
#include <utility>

#include "structured/json_ld_details.hpp"
#include "structured/json_ld_people.hpp"
#include "structured/json_ld_text.hpp"
#include "text/fixed_text.hpp"
#include "text/unicode.hpp"
#include "text/web_address.hpp"

namespace cleancopy::structured {
namespace {

struct RankedType {
  text::FixedText<31> name;
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

enum class Cleaning : std::uint8_t { line, trimmed };

// Where a field is found; the first row that gives something wins.
struct FieldRow {
  std::string_view member;
  std::string JsonLdArticle::*field;
  Cleaning cleaning;
};

constexpr std::array<FieldRow, 9> kFieldRows{{
    {"headline", &JsonLdArticle::headline, Cleaning::line},
    {"name", &JsonLdArticle::headline, Cleaning::line},
    {"description", &JsonLdArticle::description, Cleaning::line},
    {"abstract", &JsonLdArticle::description, Cleaning::line},
    {"datePublished", &JsonLdArticle::date_published, Cleaning::trimmed},
    {"dateCreated", &JsonLdArticle::date_published, Cleaning::trimmed},
    {"dateModified", &JsonLdArticle::date_modified, Cleaning::trimmed},
    {"articleSection", &JsonLdArticle::section, Cleaning::line},
    {"publisher", &JsonLdArticle::publisher, Cleaning::line},
}};

constexpr std::array<std::string JsonLdArticle::*, 9> kStringFields{
    &JsonLdArticle::type,           &JsonLdArticle::headline,      &JsonLdArticle::description,
    &JsonLdArticle::date_published, &JsonLdArticle::date_modified, &JsonLdArticle::section,
    &JsonLdArticle::language,       &JsonLdArticle::url,           &JsonLdArticle::publisher,
};

// A site of one's own is published by a person, or by one who is typed as both.
bool is_person(JsonLdGraph& graph, JsonElement value) {
  const auto object = object_of(value);
  if (!object) return false;
  const std::vector<std::string_view> types = types_of(graph.resolve(*object));
  return std::any_of(types.begin(), types.end(),
                     [](std::string_view type) { return text::equals_ignoring_ascii_case(type, "Person"); });
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
    if (text::is_web_address(address) || (name == "url" && !address.empty())) return address;
  }
  return {};
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
      const std::string_view text = resolved_text(graph, *member);
      field = row.cleaning == Cleaning::line ? clean_line(text) : std::string(text);
    }
  }
  if (const auto publisher = find_member(object, "publisher"))
    article.publisher_is_person = is_person(graph, *publisher);
  if (const auto body = find_member(object, "articleBody")) article.body = text_of(*body);
  read_people(graph, object, article);
  article.details = read_details(graph, object);
  article.url = clean_url(url_of(object));
  if (const auto language = find_member(object, "inLanguage")) {
    const auto described = object_of(*language);
    article.language =
        described ? first_member_text(*described, {"alternateName", "name"}) : text_of(*language);
  }
  return article;
}

void fill_missing(JsonLdArticle& article, JsonLdArticle other) {
  for (std::string JsonLdArticle::*field : kStringFields) {
    if ((article.*field).empty()) article.*field = std::move(other.*field);
  }
  if (article.body.empty()) article.body = other.body;
  fill_missing(article.details, std::move(other.details));
  if (article.authors.empty() && article.author_organizations.empty()) {
    article.authors = std::move(other.authors);
    article.author_organizations = std::move(other.author_organizations);
  }
}

}  // namespace cleancopy::structured
