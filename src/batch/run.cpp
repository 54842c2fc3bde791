#include "batch/run.hpp"

#include <chrono>
#include <mutex>
#include <utility>
#include <vector>

#include "batch/page_worker.hpp"
#include "batch/pipeline.hpp"
#include "batch/run_files.hpp"
#include "batch/seen_names.hpp"
#include "text/printable.hpp"

namespace cleancopy::batch {
namespace {

using Clock = std::chrono::steady_clock;

constexpr std::chrono::seconds kCommitEvery{1};
// Of the time, at most a tenth goes into commits: a disk that is slow, or busy with others, gets larger ones.
constexpr int kCommitShare = 9;
constexpr std::size_t kPagesInFlightAThread = 32;
// Of a million damaged pages nobody reads each one's remark.
constexpr std::size_t kMostRemarks = 10;

Recipe recipe_of(const Plan& plan) {
  Recipe recipe{.format = plan.format, .identify = plan.dedup != Dedup::off};
  if (plan.kind != TargetKind::folder) recipe.format.format = write::Format::jsonl;
  if (plan.kind != TargetKind::sqlite) return recipe;
  recipe.keep_article = true;
  recipe.content = write::JsonContent::without_text;  // the tables have it
  return recipe;
}

}  // namespace

std::uint64_t Outcome::count(std::string_view outcome) const {
  const auto found = outcomes.find(outcome);
  return found == outcomes.end() ? 0 : found->second;
}

std::uint64_t Outcome::failed() const {
  std::uint64_t sum = 0;
  for (const auto& [outcome, count] : outcomes) sum += is_failure(outcome) ? count : 0;
  return sum;
}

std::uint64_t Outcome::records() const {
  std::uint64_t sum = 0;
  for (const auto& [outcome, count] : outcomes) sum += count;
  return sum;
}

struct Run::State {
  State(Plan asked, RunFiles opened) : plan(std::move(asked)), files(std::move(opened)) {}

  [[nodiscard]] bool fail(const Error& error) {
    failure = error;
    return false;
  }

  // Whether an earlier run has done a record, by whatever name, and it is not to be done again.
  [[nodiscard]] Result<bool> is_done(Record& record) {
    std::string name = record.key;
    Result<Known> known = files.journal->knows(name, record.stamp);
    if (known && *known == Known::no && files.journal->resumed()) {
      for (std::string& other : files.other_names.of(record.key)) {
        known = files.journal->knows(other, record.stamp);
        if (known && *known == Known::no) continue;
        name = std::move(other);
        break;
      }
    }
    if (!known) return known.error();
    if (*known == Known::as_it_was && plan.changed) {
      record.replaces = std::move(name);
      return false;
    }
    return *known != Known::no;
  }

  // Other names that a record may have been entered under: somebody has named both "saved/a.html" and
  // "$PWD/saved/a.html". As long as all names begin alike, none is looked for.
  [[nodiscard]] std::vector<std::string> other_names_of(std::string_view key) const {
    return from_root && from_here ? files.other_names.of(key) : std::vector<std::string>();
  }

  [[nodiscard]] Result<bool> has_any(const std::vector<std::string>& names) {
    for (const std::string& name : names) {
      Result<bool> found = files.journal->has(name);
      if (!found || *found) return found;
    }
    return false;
  }

  // No other name of the same file has been entered.
  [[nodiscard]] Result<bool> is_new(std::string_view key) {
    Result<bool> entered = has_any(other_names_of(key));
    return entered ? Result<bool>(!*entered) : entered;
  }

  // Whether a record has been named before, as far as its page is entered by now; of those that are still in
  // work, enter() tells. Most names are new, and the journal is not asked for them.
  [[nodiscard]] Result<bool> is_named_twice(const Record& record) {
    (record.key.starts_with('/') ? from_root : from_here) = true;
    std::vector<std::string> names = other_names_of(record.key);
    bool may_be = seen.note(record.key);
    for (const std::string& name : names) may_be = may_be || seen.may_have(name);
    // What is to be replaced is in the journal in any case.
    if (!may_be || !record.replaces.empty()) return false;
    names.push_back(record.key);
    const std::lock_guard lock(entering);
    Result<bool> entered = has_any(names);
    if (entered && *entered) ++repeated;
    return entered;
  }

  // Has the journal forget what the page replaces. False: that is done already, for it has been named twice.
  [[nodiscard]] Result<bool> begin_replacing(const Page& page) {
    Result<bool> forgotten = files.journal->forget(page.replaces, page.stamp);
    if (forgotten && *forgotten) ++replaced;
    return forgotten;
  }

  // Into target and journal. Errors are those after which the run cannot go on.
  [[nodiscard]] Result<void> enter(Page& page, Progress& progress) {
    Result<bool> entered = page.replaces.empty() ? is_new(page.key) : begin_replacing(page);
    if (!entered) return entered.error();
    std::string_view outcome = kWritten;
    std::string first;
    if (page.failure) {
      outcome = name_of(page.failure->code);
    } else if (plan.dedup != Dedup::off) {
      Result<std::string> like = files.journal->first_like(page);
      if (!like) return like.error();
      first = std::move(*like);
      if (!first.empty() && first != page.key) outcome = plan.dedup == Dedup::mark ? kMarked : kSkipped;
    }
    if (*entered) entered = files.journal->enter(page, outcome);
    if (!entered) return entered.error();
    if (!*entered) {
      ++repeated;
      return {};
    }
    if (!page.failure && outcome != kSkipped) {
      if (auto put = files.target->put(page, text::with_stray_bytes_told(first)); !put) return put;
      if (page.failure)
        if (auto amended = files.journal->amend(page.key, name_of(page.failure->code)); !amended)
          return amended;
    }
    if (!page.replaces.empty() && (page.failure || outcome == kSkipped))
      if (auto removed = files.target->remove(page); !removed) return removed;
    if (page.failure) {
      if (auto put = files.target->put_failure(page); !put) return put;
      ++progress.failed;
    }
    note_remarks(page);
    ++progress.pages;
    progress.bytes += page.bytes_read;
    bytes_read += page.bytes_read;
    ++uncommitted;
    return {};
  }

  void note_remarks(Page& page) {
    if (page.remarks.empty()) return;
    ++remarked;
    for (std::string& remark : page.remarks)
      if (remarks.size() < kMostRemarks) remarks.push_back({page.key, std::move(remark)});
  }

  // The target's data first: the journal never knows of more than there is.
  [[nodiscard]] Result<void> commit(bool finished) {
    const Clock::time_point begun = Clock::now();
    if (auto flushed = files.target->flush(); !flushed) return flushed;
    const Extent extent{files.target->data_bytes(), files.target->error_bytes()};
    if (auto done = files.journal->commit(extent, files.journal->bytes_read() + bytes_read, finished); !done)
      return done;
    bytes_read = 0;
    uncommitted = 0;
    committed_at = Clock::now();
    commit_took = committed_at - begun;
    return {};
  }

  [[nodiscard]] bool write(Page& page, Progress& progress) {
    const std::lock_guard lock(entering);
    if (failure) return false;
    // What is added to a finished run is, until its commit, no more than a killed run leaves.
    if (files.journal->finished())
      if (auto begun = commit(false); !begun) return fail(begun.error());
    if (auto entered = enter(page, progress); !entered) return fail(entered.error());
    if (!is_commit_due()) return true;
    if (auto done = commit(false); !done) return fail(done.error());
    return true;
  }

  [[nodiscard]] bool is_commit_due() const {
    const Clock::duration since = Clock::now() - committed_at;
    if (uncommitted < plan.commit_pages && since < kCommitEvery) return false;
    return since >= commit_took * kCommitShare;
  }

  // For who watches: what is done is on the disk a moment later, however long the next record takes. False:
  // the run cannot go on.
  [[nodiscard]] bool commit_what_waits() {
    const std::unique_lock lock(entering, std::try_to_lock);
    if (!lock) return true;  // whoever writes sees to it
    if (failure) return false;
    if (uncommitted == 0 || !is_commit_due()) return true;
    if (auto done = commit(false); !done) return fail(done.error());
    return true;
  }

  Plan plan;
  RunFiles files;
  std::mutex entering;                   // of what is entered, and all below that says so
  std::optional<Error> failure;          // of the writing side
  std::optional<Error> reading_failure;  // of the taking side
  std::uint64_t repeated = 0;
  std::uint64_t replaced = 0;
  std::uint64_t remarked = 0;
  std::vector<Remark> remarks;
  std::atomic<bool> from_root = false;  // a record's name begins with '/'
  std::atomic<bool> from_here = false;  // and one's does not
  SeenNames seen;                       // of the taking side
  std::uint64_t bytes_read = 0;         // since the last commit
  std::size_t uncommitted = 0;
  Clock::time_point committed_at = Clock::now();
  Clock::duration commit_took{};
};

Run::Run(std::unique_ptr<State> state) : state_(std::move(state)) {}
Run::Run(Run&&) noexcept = default;
Run::~Run() = default;

Result<Run> Run::open(Plan plan, const SourceChoice& sources, bool& refused) {
  Result<RunFiles> files = open_run_files(plan, sources, refused);
  if (!files) return files.error();
  return Run(std::make_unique<State>(std::move(plan), std::move(*files)));
}

bool Run::resumed() const {
  return state_->files.journal->resumed();
}

bool Run::was_finished() const {
  return state_->files.journal->finished();
}

Outcome Run::go(Source& source, const std::atomic<bool>& stop, Progress& progress,
                const std::function<void()>& watch) {
  State& state = *state_;
  const Plan& plan = state.plan;
  bool exhausted = false;
  bool has_new = false;
  Stages stages;
  stages.next = [&](Record& record) {
    while (!stop) {
      if (!source.next(record)) {
        // A source may have ended because of it.
        exhausted = !stop;
        return false;
      }
      Result<bool> known = state.is_done(record);
      if (!known) {
        state.reading_failure = known.error();
        return false;
      }
      progress.position = source.bytes_passed();
      if (!*known) {
        Result<bool> twice = state.is_named_twice(record);
        if (!twice) {
          state.reading_failure = twice.error();
          return false;
        }
        has_new = true;
        if (*twice) continue;
        return true;
      }
      ++progress.passed;
      if (!has_new) progress.position_new = progress.position.load();
    }
    return false;
  };
  std::vector<std::unique_ptr<PageWorker>> workers;
  for (std::size_t thread = 0; thread < plan.threads; ++thread)
    workers.push_back(std::make_unique<PageWorker>(plan.options, recipe_of(plan)));
  stages.work = [&](std::size_t thread, const Record& record) { return workers[thread]->work(record); };
  stages.write = [&](Page& page) { return state.write(page, progress); };
  Pipeline pipeline(std::move(stages), {.threads = plan.threads,
                                        .in_order = plan.in_order,
                                        .max_pages = plan.threads * kPagesInFlightAThread});
  pipeline.run([&] {
    progress.broken = !state.commit_what_waits();
    watch();
  });

  Outcome outcome;
  outcome.finished = exhausted && !state.failure;
  const bool changes = state.uncommitted > 0 || outcome.finished != state.files.journal->finished();
  if (!state.failure && changes)
    if (auto done = state.commit(outcome.finished); !done) static_cast<void>(state.fail(done.error()));
  if (state.failure) {
    state.files.journal->roll_back();
    state.files.target->take_back();
    outcome.finished = false;
  }
  outcome.failure = state.failure ? state.failure : state.reading_failure;
  outcome.repeated = state.repeated;
  outcome.replaced = state.replaced;
  outcome.remarked = state.remarked;
  outcome.remarks = std::move(state.remarks);
  auto counts = state.files.journal->outcomes();
  if (counts) {
    outcome.outcomes = std::move(*counts);
  } else if (!outcome.failure) {
    outcome.failure = counts.error();
  }
  if (outcome.failure) outcome.failure = as_told(plan, std::move(*outcome.failure));
  return outcome;
}

}  // namespace cleancopy::batch
