/// A run over many pages: from a source, through workers, into a target, with a journal of what is done.
/// Killed at any moment, it goes on where it was, and each record is in the output once.
#pragma once

#include <atomic>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "batch/journal.hpp"
#include "batch/plan/plan.hpp"
#include "batch/plan/source_choice.hpp"
#include "batch/sources/source.hpp"
#include "batch/targets/database.hpp"
#include "batch/targets/target.hpp"

namespace cleancopy::batch {

/// How far the run is, for who watches it from another thread.
struct Progress {
  std::atomic<std::uint64_t> pages = 0;     ///< written, failed or skipped, by this run
  std::atomic<std::uint64_t> failed = 0;    ///< of these
  std::atomic<std::uint64_t> bytes = 0;     ///< read, of pages
  std::atomic<std::uint64_t> passed = 0;    ///< records that an earlier run had done
  std::atomic<std::uint64_t> position = 0;  ///< bytes of the inputs' files gone through, packed as they are
  std::atomic<std::uint64_t> position_new = 0;  ///< of these, those before this run's own first record
  std::atomic<bool> broken = false;  ///< it cannot go on: who feeds the source need not wait for more
};

/// What is to be said of the container that a page came in.
struct Remark {
  std::string key;
  std::string text;
};

/// What there is when a run has ended, of all runs that made it.
struct Outcome {
  std::map<std::string, std::uint64_t, std::less<>>
      outcomes;                      ///< journal.hpp; failures by their error's name
  std::uint64_t repeated = 0;        ///< records of this run whose key had been there: named twice
  std::uint64_t replaced = 0;        ///< records of this run that an earlier one had done
  std::uint64_t remarked = 0;        ///< pages of this run on whose container there is a remark
  std::vector<Remark> remarks = {};  ///< of the first few of them
  bool finished = false;             ///< all that the source has is done
  /// Why it could not go on; what was committed is there, and the same command goes on from there, but where
  /// the run's own database is damaged.
  std::optional<Error> failure = {};

  [[nodiscard]] std::uint64_t count(std::string_view outcome) const;
  [[nodiscard]] std::uint64_t failed() const;
  [[nodiscard]] std::uint64_t records() const;
};

class Run {
 public:
  /// Opens target and journal, and takes back what was not committed. Nobody else may write there meanwhile.
  /// Nor is anything written over that `sources` are to read. Errors: cannot_write, damaged_database; with
  /// `refused`, because of what is there: somebody's file, an input, another command's output.
  [[nodiscard]] static Result<Run> open(Plan plan, const SourceChoice& sources, bool& refused);

  Run(Run&&) noexcept;
  Run& operator=(Run&&) = delete;
  ~Run();

  /// Whether an earlier run has done some of it, and whether it came to the end.
  [[nodiscard]] bool resumed() const;
  [[nodiscard]] bool was_finished() const;

  /// Takes records until there are none, or `stop` is set: then what is in hand is finished. Some ten times a
  /// second `watch` is called, by the caller's thread.
  [[nodiscard]] Outcome go(Source& source, const std::atomic<bool>& stop, Progress& progress,
                           const std::function<void()>& watch);

 private:
  struct State;
  explicit Run(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

}  // namespace cleancopy::batch
