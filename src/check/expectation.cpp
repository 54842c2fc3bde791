#include "check/expectation.hpp"

#include <algorithm>
#include <utility>
#include <vector>

#include "check/expected_members.hpp"
#include "text/among.hpp"
#include "text/nearest_word.hpp"
#include "write/article_json.hpp"
#include "write/field_suggestion.hpp"
#include "write/fields.hpp"

namespace cleancopy::check {
namespace {

constexpr const char* kError = "error";

// What a new expectation pins, in this order.
constexpr const char* kStableFields[] = {
    "page_kind", "headline",  "kicker",  "dek",       "key_points", "byline",    "agencies", "published",
    "updated",   "dateline",  "section", "site_name", "url",        "language",  "tags",     "image",
    "video",     "paywalled", "license", "copyright", "amp_url",    "truncated", "body"};

bool is_field(std::string_view name) {
  return text::is_among(write::kFieldNames, name);
}

// What is wrong with a name that no field has.
std::string fault_of_name(const std::string& name) {
  const std::string meant = write::suggestion_for_field(name);
  return "no field is called \"" + name + '"' +
         (meant.empty() ? " (docs/article.schema.json has them all)" : meant);
}

Error wrong(std::string what) {
  return Error{ErrorCode::cannot_read, 0, std::move(what)};
}

// What is wrong with a list of paragraphs; empty: nothing.
std::string fault_of_body(const Json& body) {
  if (!body.is_array()) return "body: is no list of paragraphs";
  for (std::size_t i = 0; i < body.size(); ++i) {
    const bool good = body[i].is_string() ||
                      (body[i].is_object() && body[i].contains("text") && body[i]["text"].is_string());
    if (!good) return "body[" + std::to_string(i + 1) + "]: is neither a text nor an object with a \"text\"";
  }
  return {};
}

// A date's moment is the page's; where it stood and in which words is more than most want to pin.
Json stable_value(const std::string& field, const Json& value) {
  if (!value.is_object() || !value.contains("iso") || field == "captured_at") return value;
  return value["iso"].is_null() ? Json{{"iso", nullptr}, {"text", value["text"]}}
                                : Json{{"iso", value["iso"]}};
}

Json stable_block(const Json& block) {
  Json out = Json::object();
  for (const char* part : {"kind", "text", "level"})
    if (block.contains(part) && !(block["kind"] == "list-item" && block[part] == 1)) out[part] = block[part];
  return out;
}

Json stable_body(const Json& body) {
  Json out = Json::array();
  for (const Json& block : body) out.push_back(stable_block(block));
  return out;
}

// The blocks as the expectation has them: as strings, or with the parts that its own blocks of that kind
// have.
Json renewed_body(const Json& expected, const Json& got) {
  if (!expected.empty() &&
      std::all_of(expected.begin(), expected.end(), [](const Json& item) { return item.is_string(); })) {
    Json out = Json::array();
    for (const Json& block : got) out.push_back(block["text"]);
    return out;
  }
  Json out = Json::array();
  for (const Json& block : got) {
    const auto same = std::find_if(expected.begin(), expected.end(), [&](const Json& item) {
      return item.is_object() && item.contains("kind") && item["kind"] == block["kind"];
    });
    if (same == expected.end()) {
      out.push_back(stable_block(block));
      continue;
    }
    Json pinned = Json::object();
    for (const auto& member : same->items())
      if (block.contains(member.key())) pinned[member.key()] = block[member.key()];
    out.push_back(std::move(pinned));
  }
  return out;
}

Json renewed_value(const std::string& field, const Json& expected, const Json& got) {
  if (is_paragraphs(field)) return renewed_body(expected, got);
  if (!got.is_object()) return got;
  if (expected.is_string()) return write::plain_value(got);
  if (!expected.is_object() || expected.empty()) return stable_value(field, got);
  Json out = Json::object();
  for (const auto& member : expected.items())
    out[member.key()] = got.contains(member.key()) ? got[member.key()] : Json(nullptr);
  return out;
}

std::string indented(std::string json) {
  for (std::size_t at = json.find('\n'); at != std::string::npos; at = json.find('\n', at + 1))
    json.insert(at + 1, "  ");
  return json;
}

// All reasons why a page gives no article, by their names.
std::vector<std::string> codes() {
  std::vector<std::string> names;
  for (const ErrorCode code : kErrorCodes) names.emplace_back(name_of(code));
  return names;
}

// What is wrong with the value of "error"; empty: nothing.
std::string fault_of_code(const Json& value) {
  const std::vector<std::string> names = codes();
  const std::string* const code = value.get_ptr<const std::string*>();
  if (code == nullptr) return "error: is no code, such as \"not_an_article\"";
  if (text::is_among(names, *code)) return {};
  const std::string meant = text::suggestion_for(*code, names);
  return "error: is no code" + (meant.empty() ? ", such as \"not_an_article\"" : meant);
}

}  // namespace

bool is_paragraphs(std::string_view field) {
  return field == "body";
}

bool is_remark(std::string_view field) {
  return field == "comment";
}

Json outcome_of(const Result<Article>& article, std::string_view page) {
  if (!article) return Json{{kError, name_of(article.error().code)}};
  return write::article_json(article.value(), page);
}

Result<Json> read_expectation(std::string_view bytes) {
  Result<Json> read = read_json(bytes);
  if (!read) return read;
  Json& expected = *read;
  if (!expected.is_object()) return wrong("is no JSON object");
  std::size_t fields = 0;
  for (const auto& member : expected.items()) {
    const std::string& name = member.key();
    if (is_remark(name)) continue;
    ++fields;
    if (name == kError) {
      if (std::string fault = fault_of_code(member.value()); !fault.empty()) return wrong(std::move(fault));
    } else if (!is_field(name)) {
      return wrong(fault_of_name(name));
    } else if (is_paragraphs(name)) {
      if (says_nothing(member.value())) member.value() = Json::array();
      if (std::string fault = fault_of_body(member.value()); !fault.empty()) return wrong(std::move(fault));
    }
    if (std::string fault = fault_of_members(name, member.value()); !fault.empty())
      return wrong(std::move(fault));
  }
  if (fields == 0) return wrong("pins no field");
  if (expected.contains(kError) && fields > 1)
    return wrong("error: a page without an article has no other fields");
  return read;
}

Json new_expectation(const Json& outcome) {
  if (outcome.contains(kError)) return outcome;
  Json out = Json::object();
  for (const char* field : kStableFields) {
    const Json value = outcome.contains(field) ? outcome[field] : Json(nullptr);
    if (is_paragraphs(field)) {
      out[field] = stable_body(value);
    } else if (!says_nothing(value) || outcome.contains(field)) {
      out[field] = stable_value(field, value);
    }
  }
  return out;
}

Json renewed_expectation(const Json& expected, const Json& outcome) {
  Json out = Json::object();
  const bool same_sort = expected.contains(kError) == outcome.contains(kError);
  for (const auto& member : expected.items()) {
    const std::string& name = member.key();
    if (is_remark(name)) {
      out[name] = member.value();
    } else if (same_sort) {
      out[name] = outcome.contains(name) ? renewed_value(name, member.value(), outcome[name]) : Json(nullptr);
    }
  }
  if (!same_sort) out.update(new_expectation(outcome));
  return out;
}

std::string expectation_file(const Json& expected) {
  std::string out = "{";
  for (const auto& member : expected.items()) {
    out += out.size() == 1 ? "\n  " : ",\n  ";
    out += spaced_json(member.key()) + ": ";
    if (is_paragraphs(member.key()) && !member.value().empty()) {
      std::string items;
      for (const Json& item : member.value())
        items += (items.empty() ? "\n    " : ",\n    ") + spaced_json(item);
      out += '[' + items + "\n  ]";
    } else {
      out += indented(member.value().dump(2, ' ', false, Json::error_handler_t::replace));
    }
  }
  return out + "\n}\n";
}

}  // namespace cleancopy::check
