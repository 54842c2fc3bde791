#include "cli/extract_arguments.hpp"

#include <algorithm>
#include <string_view>

#include "cli/command_line.hpp"
#include "cli/exit_code.hpp"
#include "cli/option_reader.hpp"
#include "cli/output_options.hpp"
#include "cli/page_options.hpp"

namespace cleancopy::cli {
namespace {

constexpr const char* kDescription =
    "A saved news page in, clean copy out: headline, dek, byline, dates and the body's paragraphs,\n"
    "without advertising, share bars, related links, newsletter boxes and cookie notices.";

constexpr const char* kFooter = R"(Examples:
  cleancopy page.html                            the article as plain text
  curl -s https://example.org/story | cleancopy
  cleancopy --format json page.html | jq -r .headline
  cleancopy --format jsonl saved/*.html > articles.jsonl
  cleancopy --format csv --fields file,headline,published saved/*.html
  cleancopy --from text dump.txt                 a page saved as plain text

Commands, each with a --help of its own:
  batch INPUT… --out TARGET                      many pages into one target, resumable
  check FIXTURES…                                pages held against what you expect of them
  explain PAGE                                   why a line is in or out, a field what it is
  extract [FILE…]                                what the command does without one of these words
  stream [INPUT…]                                lines of JSON with pages in, lines of JSON out

Exit codes: 0 done, 1 some input failed, 2 wrong use, 3 no article found.
The manual says more: man cleancopy)";

constexpr Choice<write::Format> kFormats[] = {
    {"text", write::Format::text},         {"json", write::Format::json}, {"jsonl", write::Format::jsonl},
    {"markdown", write::Format::markdown}, {"html", write::Format::html}, {"csv", write::Format::csv}};

// Whether a word is a name without a doubt: neither an option nor empty.
bool is_name(std::string_view word) {
  return !word.empty() && (!word.starts_with('-') || word == "-");
}

}  // namespace

std::optional<ExtractArguments> read_extract_arguments(int argc, char** argv, int& exit_code) {
  ExtractArguments arguments;
  // Files alone, as most often: to set up the reader of options takes a fifth of the time of a short page.
  if (argc > 0 && std::all_of(argv + 1, argv + argc, is_name)) {
    arguments.inputs.assign(argv + 1, argv + argc);
    return arguments;
  }
  std::string format = "text";
  std::string fields;
  PageOptions page;
  OptionReader options("cleancopy", kDescription, kFooter);
  options.add("FILE", arguments.inputs, "Saved pages; - or nothing: standard input", "");
  options.add("-f,--format", format, "text (the default), json, jsonl (a line a page), markdown, html or csv",
              "FORMAT");
  options.add("--fields", fields, "These fields alone, in this order: headline,published", "LIST");
  options.add("-o,--output", arguments.output, "Write there, all or nothing; - is standard output", "FILE");
  bool links = false;
  options.add_flag("--links", links, "Keep the links in the text (markdown, html, json)");
  page.add_to(options);

  if (!options.read(argc, argv, exit_code)) return std::nullopt;
  const bool good = choose("--format", format, kFormats, arguments.output_as.format) &&
                    (options.count("--fields") == 0 || read_fields(fields, arguments.output_as)) &&
                    check_links(links, arguments.output_as.format) && page.read(options, arguments.options);
  arguments.options.links = links;
  if (good) return arguments;
  exit_code = kWrongUse;
  return std::nullopt;
}

}  // namespace cleancopy::cli
