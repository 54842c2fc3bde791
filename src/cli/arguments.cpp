#include "cli/arguments.hpp"

#include <CLI/CLI.hpp>
#include <iostream>
#include <map>

#include "cleancopy/version.hpp"
#include "cli/exit_code.hpp"

namespace cleancopy::cli {
namespace {

constexpr const char* kDescription =
    "A saved news page in, clean copy out: headline, dek, byline, dates and the body's paragraphs,\n"
    "without advertising, share bars, related links, newsletter boxes and cookie notices.";

constexpr const char* kFooter = R"(
Examples:
  cleancopy page.html                          the article as plain text
  curl -s https://example.org/story | cleancopy
  cleancopy --format json page.html | jq -r .headline
  cleancopy --format jsonl saved/*.html > articles.jsonl
  cleancopy --from text dump.txt               a page saved as plain text

Exit codes: 0 done, 1 some input failed, 2 wrong use, 3 no article found.)";

// CLI11's own wording, begun as all our messages begin.
std::string failure_message(const CLI::App*, const CLI::Error& error) {
  return "cleancopy: " + std::string(error.what()) + "\nTry 'cleancopy --help'.\n";
}

}  // namespace

std::optional<Arguments> read_arguments(int argc, char** argv, int& exit_code) {
  Arguments arguments;
  CLI::App app{kDescription, "cleancopy"};
  app.footer(kFooter);
  app.failure_message(failure_message);
  app.set_version_flag("-V,--version", "cleancopy " + std::string(kVersion));
  app.get_formatter()->column_width(34);

  app.add_option("FILE", arguments.inputs, "Saved pages; - or nothing: standard input")->type_name("");
  app.add_option("-f,--format", arguments.format, "text, json (an object a page) or jsonl (a line a page)")
      ->transform(CLI::CheckedTransformer(std::map<std::string, Format>{
          {"text", Format::text}, {"json", Format::json}, {"jsonl", Format::jsonl}}))
      ->type_name("FORMAT")
      ->default_str("text");
  app.add_option("-o,--output", arguments.output, "Write there, not to standard output")->type_name("FILE");
  app.add_option("--from", arguments.options.kind,
                 "What the input is, where it is not to be told from its bytes")
      ->transform(CLI::CheckedTransformer(
          std::map<std::string, InputKind>{{"html", InputKind::html}, {"text", InputKind::text}}))
      ->type_name("html|text");
  app.add_option("--charset", arguments.options.charset, "The page's encoding, whatever it declares")
      ->type_name("NAME");
  app.add_option("--url", arguments.options.url, "The page's address, where it does not say")
      ->type_name("URL");

  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    const bool is_asked_for = error.get_exit_code() == 0;  // --help, --version
    app.exit(error, std::cout, std::cerr);
    exit_code = is_asked_for ? kDone : kWrongUse;
    return std::nullopt;
  }
  if (arguments.inputs.empty()) arguments.inputs.emplace_back("-");
  return arguments;
}

}  // namespace cleancopy::cli
