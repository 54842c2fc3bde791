#include "batch/pipeline.hpp"

#include <atomic>
#include <chrono>
#include <string>
#include <thread>
#include <vector>

#include "catch.hpp"

using cleancopy::batch::Page;
using cleancopy::batch::Pipeline;
using cleancopy::batch::Record;
using cleancopy::batch::Stages;

namespace {

constexpr int kRecords = 500;

// Gives records called 0, 1, 2, …, some of which take longer than those behind them.
Stages counting(int& next, std::vector<int>& written) {
  Stages stages;
  stages.next = [&next](Record& record) {
    record = {.key = std::to_string(next)};
    return next++ < kRecords;
  };
  stages.work = [](std::size_t, const Record& record) {
    if (record.key.ends_with('3')) std::this_thread::sleep_for(std::chrono::microseconds(200));
    return Page{.key = record.key, .out = std::string(100, 'x')};
  };
  stages.write = [&written](const Page& page) {
    written.push_back(std::stoi(page.key));
    return true;
  };
  return stages;
}

}  // namespace

TEST_CASE("pages come out in the order of their records, at any number of threads") {
  for (const std::size_t threads : {1U, 2U, 8U}) {
    int next = 0;
    std::vector<int> written;
    Pipeline({counting(next, written)}, {.threads = threads}).run([] {});
    REQUIRE(written.size() == kRecords);
    for (int i = 0; i < kRecords; ++i) REQUIRE(written[static_cast<std::size_t>(i)] == i);
  }
}

TEST_CASE("what is in flight is bounded") {
  int next = 0;
  std::vector<int> written;
  std::atomic<int> taken = 0;
  std::atomic<int> most = 0;
  Stages stages = counting(next, written);
  stages.next = [&, inner = stages.next](Record& record) {
    const bool more = inner(record);
    taken += more ? 1 : 0;
    most = std::max(most.load(), taken.load());
    return more;
  };
  stages.write = [&taken](Page&) {
    --taken;
    return true;
  };
  SECTION("by number") {
    Pipeline(std::move(stages), {.threads = 4, .max_pages = 6}).run([] {});
    CHECK(most <= 7);  // the page being written has left the count a moment after it has ours
  }
  SECTION("by size") {
    Pipeline(std::move(stages), {.threads = 4, .max_bytes = 150}).run([] {});
    CHECK(next == kRecords + 1);
  }
}

TEST_CASE("a write that fails ends the run, and nothing is written after it") {
  int next = 0;
  std::vector<int> written;
  Stages stages = counting(next, written);
  stages.write = [&written](const Page& page) {
    written.push_back(std::stoi(page.key));
    return written.size() < 20;
  };
  Pipeline(std::move(stages), {.threads = 4}).run([] {});
  CHECK(written.size() == 20);
  CHECK(next < kRecords);
}
