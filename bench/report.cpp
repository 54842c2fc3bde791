#include "report.hpp"

#include <algorithm>
#include <iomanip>
#include <iostream>

namespace cleancopy::bench {

void Report::ReportRuns(const std::vector<Run>& runs) {
  ConsoleReporter::ReportRuns(runs);
  for (const Run& run : runs) {
    const auto bytes = run.counters.find("bytes_per_second");
    const auto pages = run.counters.find("pages/s");
    if (run.run_type != Run::RT_Iteration || bytes == run.counters.end()) continue;
    if (pages == run.counters.end()) {
      adversaries_.push_back({run.benchmark_name(), bytes->second, 0});
      continue;
    }
    rows_.push_back({run.benchmark_name(), bytes->second, pages->second});
  }
}

void Report::print_summary(std::string_view reference) const {
  const auto base =
      std::find_if(rows_.begin(), rows_.end(), [&](const Row& row) { return row.name == reference; });
  std::cout << '\n'
            << std::left << std::setw(24) << "" << std::right << std::setw(10) << "MB/s" << std::setw(10)
            << "pages/s" << std::setw(12) << "ms a page"
            << "  times " << reference << '\n'
            << std::fixed;
  for (const Row& row : rows_) {
    std::cout << std::left << std::setw(24) << row.name << std::right << std::setprecision(0) << std::setw(10)
              << row.bytes_per_second / 1e6 << std::setw(10) << row.pages_per_second << std::setprecision(3)
              << std::setw(12) << 1e3 / row.pages_per_second;
    if (base != rows_.end()) {
      std::cout << std::setprecision(1) << std::setw(8) << row.bytes_per_second / base->bytes_per_second;
    }
    std::cout << '\n';
  }
}

void Report::print_adversaries(std::string_view ordinary) const {
  if (adversaries_.empty()) return;
  const auto base =
      std::find_if(rows_.begin(), rows_.end(), [&](const Row& row) { return row.name == ordinary; });
  std::cout << '\n'
            << std::left << std::setw(70) << "" << std::right << std::setw(10) << "ms a MB"
            << "  times " << ordinary << '\n'
            << std::fixed << std::setprecision(2);
  for (const Row& row : adversaries_) {
    std::cout << std::left << std::setw(70) << row.name << std::right << std::setw(10)
              << 1e9 / row.bytes_per_second;
    if (base != rows_.end()) std::cout << std::setw(8) << base->bytes_per_second / row.bytes_per_second;
    std::cout << '\n';
  }
}

}  // namespace cleancopy::bench
