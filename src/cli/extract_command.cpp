#include "cli/extract_command.hpp"

#include <algorithm>
#include <cstdio>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unistd.h>
#include <vector>

#include "cleancopy/extractor.hpp"
#include "cli/exit_code.hpp"
#include "cli/extract_arguments.hpp"
#include "cli/input_file.hpp"
#include "cli/output_file.hpp"

namespace cleancopy::cli {
namespace {

void complain(std::string_view name, const Error& error) {
  const std::string message = "cleancopy: " + std::string(name) + ": " + error.detail + '\n';
  std::fwrite(message.data(), 1, message.size(), stderr);
}

std::string_view shown_name(const std::string& path) {
  return path == "-" ? std::string_view("standard input") : std::string_view(path);
}

Result<Article> extract_file(const std::string& path, Extractor& extractor, InputFile::Buffer& buffer) {
  Result<InputFile> file = InputFile::open(path);
  if (!file) return file.error();
  for (;;) {
    Result<std::string_view> piece = file->read(buffer);
    if (!piece) return piece.error();
    if (piece->empty()) return extractor.finish();
    if (auto fed = extractor.feed(*piece); !fed) return fed.error();
  }
}

}  // namespace

int run_extract(int argc, char** argv) {
  int exit_code = kDone;
  const std::optional<ExtractArguments> given = read_extract_arguments(argc, argv, exit_code);
  if (!given) return exit_code;
  const ExtractArguments& arguments = *given;
  std::vector<std::string> inputs = arguments.inputs;
  if (inputs.empty()) {
    // Somebody who types nothing but the command's name waits for help, not for standard input.
    if (::isatty(STDIN_FILENO) == 1) {
      std::fputs("cleancopy: no input: give a saved page, or pipe one in\nTry 'cleancopy --help'.\n", stderr);
      return kWrongUse;
    }
    inputs.emplace_back("-");
  }
  Result<OutputFile> output = OutputFile::open(arguments.output);
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
  bool failed = false;
  bool found_nothing = false;
  bool wrote = false;
  for (const std::string& path : inputs) {
    Result<Article> article = extract_file(path, extractor, *buffer);
    if (!article) {
      complain(shown_name(path), article.error());
      (article.error().code == ErrorCode::not_an_article ? found_nothing : failed) = true;
      extractor.reset();
      continue;
    }
    std::string out;
    if (several && arguments.output_as.format == write::Format::text && arguments.output_as.fields.empty()) {
      out = (wrote ? "\n==> " : "==> ") + std::string(shown_name(path)) + " <==\n";
    }
    if (!wrote) out += write::heading_of(arguments.output_as);
    wrote = true;
    out += write::formatted(*article, arguments.output_as,
                            names_file ? std::string_view(path) : std::string_view());
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
