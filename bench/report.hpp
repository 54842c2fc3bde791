/// The usual console output, and behind it one table with everything beside the reference.
#pragma once

#include <benchmark/benchmark.h>
#include <string>
#include <string_view>
#include <vector>

namespace cleancopy::bench {

class Report : public benchmark::ConsoleReporter {
 public:
  Report() : ConsoleReporter(OO_Tabular) {}

  void ReportRuns(const std::vector<Run>& runs) override;

  /// MB/s (10^6 bytes), pages/s, milliseconds a page, and the rate as a multiple of `reference`'s in this
  /// run.
  void print_summary(std::string_view reference) const;

  /// Milliseconds a megabyte of each adversary, and as a multiple of what `ordinary` (an ordinary page) took
  /// in this run.
  void print_adversaries(std::string_view ordinary) const;

 private:
  struct Row {
    std::string name;
    double bytes_per_second = 0;
    double pages_per_second = 0;
  };
  std::vector<Row> rows_;
  std::vector<Row> adversaries_;  ///< pages_per_second says nothing
};

}  // namespace cleancopy::bench
