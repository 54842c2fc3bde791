#include "cli/batch_command.hpp"

#include <atomic>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <fcntl.h>
#include <memory>
#include <optional>
#include <string>
#include <thread>
#include <unistd.h>

#include "batch/paths/path_walk.hpp"
#include "batch/run.hpp"
#include "batch/sources/input_size.hpp"
#include "cli/batch_arguments.hpp"
#include "cli/batch_report.hpp"
#include "cli/command_line.hpp"
#include "cli/exit_code.hpp"

namespace cleancopy::cli {
namespace {

// Set by the first signal; the second one ends the process as it always does.
std::atomic<bool> stop = false;
volatile std::sig_atomic_t stopped_by = 0;
// A pipe that a wait for the next path is ended through; -1 where there is none.
int wake[2] = {-1, -1};

void end_wait() {
  // Where it cannot be written, it has been.
  if (wake[1] >= 0) static_cast<void>(!::write(wake[1], "", 1));
}

void note_signal(int signal) {
  const int before = errno;
  stopped_by = signal;
  stop = true;
  end_wait();
  std::signal(signal, SIG_DFL);
  errno = before;
}

void watch_signals() {
  if (::pipe(wake) == 0)
    for (const int end : wake) ::fcntl(end, F_SETFD, FD_CLOEXEC);
  for (const int signal : {SIGINT, SIGTERM, SIGHUP}) {
    // One that whoever started us has ignored (nohup) stays so.
    struct sigaction before {};
    if (::sigaction(signal, nullptr, &before) == 0 && before.sa_handler == SIG_IGN) continue;
    struct sigaction action {};
    action.sa_handler = note_signal;
    ::sigaction(signal, &action, nullptr);
  }
  // A file that may not grow is seen as a failed write.
  std::signal(SIGXFSZ, SIG_IGN);
}

// How much there is to do: how many pages, or where some are in containers, how many bytes. The inputs' names
// are gone through a second time, in a thread of its own.
class Counter {
 public:
  Counter(const batch::SourceChoice& sources, ProgressDisplay& display) {
    thread_ = std::jthread([sources, &display](const std::stop_token& enough) {
      const std::optional<batch::InputSize> size =
          batch::measure_inputs(sources, [&] { return enough.stop_requested(); });
      if (size && size->containers == 0) display.total = size->pages;
      if (size && size->containers > 0) display.total_bytes = size->bytes;
    });
  }

 private:
  std::jthread thread_;
};

// What was named and is not there is said at once: among the errors of a long run nobody would see it.
void say_what_is_missing(const batch::SourceChoice& sources) {
  batch::SourceChoice alone = sources;
  alone.list_on_stdin = false;
  alone.passed_over = nullptr;
  for (const std::string& input : sources.inputs) {
    if (::access(input.c_str(), F_OK) == 0) continue;
    alone.inputs = {input};
    batch::FoundPath found;
    if (batch::PathWalk(alone).next(found) && found.failure) complain(input, *found.failure);
  }
}

int exit_code_of(const batch::Outcome& outcome) {
  if (outcome.failure) return kSomeFailed;
  if (!outcome.finished && stopped_by != 0) return kSignalled + stopped_by;
  return outcome.failed() > 0 ? kSomeFailed : kDone;
}

void say_how_it_ended(const BatchArguments& arguments, const Summary& what) {
  const std::string& target = arguments.plan.target;
  const batch::Outcome& outcome = what.outcome;
  const std::string done = pages(outcome.records());
  if (outcome.failure) {
    complain(target, *outcome.failure);
    if (outcome.failure->code != ErrorCode::damaged_database)
      complain(target + ": " + done + " done and safe; the same command goes on from there");
  } else if (!outcome.finished) {
    complain(target + ": stopped, with " + done + " done; the same command goes on from there");
  }
  // A list may be empty; whoever names a folder thinks that there are pages in it.
  if (outcome.finished && outcome.records() == 0 && !arguments.sources.inputs.empty()) {
    const std::string names = names_passed_over(what.passed_over);
    complain(target + ": no pages in the inputs" + (names.empty() ? "" : "; " + names));
  }
  if (!arguments.summary) {
    if (!arguments.quiet) {
      std::fputs(("cleancopy: " + summary_text(what)).c_str(), stderr);
    } else if (outcome.failed() > 0) {
      complain(target + ": " + failures_line(arguments.plan, outcome));
    }
    return;
  }
  const std::string summary = *arguments.summary == SummaryAs::json ? summary_json(what) : summary_text(what);
  std::fwrite(summary.data(), 1, summary.size(), stdout);
}

}  // namespace

int run_batch(int argc, char** argv) {
  int exit_code = kDone;
  std::optional<BatchArguments> given = read_batch_arguments(argc, argv, exit_code);
  if (!given) return exit_code;
  const batch::Plan& plan = given->plan;
  watch_signals();
  given->sources.wake = wake[0];
  bool refused = false;
  Result<batch::Run> run = batch::Run::open(plan, given->sources, refused);
  if (!run) {
    complain(plan.target, run.error());
    return refused ? kWrongUse : kSomeFailed;
  }
  given->sources.outputs = batch::RunOutput(plan);
  say_what_is_missing(given->sources);
  ProgressDisplay display(given->quiet);
  if (!given->quiet && run->was_finished())
    complain(plan.target + ": was finished; looking for new pages");
  else if (!given->quiet && run->resumed())
    complain(plan.target + ": going on where an earlier run stopped");

  batch::PassedOver passed_over;
  given->sources.passed_over = &passed_over;
  const std::unique_ptr<batch::Source> source = batch::open_sources(given->sources);
  batch::Progress progress;
  std::optional<Counter> counter;
  if (!given->quiet) counter.emplace(given->sources, display);
  const batch::Outcome outcome = run->go(*source, stop, progress, [&] {
    if (progress.broken) end_wait();
    display.show(display.now(progress));
  });
  const ProgressNow now = display.now(progress);
  counter.reset();
  display.clear();
  say_how_it_ended(*given, {plan, outcome, passed_over, now});
  if (std::fflush(stdout) != 0 && errno != EPIPE) {
    complain("standard output", Error{ErrorCode::cannot_write, 0, "the summary could not be written"});
    return kSomeFailed;
  }
  return exit_code_of(outcome);
}

}  // namespace cleancopy::cli
