// cleancopy_bench [FOLDER] [--benchmark_…]: the speed of every stage, of the whole, and of other parsers over
// the .html files of a folder, all in memory and on one core.
#include <benchmark/benchmark.h>
#include <iomanip>
#include <iostream>

#include "adversaries.hpp"
#include "corpus.hpp"
#include "memory.hpp"
#include "peers.hpp"
#include "report.hpp"
#include "stages.hpp"

int main(int argc, char** argv) {
  using namespace cleancopy::bench;
  benchmark::Initialize(&argc, argv);
  const std::filesystem::path folder = argc > 1 ? std::filesystem::path(argv[1]) : default_folder();
  const Corpus corpus = read_corpus(folder);
  if (corpus.pages.empty()) {
    std::cerr << "cleancopy_bench: " << folder.string() << ": no .html file there\n";
    return 1;
  }
  PageList pages;
  for (const PageFile& page : corpus.pages) pages.push_back(&page);
  std::cout << pages.size() << " pages of " << folder.string() << ", " << corpus.bytes / pages.size() / 1000
            << " KB on average\n";

  const PeakMemory peak = measure_peak_memory(pages);
  register_stages(pages);
  register_peers(pages);
  register_adversaries();
  Report report;
  benchmark::RunSpecifiedBenchmarks(&report);
  report.print_summary(kReference);
  report.print_adversaries(kOrdinary);

  std::cout << std::setprecision(2) << "\npeak heap of an extraction beside the page: " << peak.mean
            << " times the page on average, " << peak.worst << " at worst (" << peak.worst_page << "), "
            << static_cast<double>(peak.highest) / 1e6 << " MB at most\n"
            << "process, with all pages in memory: " << static_cast<double>(process_peak()) / 1e6
            << " MB (VmHWM)\n";
  return 0;
}
