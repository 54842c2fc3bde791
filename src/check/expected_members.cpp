#include "check/expected_members.hpp"

#include <vector>

#include "text/among.hpp"
#include "text/fixed_text.hpp"
#include "text/nearest_word.hpp"

namespace cleancopy::check {
namespace {

struct Member {
  text::FixedText<11> field;
  text::FixedText<11> name;
};

// Of docs/article.schema.json.
constexpr Member kMembers[] = {{"published", "iso"},     {"published", "precision"},
                               {"published", "text"},    {"published", "source"},
                               {"updated", "iso"},       {"updated", "precision"},
                               {"updated", "text"},      {"updated", "source"},
                               {"captured_at", "iso"},   {"captured_at", "precision"},
                               {"captured_at", "text"},  {"captured_at", "source"},
                               {"image", "url"},         {"image", "caption"},
                               {"image", "credit"},      {"image", "alt"},
                               {"pictures", "url"},      {"pictures", "caption"},
                               {"pictures", "alt"},      {"encoding", "charset"},
                               {"encoding", "source"},   {"encoding", "replaced"},
                               {"encoding", "mojibake"}, {"body", "kind"},
                               {"body", "text"},         {"body", "level"},
                               {"body", "ordinal"},      {"body", "time"},
                               {"body", "by"},           {"body", "rows"},
                               {"body", "links"},        {"links", "text"},
                               {"links", "begin"},       {"links", "end"},
                               {"links", "url"},         {"notes", "kind"},
                               {"notes", "text"},        {"sources", "headline"},
                               {"sources", "kicker"},    {"sources", "dek"},
                               {"sources", "byline"},    {"sources", "agencies"},
                               {"sources", "body"},      {"sources", "dateline"},
                               {"sources", "section"},   {"sources", "site_name"},
                               {"sources", "url"},       {"sources", "language"},
                               {"sources", "tags"},      {"sources", "image"},
                               {"sources", "video"},     {"sources", "paywalled"},
                               {"sources", "license"},   {"sources", "copyright"},
                               {"sources", "amp_url"},   {"sources", "print_url"}};

std::vector<std::string> members_of(std::string_view field) {
  std::vector<std::string> names;
  for (const Member& member : kMembers)
    if (member.field == field) names.emplace_back(std::string_view(member.name));
  return names;
}

std::string fault_of_object(const std::string& where, std::string_view field, const Json& object) {
  const std::vector<std::string> names = members_of(field);
  if (names.empty()) return {};  // the field's value is no object, and the comparison says so
  for (const auto& member : object.items()) {
    if (text::is_among(names, member.key())) continue;
    const std::string meant = text::suggestion_for(member.key(), names);
    return where + ": no member is called \"" + member.key() + '"' +
           (meant.empty() ? " (docs/article.schema.json has them all)" : meant);
  }
  return {};
}

std::string fault_of_items(const std::string& where, std::string_view field, const Json& list) {
  for (std::size_t i = 0; i < list.size(); ++i) {
    if (!list[i].is_object()) continue;
    std::string fault = fault_of_object(where + '[' + std::to_string(i + 1) + ']', field, list[i]);
    if (!fault.empty()) return fault;
  }
  return {};
}

}  // namespace

std::string fault_of_members(std::string_view field, const Json& value) {
  const std::string where(field);
  if (value.is_object()) return fault_of_object(where, field, value);
  if (!value.is_array()) return {};
  if (std::string fault = fault_of_items(where, field, value); !fault.empty()) return fault;
  for (std::size_t i = 0; i < value.size(); ++i) {
    if (!value[i].is_object() || !value[i].contains("links") || !value[i]["links"].is_array()) continue;
    const std::string links = where + '[' + std::to_string(i + 1) + "].links";
    if (std::string fault = fault_of_items(links, "links", value[i]["links"]); !fault.empty()) return fault;
  }
  return {};
}

}  // namespace cleancopy::check
