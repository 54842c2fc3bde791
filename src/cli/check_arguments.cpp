#include "cli/check_arguments.hpp"

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <thread>
#include <unistd.h>

#include "cli/colours.hpp"
#include "cli/command_line.hpp"
#include "cli/exit_code.hpp"
#include "cli/option_reader.hpp"
#include "cli/page_options.hpp"
#include "cli/settings_file.hpp"
#include "text/among.hpp"

namespace cleancopy::cli {
namespace {

constexpr const char* kDescription =
    "Holds saved pages against what you expect of them: NAME.html against NAME.expected.json beside it.\n"
    "Only the fields that stand in an expectation are compared. Differences are shown word by word:\n"
    "[-expected-]{+got+}.";

constexpr const char* kFooter = R"(Three commands, from a folder of pages to a check:
  cleancopy check --update=new pages   writes what each page gives today: read it, correct it, keep it
  cleancopy check pages                says what has changed since; exit code 1 if anything has
  cleancopy check --update pages       takes the changes over, and shows them

Settings: cleancopy.toml in the folder holds the same options, "favor = 'precision'"; the command line
overrules it.
Exit codes: 0 all as expected, 1 something differs or failed, 2 wrong use.
The whole story: docs/CHECK.md)";

constexpr Choice<check::Report> kReports[] = {{"text", check::Report::text},
                                              {"junit", check::Report::junit},
                                              {"tap", check::Report::tap},
                                              {"github", check::Report::github},
                                              {"json", check::Report::json}};
constexpr Choice<check::Update> kUpdates[] = {{"new", check::Update::missing}, {"all", check::Update::all}};

// The values as they were given, and the parser that writes them here.
struct Given {
  explicit Given(CheckArguments& into) : arguments(into) {
    options.add("FIXTURES", arguments.fixtures, "Folders of pages and expectations, or single ones", "");
    options.keep_from_settings("FIXTURES");
    options.add_flag("--update", update,
                     "Write expectations: the missing and the unmet; --update=new the missing alone");
    options.keep_from_settings("--update");
    options.add_flag("--allow-new", arguments.settings.allow_new, "A page without expectation passes");
    options.add("--min-f1", min_f1, "A body passes whose words are as expected by this much: 0.95", "NUMBER");
    options.add("--report", report, "text (the default), junit, tap, github or json", "FORMAT");
    options.add("-o,--output", arguments.output, "The report goes there; text is still shown", "FILE");
    options.add("--exclude", excluded, "Leave out what matches, below the folder: 'drafts/*'; any number",
                "PATTERN");
    options.add("-j,--jobs", threads, 256, "Threads; as many as there are cores", "NUMBER");
    options.add("--color", colour, kColourHelp, "WHEN");
    options.add("--config", config, "Settings from there; without it, cleancopy.toml in the folder", "FILE");
    options.keep_from_settings("--config");
    page.add_to(options, "How the pages are read");
  }

  // The values, understood. False where one is none of an option's: that has been said.
  bool read() {
    check::Settings& settings = arguments.settings;
    if (!choose("--report", report, kReports, arguments.report) || !read_colours(colour, arguments.coloured))
      return false;
    if (update == "true" && !check_word_behind_update()) return false;
    if (update == "true") update = "all";  // without a value
    if (options.count("--update") > 0 && !choose("--update", update, kUpdates, settings.update)) return false;
    if (options.count("--min-f1") > 0) {
      double least = 0;
      const auto read = std::from_chars(min_f1.data(), min_f1.data() + min_f1.size(), least);
      if (read.ec != std::errc() || read.ptr != min_f1.data() + min_f1.size() ||
          !(least >= 0 && least <= 1)) {
        complain("--min-f1: \"" + min_f1 + "\" is no number from 0 to 1");
        return false;
      }
      settings.min_f1 = least;
    }
    settings.threads = static_cast<unsigned>(threads);
    arguments.excluded = excluded;
    if (arguments.output == "-") arguments.output.clear();
    return page.read(options, settings.options);
  }

  // "--update new pages": a fixture of that name is hardly meant.
  [[nodiscard]] bool check_word_behind_update() const {
    for (const auto& choice : kUpdates) {
      const std::string word(choice.word);
      if (!text::is_among(arguments.fixtures, word) || ::access(word.c_str(), F_OK) == 0) continue;
      std::string told = "--update: there is nothing called ";
      complain(told.append(word).append("; is --update=").append(word).append(" meant?"));
      return false;
    }
    return true;
  }

  CheckArguments& arguments;
  std::string update;
  std::string min_f1;
  std::string report = "text";
  std::size_t threads = std::max(1U, std::thread::hardware_concurrency());
  std::string colour = "auto";
  std::string config;
  std::vector<std::string> excluded;
  PageOptions page;
  OptionReader options{"cleancopy check", kDescription, kFooter};
};

}  // namespace

std::optional<CheckArguments> read_check_arguments(int argc, char** argv, int& exit_code) {
  CheckArguments arguments;
  Given given(arguments);
  OptionReader& options = given.options;
  if (!options.read(argc, argv, exit_code)) return std::nullopt;
  exit_code = kWrongUse;
  if (arguments.fixtures.empty()) {
    complain("no fixtures: give a folder of pages and what is expected of them");
    return std::nullopt;
  }
  if (text::is_among(arguments.fixtures, "-")) {
    complain("\"-\" is no fixture: a page and what is expected of it are files; save the page first");
    return std::nullopt;
  }
  const Result<std::string> settings = find_settings(given.config, arguments.fixtures, check::kSettingsFile);
  if (!settings) {
    complain(settings.error().detail);
    return std::nullopt;
  }
  bool good = true;
  if (!settings->empty()) {
    const bool names_rules = options.count("--rules") > 0;
    if (const Result<void> taken = take_settings_of(*settings, options); !taken) {
      complain(taken.error().detail);
      return std::nullopt;
    }
    good = options.read(argc, argv, exit_code);
    if (good && !names_rules) given.page.find_rules_beside(*settings);
  }
  if (!good || !given.read()) {
    if (!settings->empty()) complain("the settings in " + *settings + " are in force");
    exit_code = kWrongUse;
    return std::nullopt;
  }
  arguments.settings_named = !given.config.empty();
  exit_code = kDone;
  return arguments;
}

}  // namespace cleancopy::cli
