#include "cli/extract_command.hpp"

#include <algorithm>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cleancopy/extractor.hpp"
#include "cli/exit_code.hpp"
#include "cli/extract_arguments.hpp"
#include "cli/input_file.hpp"
#include "cli/output_file.hpp"
#include "cli/page_file.hpp"

namespace cleancopy::cli {
int run_extract(int argc, char** argv) {
  int exit_code = kDone;
  const std::optional<ExtractArguments> given = read_extract_arguments(argc, argv, exit_code);
  if (!given) return exit_code;
  const ExtractArguments& arguments = *given;
  std::vector<std::string> inputs = arguments.inputs;
  if (inputs.empty()) {
    if (lacks_input()) return kWrongUse;
    inputs.emplace_back("-");
  }
  Result<OutputFile> output = OutputFile::open(arguments.output, inputs);
  if (!output) {
    complain(arguments.output, output.error());
    return kSomeFailed;
  }
  Extractor extractor(arguments.options);
  // Not cleared: a short page touches little of it.
  const auto buffer = std::make_unique_for_overwrite<InputFile::Buffer>();
  const bool several = inputs.size() > 1;
  const std::vector<std::string>& fields = arguments.output_as.fields;
  const bool names_file = several || arguments.output_as.format == write::Format::csv ||
                          std::find(fields.begin(), fields.end(), "file") != fields.end();
  const bool names_path = arguments.output_as.format == write::Format::jsonl;  // each line by itself
  bool failed = false;
  bool found_nothing = false;
  bool wrote = false;
  for (const std::string& path : inputs) {
    const Result<void> fed = feed_file(path, extractor, *buffer);
    const Result<Article> article = fed ? extractor.finish() : fed.error();
    if (!article) {
      complain(shown_name(path), article.error());
      (article.error().code == ErrorCode::not_an_article ? found_nothing : failed) = true;
      extractor.reset();
      continue;
    }
    say_remarks(shown_name(path), article->remarks);
    std::string out;
    if (several && arguments.output_as.format == write::Format::text && arguments.output_as.fields.empty()) {
      out = (wrote ? "\n==> " : "==> ") + std::string(shown_name(path)) + " <==\n";
    }
    if (!wrote) out += write::heading_of(arguments.output_as);
    wrote = true;
    out += write::formatted(
        *article, arguments.output_as,
        names_file || (names_path && path != "-") ? std::string_view(path) : std::string_view());
    if (auto written = output->write(out); !written) {
      complain(output->name(), written.error());
      return kSomeFailed;
    }
    if (output->closed()) break;
  }
  // Where no input gave anything, there is nothing to put in place of what was there.
  if (wrote) {
    if (auto done = output->commit(); !done) {
      complain(output->name(), done.error());
      return kSomeFailed;
    }
  }
  return failed ? kSomeFailed : found_nothing ? kNoArticle : kDone;
}

}  // namespace cleancopy::cli
