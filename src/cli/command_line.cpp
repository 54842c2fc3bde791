#include "cli/command_line.hpp"

#include <cstdio>

#include "text/printable.hpp"

namespace cleancopy::cli {

void complain(std::string_view what) {
  const std::string message = "cleancopy: " + text::printable(what) + '\n';
  std::fwrite(message.data(), 1, message.size(), stderr);
}

}  // namespace cleancopy::cli
