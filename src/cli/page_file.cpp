#include "cli/page_file.hpp"

#include <unistd.h>

#include "cli/command_line.hpp"

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
  complain(std::string(name) + ": " + error.detail);
}

void say_remarks(std::string_view name, std::span<const std::string> remarks) {
  for (const std::string& remark : remarks) complain(std::string(name) + ": " + remark);
}

bool lacks_input() {
  if (::isatty(STDIN_FILENO) != 1) return false;
  complain("no input: give a saved page, or pipe one in");
  return true;
}

}  // namespace cleancopy::cli
