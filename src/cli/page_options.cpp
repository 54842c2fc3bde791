#include "cli/page_options.hpp"

#include <algorithm>
#include <string_view>

#include "cli/command_line.hpp"
#include "cli/rules_file.hpp"
#include "dates/date.hpp"
#include "html/decode/encodings.hpp"
#include "input/kind.hpp"
#include "text/web_address.hpp"

namespace cleancopy::cli {
namespace {

constexpr Choice<Parser> kParsers[] = {{"streaming", Parser::streaming}, {"html5", Parser::html5}};

constexpr Choice<Favor> kFavors[] = {
    {"precision", Favor::precision}, {"balanced", Favor::balanced}, {"recall", Favor::recall}};

// Whether an address names a host, and has nothing in it that ends one.
bool is_whole_address(std::string_view url) {
  constexpr std::string_view kEnds = "/?#:";
  if (!text::is_web_address(url)) return false;
  const std::string_view behind = url.substr(url.find("//") + 2);
  return !behind.empty() && kEnds.find(behind.front()) == kEnds.npos &&
         std::none_of(url.begin(), url.end(), [](unsigned char c) { return c <= ' ' || c == 0x7F; });
}

// What --from takes, a line each.
std::string kinds_listed() {
  std::string out;
  for (const input::NamedKind& kind : input::readable_kinds()) {
    std::string line(kind.word);
    line.resize(12, ' ');
    out.append(out.empty() ? "" : "\n").append(line).append(kind.what);
  }
  return out;
}

}  // namespace

void PageOptions::add_to(OptionReader& options, const std::string& heading) {
  const auto put_under_heading = [&](const char* name) {
    if (!heading.empty()) options.put_under(heading, name);
  };
  options.add_question("--list-kinds", kinds_listed, "Print what can be read and exit");
  put_under_heading("--list-kinds");
  const auto add = [&](const char* name, std::string& value, const char* what, const char* type) {
    options.add(name, value, what, type);
    put_under_heading(name);
  };
  add("--from", from_, "What the input is, where its bytes mislead: one of --list-kinds", "KIND");
  add("--parser", parser_, "streaming (the default) or html5: a whole tree, slow, for broken markup", "NAME");
  add("--favor", favor_, "precision, balanced (the default) or recall: which lines in doubt are kept",
      "WHAT");
  add("--rules", rules_, "Rules for single sites: what to drop, what to keep, where fields stand", "FILE");
  add("--charset", given_.charset, "The page's encoding, whatever it declares", "NAME");
  add("--saved-at", given_.saved_at, "When it was saved: \"2 hours ago\" counts from then", "TIME");
  add("--url", given_.url, "The page's address, where it does not say", "URL");
}

bool PageOptions::read(const OptionReader& given, Options& options) {
  options = given_;
  if (given.count("--from") > 0 && !choose("--from", from_, input::readable_kinds(), options.kind))
    return false;
  if (!choose("--parser", parser_, kParsers, options.parser)) return false;
  if (!choose("--favor", favor_, kFavors, options.favor)) return false;
  if (given.count("--charset") > 0 && html::find_encoding(options.charset) == nullptr) {
    complain("--charset: no encoding is called \"" + options.charset + '"');
    return false;
  }
  if (given.count("--saved-at") > 0 && !dates::parse_machine_date(options.saved_at)) {
    complain("--saved-at: \"" + options.saved_at +
             "\" is no time; write it as 2024-05-14T09:57:00+05:30 or 2024-05-14");
    return false;
  }
  if (given.count("--url") > 0 && !is_whole_address(options.url)) {
    complain("--url: \"" + options.url + "\" is no address; write it whole: https://example.org/story");
    return false;
  }
  if (given.count("--rules") == 0) return true;
  const Result<std::uint64_t> read = read_rules(rules_, options);
  if (!read) {
    complain("--rules: " + rules_ + ": " + read.error().detail);
    return false;
  }
  rules_digest_ = *read;
  return true;
}

void PageOptions::find_rules_beside(const std::string& path) {
  if (!rules_.empty() && rules_.front() != '/') rules_.insert(0, path.substr(0, path.rfind('/') + 1));
}

}  // namespace cleancopy::cli
