#include "batch/pipeline.hpp"

#include <chrono>
#include <system_error>
#include <thread>
#include <utility>
#include <vector>

namespace cleancopy::batch {
namespace {

constexpr std::chrono::milliseconds kWatchEvery{100};

}  // namespace

void Pipeline::run(const std::function<void()>& watch) {
  std::vector<std::jthread> threads;
  threads.reserve(limits_.threads);
  running_ = limits_.threads;
  try {
    while (threads.size() < limits_.threads)
      threads.emplace_back([this, thread = threads.size()] { loop(thread); });
  } catch (const std::system_error&) {
    // The system gives no more threads: those that are there do it all, or this one.
    if (threads.empty()) {
      running_ = 1;
      return loop(0);
    }
    const std::lock_guard lock(mutex_);
    running_ -= limits_.threads - threads.size();
  }
  std::unique_lock lock(mutex_);
  while (!done_.wait_for(lock, kWatchEvery, [this] { return running_ == 0; })) {
    lock.unlock();
    watch();
    lock.lock();
  }
}

void Pipeline::loop(std::size_t thread) {
  Record record;
  std::uint64_t number = 0;
  while (take(record, number)) {
    const std::size_t held = record.bytes.size();
    hand_in(number, held, stages_.work(thread, record));
  }
  const std::lock_guard lock(mutex_);
  --running_;
  done_.notify_all();
}

bool Pipeline::has_room() const {
  return in_flight_ == 0 || (in_flight_ < limits_.max_pages && held_bytes_ < limits_.max_bytes);
}

bool Pipeline::take(Record& record, std::uint64_t& number) {
  const std::lock_guard source_lock(source_);
  {
    std::unique_lock lock(mutex_);
    room_.wait(lock, [this] { return ended_ || has_room(); });
    if (ended_) return false;
  }
  const bool more = stages_.next(record);
  const std::lock_guard lock(mutex_);
  if (!more) {
    ended_ = true;
    return false;
  }
  number = taken_++;
  ++in_flight_;
  held_bytes_ += record.bytes.size();
  return true;
}

bool Pipeline::next_is_ready() const {
  return !ready_.empty() && (!limits_.in_order || ready_.begin()->first == written_);
}

void Pipeline::hand_in(std::uint64_t number, std::size_t held, Page page) {
  std::unique_lock lock(mutex_);
  held_bytes_ += page.out.size();
  held_bytes_ -= held;
  ready_.emplace(number, std::move(page));
  if (writing_) return;  // whoever writes comes to it
  writing_ = true;
  while (next_is_ready()) {
    Page next = std::move(ready_.extract(ready_.begin()).mapped());
    const std::size_t bytes = next.out.size();
    if (!failed_) {
      lock.unlock();
      const bool written = stages_.write(next);
      lock.lock();
      failed_ = !written;
      ended_ = ended_ || failed_;
    }
    ++written_;
    --in_flight_;
    held_bytes_ -= bytes;
    room_.notify_all();
  }
  writing_ = false;
}

}  // namespace cleancopy::batch
