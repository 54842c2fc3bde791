#include "cli/stream_command.hpp"

#include <algorithm>
#include <cstdio>
#include <memory>
#include <optional>
#include <poll.h>
#include <string>
#include <string_view>
#include <unistd.h>
#include <utility>

#include "batch/line_splitter.hpp"
#include "batch/ndjson_record.hpp"
#include "cleancopy/extractor.hpp"
#include "cli/exit_code.hpp"
#include "cli/input_file.hpp"
#include "cli/output_file.hpp"
#include "cli/stream_arguments.hpp"
#include "write/line_json.hpp"

namespace cleancopy::cli {
namespace {

using Clock = std::chrono::steady_clock;

// More than this is never kept back.
constexpr std::size_t kMostWaiting = std::size_t{1} << 20;

// From lines to lines.
class LineWorker {
 public:
  explicit LineWorker(const StreamArguments& arguments)
      : arguments_(&arguments), extractor_(arguments.options) {}

  [[nodiscard]] std::string work(batch::Line& line) {
    if (line.too_long) {
      return write::error_line(
          {ErrorCode::input_too_large, arguments_->max_line_bytes,
           "a line of more than " + std::to_string(arguments_->max_line_bytes) + " bytes"},
          {});
    }
    if (batch::is_blank(line.text))
      return write::error_line({ErrorCode::empty_input, 0, "a line with nothing in it"}, {});
    batch::read_ndjson(line.text, arguments_->fields, record_);
    if (record_.failure) return write::error_line(*record_.failure, record_.extra);
    const Result<Article> article = extract();
    return article ? write::article_line(*article, {}, record_.extra)
                   : write::error_line(article.error(), record_.extra);
  }

 private:
  [[nodiscard]] Result<Article> extract() {
    Options options = arguments_->options;
    if (!record_.url.empty()) options.url = record_.url;
    if (!record_.charset.empty()) options.transport_charset = record_.charset;
    if (!record_.saved_at.empty()) options.saved_at = record_.saved_at;
    extractor_.reset(std::move(options));
    if (auto fed = extractor_.feed(record_.bytes); !fed) return fed.error();
    return extractor_.finish();
  }

  const StreamArguments* arguments_;
  Extractor extractor_;
  batch::Record record_;
};

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

int complain(std::string_view name, const Error& error) {
  const std::string message = "cleancopy: " + std::string(name) + ": " + error.detail + '\n';
  std::fwrite(message.data(), 1, message.size(), stderr);
  return kSomeFailed;
}

// Whether there is something to read, or the input's end, before a line has waited too long.
bool input_comes(int milliseconds) {
  pollfd input{STDIN_FILENO, POLLIN, 0};
  return ::poll(&input, 1, milliseconds) != 0;
}

}  // namespace

int run_stream(int argc, char** argv) {
  int exit_code = kDone;
  const std::optional<StreamArguments> arguments = read_stream_arguments(argc, argv, exit_code);
  if (!arguments) return exit_code;
  if (::isatty(STDIN_FILENO) == 1) {
    std::fputs("cleancopy: no input: pipe in lines of JSON\nTry 'cleancopy stream --help'.\n", stderr);
    return kWrongUse;
  }
  Result<InputFile> input = InputFile::open("-");
  if (!input) return complain("standard input", input.error());
  Result<OutputFile> file = OutputFile::open("-");
  if (!file) return complain("standard output", file.error());
  LineOutput output(*file, arguments->flush);
  LineWorker worker(*arguments);
  batch::LineSplitter lines(arguments->max_line_bytes);
  batch::Line line;
  const auto buffer = std::make_unique_for_overwrite<InputFile::Buffer>();
  for (bool more = true; more && !file->closed();) {
    if (!input_comes(output.time_left())) {
      if (auto flushed = output.flush(); !flushed) return complain(file->name(), flushed.error());
      continue;
    }
    const Result<std::string_view> piece = input->read(*buffer);
    if (!piece) {
      // What was done is given.
      static_cast<void>(output.flush());
      return complain("standard input", piece.error());
    }
    more = !piece.value().empty();
    lines.feed(piece.value());
    if (!more) lines.finish();
    while (!file->closed() && lines.next(line))
      if (auto written = output.write(worker.work(line)); !written)
        return complain(file->name(), written.error());
  }
  auto done = output.flush();
  if (done) done = file->commit();
  return done ? exit_code : complain(file->name(), done.error());
}

}  // namespace cleancopy::cli
