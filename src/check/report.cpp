#include "check/report.hpp"

#include <algorithm>
#include <cstdio>

#include "check/colours.hpp"
#include "text/counted.hpp"
#include "text/printable.hpp"

namespace cleancopy::check {
namespace {

std::string painted(std::string_view colour, const std::string& text, bool coloured) {
  return coloured ? std::string(colour) + text + std::string(kPlain) : text;
}

// What the summary counts, in its order.
struct Count {
  Verdict verdict;
  bool written;
  std::string_view one;
  std::string_view many;
};
constexpr Count kCounts[] = {
    {Verdict::met, false, "as expected", "as expected"},
    {Verdict::tolerated, false, "within tolerance", "within tolerance"},
    {Verdict::differs, false, "differs", "differ"},
    {Verdict::differs, true, "written anew", "written anew"},
    {Verdict::is_new, false, "new", "new"},
    {Verdict::is_new, true, "new, written", "new, written"},
    {Verdict::missing, true, "new, written", "new, written"},
    {Verdict::missing, false, "without expectation", "without expectation"},
    {Verdict::orphaned, false, "expectation without page", "expectations without page"},
    {Verdict::failed, false, "failed", "failed"},
};

}  // namespace

const std::string& file_of(const CheckResult& result) {
  return result.fixture.page.empty() ? result.fixture.expectation : result.fixture.page;
}

std::string headline_of(const CheckResult& result) {
  std::string out;
  switch (result.verdict) {
    case Verdict::met:
      return "as expected";
    case Verdict::tolerated:
      return "within tolerance";
    case Verdict::differs:
      out = "differs";
      break;
    case Verdict::is_new:
    case Verdict::missing:
      out = result.update ? "new" : "no expectation";
      break;
    case Verdict::orphaned:
      return "no page is there for this expectation";
    case Verdict::failed:
      return text::printable(result.message);
  }
  if (result.update) out += "; " + text::printable(result.fixture.expectation) + " written";
  return out;
}

std::vector<std::string> lines_of(const CheckResult& result, bool coloured) {
  std::vector<std::string> out;
  bool body = false;
  for (const Difference& difference : result.differences) {
    body = body || difference.where.starts_with("body");
    out.push_back(painted(kBold, text::printable(difference.where), coloured) + ": " +
                  told(difference, coloured));
  }
  if (body && result.body_f1) {
    char f1[64];
    std::snprintf(f1, sizeof f1, "body: words F1 %.3f", *result.body_f1);
    out.emplace_back(f1);
  }
  return out;
}

std::string summary_of(std::span<const CheckResult> results) {
  std::string out = text::counted(results.size()) + (results.size() == 1 ? " fixture" : " fixtures");
  bool first = true;
  for (const Count& count : kCounts) {
    const auto number = std::count_if(results.begin(), results.end(), [&](const CheckResult& result) {
      return result.verdict == count.verdict && result.update.has_value() == count.written;
    });
    if (number == 0) continue;
    out += (first ? ": " : ", ") + text::counted(static_cast<std::uint64_t>(number)) + ' ' +
           std::string(number == 1 ? count.one : count.many);
    first = false;
  }
  return out;
}

std::string hint_for(std::span<const CheckResult> results) {
  const bool any = std::any_of(results.begin(), results.end(), [](const CheckResult& result) {
    return result.verdict == Verdict::missing && !result.update;
  });
  return any ? "--update=new writes the expectations that are missing; --allow-new lets such pages pass" : "";
}

std::string text_report(std::span<const CheckResult> results, bool coloured) {
  std::string out;
  bool failed = false;
  for (const CheckResult& result : results) {
    failed = failed || is_failure(result);
    if (!is_failure(result) && !result.update) continue;
    // The message of a failure names its file.
    if (result.verdict != Verdict::failed)
      out += painted(kBold, text::printable(file_of(result)), coloured) + ": ";
    out += painted(is_failure(result) ? kBoldRed : kBoldGreen, headline_of(result), coloured) + '\n';
    for (const std::string& line : lines_of(result, coloured)) out += "  " + line + '\n';
  }
  out += painted(failed ? kBoldRed : kBoldGreen, summary_of(results), coloured) + '\n';
  if (const std::string hint = hint_for(results); !hint.empty()) out += "hint: " + hint + '\n';
  return out;
}

std::string report_on(std::span<const CheckResult> results, Report format, bool coloured) {
  switch (format) {
    case Report::text:
      break;
    case Report::junit:
      return junit_report(results);
    case Report::tap:
      return tap_report(results);
    case Report::github:
      return github_report(results);
    case Report::json:
      return json_report(results);
  }
  return text_report(results, coloured);
}

}  // namespace cleancopy::check
