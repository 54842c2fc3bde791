/// What a check found, for people and for the programs that run checks. Every report is the same for the same
/// results; page text cannot break out of any (printable.hpp, and each format's own escapes).
#pragma once

#include <span>
#include <string>
#include <vector>

#include "check/checker.hpp"

namespace cleancopy::check {

enum class Report : unsigned char {
  text,    ///< for people
  junit,   ///< JUnit's XML, as Jenkins and GitLab read it
  tap,     ///< Test Anything Protocol 14, which readers of 13 understand
  github,  ///< workflow commands, which GitHub shows as annotations
  json,    ///< one object: counts and results
};

/// The whole report, ending in a line feed. With `coloured`, text has colours for a terminal.
[[nodiscard]] std::string report_on(std::span<const CheckResult> results, Report format,
                                    bool coloured = false);

// What the reports are made of.

/// The file that a result is about: the page, or the expectation that has none.
[[nodiscard]] const std::string& file_of(const CheckResult& result);
/// In one line what became of it, without the file's name: "differs", "no expectation".
[[nodiscard]] std::string headline_of(const CheckResult& result);
/// The differences, a line each, without line feeds.
[[nodiscard]] std::vector<std::string> lines_of(const CheckResult& result, bool coloured = false);
/// "3 fixtures: 2 as expected, 1 differs".
[[nodiscard]] std::string summary_of(std::span<const CheckResult> results);
/// What to do about pages without expectation; empty where there are none.
[[nodiscard]] std::string hint_for(std::span<const CheckResult> results);

[[nodiscard]] std::string text_report(std::span<const CheckResult> results, bool coloured);
[[nodiscard]] std::string junit_report(std::span<const CheckResult> results);
[[nodiscard]] std::string tap_report(std::span<const CheckResult> results);
[[nodiscard]] std::string github_report(std::span<const CheckResult> results);
[[nodiscard]] std::string json_report(std::span<const CheckResult> results);

}  // namespace cleancopy::check
