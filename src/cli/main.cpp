#include <csignal>

#include "cli/arguments.hpp"
#include "cli/extract_command.hpp"

int main(int argc, char** argv) {
  // A reader that goes away is seen as a failed write, and ends the command quietly.
  std::signal(SIGPIPE, SIG_IGN);
  int exit_code = 0;
  const auto arguments = cleancopy::cli::read_arguments(argc, argv, exit_code);
  return arguments ? cleancopy::cli::run_extract(*arguments) : exit_code;
}
