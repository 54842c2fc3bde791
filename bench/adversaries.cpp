#include "adversaries.hpp"

#include <algorithm>
#include <benchmark/benchmark.h>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "cleancopy/extractor.hpp"
#include "deaf_sink.hpp"
#include "html/page/page_builder.hpp"
#include "html/tokens/tokenizer.hpp"
#include "support/adversaries.hpp"

namespace cleancopy::bench {
namespace {

using adversaries::Adversary;

constexpr std::size_t kBytes = std::size_t{4} << 20;
constexpr std::size_t kPiece = std::size_t{64} << 10;
constexpr double kSeconds = 0.05;  // for each: there are many

template <class Sink>
void feed(Sink& sink, std::string_view page) {
  html::Tokenizer<Sink> tokenizer(sink);
  for (; !page.empty(); page.remove_prefix(std::min(kPiece, page.size()))) {
    tokenizer.feed(page.substr(0, kPiece));
  }
  tokenizer.finish();
}

void tokenize(std::string_view page) {
  DeafSink sink;
  feed(sink, page);
  benchmark::DoNotOptimize(sink.tokens);
}

void build(std::string_view page) {
  html::Page built;
  html::PageBuilder builder(built, {});
  feed(builder, page);
  builder.finish();
  benchmark::DoNotOptimize(built.text.data());
}

void extract_all(std::string_view page) {
  benchmark::DoNotOptimize(extract(page));
}

// The page is made when its turn comes: all of them together would be some hundred megabytes.
void measure(const std::string& group, const Adversary& adversary, void (*work)(std::string_view)) {
  benchmark::RegisterBenchmark(
      (group + std::string(adversary.name)).c_str(),
      [=](benchmark::State& state) {
        const std::string page = adversary.page(kBytes);
        for (auto _ : state) work(page);
        state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(page.size()));
      })
      ->Unit(benchmark::kMillisecond)
      ->MinTime(kSeconds);
}

}  // namespace

void register_adversaries() {
  const auto all = [](const std::string& group, std::span<const Adversary> list, auto work) {
    for (const Adversary& adversary : list) measure(group, adversary, work);
  };
  all("adversary/tokenize/", adversaries::kTokenAdversaries, tokenize);
  all("adversary/page/", adversaries::kTokenAdversaries, build);
  all("adversary/page/", adversaries::kNestingAdversaries, build);
  all("adversary/whole/", adversaries::kTokenAdversaries, extract_all);
  all("adversary/whole/", adversaries::kNestingAdversaries, extract_all);
}

}  // namespace cleancopy::bench
