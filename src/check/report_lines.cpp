// The reports that are lines between other lines of a log.

#include "check/report.hpp"
#include "text/printable.hpp"

namespace cleancopy::check {
namespace {

// https://testanything.org/tap-version-14-specification.html: "#" begins a directive, "\" escapes.
std::string tap_description(std::string_view text) {
  std::string out;
  for (const char c : text::printable(text)) {
    if (c == '#' || c == '\\') out += '\\';
    out += c;
  }
  return out;
}

std::string tap_diagnostics(const CheckResult& result) {
  std::string out = "  ---\n  verdict: " + std::string(name_of(result.verdict)) + "\n  message: |-\n    " +
                    headline_of(result) + '\n';
  const std::vector<std::string> lines = lines_of(result);
  if (!lines.empty()) out += "  differences: |-\n";
  for (const std::string& line : lines) out += "    " + line + '\n';
  return out + "  ...\n";
}

// Escapes of workflow commands, as github.com/actions/toolkit's core writes them. Printable text has no line
// feeds; those between its lines are ours.
std::string github_data(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '%') {
      out += "%25";
    } else if (c == '\n') {
      out += "%0A";
    } else {
      out += c;
    }
  }
  return out;
}

std::string github_property(std::string_view text) {
  std::string out;
  for (const char c : github_data(text::printable(text))) {
    if (c == ':') {
      out += "%3A";
    } else if (c == ',') {
      out += "%2C";
    } else {
      out += c;
    }
  }
  return out;
}

std::string annotation(std::string_view level, std::string_view file, std::string_view title,
                       std::string_view message) {
  return "::" + std::string(level) + " file=" + github_property(file) + ",title=" + github_property(title) +
         "::" + github_data(message) + '\n';
}

}  // namespace

std::string tap_report(std::span<const CheckResult> results) {
  std::string out = "TAP version 14\n1.." + std::to_string(results.size()) + '\n';
  std::size_t number = 0;
  for (const CheckResult& result : results) {
    const bool failed = is_failure(result);
    out += (failed ? "not ok " : "ok ") + std::to_string(++number) + " - " + tap_description(file_of(result));
    if (result.verdict == Verdict::is_new && !result.update) out += " # SKIP no expectation";
    out += '\n';
    if (failed) out += tap_diagnostics(result);
  }
  return out + "# " + summary_of(results) + '\n';
}

std::string github_report(std::span<const CheckResult> results) {
  std::string out;
  for (const CheckResult& result : results) {
    const bool is_new = result.verdict == Verdict::is_new && !result.update;
    if (!is_failure(result) && !is_new) continue;
    std::string message = headline_of(result);
    for (const std::string& line : lines_of(result)) message += '\n' + line;
    const std::string& file = result.fixture.expected ? result.fixture.expectation : file_of(result);
    const std::string& about = file_of(result);
    out += annotation(is_new ? "notice" : "error", file,
                      "cleancopy check: " + about.substr(about.rfind('/') + 1), message);
  }
  return out + summary_of(results) + '\n';
}

}  // namespace cleancopy::check
