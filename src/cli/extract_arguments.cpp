#include "cli/extract_arguments.hpp"

#include <CLI/CLI.hpp>

#include "cleancopy/version.hpp"
#include "cli/command_line.hpp"
#include "cli/exit_code.hpp"
#include "cli/page_options.hpp"

namespace cleancopy::cli {
namespace {

constexpr const char* kDescription =
    "A saved news page in, clean copy out: headline, dek, byline, dates and the body's paragraphs,\n"
    "without advertising, share bars, related links, newsletter boxes and cookie notices.";

constexpr const char* kFooter = R"(
Examples:
  cleancopy page.html                            the article as plain text
  curl -s https://example.org/story | cleancopy
  cleancopy --format json page.html | jq -r .headline
  cleancopy --format jsonl saved/*.html > articles.jsonl
  cleancopy --from text dump.txt                 a page saved as plain text

Exit codes: 0 done, 1 some input failed, 2 wrong use, 3 no article found.
The manual says more: man cleancopy)";

constexpr Choice<write::Format> kFormats[] = {
    {"text", write::Format::text}, {"json", write::Format::json}, {"jsonl", write::Format::jsonl}};

}  // namespace

std::optional<ExtractArguments> read_extract_arguments(int argc, char** argv, int& exit_code) {
  ExtractArguments arguments;
  std::string format = "text";
  PageOptions page;
  CLI::App app{kDescription, "cleancopy"};
  app.footer(kFooter);
  app.set_help_flag("-h,--help", "Print this help and exit");
  app.set_version_flag("-V,--version", "cleancopy " + std::string(kVersion), "Print the version and exit");
  app.get_formatter()->column_width(24);
  app.add_option("FILE", arguments.inputs, "Saved pages; - or nothing: standard input")->type_name("");
  const auto add = [&app](const char* names, std::string& value, const char* what, const char* type) {
    app.add_option(names, value, what)->type_name(type)->take_last();
  };
  add("-f,--format", format, "text (the default), json (an object a page) or jsonl (a line a page)",
      "FORMAT");
  add("-o,--output", arguments.output, "Write there, all or nothing; - is standard output", "FILE");
  page.add_to(app);

  if (!parse(app, argc, argv, exit_code)) return std::nullopt;
  if (choose("--format", format, kFormats, arguments.format) && page.read(app, arguments.options))
    return arguments;
  exit_code = kWrongUse;
  return std::nullopt;
}

}  // namespace cleancopy::cli
