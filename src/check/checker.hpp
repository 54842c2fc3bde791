/// The check itself: fixtures in, what became of each out.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "check/difference.hpp"
#include "check/fixture.hpp"
#include "cleancopy/options.hpp"

namespace cleancopy::check {

/// Which expectations are to be written anew.
enum class Update : unsigned char {
  none,
  missing,  ///< those that are not there
  all,      ///< those, and those that are not met
};

struct Settings {
  Options options;               ///< of every page
  std::optional<double> min_f1;  ///< of a body's words, above which it passes
  bool allow_new = false;        ///< a page without expectation passes
  Update update = Update::none;
  unsigned threads = 1;
};

enum class Verdict : unsigned char {
  met,        ///< all as expected
  tolerated,  ///< but for the body, within Settings::min_f1
  differs,
  is_new,    ///< no expectation, and that is allowed
  missing,   ///< no expectation
  orphaned,  ///< an expectation without a page
  failed,    ///< page or expectation could not be read, or the expectation makes no sense
};

/// The stable name, as it stands in reports ("differs").
[[nodiscard]] std::string_view name_of(Verdict verdict) noexcept;

/// What became of one fixture. Owns all it holds.
struct CheckResult {
  Fixture fixture;
  Verdict verdict = Verdict::met;
  std::vector<Difference> differences = {};  ///< also those that `update` takes over
  std::optional<double> body_f1 = {};
  std::string message = {};                ///< failed: which file, and why
  std::optional<std::string> update = {};  ///< what is to be written at Fixture::expectation: not written yet
};

/// Whether it makes the whole check fail: what is written anew does not.
[[nodiscard]] bool is_failure(const CheckResult& result) noexcept;

/// Checks all, on as many threads as `settings` says. The results stand in the order of the fixtures and are
/// the same whatever the number of threads.
[[nodiscard]] std::vector<CheckResult> check_all(std::vector<Fixture> fixtures, const Settings& settings);

}  // namespace cleancopy::check
