#include "cli/arguments.hpp"

#include <CLI/CLI.hpp>
#include <cerrno>
#include <cstring>
#include <iostream>
#include <string_view>
#include <utility>

#include "cleancopy/version.hpp"
#include "cli/exit_code.hpp"
#include "cli/rules_file.hpp"
#include "html/encodings.hpp"
#include "input/kind.hpp"
#include "text/date.hpp"

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

// A word that an option takes, and what it stands for.
template <class Value>
struct Choice {
  std::string_view word;
  Value value;
};

constexpr Choice<Format> kFormats[] = {
    {"text", Format::text}, {"json", Format::json}, {"jsonl", Format::jsonl}};
constexpr Choice<Parser> kParsers[] = {{"streaming", Parser::streaming}, {"html5", Parser::html5}};

constexpr Choice<Favor> kFavors[] = {
    {"precision", Favor::precision}, {"balanced", Favor::balanced}, {"recall", Favor::recall}};

// Prints what was wrong with the command line.
void complain(std::string_view what) {
  std::cerr << "cleancopy: " << what << "\nTry 'cleancopy --help'.\n";
}

// Sets `value` to the choice called `word`; says so where there is none.
template <class Choices, class Value>
bool choose(std::string_view option, std::string_view word, const Choices& choices, Value& value) {
  std::string words;
  for (const auto& choice : choices) {
    if (choice.word == word) {
      value = choice.value;
      return true;
    }
    words += (words.empty() ? "" : ", ") + std::string(choice.word);
  }
  complain(std::string(option) + ": \"" + std::string(word) + "\" is none of " + words);
  return false;
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

// Help and version are data: where they cannot be written, that is an error too.
int print_answer(const CLI::App& app, const CLI::ParseError& question) {
  app.exit(question, std::cout, std::cerr);
  if (std::cout.flush() || errno == EPIPE) return kDone;
  std::cerr << "cleancopy: standard output: " << std::strerror(errno) << '\n';
  return kSomeFailed;
}

void complain_about(const CLI::App& app, const CLI::ParseError& error) {
  const std::vector<std::string> unknown = app.remaining();
  if (dynamic_cast<const CLI::ExtrasError*>(&error) != nullptr && !unknown.empty())
    complain("unknown option " + unknown.front());
  else
    complain(error.what());
}

}  // namespace

std::optional<Arguments> read_arguments(int argc, char** argv, int& exit_code) {
  Arguments arguments;
  std::string format = "text";
  std::string from;
  std::string parser = "streaming";
  std::string favor = "balanced";
  CLI::App app{kDescription, "cleancopy"};
  app.footer(kFooter);
  app.set_help_flag("-h,--help", "Print this help and exit");
  app.set_version_flag("-V,--version", "cleancopy " + std::string(kVersion), "Print the version and exit");
  // Help's way out: CLI11 prints what is asked for, and ends.
  app.add_flag_callback(
      "--list-kinds", [] { throw CLI::CallForVersion(kinds_listed(), 0); },
      "Print what can be read and exit");
  app.get_formatter()->column_width(24);

  app.add_option("FILE", arguments.inputs, "Saved pages; - or nothing: standard input")->type_name("");
  const auto add = [&app](const char* names, std::string& value, const char* what, const char* type) {
    app.add_option(names, value, what)->type_name(type)->take_last();
  };
  add("-f,--format", format, "text (the default), json (an object a page) or jsonl (a line a page)",
      "FORMAT");
  add("-o,--output", arguments.output, "Write there, all or nothing; - is standard output", "FILE");
  add("--from", from, "What the input is, where its bytes mislead: one of --list-kinds", "KIND");
  add("--parser", parser, "streaming (the default) or html5: a whole tree, slow, for broken markup", "NAME");
  add("--favor", favor, "precision, balanced (the default) or recall: which lines in doubt are kept", "WHAT");
  add("--rules", arguments.rules, "Rules for single sites: what to drop, what to keep, where fields stand",
      "FILE");
  add("--charset", arguments.options.charset, "The page's encoding, whatever it declares", "NAME");
  add("--saved-at", arguments.options.saved_at, "When it was saved: \"2 hours ago\" counts from then",
      "TIME");
  add("--url", arguments.options.url, "The page's address, where it does not say", "URL");

  exit_code = kWrongUse;
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    if (error.get_exit_code() == 0)
      exit_code = print_answer(app, error);
    else
      complain_about(app, error);
    return std::nullopt;
  }
  if (!choose("--format", format, kFormats, arguments.format)) return std::nullopt;
  if (app.count("--from") > 0 && !choose("--from", from, input::readable_kinds(), arguments.options.kind))
    return std::nullopt;
  if (!choose("--parser", parser, kParsers, arguments.options.parser)) return std::nullopt;
  if (!choose("--favor", favor, kFavors, arguments.options.favor)) return std::nullopt;
  const std::string& charset = arguments.options.charset;
  if (app.count("--charset") > 0 && html::find_encoding(charset) == nullptr) {
    complain("--charset: no encoding is called \"" + charset + '"');
    return std::nullopt;
  }
  const std::string& saved_at = arguments.options.saved_at;
  if (app.count("--saved-at") > 0 && !text::parse_machine_date(saved_at)) {
    complain("--saved-at: \"" + saved_at +
             "\" is no time; write it as 2024-05-14T09:57:00+05:30 or 2024-05-14");
    return std::nullopt;
  }
  if (app.count("--rules") > 0) {
    const Result<void> read = read_rules(arguments.rules, arguments.options);
    if (!read) {
      complain(arguments.rules + ": " + read.error().detail);
      return std::nullopt;
    }
  }
  exit_code = kDone;
  return arguments;
}

}  // namespace cleancopy::cli
