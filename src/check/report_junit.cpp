#include <algorithm>
#include <utility>

#include "check/report.hpp"
#include "text/printable.hpp"
#include "write/plain.hpp"

namespace cleancopy::check {
namespace {

// For XML's text and attribute values. What XML forbids is no more in printable text.
std::string escaped(std::string_view text) {
  return write::escaped(text::printable(text));
}

std::string attribute(std::string_view name, std::string_view value) {
  return ' ' + std::string(name) + "=\"" + escaped(value) + '"';
}

// The fields that differ, each once, for a list of failures.
std::string fields_of(const CheckResult& result) {
  std::string out;
  std::string last;
  for (const Difference& difference : result.differences) {
    std::string field = difference.where.substr(0, difference.where.find_first_of(".["));
    if (field == last) continue;
    out += (out.empty() ? "" : ", ") + field;
    last = std::move(field);
  }
  return out;
}

std::string test_case(const CheckResult& result) {
  const std::string& file = file_of(result);
  const std::size_t slash = file.rfind('/');
  const std::string folder = slash == std::string::npos ? "." : file.substr(0, slash);
  std::string out = "    <testcase" + attribute("classname", folder) +
                    attribute("name", slash == std::string::npos ? file : file.substr(slash + 1)) +
                    attribute("file", file);
  if (result.verdict == Verdict::is_new && !result.update)
    return out + ">\n      <skipped message=\"no expectation\"/>\n    </testcase>\n";
  if (!is_failure(result)) return out + "/>\n";
  const bool broken = result.verdict == Verdict::failed;
  const std::string fields = fields_of(result);
  out += broken ? ">\n      <error" : ">\n      <failure";
  out += attribute("type", name_of(result.verdict));
  out +=
      attribute("message", fields.empty() ? headline_of(result) : headline_of(result) + ": " + fields) + '>';
  for (const std::string& line : lines_of(result)) out += escaped(line) + '\n';
  return out + (broken ? "</error>" : "</failure>") + "\n    </testcase>\n";
}

}  // namespace

std::string junit_report(std::span<const CheckResult> results) {
  const auto count = [&](auto is) {
    return std::to_string(std::count_if(results.begin(), results.end(), is));
  };
  const auto broken = [](const CheckResult& result) { return result.verdict == Verdict::failed; };
  const auto failed = [&](const CheckResult& result) { return is_failure(result) && !broken(result); };
  const auto skipped = [](const CheckResult& result) {
    return result.verdict == Verdict::is_new && !result.update;
  };
  const std::string counts = attribute("name", "cleancopy check") +
                             attribute("tests", std::to_string(results.size())) +
                             attribute("failures", count(failed)) + attribute("errors", count(broken)) +
                             attribute("skipped", count(skipped)) + ">\n";
  std::string out =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites" + counts + "  <testsuite" + counts;
  for (const CheckResult& result : results) out += test_case(result);
  return out + "  </testsuite>\n</testsuites>\n";
}

}  // namespace cleancopy::check
