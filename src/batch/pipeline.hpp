/// The run's assembly line: one record after the other is taken, several are worked on at a time, and what
/// comes of them is written one after the other again. Every thread does all three, so that no core waits for
/// a stage of its own: whoever has finished the page that is next in line writes it, and those that wait
/// behind it.
///
/// This is what oneTBB's parallel_pipeline does, without its library: Debian has that as a shared one alone,
/// which brings the C++ library along as another, and 1.0 ms to the start of a command that needs 1.5 for a
/// page.
#pragma once

#include <condition_variable>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <mutex>
#include <utility>

#include "batch/sources/record.hpp"
#include "batch/targets/page.hpp"

namespace cleancopy::batch {

struct Stages {
  /// The next record; false at the end, or where the run is to stop. One thread at a time.
  std::function<bool(Record&)> next;
  /// Any number of threads at a time; `thread` counts from 0.
  std::function<Page(std::size_t thread, const Record&)> work;
  /// One thread at a time. False: the run cannot go on; what has been taken is not written.
  std::function<bool(Page&)> write;
};

struct PipelineLimits {
  std::size_t threads = 1;
  bool in_order = true;  ///< pages are written in the order of their records
  /// Records and pages between taking and writing; what is beyond waits. One is always let through.
  std::size_t max_pages = 64;
  std::size_t max_bytes = std::size_t{64} << 20;
};

class Pipeline {
 public:
  Pipeline(Stages stages, PipelineLimits limits) : stages_(std::move(stages)), limits_(limits) {}

  /// Runs to the end with `threads` threads, of which the caller's is none; meanwhile `watch` is called
  /// there, some ten times a second. Returns when all that was taken has been written.
  void run(const std::function<void()>& watch);

 private:
  void loop(std::size_t thread);
  [[nodiscard]] bool take(Record& record, std::uint64_t& number);
  void hand_in(std::uint64_t number, std::size_t held, Page page);
  [[nodiscard]] bool has_room() const;
  [[nodiscard]] bool next_is_ready() const;

  Stages stages_;
  PipelineLimits limits_;
  std::mutex source_;  // before mutex_, where both are held
  std::mutex mutex_;
  std::condition_variable room_;
  std::condition_variable done_;
  std::map<std::uint64_t, Page> ready_;  // by number
  std::uint64_t taken_ = 0;
  std::uint64_t written_ = 0;
  std::size_t in_flight_ = 0;
  std::size_t held_bytes_ = 0;
  std::size_t running_ = 0;
  bool writing_ = false;
  bool ended_ = false;
  bool failed_ = false;
};

}  // namespace cleancopy::batch
