#include "structured/json_ld_details.hpp"

#include <algorithm>
#include <initializer_list>
#include <utility>

#include "structured/json_ld_fields.hpp"
#include "structured/json_ld_text.hpp"
#include "text/among.hpp"
#include "text/unicode.hpp"

namespace cleancopy::structured {
namespace {

constexpr std::size_t kMaxKeywords = 50;  // more are no subjects but a search engine's bait

void add_keyword(std::vector<std::string>& keywords, std::string_view raw) {
  std::string keyword = clean_line(raw);
  if (keyword.empty() || keywords.size() == kMaxKeywords) return;
  if (!text::is_among(keywords, keyword)) keywords.push_back(std::move(keyword));
}

// A list of strings or of terms (DefinedTerm), or one string with commas.
std::vector<std::string> keywords_of(JsonElement value) {
  std::vector<std::string> keywords;
  if (value.is_array() && value.size() > 1) {
    for (std::size_t i = 0; i < value.size() && keywords.size() < kMaxKeywords; ++i)
      add_keyword(keywords, text_of(value.entry(i)));
    return keywords;
  }
  std::string_view rest = text_of(value);
  while (!rest.empty() && keywords.size() < kMaxKeywords) {
    const std::size_t end = std::min(rest.find(','), rest.size());
    add_keyword(keywords, rest.substr(0, end));
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return keywords;
}

std::string line_of(JsonObject object, std::initializer_list<std::string_view> names) {
  for (const std::string_view name : names) {
    const auto member = find_member(object, name);
    if (!member) continue;
    if (std::string line = clean_line(text_of(*member)); !line.empty()) return line;
  }
  return {};
}

std::string address_in(JsonObject object, std::initializer_list<std::string_view> names) {
  for (const std::string_view name : names) {
    const auto member = find_member(object, name);
    if (!member) continue;
    if (std::string address = clean_url(address_of(*member)); !address.empty()) return address;
  }
  return {};
}

// An address, or an ImageObject; the first of several.
void read_image(JsonLdGraph& graph, JsonElement value, JsonLdDetails& details) {
  if (value.is_array()) {
    if (value.size() == 0) return;
    value = value.entry(0);
  }
  if (value.is_string()) {
    details.image_url = clean_url(value.string());
    return;
  }
  const auto object = object_of(value);
  if (!object) return;
  const JsonObject image = graph.resolve(*object);
  details.image_url = address_in(image, {"contentUrl", "url", "@id"});
  details.image_caption = line_of(image, {"caption", "description"});
  details.image_credit =
      line_of(image, {"creditText", "copyrightNotice", "copyrightHolder", "creator", "author"});
}

// A boolean, often written as a string or as a type of schema.org.
std::optional<bool> truth_of(JsonElement value) {
  if (const auto boolean = value.boolean()) return boolean;
  const std::string_view word = without_vocabulary(text_of(value));
  if (text::equals_ignoring_ascii_case(word, "true")) return true;
  if (text::equals_ignoring_ascii_case(word, "false")) return false;
  return std::nullopt;
}

}  // namespace

JsonLdDetails read_details(JsonLdGraph& graph, JsonObject object) {
  JsonLdDetails details;
  if (const auto keywords = find_member(object, "keywords")) details.keywords = keywords_of(*keywords);
  for (const std::string_view name : {"image", "primaryImageOfPage", "thumbnailUrl"}) {
    if (!details.image_url.empty()) break;
    if (const auto image = find_member(object, name)) read_image(graph, *image, details);
  }
  if (const auto video = find_member(object, "video")) {
    if (const auto described = object_of(*video))
      details.video_url = address_in(graph.resolve(*described), {"contentUrl", "embedUrl", "url"});
  }
  if (const auto license = find_member(object, "license")) {
    const std::string_view address = address_of(*license);
    details.license = clean_line(address.empty() ? text_of(*license) : address);
  }
  details.dateline = line_of(object, {"dateline"});
  details.copyright = line_of(object, {"copyrightNotice"});
  if (const auto free = find_member(object, "isAccessibleForFree")) details.free = truth_of(*free);
  return details;
}

void fill_missing(JsonLdDetails& details, JsonLdDetails other) {
  if (details.keywords.empty()) details.keywords = std::move(other.keywords);
  if (details.image_url.empty()) {
    details.image_url = std::move(other.image_url);
    details.image_caption = std::move(other.image_caption);
    details.image_credit = std::move(other.image_credit);
  }
  if (details.video_url.empty()) details.video_url = std::move(other.video_url);
  if (details.dateline.empty()) details.dateline = std::move(other.dateline);
  if (details.license.empty()) details.license = std::move(other.license);
  if (details.copyright.empty()) details.copyright = std::move(other.copyright);
  if (!details.free) details.free = other.free;
}

}  // namespace cleancopy::structured
