#include "cli/batch_arguments.hpp"

#include <algorithm>
#include <cstdint>
#include <filesystem>
#include <string>
#include <thread>
#include <vector>

#include "batch/paths/path_names.hpp"
#include "batch/targets/frame_writer.hpp"
#include "cleancopy/version.hpp"
#include "cli/command_line.hpp"
#include "cli/exit_code.hpp"
#include "cli/ndjson_options.hpp"
#include "cli/option_reader.hpp"
#include "cli/output_options.hpp"
#include "cli/page_options.hpp"
#include "text/among.hpp"
#include "text/unicode.hpp"

namespace cleancopy::cli {
namespace {

constexpr const char* kDescription =
    "Many saved pages in, their articles into one target. Stopped or killed at any moment, the same command "
    "goes\n"
    "on where it was: each page is in the output once.";

constexpr const char* kFooter =
    R"(INPUT: pages, folders, patterns ("saved/**/*.html"), archives (.zip, .tar.gz, …), web archives (.warc.gz, …),
lines of JSON with a page in each (.ndjson, .jsonl). With --list also the paths on standard input.
Of folders and archives: .html .htm .xhtml .xht .shtml .mhtml .mht .eml .http .webarchive, alone or with
.gz .zst .br behind, and the containers above; others with --include, or with --from.

TARGET, by its ending:
  articles.jsonl, .jsonl.zst     a line of JSON a page; .ndjson as well
  articles.sqlite, .sqlite3, .db a database: articles, blocks, full-text search
  any other                      a folder with a file for each page

Failures stand in TARGET.errors.jsonl, or in the database's table "errors"; what is done, in TARGET.journal,
or in the database.

Examples:
  cleancopy batch saved --out articles.jsonl
  cleancopy batch saved crawl.warc.gz --out texts --format text
  find . -name '*.html' | cleancopy batch --list --out news.sqlite --dedup mark
  cleancopy batch saved --out articles.jsonl --retry                  those again that failed
  cleancopy batch saved --out news.sqlite --dedup mark --changed      those again that were saved anew

Exit codes: 0 done, 1 some pages failed or the run could not go on, 2 wrong use, 129, 130 or 143
stopped by a signal.
docs/BATCH.md says more.)";

constexpr Choice<write::Format> kFormats[] = {{"text", write::Format::text},
                                              {"json", write::Format::json},
                                              {"jsonl", write::Format::jsonl},
                                              {"markdown", write::Format::markdown},
                                              {"html", write::Format::html}};
constexpr Choice<batch::Dedup> kDedups[] = {
    {"off", batch::Dedup::off}, {"mark", batch::Dedup::mark}, {"skip", batch::Dedup::skip}};
constexpr Choice<SummaryAs> kSummaries[] = {{"text", SummaryAs::text}, {"json", SummaryAs::json}};

// They change how a run goes and which pages it is about, and not what comes out of a page: that is known by
// its name. What the rules say counts, and not where they stand.
constexpr std::string_view kOfThisRun[] = {
    "--list",    "--unordered",    "--out",     "--jobs",  "--quiet",
    "--summary", "--commit-pages", "--restart", "--retry", "--changed",
};

// What the output depends on, a line an option that is not as it is without a word; with what the rules say,
// and the version.
std::string command_of(const OptionReader& options, std::uint64_t rules_digest) {
  std::string command = "cleancopy " + std::string(kVersion) + '\n';
  for (const auto& [name, value] : options.changed()) {
    if (text::is_among(kOfThisRun, name)) continue;
    if (name == "--rules")
      command.append(batch::kRulesLine).append(std::to_string(rules_digest)).append("\n");
    else
      command.append(name).append(" ").append(value).append("\n");
  }
  return command;
}

// The tree of the one folder that is read stands in the target without its name: what the names of all pages
// in it begin with. Empty where that is none.
std::string root_of(const batch::SourceChoice& sources) {
  std::error_code none;
  if (sources.inputs.size() != 1 || sources.list_on_stdin ||
      !std::filesystem::is_directory(sources.inputs.front(), none))
    return {};
  const std::string root = batch::tidy_path(sources.inputs.front());
  return root == "." ? "" : root.ends_with('/') ? root : root + '/';
}

// Endings of files that are no target, those of targets in capitals among them; a folder may be called
// anything else.
constexpr std::string_view kNoTargets[] = {".json", ".jsonl", ".ndjson",  ".sqlite", ".sqlite3", ".db",
                                           ".txt",  ".md",    ".html",    ".htm",    ".xml",     ".csv",
                                           ".tsv",  ".xlsx",  ".parquet", ".arrow",  ".feather", ".warc",
                                           ".gz",   ".zst",   ".zip",     ".tar",    ".tgz"};

bool check_target(const std::string& target, batch::TargetKind kind) {
  if (target == "-") {
    complain(
        "--out: \"-\" is no target, for a run comes back to it; cleancopy stream writes to standard output");
    return false;
  }
  if (kind == batch::TargetKind::frames && !batch::can_write_frames()) {
    complain("--out: this build cannot write Zstandard; name a .jsonl");
    return false;
  }
  if (kind != batch::TargetKind::folder) return true;
  std::string name = target;
  std::transform(name.begin(), name.end(), name.begin(), text::to_ascii_lower);
  for (const std::string_view ending : kNoTargets) {
    if (!name.ends_with(ending)) continue;
    complain("--out: \"" + target +
             "\" is no target; name a folder, or a file .jsonl, .jsonl.zst, .sqlite or .db");
    return false;
  }
  return true;
}

// Only where an article can take the place of an earlier one.
bool check_changed(const batch::Plan& plan) {
  const bool lines = plan.kind == batch::TargetKind::lines || plan.kind == batch::TargetKind::frames;
  if (!plan.changed || !lines) return true;
  complain("--changed: lines cannot be replaced; give a folder or a database, or --restart");
  return false;
}

// What is written where nobody says otherwise.
write::Format own_format(batch::TargetKind kind) {
  return kind == batch::TargetKind::folder ? write::Format::json : write::Format::jsonl;
}

// Which format, for which target, with which fields and marks.
bool check_format(const OptionReader& options, std::string_view format, std::string_view fields,
                  batch::Plan& plan) {
  write::FormatChoice& as = plan.format;
  const bool folder = plan.kind == batch::TargetKind::folder;
  as.format = own_format(plan.kind);
  if (options.count("--format") > 0 && !choose("--format", format, kFormats, as.format)) return false;
  if (folder == (as.format == write::Format::jsonl)) {
    complain(folder ? "--format: jsonl is for one file; name it with --out articles.jsonl"
                    : "--format: one file or database has its own format; others are for a folder");
    return false;
  }
  if (options.count("--fields") > 0 && !read_fields(fields, as)) return false;
  if (plan.dedup == batch::Dedup::mark && folder && as.format != write::Format::json) {
    complain("--dedup: only JSON and a database have a place for the mark; skip leaves duplicates out");
    return false;
  }
  if (plan.dedup != batch::Dedup::off && !plan.in_order) {
    complain("--dedup: with --unordered it would be chance which of two is the duplicate");
    return false;
  }
  return true;
}

// Whether there is something to read, and nothing that this command cannot.
bool check_inputs(const batch::SourceChoice& sources) {
  const std::vector<std::string>& inputs = sources.inputs;
  if (text::is_among(inputs, "-")) {
    complain("\"-\" is no input: --list reads paths from standard input, cleancopy stream lines of JSON");
    return false;
  }
  if (inputs.empty() && !sources.list_on_stdin) {
    complain("no input: give pages, folders or archives, or --list for paths on standard input");
    return false;
  }
  return true;
}

// The values as they were given, and the parser that writes them here.
struct Given {
  explicit Given(BatchArguments& into) : arguments(into) {
    batch::Plan& plan = arguments.plan;
    batch::SourceChoice& sources = arguments.sources;
    plan.threads = std::max(1U, std::thread::hardware_concurrency());
    options.add("INPUT", sources.inputs, "Where the pages are", "");
    options.add("-o,--out,--output", plan.target, "Where their articles go", "TARGET");
    options.require("--out");
    options.add_flag("--list", sources.list_on_stdin,
                     "Read more INPUTs from standard input, a line each: --list < FILE");
    options.add("--include", sources.include, "Of folders and archives only files like this", "PATTERN");
    options.add("--exclude", sources.exclude, "And none like this", "PATTERN");
    options.add("-f,--format", format,
                "Of a folder's files: json (the default), text, markdown or html; of one file: jsonl",
                "FORMAT");
    options.add("--fields", fields, "These fields alone, in this order: headline,published", "LIST");
    options.add_flag("--links", links, "Keep the links in the text (markdown, html, JSON)");
    options.add("--dedup", dedup, "mark or skip pages of the same address or the same words as one before",
                "WHAT");
    options.add("-j,--jobs", plan.threads, 256, "Threads (default: one a core)", "N");
    options.add_flag("--unordered", unordered, "Write pages as they come, and not in the order of the input");
    options.add_flag("--restart", plan.restart, "Forget what is done, and start over");
    options.add_flag("--retry", plan.retry, "Do again what failed before");
    options.add_flag("--changed", plan.changed, "And what has been saved anew since (folder or database)");
    options.add("--commit-pages", plan.commit_pages, 1'000'000,
                "Commit after so many pages, or a second (default 1000)", "N");
    options.add_flag("-q,--quiet", arguments.quiet, "No progress, and no summary but of what failed");
    options.add("--summary", summary, "text or json: the summary on standard output", "FORM");
    add_ndjson_options(options, sources.ndjson);
    page.add_to(options);
  }

  // The values, understood. False where one makes no sense: that has been said.
  bool read() {
    batch::Plan& plan = arguments.plan;
    while (plan.target.size() > 1 && plan.target.ends_with('/')) plan.target.pop_back();
    plan.kind = batch::target_kind(plan.target);
    plan.in_order = !unordered;
    if (!check_target(plan.target, plan.kind) || !check_changed(plan) ||
        !choose("--dedup", dedup, kDedups, plan.dedup) || !check_format(options, format, fields, plan) ||
        !check_links(links, plan.format.format) || !page.read(options, plan.options) ||
        !check_inputs(arguments.sources))
      return false;
    if (options.count("--summary") > 0 &&
        !choose("--summary", summary, kSummaries, arguments.summary.emplace()))
      return false;
    plan.options.links = links;
    // One command, however it is written.
    if (plan.format.format == own_format(plan.kind)) format.clear();
    std::erase(fields, ' ');
    batch::take_kind(arguments.sources, plan.options);
    plan.root = root_of(arguments.sources);
    plan.command = command_of(options, page.rules_digest());
    return true;
  }

  BatchArguments& arguments;
  std::string format;
  std::string fields;
  std::string dedup = "off";
  std::string summary;
  bool unordered = false;
  bool links = false;
  PageOptions page;
  OptionReader options{"cleancopy batch", kDescription, kFooter};
};

}  // namespace

std::optional<BatchArguments> read_batch_arguments(int argc, char** argv, int& exit_code) {
  BatchArguments arguments;
  Given given(arguments);
  if (!given.options.read(argc, argv, exit_code)) return std::nullopt;
  exit_code = kWrongUse;
  if (!given.read()) return std::nullopt;
  exit_code = kDone;
  return arguments;
}

}  // namespace cleancopy::cli
