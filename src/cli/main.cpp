#include <csignal>
#include <string_view>

#include "cli/check_command.hpp"
#include "cli/extract_command.hpp"

namespace {

struct Command {
  std::string_view name;
  int (*run)(int argc, char** argv);  // argv[0] is the command's name
};

// A page called like one of them is given as ./NAME.
constexpr Command kCommands[] = {
    {"check", cleancopy::cli::run_check},
    {"extract", cleancopy::cli::run_extract},
};

}  // namespace

int main(int argc, char** argv) {
  // A reader that goes away is seen as a failed write, and ends the command quietly.
  std::signal(SIGPIPE, SIG_IGN);
  for (const Command& command : kCommands)
    if (argc > 1 && command.name == argv[1]) return command.run(argc - 1, argv + 1);
  return cleancopy::cli::run_extract(argc, argv);
}
