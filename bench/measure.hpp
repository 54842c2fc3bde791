/// One iteration of a benchmark is one walk over a list of pages.
#pragma once

#include <benchmark/benchmark.h>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "corpus.hpp"

namespace cleancopy::bench {

using PageList = std::vector<const PageFile*>;

/// Registers `work(const PageFile&)`. All rates are told in bytes of the page as saved, whatever the stage
/// reads of it, so that stages and parsers compare.
template <class Work>
void measure(const std::string& name, const PageList& pages, Work work) {
  std::size_t bytes = 0;
  for (const PageFile* page : pages) bytes += page->raw.size();
  benchmark::RegisterBenchmark(name.c_str(), [=](benchmark::State& state) mutable {
    for (auto _ : state) {
      for (const PageFile* page : pages) work(*page);
    }
    const auto rounds = static_cast<std::int64_t>(state.iterations());
    state.SetBytesProcessed(rounds * static_cast<std::int64_t>(bytes));
    state.counters["pages/s"] = benchmark::Counter(
        static_cast<double>(rounds) * static_cast<double>(pages.size()), benchmark::Counter::kIsRate);
  })->Unit(benchmark::kMillisecond);
}

}  // namespace cleancopy::bench
