#include "cli/colours.hpp"

#include <cstdlib>
#include <unistd.h>

#include "cli/command_line.hpp"

namespace cleancopy::cli {
namespace {

enum class Colour : unsigned char { automatic, always, never };
constexpr Choice<Colour> kColours[] = {
    {"auto", Colour::automatic}, {"always", Colour::always}, {"never", Colour::never}};

bool is_for_colours() {
  const char* const unwanted = std::getenv("NO_COLOR");
  const char* const terminal = std::getenv("TERM");
  return ::isatty(STDOUT_FILENO) == 1 && (unwanted == nullptr || *unwanted == '\0') && terminal != nullptr &&
         std::string_view(terminal) != "dumb";
}

}  // namespace

bool read_colours(std::string_view word, bool& coloured) {
  Colour when = Colour::automatic;
  if (!choose("--color", word, kColours, when)) return false;
  coloured = when == Colour::always || (when == Colour::automatic && is_for_colours());
  return true;
}

}  // namespace cleancopy::cli
