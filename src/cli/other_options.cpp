#include "cli/other_options.hpp"

#include <algorithm>
#include <iterator>

#include "text/fixed_text.hpp"

namespace cleancopy::cli {
namespace {

struct OtherOption {
  text::FixedText<19> other;
  text::FixedText<79> ours;
};

constexpr const char* kNamed = "inputs stand without an option: cleancopy batch FOLDER --out TARGET";
constexpr const char* kFetched = "no address is fetched; pipe the page in: curl -sL URL | cleancopy";
constexpr const char* kBelow = "a folder stands for all that is below it";
// Options that other commands have.
constexpr const char* kRedirect = "all goes to standard output: > FILE";
constexpr const char* kLists = "cleancopy batch reads lists of paths; here xargs does";
constexpr const char* kOneThread = "cleancopy batch and check work on several cores, or one process a part";
constexpr const char* kGoesOn = "the same command goes on where it was";

constexpr const char* kNoXml = "there is no XML; --format json and html have all of it";
constexpr const char* kNoComments = "readers' comments are never kept";
constexpr const char* kPictures = "the pictures are in --format json, unasked";

constexpr const char* kNoDashes = "a command has no dashes, and is the first word";

constexpr OtherOption kOthers[] = {
    {"--json", "--format json"},
    {"--jsonl", "--format jsonl"},
    {"--ndjson", "--format jsonl"},
    {"--markdown", "--format markdown"},
    {"--md", "--format markdown"},
    {"--html", "--format html"},
    {"--csv", "--format csv"},
    {"--text", "--format text"},
    {"--txt", "--format text"},
    {"--output-format", "--format"},
    {"--with-metadata", "--format json"},
    {"--xml", kNoXml},
    {"--xmltei", kNoXml},
    {"--no-comments", kNoComments},
    {"--images", kPictures},
    {"--deduplicate", "--dedup skip"},
    {"--output-dir", "--out"},
    {"--output-file", "--output"},
    {"--html-from-file", kNamed},
    {"--batch", kNoDashes},
    {"--check", kNoDashes},
    {"--explain", kNoDashes},
    {"--stream", kNoDashes},
    {"-p", "--fields"},
    {"-b", "--url"},
    {"--to", "--format"},
    {"-t", "--format"},
    {"--precision", "--favor precision"},
    {"--recall", "--favor recall"},
    {"--properties", "--fields"},
    {"--encoding", "--charset"},
    {"--base", "--url"},
    {"--threads", "--jobs"},
    {"--parallel", "--jobs"},
    {"--workers", "--jobs"},
    {"--force", "--restart"},
    {"--overwrite", "--restart"},
    {"--silent", "--quiet"},
    {"--resume", kGoesOn},
    {"--continue", kGoesOn},
    {"-u", kFetched},
    {"--URL", kFetched},
    {"-i", kNamed},
    {"--input", kNamed},
    {"--input-dir", kNamed},
    {"--input-file", kNamed},
    {"-r", kBelow},
    {"-R", kBelow},
    {"--recursive", kBelow},
    {"-o", kRedirect},
    {"--output", kRedirect},
    {"--list", kLists},
    {"--files-from", "--list < FILE"},
    {"-j", kOneThread},
    {"--jobs", kOneThread},
};

}  // namespace

std::string_view instead_of(std::string_view option) {
  const auto* const row = std::find_if(std::begin(kOthers), std::end(kOthers),
                                       [option](const OtherOption& other) { return other.other == option; });
  return row == std::end(kOthers) ? std::string_view() : std::string_view(row->ours);
}

}  // namespace cleancopy::cli
