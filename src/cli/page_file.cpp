#include "cli/page_file.hpp"

#include <cstdio>
#include <unistd.h>

#include "check/printable.hpp"

namespace cleancopy::cli {

Result<void> feed_file(const std::string& path, Extractor& extractor, InputFile::Buffer& buffer) {
  Result<InputFile> file = InputFile::open(path);
  if (!file) return file.error();
  for (;;) {
    Result<std::string_view> piece = file->read(buffer);
    if (!piece) return piece.error();
    if (piece->empty()) return {};
    if (auto fed = extractor.feed(*piece); !fed) return fed.error();
  }
}

std::string_view shown_name(const std::string& path) {
  return path == "-" ? std::string_view("standard input") : std::string_view(path);
}

void complain(std::string_view name, const Error& error) {
  const std::string message =
      "cleancopy: " + check::printable(std::string(name) + ": " + error.detail) + '\n';
  std::fwrite(message.data(), 1, message.size(), stderr);
}

bool lacks_input() {
  if (::isatty(STDIN_FILENO) != 1) return false;
  std::fputs("cleancopy: no input: give a saved page, or pipe one in\n", stderr);
  return true;
}

}  // namespace cleancopy::cli
