#include "cli/stream_arguments.hpp"

#include <utility>

#include "cli/command_line.hpp"
#include "cli/exit_code.hpp"
#include "cli/ndjson_options.hpp"
#include "cli/option_reader.hpp"
#include "cli/output_options.hpp"
#include "cli/page_options.hpp"
#include "text/among.hpp"

namespace cleancopy::cli {
namespace {

constexpr const char* kDescription =
    "One worker of somebody's cluster: lines of JSON with a page in each on standard input, and for each of "
    "them, in\n"
    "order, one line of JSON on standard output.";

constexpr const char* kFooter = R"(A line in:   {"id": 7, "url": "https://…", "html": "<!doctype html>…"}
A line out:  the article (docs/article.schema.json), and all the line's members but the page; one that is called
             like a field of articles stands as given_NAME ("given_url").
An error:    {"error": {"code": "not_an_article", "reason": "…"}, "id": 7, "given_url": "https://…"}

With INPUTs, a line for each page in them, with the page's name as "file": crawl.warc.gz!12, saved/a.html.

An empty line is an error, too: there is always a line for a line. Memory does not grow with their number.

Examples:
  cleancopy stream < pages.ndjson > articles.ndjson
  zstd -dc pages.ndjson.zst | parallel --pipe --keep-order --block 16M cleancopy stream
  cleancopy stream crawl-*.warc.gz > articles.ndjson
  rdd.pipe("cleancopy stream")                   Spark; integrations/ has more

Exit codes: 0 done, whatever became of single lines and inputs; 1 standard input cannot be read, or
standard output not be written; 2 wrong use.
docs/SOURCES.md says more.)";

constexpr std::size_t kMostMegabytes = 1024;
constexpr std::size_t kMegabyte = std::size_t{1} << 20;

// "-" alone is no input: lines come in.
bool check_inputs(std::vector<std::string>& inputs) {
  if (!text::is_among(inputs, "-")) return true;
  const bool alone = inputs.size() == 1;
  if (!alone) complain("\"-\" stands alone: lines of JSON on standard input");
  inputs.clear();
  return alone;
}

// Leaves `flush` as it is where every line is written at once.
bool read_flush(const std::string& word, std::chrono::milliseconds& flush) {
  constexpr std::size_t kHour = 3'600'000;
  std::size_t number = 0;
  if (word == "line") return true;
  if (!read_whole_number(word, kHour, number)) {
    complain("--flush: \"" + word + "\" is neither line nor a number of milliseconds up to 3600000");
    return false;
  }
  flush = std::chrono::milliseconds(number);
  return true;
}

}  // namespace

std::optional<StreamArguments> read_stream_arguments(int argc, char** argv, int& exit_code) {
  StreamArguments arguments;
  std::string flush = "line";
  std::size_t longest = 64;
  std::string fields;
  PageOptions page;
  OptionReader options("cleancopy stream", kDescription, kFooter);
  options.add("INPUT", arguments.sources.inputs,
              "Web archives, archives, folders, NDJSON, pages; none, or -: lines come in", "");
  options.add("--flush", flush, "line (the default): write each line at once; or after so many milliseconds",
              "WHEN");
  options.add("--max-line", longest, kMostMegabytes,
              "A line or a page of more megabytes than this is an error (64)", "MB");
  options.add("--include", arguments.sources.include, "Of folders and archives only files like this",
              "PATTERN");
  options.add("--exclude", arguments.sources.exclude, "And none like this", "PATTERN");
  options.add("--fields", fields, "Of articles these fields alone, in this order: headline,published",
              "LIST");
  bool links = false;
  options.add_flag("--links", links, "Keep the links in the text, as links of a block");
  add_ndjson_options(options, arguments.sources.ndjson);
  page.add_to(options);

  if (!options.read(argc, argv, exit_code)) return std::nullopt;
  write::FormatChoice as{.format = write::Format::jsonl};
  const bool good = check_inputs(arguments.sources.inputs) && read_flush(flush, arguments.flush) &&
                    (options.count("--fields") == 0 || read_fields(fields, as)) &&
                    page.read(options, arguments.options);
  if (!good) {
    exit_code = kWrongUse;
    return std::nullopt;
  }
  arguments.sources.max_record_bytes = longest * kMegabyte;
  arguments.fields = std::move(as.fields);
  arguments.options.links = links;
  batch::take_kind(arguments.sources, arguments.options);
  arguments.sources.outputs = batch::RunOutput::of_others();
  return arguments;
}

}  // namespace cleancopy::cli
