#include "check/checker.hpp"

#include <atomic>
#include <cstdio>
#include <memory>
#include <system_error>
#include <thread>

#include "check/comparison.hpp"
#include "check/expectation.hpp"
#include "cleancopy/extractor.hpp"
#include "input/system_error.hpp"

namespace cleancopy::check {
namespace {

constexpr std::size_t kPieceBytes = std::size_t{64} << 10;
constexpr std::size_t kLongestExpectation = std::size_t{64} << 20;  // in bytes

struct Close {
  void operator()(std::FILE* file) const { std::fclose(file); }
};

// Feeds `path`, piece by piece, to `take`, which ends it by an error.
template <class Take>
Result<void> read_file(const std::string& path, std::vector<char>& buffer, Take take) {
  const std::unique_ptr<std::FILE, Close> file(std::fopen(path.c_str(), "rbe"));
  if (!file) return input::system_error(ErrorCode::cannot_read);
  std::setvbuf(file.get(), nullptr, _IONBF, 0);
  for (;;) {
    const std::size_t got = std::fread(buffer.data(), 1, buffer.size(), file.get());
    if (got == 0) break;
    if (Result<void> taken = take(std::string_view(buffer.data(), got)); !taken) return taken;
  }
  if (std::ferror(file.get()) != 0) return input::system_error(ErrorCode::cannot_read);
  return {};
}

// One thread's tools.
class Checker {
 public:
  explicit Checker(const Settings& settings)
      : settings_(settings), extractor_(settings.options), buffer_(kPieceBytes) {}

  CheckResult check(Fixture fixture) {
    CheckResult result{std::move(fixture)};
    if (result.fixture.page.empty()) {
      result.verdict = Verdict::orphaned;
      return result;
    }
    Json expected;
    if (result.fixture.expected) {
      Result<Json> read = expectation(result.fixture.expectation);
      if (!read) return failed(result, result.fixture.expectation + ": " + read.error().detail);
      expected = std::move(*read);
    }
    const Result<Article> article = extract(result.fixture.page);
    if (!article && article.error().code == ErrorCode::cannot_read)
      return failed(result, result.fixture.page + ": " + article.error().detail);
    const std::string page = result.fixture.page.substr(result.fixture.page.rfind('/') + 1);
    const Json outcome = outcome_of(article, page);
    if (result.fixture.expected) {
      compare_with(expected, outcome, result);
    } else {
      result.verdict = settings_.allow_new ? Verdict::is_new : Verdict::missing;
      if (settings_.update != Update::none) result.update = expectation_file(new_expectation(outcome));
    }
    return result;
  }

 private:
  static CheckResult failed(CheckResult result, const std::string& message) {
    result.verdict = Verdict::failed;
    result.message = message;
    return result;
  }

  void compare_with(const Json& expected, const Json& outcome, CheckResult& result) const {
    Comparison comparison = compare(expected, outcome, settings_.min_f1);
    result.differences = std::move(comparison.differences);
    result.body_f1 = comparison.body_f1;
    if (!result.differences.empty()) {
      result.verdict = Verdict::differs;
      if (settings_.update == Update::all)
        result.update = expectation_file(renewed_expectation(expected, outcome));
    } else if (comparison.body_tolerated) {
      result.verdict = Verdict::tolerated;
    }
  }

  Result<Json> expectation(const std::string& path) {
    std::string bytes;
    const auto keep = [&bytes](std::string_view piece) -> Result<void> {
      bytes += piece;
      if (bytes.size() > kLongestExpectation)
        return Error{ErrorCode::input_too_large, 0, "is longer than any expectation"};
      return {};
    };
    if (Result<void> read = read_file(path, buffer_, keep); !read) return read.error();
    return read_expectation(bytes);
  }

  Result<Article> extract(const std::string& path) {
    const auto feed = [this](std::string_view piece) { return extractor_.feed(piece); };
    if (Result<void> read = read_file(path, buffer_, feed); !read) {
      extractor_.reset();
      return read.error();
    }
    Result<Article> article = extractor_.finish();
    if (!article) extractor_.reset();
    return article;
  }

  const Settings& settings_;
  Extractor extractor_;
  std::vector<char> buffer_;
};

}  // namespace

std::string_view name_of(Verdict verdict) noexcept {
  switch (verdict) {
    case Verdict::met:
      return "met";
    case Verdict::tolerated:
      return "tolerated";
    case Verdict::differs:
      return "differs";
    case Verdict::is_new:
      return "new";
    case Verdict::missing:
      return "missing";
    case Verdict::orphaned:
      return "orphaned";
    case Verdict::failed:
      return "failed";
  }
  return "";
}

bool is_failure(const CheckResult& result) noexcept {
  if (result.update) return false;
  return result.verdict != Verdict::met && result.verdict != Verdict::tolerated &&
         result.verdict != Verdict::is_new;
}

namespace {

// So many threads at `work`; fewer, where the system has no more to give.
template <class Work>
std::vector<std::thread> helpers_at(const Work& work, std::size_t wanted) {
  std::vector<std::thread> helpers;
  while (helpers.size() < wanted) {
    try {
      helpers.emplace_back(work);
    } catch (const std::system_error&) {
      break;
    }
  }
  return helpers;
}

}  // namespace

std::vector<CheckResult> check_all(std::vector<Fixture> fixtures, const Settings& settings) {
  std::vector<CheckResult> results(fixtures.size());
  std::atomic<std::size_t> next = 0;
  const auto work = [&] {
    Checker checker(settings);
    for (std::size_t i = next++; i < fixtures.size(); i = next++)
      results[i] = checker.check(std::move(fixtures[i]));
  };
  const std::size_t wanted = std::min<std::size_t>(settings.threads, fixtures.size());
  std::vector<std::thread> helpers = helpers_at(work, std::max<std::size_t>(wanted, 1) - 1);
  work();
  for (std::thread& helper : helpers) helper.join();
  return results;
}

}  // namespace cleancopy::check
