#include "cli/batch_report.hpp"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <sys/ioctl.h>
#include <unistd.h>
#include <utility>
#include <vector>

#include "text/counted.hpp"
#include "text/printable.hpp"
#include "write/record_json.hpp"

namespace cleancopy::cli {
namespace {

using text::counted;

constexpr std::chrono::seconds kLineEvery{5};
constexpr std::size_t kBarCells = 20;  // at most: the words come first
constexpr std::size_t kColumns = 80;

std::string with_one_digit(double number) {
  char out[64];
  std::snprintf(out, sizeof out, "%.1f", number);
  return out;
}

std::string duration(double seconds) {
  const auto whole = static_cast<std::uint64_t>(std::llround(seconds));
  if (whole < 60) return std::to_string(whole) + " s";
  if (whole < 3600) return std::to_string(whole / 60) + " min " + std::to_string(whole % 60) + " s";
  return std::to_string(whole / 3600) + " h " + std::to_string(whole % 3600 / 60) + " min";
}

double rate(std::uint64_t count, double seconds) {
  return seconds > 0 ? static_cast<double>(count) / seconds : 0;
}

// In decimal units, as the rates are.
std::string size(std::uint64_t bytes) {
  const double megabytes = static_cast<double>(bytes) / 1e6;
  return megabytes < 1e3 ? with_one_digit(megabytes) + " MB" : with_one_digit(megabytes / 1e3) + " GB";
}

// How much there is to do: in pages where their number is known, else in bytes of the inputs.
struct Work {
  std::uint64_t all;  // 0: not known
  std::uint64_t done;
  std::uint64_t own;  // of what is done: by this run
};

Work work_of(const ProgressNow& now) {
  if (now.total > 0) return {now.total, std::min(now.pages + now.passed, now.total), now.pages};
  return {now.total_bytes, std::min(now.position, now.total_bytes),
          now.position - std::min(now.position_new, now.position)};
}

// From 0 to 1; 0: not known.
double share_done(const ProgressNow& now) {
  const Work work = work_of(now);
  return work.all == 0 ? 0 : static_cast<double>(work.done) / static_cast<double>(work.all);
}

// At the pace of this run; 0: not known, or none.
double seconds_left(const ProgressNow& now) {
  const Work work = work_of(now);
  const double pace = now.pages > 0 ? rate(work.own, now.seconds) : 0;
  return pace > 0 ? static_cast<double>(work.all - work.done) / pace : 0;
}

std::size_t terminal_columns() {
  struct winsize size {};
  return ::ioctl(STDERR_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0 ? size.ws_col : kColumns;
}

std::string where_errors_are(const batch::Plan& plan) {
  const std::string errors = batch::errors_path(plan);
  return errors.empty() ? "table errors" : text::printable(errors);
}

void say(std::string_view text) {
  std::fwrite(text.data(), 1, text.size(), stderr);
}

}  // namespace

std::string pages(std::uint64_t number) {
  return counted(number) + (number == 1 ? " page" : " pages");
}

std::string progress_line(const ProgressNow& now) {
  const std::uint64_t done = now.pages + now.passed;
  std::string out = counted(done);
  if (now.total > 0) out += " of " + counted(now.total);
  out += done == 1 && now.total <= 1 ? " page" : " pages";
  if (now.total == 0 && now.total_bytes > 0) {
    out += ", " + std::to_string(static_cast<int>(share_done(now) * 100)) + " % of " + size(now.total_bytes);
  }
  if (now.failed > 0) out += ", " + counted(now.failed) + " failed";
  const double pages_a_second = rate(now.pages, now.seconds);
  out += ", " + counted(static_cast<std::uint64_t>(pages_a_second)) + " pages/s, " +
         with_one_digit(rate(now.bytes, now.seconds) / 1e6) + " MB/s";
  const double left = seconds_left(now);
  if (left > 0) out += ", " + duration(left) + " left";
  return out;
}

std::string progress_bar(const ProgressNow& now, std::size_t columns) {
  const std::string line = progress_line(now);
  const std::size_t frame = std::string_view("[] ").size() + 1;  // and the last column, which stays empty
  const std::size_t cells =
      std::min(kBarCells, columns > line.size() + frame ? columns - line.size() - frame : 0);
  std::string out;
  if (cells > 0 && work_of(now).all > 0) {
    const auto full = static_cast<std::size_t>(share_done(now) * static_cast<double>(cells));
    out = '[' + std::string(full, '#') + std::string(cells - full, '.') + "] ";
  }
  out += line;
  if (out.size() >= columns) out.resize(columns > 0 ? columns - 1 : 0);
  return out;
}

std::string names_passed_over(const batch::PassedOver& passed_over) {
  constexpr std::size_t kMostNamed = 5;
  const std::uint64_t files = passed_over.files();
  if (files == 0) return {};
  std::vector<std::pair<std::string, std::uint64_t>> endings(passed_over.endings.begin(),
                                                             passed_over.endings.end());
  std::stable_sort(endings.begin(), endings.end(),
                   [](const auto& a, const auto& b) { return a.second > b.second; });
  std::string named;
  for (std::size_t at = 0; at < std::min(endings.size(), kMostNamed); ++at) {
    const auto& [ending, count] = endings[at];
    named +=
        (named.empty() ? "" : ", ") + (ending.empty() ? "without ending" : ending) + ' ' + counted(count);
  }
  if (endings.size() > kMostNamed) named += ", …";
  return counted(files) + (files == 1 ? " file" : " files") + " passed over by their names (" + named +
         "); --include '*' takes them";
}

std::string failures_line(const batch::Plan& plan, const batch::Outcome& outcome) {
  return counted(outcome.failed()) + " of " + pages(outcome.records()) +
         " failed; why: " + where_errors_are(plan);
}

std::string summary_text(const Summary& summary) {
  const auto& [plan, outcome, passed_over, now] = summary;
  std::string out = text::printable(plan.target) + ": " + pages(outcome.records()) + ": " +
                    counted(outcome.count(batch::kWritten) + outcome.count(batch::kMarked)) + " written";
  if (const auto marked = outcome.count(batch::kMarked); marked > 0)
    out += " (" + counted(marked) + " marked as duplicates)";
  if (const auto skipped = outcome.count(batch::kSkipped); skipped > 0)
    out += ", " + counted(skipped) + " duplicates skipped";
  out += ", " + counted(outcome.failed()) + " failed\n";
  for (const auto& [what, count] : outcome.outcomes)
    if (batch::is_failure(what)) out += "  " + counted(count) + ' ' + what + '\n';
  if (outcome.failed() > 0) out += "  why: " + where_errors_are(plan) + "; --retry does them again\n";
  if (outcome.remarked > 0) {
    out += "  " + counted(outcome.remarked) + " with a remark:\n";
    for (const batch::Remark& remark : outcome.remarks)
      out += "    " + text::printable(remark.key) + ": " + remark.text + '\n';
    if (outcome.remarks.size() < outcome.remarked) out += "    …\n";
  }
  if (outcome.replaced > 0)
    out += "  " + counted(outcome.replaced) +
           (plan.dedup == batch::Dedup::off ? " saved anew, and done again\n"
                                            : " saved anew, or duplicates, and done again\n");
  if (outcome.repeated > 0) out += "  " + counted(outcome.repeated) + " named twice, and done once\n";
  if (const std::string names = names_passed_over(passed_over); !names.empty()) out += "  " + names + '\n';
  if (passed_over.outputs > 0)
    out += "  " + counted(passed_over.outputs) + " passed over that runs have written\n";
  out += "  this run: " + pages(now.pages) + " in " + with_one_digit(now.seconds) + " s, " +
         counted(static_cast<std::uint64_t>(rate(now.pages, now.seconds))) + " pages/s, " +
         with_one_digit(rate(now.bytes, now.seconds) / 1e6) + " MB/s\n";
  return out;
}

std::string summary_json(const Summary& summary) {
  const auto& [plan, outcome, passed_over, now] = summary;
  const auto number = [](std::uint64_t value) { return std::to_string(value); };
  std::string out = "{\"target\":" + write::text_json(plan.target);
  out += outcome.finished ? ",\"finished\":true" : ",\"finished\":false";
  out += ",\"pages\":" + number(outcome.records());
  out += ",\"written\":" + number(outcome.count(batch::kWritten) + outcome.count(batch::kMarked));
  out += ",\"marked\":" + number(outcome.count(batch::kMarked));
  out += ",\"skipped\":" + number(outcome.count(batch::kSkipped));
  out += ",\"failed\":" + number(outcome.failed()) + ",\"failures\":{";
  bool first = true;
  for (const auto& [what, count] : outcome.outcomes) {
    if (!batch::is_failure(what)) continue;
    out += (first ? "" : ",") + write::text_json(what) + ':' + number(count);
    first = false;
  }
  out += "},\"repeated\":" + number(outcome.repeated) + ",\"passed_over\":{\"names\":{";
  first = true;
  for (const auto& [ending, count] : passed_over.endings) {
    out += (first ? "" : ",") + write::text_json(ending.empty() ? "none" : ending) + ':' + number(count);
    first = false;
  }
  out += "},\"outputs\":" + number(passed_over.outputs) + "},\"this_run\":{\"pages\":" + number(now.pages) +
         ",\"passed\":" + number(now.passed) + ",\"replaced\":" + number(outcome.replaced) +
         ",\"remarked\":" + number(outcome.remarked) + ",\"bytes\":" + number(now.bytes);
  char seconds[64];
  std::snprintf(seconds, sizeof seconds, ",\"seconds\":%.3f,\"pages_per_second\":%.1f}}\n", now.seconds,
                rate(now.pages, now.seconds));
  return out + seconds;
}

ProgressDisplay::ProgressDisplay(bool quiet) : quiet_(quiet), terminal_(::isatty(STDERR_FILENO) == 1) {}

ProgressNow ProgressDisplay::now(const batch::Progress& progress) const {
  const std::uint64_t done = progress.pages + progress.passed;
  return {.pages = progress.pages,
          .failed = progress.failed,
          .bytes = progress.bytes,
          .passed = progress.passed,
          .total = done <= total ? total.load() : 0,  // a file may have been a container
          .position = progress.position,
          .position_new = progress.position_new,
          .total_bytes = total_bytes,
          .seconds = std::chrono::duration<double>(Clock::now() - started_).count()};
}

void ProgressDisplay::show(const ProgressNow& now) {
  if (quiet_) return;
  if (terminal_) {
    say("\r\x1b[K" + progress_bar(now, terminal_columns()));
    drawn_ = true;
  } else if (Clock::now() - shown_ >= kLineEvery) {
    shown_ = Clock::now();
    say("cleancopy: " + progress_line(now) + '\n');
  }
}

void ProgressDisplay::clear() {
  if (drawn_) say("\r\x1b[K");
  drawn_ = false;
}

}  // namespace cleancopy::cli
