#include <algorithm>
#include <csignal>
#include <cstdio>
#include <iterator>
#include <string>
#include <string_view>
#include <unistd.h>
#include <vector>

#include "cli/batch_command.hpp"
#include "cli/check_command.hpp"
#include "cli/command_line.hpp"
#include "cli/exit_code.hpp"
#include "cli/explain_command.hpp"
#include "cli/extract_command.hpp"
#include "cli/standard_streams.hpp"
#include "cli/stream_command.hpp"
#include "text/nearest_word.hpp"
#include "text/printable.hpp"
#include "text/unicode.hpp"

namespace {

struct Command {
  std::string_view name;
  int (*run)(int argc, char** argv);  // argv[0] is the command's name
};

// A page called like one of them is given as ./NAME.
constexpr Command kCommands[] = {
    {"batch", cleancopy::cli::run_batch},     {"check", cleancopy::cli::run_check},
    {"explain", cleancopy::cli::run_explain}, {"extract", cleancopy::cli::run_extract},
    {"stream", cleancopy::cli::run_stream},
};

// A word that no file is called: somebody may have meant a command.
bool is_unknown_word(std::string_view given) {
  return !given.empty() && given.find_first_of("./-") == std::string_view::npos &&
         ::access(std::string(given).c_str(), F_OK) != 0;
}

// What somebody may mean who writes a word that is neither a command nor a file; empty: nothing is near.
std::string suggestion_for(std::string_view word) {
  if (!is_unknown_word(word)) return {};
  std::vector<std::string> names;
  for (const Command& command : kCommands) names.emplace_back(command.name);
  std::string lower(word);
  std::transform(lower.begin(), lower.end(), lower.begin(), cleancopy::text::to_ascii_lower);
  return cleancopy::text::suggestion_for(lower, names);
}

void name_commands() {
  std::string names;
  for (const Command& command : kCommands) {
    const bool last = &command == std::end(kCommands) - 1;
    names += names.empty() ? "" : last ? " and " : ", ";
    names += command.name;
  }
  std::fputs(("The commands are " + names + ".\n").c_str(), stderr);
}

// "cleancopy help batch" is "cleancopy batch --help".
bool asks_for_help(int argc, char** argv) {
  return argc > 1 && std::string_view(argv[1]) == "help" && is_unknown_word(argv[1]);
}

int show_help(int argc, char** argv) {
  char option[] = "--help";
  const std::string_view topic = argc > 2 ? argv[2] : "extract";
  for (const Command& command : kCommands) {
    if (command.name != topic) continue;
    char* words[] = {argv[0], option, nullptr};
    return command.run(2, words);
  }
  std::fputs(("cleancopy: no command is called " + cleancopy::text::printable(topic) + '\n').c_str(), stderr);
  name_commands();
  return cleancopy::cli::kWrongUse;
}

// What was wrong has been said by then; this says where to read how it is right.
int point_to_help(int exit_code, const std::string& command) {
  if (exit_code == cleancopy::cli::kWrongUse) std::fputs(("Try '" + command + " --help'.\n").c_str(), stderr);
  return exit_code;
}

}  // namespace

int main(int argc, char** argv) {
  cleancopy::cli::hold_closed_streams();
  // A reader that goes away is seen as a failed write, and ends the command quietly.
  std::signal(SIGPIPE, SIG_IGN);
  if (asks_for_help(argc, argv)) return show_help(argc, argv);
  for (const Command& command : kCommands)
    if (argc > 1 && command.name == argv[1])
      return point_to_help(command.run(argc - 1, argv + 1), "cleancopy " + std::string(command.name));
  const std::string meant = suggestion_for(argc > 1 ? argv[1] : "");
  if (!meant.empty()) {
    cleancopy::cli::complain(std::string(argv[1]) + ": neither a command nor a file" + meant);
    return point_to_help(cleancopy::cli::kWrongUse, "cleancopy");
  }
  const int exit_code = cleancopy::cli::run_extract(argc, argv);
  const bool failed = exit_code == cleancopy::cli::kSomeFailed || exit_code == cleancopy::cli::kWrongUse;
  if (failed && argc > 1 && is_unknown_word(argv[1])) name_commands();
  // "cleancopy --favor recall batch saved"
  const auto is_late = [&](const Command& command) {
    return is_unknown_word(command.name) &&
           std::find(argv + std::min(argc, 2), argv + argc, command.name) != argv + argc;
  };
  if (failed && std::any_of(std::begin(kCommands), std::end(kCommands), is_late))
    std::fputs("A command is the first word: cleancopy COMMAND [OPTION…]\n", stderr);
  return point_to_help(exit_code, "cleancopy");
}
