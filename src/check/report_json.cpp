#include <utility>

#include "check/json.hpp"
#include "check/report.hpp"
#include "text/printable.hpp"

namespace cleancopy::check {
namespace {

Json text_or_null(const std::string& text) {
  return text.empty() ? Json(nullptr) : Json(text);
}

Json file_name(std::string_view name) {
  return text::with_stray_bytes_told(name);
}

Json result_json(const CheckResult& result) {
  Json out = {
      {"page", result.fixture.page.empty() ? Json(nullptr) : file_name(result.fixture.page)},
      {"expectation", result.fixture.expected ? file_name(result.fixture.expectation) : Json(nullptr)},
      {"verdict", name_of(result.verdict)},
      {"passed", !is_failure(result)}};
  if (result.update) out["written"] = file_name(result.fixture.expectation);
  if (!result.message.empty())
    out["message"] = text::with_stray_bytes_told(result.message);  // which names a file
  if (result.body_f1) out["body_f1"] = *result.body_f1;
  out["differences"] = Json::array();
  for (const Difference& difference : result.differences) {
    out["differences"].push_back({{"where", difference.where},
                                  {"expected", text_or_null(difference.wanted)},
                                  {"got", text_or_null(difference.got)}});
  }
  return out;
}

}  // namespace

std::string json_report(std::span<const CheckResult> results) {
  Json all = Json::array();
  std::size_t failed = 0;
  for (const CheckResult& result : results) {
    failed += is_failure(result) ? 1U : 0U;
    all.push_back(result_json(result));
  }
  const Json out = {{"fixtures", results.size()}, {"failed", failed}, {"results", std::move(all)}};
  return out.dump(2, ' ', false, Json::error_handler_t::replace) + '\n';
}

}  // namespace cleancopy::check
