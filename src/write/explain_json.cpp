#include "write/explain_json.hpp"

#include <cmath>

#include "text/printable.hpp"
#include "write/article_json.hpp"

namespace cleancopy::write {
namespace {

using Json = nlohmann::ordered_json;

// So many digits as anybody looks at.
double rounded(double value) {
  constexpr double kDigits = 1e4;
  return std::round(value * kDigits) / kDigits;
}

Json null_if_empty(std::string_view value) {
  return value.empty() ? Json() : Json(value);
}

Json json_of(const Candidate& candidate) {
  Json json{{"value", candidate.value}, {"source", name_of(candidate.source)}};
  if (!candidate.read.empty()) json["read"] = candidate.read;
  if (candidate.weight != 0) json["weight"] = rounded(candidate.weight);
  json["chosen"] = candidate.chosen;
  json["why"] = candidate.why;
  return json;
}

Json json_of(const ExplainedField& field) {
  Json json{{"name", field.name},
            {"value", null_if_empty(field.value)},
            {"source", field.source == Source::none ? Json() : Json(name_of(field.source))},
            {"candidates", Json::array()}};
  for (const Candidate& candidate : field.candidates) json["candidates"].push_back(json_of(candidate));
  return json;
}

Json json_of(const ExplainedBlock& block) {
  Json json{{"text", block.text},
            {"place", null_if_empty(block.place)},
            {"kept", block.kept},
            {"doubtful", block.doubtful},
            {"kind", block.kept ? Json(name_of(block.kind)) : Json()},
            {"reason", block.reason},
            {"why", block.words},
            {"score", block.scored ? Json(rounded(block.score)) : Json()},
            {"contributions", Json::array()}};
  for (const Contribution& contribution : block.contributions) {
    json["contributions"].push_back({{"feature", contribution.feature},
                                     {"words", contribution.words},
                                     {"value", rounded(contribution.value)},
                                     {"weight", rounded(contribution.weight)}});
  }
  return json;
}

}  // namespace

std::string explained_json(const Explanation& explanation, std::string_view file, Only only) {
  Json json;
  if (!file.empty()) json["file"] = text::with_stray_bytes_told(file);
  json["has_article"] = explanation.has_article;
  json["page_kind"] = name_of(explanation.article.kind);
  json["article_confidence"] = rounded(explanation.article.article_confidence);
  json["least_score"] = rounded(explanation.least_score);
  json["base_score"] = rounded(explanation.base_score);
  if (const auto& rules = explanation.rules) {
    json["rules"] = {{"host", null_if_empty(rules->host)},
                     {"sites", rules->sites},
                     {"drop", rules->drop},
                     {"keep", rules->keep},
                     {"fields", rules->fields}};
  }
  const PageBytes& bytes = explanation.bytes;
  json["bytes"] = {{"scripts", bytes.scripts},    {"styles", bytes.styles},
                   {"markup", bytes.markup},      {"comments", bytes.comments},
                   {"unread", bytes.unread},      {"dropped_text", bytes.dropped_text},
                   {"kept_text", bytes.kept_text}};
  json["fields"] = Json::array();
  for (const ExplainedField& field : explanation.fields) json["fields"].push_back(json_of(field));
  json["blocks"] = Json::array();
  for (const ExplainedBlock& block : explanation.blocks) {
    if (is_asked_for(block, only)) json["blocks"].push_back(json_of(block));
  }
  return json.dump(2, ' ', false, Json::error_handler_t::replace) + '\n';
}

}  // namespace cleancopy::write
