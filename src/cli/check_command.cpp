#include "cli/check_command.hpp"

#include <cstdio>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "check/checker.hpp"
#include "check/report.hpp"
#include "cli/check_arguments.hpp"
#include "cli/command_line.hpp"
#include "cli/exit_code.hpp"
#include "cli/output_file.hpp"

namespace cleancopy::cli {
namespace {

// All of `bytes` to `path`, or nothing.
Result<void> write_whole(const std::string& path, std::string_view bytes,
                         std::span<const std::string> inputs = {}) {
  Result<OutputFile> file = OutputFile::open(path, inputs);
  if (!file) return file.error();
  if (Result<void> written = file->write(bytes); !written) return written;
  return file->commit();
}

void write_expectations(std::vector<check::CheckResult>& results) {
  for (check::CheckResult& result : results) {
    if (!result.update) continue;
    const Result<void> written = write_whole(result.fixture.expectation, *result.update);
    if (written) continue;
    result.verdict = check::Verdict::failed;
    result.message = result.fixture.expectation + ": " + written.error().detail;
    result.update.reset();
  }
}

bool write_report(const std::string& path, const std::string& report,
                  std::span<const std::string> inputs = {}) {
  const Result<void> written = write_whole(path, report, inputs);
  if (!written)
    complain((path.empty() ? "standard output" : "--output: " + path) + ": " + written.error().detail);
  return bool(written);
}

// What a report must not be written over.
std::vector<std::string> files_of(const std::vector<check::CheckResult>& results) {
  std::vector<std::string> files;
  for (const check::CheckResult& result : results) {
    files.push_back(result.fixture.page);
    files.push_back(result.fixture.expectation);
  }
  return files;
}

}  // namespace

int run_check(int argc, char** argv) {
  int exit_code = kDone;
  const std::optional<CheckArguments> arguments = read_check_arguments(argc, argv, exit_code);
  if (!arguments) return exit_code;
  Result<check::FoundFixtures> found = check::find_fixtures(arguments->fixtures, arguments->excluded);
  if (!found) {
    complain(found.error().detail);
    return kSomeFailed;
  }
  for (const std::string& pattern : found->idle) complain("--exclude: " + pattern + ": leaves out nothing");
  if (!found->settings.empty() && !arguments->settings_named) {
    complain(
        found->settings.front() +
        ": settings of a folder below: check it on its own, leave it out by --exclude, or give --config");
    return kWrongUse;
  }
  std::vector<check::CheckResult> results = check::check_all(std::move(found->fixtures), arguments->settings);
  write_expectations(results);
  bool good = true;
  // Beside a report in a file there is one for whoever looks on.
  if (!arguments->output.empty())
    good = write_report(arguments->output, check::report_on(results, arguments->report), files_of(results));
  const check::Report shown = arguments->output.empty() ? arguments->report : check::Report::text;
  good = write_report("", check::report_on(results, shown, arguments->coloured)) && good;
  for (const check::CheckResult& result : results) good = good && !check::is_failure(result);
  return good ? kDone : kSomeFailed;
}

}  // namespace cleancopy::cli
