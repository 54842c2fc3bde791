/// What a run over many pages says of itself: while it runs, and at its end.
#pragma once

#include <atomic>
#include <chrono>
#include <cstdint>
#include <string>

#include "batch/plan/passed_over.hpp"
#include "batch/run.hpp"

namespace cleancopy::cli {

/// How far a run has come, at one moment.
struct ProgressNow {
  std::uint64_t pages = 0;
  std::uint64_t failed = 0;
  std::uint64_t bytes = 0;
  std::uint64_t passed = 0;        ///< done by an earlier run
  std::uint64_t total = 0;         ///< records that there are; 0: not known
  std::uint64_t position = 0;      ///< bytes of the inputs gone through
  std::uint64_t position_new = 0;  ///< where this run's own work began
  std::uint64_t total_bytes = 0;   ///< of the inputs; 0: not known
  double seconds = 0;              ///< since the start
};

/// "1,240 pages", "1 page".
[[nodiscard]] std::string pages(std::uint64_t number);

/// "1,240 of 5,000 pages, 12 failed, 812 pages/s, 84.1 MB/s, 5 s left". Where it is not known how many pages
/// there are, for some come out of containers, "1,240 pages, 24 % of 1.3 GB, …".
[[nodiscard]] std::string progress_line(const ProgressNow& now);
/// The same behind a bar of what is done, where the total is known, cut to `columns`.
[[nodiscard]] std::string progress_bar(const ProgressNow& now, std::size_t columns);

/// "9 files passed over by their names (.php 6, without ending 3); --include '*' takes them"; empty where
/// there are none.
[[nodiscard]] std::string names_passed_over(const batch::PassedOver& passed_over);

/// What there is at the end.
struct Summary {
  const batch::Plan& plan;
  const batch::Outcome& outcome;
  const batch::PassedOver& passed_over;
  ProgressNow now;
};

/// How many pages failed, and where the reasons are: "3 of 2,413 pages failed; why:
/// articles.jsonl.errors.jsonl".
[[nodiscard]] std::string failures_line(const batch::Plan& plan, const batch::Outcome& outcome);

/// As lines for people, or as one line of JSON (docs/BATCH.md).
[[nodiscard]] std::string summary_text(const Summary& summary);
[[nodiscard]] std::string summary_json(const Summary& summary);

/// Shows progress on standard error: a bar that is drawn anew where that is a terminal, else a line every
/// five seconds. Used by one thread.
class ProgressDisplay {
 public:
  using Clock = std::chrono::steady_clock;

  explicit ProgressDisplay(bool quiet);

  [[nodiscard]] ProgressNow now(const batch::Progress& progress) const;
  /// Called some ten times a second.
  void show(const ProgressNow& now);
  /// Takes the bar off the terminal.
  void clear();

  std::atomic<std::uint64_t> total = 0;        ///< may be set by another thread
  std::atomic<std::uint64_t> total_bytes = 0;  ///< as well

 private:
  bool quiet_;
  bool terminal_;
  bool drawn_ = false;
  Clock::time_point started_ = Clock::now();
  Clock::time_point shown_ = started_;
};

}  // namespace cleancopy::cli
