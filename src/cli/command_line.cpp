#include "cli/command_line.hpp"

#include <CLI/CLI.hpp>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <iostream>
#include <string>
#include <unistd.h>
#include <vector>

#include "cli/exit_code.hpp"
#include "text/printable.hpp"

namespace cleancopy::cli {
namespace {

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
    complain(
        "unknown option " + unknown.front() +
        (::access(unknown.front().c_str(), F_OK) == 0 ? "; the file is called ./" + unknown.front() : ""));
  else
    complain(error.what());
}

}  // namespace

void complain(std::string_view what) {
  const std::string message = "cleancopy: " + text::printable(what) + '\n';
  std::fwrite(message.data(), 1, message.size(), stderr);
}

bool parse(CLI::App& app, int argc, char** argv, int& exit_code) {
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    if (error.get_exit_code() == 0) {
      exit_code = print_answer(app, error);
    } else {
      complain_about(app, error);
      exit_code = kWrongUse;
    }
    return false;
  }
  exit_code = kDone;
  return true;
}

}  // namespace cleancopy::cli
