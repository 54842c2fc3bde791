#include "cli/stream_command.hpp"

#include <chrono>
#include <cstdio>
#include <memory>
#include <optional>
#include <poll.h>
#include <string>
#include <string_view>
#include <unistd.h>
#include <utility>

#include "batch/page_worker.hpp"
#include "batch/sources/line_splitter.hpp"
#include "batch/sources/ndjson_record.hpp"
#include "batch/sources/open_sources.hpp"
#include "cli/command_line.hpp"
#include "cli/exit_code.hpp"
#include "cli/input_file.hpp"
#include "cli/output_file.hpp"
#include "cli/stream_arguments.hpp"
#include "write/record_json.hpp"

namespace cleancopy::cli {
namespace {

using Clock = std::chrono::steady_clock;

// More than this is never kept back.
constexpr std::size_t kMostWaiting = std::size_t{1} << 20;

// Lines on their way out, which may wait for others.
class LineOutput {
 public:
  LineOutput(OutputFile& file, std::chrono::milliseconds patience) : file_(&file), patience_(patience) {}

  [[nodiscard]] Result<void> write(std::string_view line) {
    if (waiting_.empty()) since_ = Clock::now();
    waiting_ += line;
    return waiting_.size() >= kMostWaiting || time_left() == 0 ? flush() : Result<void>();
  }
  [[nodiscard]] Result<void> flush() {
    const std::string all = std::exchange(waiting_, {});
    return file_->write(all);
  }
  /// In milliseconds, until the first of those that wait must go out; -1: none waits.
  [[nodiscard]] int time_left() const {
    if (waiting_.empty()) return -1;
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(since_ + patience_ - Clock::now()).count();
    return static_cast<int>(std::max<std::chrono::milliseconds::rep>(left, 0));
  }

 private:
  OutputFile* file_;
  std::chrono::milliseconds patience_;
  std::string waiting_;
  Clock::time_point since_;
};

int give_up(std::string_view name, const Error& error) {
  complain(name, error);
  return kSomeFailed;
}

// Whether there is something to read, or the input's end, before a line has waited too long.
bool input_comes(int milliseconds) {
  pollfd input{STDIN_FILENO, POLLIN, 0};
  return ::poll(&input, 1, milliseconds) != 0;
}

// The article, or why there is none, on one line that ends in a line feed.
std::string line_of(batch::PageWorker& worker, const batch::Record& record) {
  batch::Page page = worker.work(record);
  if (page.failure) return write::error_line(*page.failure, record.key, record.extra);
  say_remarks(record.key.empty() ? shown_name("-") : record.key, page.remarks);
  return std::move(page.out);
}

int end(LineOutput& output, OutputFile& file) {
  auto done = output.flush();
  if (done) done = file.commit();
  return done ? kDone : give_up(file.name(), done.error());
}

// Standard input, as it comes.
int pass_lines(const StreamArguments& arguments, batch::PageWorker& worker, LineOutput& output,
               OutputFile& file) {
  Result<InputFile> input = InputFile::open("-");
  if (!input) return give_up("standard input", input.error());
  const std::size_t most = arguments.sources.max_record_bytes;
  batch::LineSplitter lines(most);
  batch::Line line;
  batch::Record record;
  const auto buffer = std::make_unique_for_overwrite<InputFile::Buffer>();
  for (bool more = true; more && !file.closed();) {
    if (!input_comes(output.time_left())) {
      if (auto flushed = output.flush(); !flushed) return give_up(file.name(), flushed.error());
      continue;
    }
    const Result<std::string_view> piece = input->read(*buffer);
    if (!piece) {
      // What was done is given.
      static_cast<void>(output.flush());
      return give_up("standard input", piece.error());
    }
    more = !piece.value().empty();
    lines.feed(piece.value());
    if (!more) lines.finish();
    while (!file.closed() && lines.next(line)) {
      batch::read_line(line, arguments.sources.ndjson, most, record);
      if (auto written = output.write(line_of(worker, record)); !written)
        return give_up(file.name(), written.error());
    }
  }
  return end(output, file);
}

// The pages in the inputs that were named.
int pass_records(const StreamArguments& arguments, batch::PageWorker& worker, LineOutput& output,
                 OutputFile& file) {
  const std::unique_ptr<batch::Source> source = batch::open_sources(arguments.sources);
  batch::Record record;
  while (!file.closed() && source->next(record))
    if (auto written = output.write(line_of(worker, record)); !written)
      return give_up(file.name(), written.error());
  return end(output, file);
}

}  // namespace

int run_stream(int argc, char** argv) {
  int exit_code = kDone;
  const std::optional<StreamArguments> arguments = read_stream_arguments(argc, argv, exit_code);
  if (!arguments) return exit_code;
  const bool named = !arguments->sources.inputs.empty();
  if (!named && ::isatty(STDIN_FILENO) == 1) {
    complain("no input: pipe in lines of JSON");
    return kWrongUse;
  }
  Result<OutputFile> file = OutputFile::open("-");
  if (!file) return give_up("standard output", file.error());
  LineOutput output(*file, arguments->flush);
  batch::PageWorker worker(arguments->options,
                           {.format = {.format = write::Format::jsonl, .fields = arguments->fields}});
  return named ? pass_records(*arguments, worker, output, *file)
               : pass_lines(*arguments, worker, output, *file);
}

}  // namespace cleancopy::cli
