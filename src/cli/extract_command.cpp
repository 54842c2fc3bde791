#include "cli/extract_command.hpp"

#include <algorithm>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cleancopy/extractor.hpp"
#include "cli/command_line.hpp"
#include "cli/exit_code.hpp"
#include "cli/extract_arguments.hpp"
#include "cli/input_file.hpp"
#include "cli/output_file.hpp"
#include "cli/page_file.hpp"
#include "text/printable.hpp"

namespace cleancopy::cli {
namespace {

// All inputs, one after the other, into one output.
class Extraction {
 public:
  Extraction(const ExtractArguments& arguments, bool several, OutputFile& output)
      : as_(arguments.output_as),
        several_(several),
        output_(output),
        extractor_(arguments.options),
        buffer_(std::make_unique_for_overwrite<InputFile::Buffer>()) {}

  // An input that fails is told of. Errors: cannot_write.
  [[nodiscard]] Result<void> take(const std::string& path) {
    const Result<void> fed = feed_file(path, extractor_, *buffer_);
    const Result<Article> article = fed ? extractor_.finish() : fed.error();
    if (!article) {
      complain(shown_name(path), article.error());
      (article.error().code == ErrorCode::not_an_article ? found_nothing_ : failed_) = true;
      extractor_.reset();
      return {};
    }
    say_remarks(shown_name(path), article->remarks);
    std::string out;
    if (several_ && as_.format == write::Format::text && as_.fields.empty())
      out = (wrote_ ? "\n==> " : "==> ") + text::printable(shown_name(path)) + " <==\n";
    if (!wrote_) out += write::heading_of(as_);
    wrote_ = true;
    out += write::formatted(*article, as_, names_file(path) ? std::string_view(path) : std::string_view());
    return output_.write(out);
  }

  [[nodiscard]] bool wrote() const noexcept { return wrote_; }
  [[nodiscard]] int exit_code() const noexcept {
    return failed_ ? kSomeFailed : found_nothing_ ? kNoArticle : kDone;
  }

 private:
  // Whether the article says which file it is from.
  [[nodiscard]] bool names_file(std::string_view path) const {
    return several_ || as_.format == write::Format::csv ||
           std::find(as_.fields.begin(), as_.fields.end(), "file") != as_.fields.end() ||
           (as_.format == write::Format::jsonl && path != "-");  // each line by itself
  }

  const write::FormatChoice& as_;
  bool several_;
  OutputFile& output_;
  Extractor extractor_;
  std::unique_ptr<InputFile::Buffer> buffer_;  // not cleared: a short page touches little of it
  bool failed_ = false;
  bool found_nothing_ = false;
  bool wrote_ = false;
};

}  // namespace

int run_extract(int argc, char** argv) {
  int exit_code = kDone;
  const std::optional<ExtractArguments> arguments = read_extract_arguments(argc, argv, exit_code);
  if (!arguments) return exit_code;
  std::vector<std::string> inputs = arguments->inputs;
  if (inputs.empty()) {
    if (lacks_input()) return kWrongUse;
    inputs.emplace_back("-");
  }
  Result<OutputFile> output = OutputFile::open(arguments->output, inputs);
  if (!output) {
    complain("--output: " + arguments->output, output.error());
    return kSomeFailed;
  }
  Extraction extraction(*arguments, inputs.size() > 1, *output);
  Result<void> written;
  for (const std::string& path : inputs) {
    written = extraction.take(path);
    if (!written || output->closed()) break;
  }
  // Where no input gave anything, there is nothing to put in place of what was there.
  if (written && extraction.wrote()) written = output->commit();
  if (written) return extraction.exit_code();
  complain(output->name(), written.error());
  return kSomeFailed;
}

}  // namespace cleancopy::cli
