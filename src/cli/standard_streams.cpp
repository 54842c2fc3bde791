#include "cli/standard_streams.hpp"

#include <fcntl.h>
#include <initializer_list>
#include <unistd.h>

namespace cleancopy::cli {

void hold_closed_streams() noexcept {
  // In this order: what is opened gets the lowest number that is free.
  for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
    if (::fcntl(stream, F_GETFD) != -1) continue;
    const int way = stream == STDIN_FILENO ? O_WRONLY : O_RDONLY;  // not the one that it is used in
    if (::open("/dev/null", way) < 0) return;
  }
}

}  // namespace cleancopy::cli
