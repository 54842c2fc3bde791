#include "cli/explain_arguments.hpp"

#include <unistd.h>

#include "cli/colours.hpp"
#include "cli/command_line.hpp"
#include "cli/exit_code.hpp"
#include "cli/option_reader.hpp"
#include "cli/page_options.hpp"

namespace cleancopy::cli {
namespace {

constexpr const char* kDescription =
    "Why is this line in, and why is that one out? Every block of a page with its verdict, the reason and\n"
    "what spoke for and against it; every field with the candidates that were looked at.";

constexpr const char* kFooter = R"(Examples:
  cleancopy explain page.html                        on the terminal
  cleancopy explain page.html | grep -A1 'tram line'  what became of a line: in a pipe none is cut
  cleancopy explain --only doubtful page.html        what another --favor would decide otherwise
  cleancopy explain --html report.html page.html     a report to open in a browser
  cleancopy explain --format json page.html | jq .blocks

How to read it:
  keep, drop        in the article, or not; with "?" where the judge was in doubt
  0.98              the judge's probability that it is text of the article; "rule": a rule settled it
  links +0.31       what a property added to its score, against the page's other blocks: the five largest
  + and -           of a field's candidates: taken, and not

Exit codes: 0 done, 1 the input failed, 2 wrong use, 3 no article found; it is explained all the same.
The manual says more: man cleancopy)";

constexpr Choice<ExplainFormat> kFormats[] = {{"text", ExplainFormat::text}, {"json", ExplainFormat::json}};

constexpr Choice<write::Only> kWhich[] = {{"all", write::Only::all},
                                          {"kept", write::Only::kept},
                                          {"dropped", write::Only::dropped},
                                          {"doubtful", write::Only::doubtful}};

// The report for browsers shows all blocks, and has one form.
bool check_report(const OptionReader& given) {
  if (given.count("--html") == 0) return true;
  for (const char* const option : {"--format", "--only"}) {
    if (given.count(option) == 0) continue;
    complain(std::string(option) + ": is for text and json, and --html is a report of its own");
    return false;
  }
  return true;
}

}  // namespace

std::optional<ExplainArguments> read_explain_arguments(int argc, char** argv, int& exit_code) {
  ExplainArguments arguments;
  std::string format = "text";
  std::string only = "all";
  std::string colours = "auto";
  PageOptions page;
  OptionReader options("cleancopy explain", kDescription, kFooter);
  options.add("PAGE", arguments.input, "A saved page; - or nothing: standard input", "");
  options.add("-f,--format", format, "text (the default) or json", "FORMAT");
  options.add("--html", arguments.html, "Write a report for browsers there, instead; - is standard output",
              "FILE");
  options.add("--only", only,
              "all blocks (the default), or kept, dropped or doubtful ones alone, in text and json", "WHICH");
  options.add("--color", colours, kColourHelp, "WHEN");
  page.add_to(options, "How the page is read");

  if (!options.read(argc, argv, exit_code)) return std::nullopt;
  arguments.cut = ::isatty(STDOUT_FILENO) == 1;
  arguments.names_input = options.count("PAGE") > 0;
  const bool good = check_report(options) && choose("--format", format, kFormats, arguments.format) &&
                    choose("--only", only, kWhich, arguments.only) &&
                    read_colours(colours, arguments.coloured) && page.read(options, arguments.options);
  if (good) return arguments;
  exit_code = kWrongUse;
  return std::nullopt;
}

}  // namespace cleancopy::cli
