#include "cli/command_line.hpp"

#include <charconv>
#include <cstdio>
#include <unistd.h>

#include "cli/other_options.hpp"
#include "text/among.hpp"
#include "text/nearest_word.hpp"
#include "text/printable.hpp"

namespace cleancopy::cli {

void complain(std::string_view what) {
  const std::string message = "cleancopy: " + text::printable(what) + '\n';
  std::fwrite(message.data(), 1, message.size(), stderr);
}

void complain(std::string_view name, const Error& error) {
  complain(std::string(name) + ": " + error.detail);
}

void say_remarks(std::string_view name, std::span<const std::string> remarks) {
  for (const std::string& remark : remarks) complain(std::string(name) + ": " + remark);
}

std::string_view shown_name(const std::string& path) {
  return path == "-" ? std::string_view("standard input") : std::string_view(path);
}

bool lacks_input() {
  if (::isatty(STDIN_FILENO) != 1) return false;
  complain("no input: give a saved page, or pipe one in");
  return true;
}

bool read_whole_number(std::string_view word, std::size_t most, std::size_t& value) {
  const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), value);
  return error == std::errc() && end == word.data() + word.size() && value >= 1 && value <= most;
}

void complain_about_word(std::string_view option, std::string_view word,
                         const std::vector<std::string>& words) {
  std::string message = std::string(option) + ": \"" + std::string(word) + "\" is none of ";
  for (const std::string& one : words) message += (&one == &words.front() ? "" : ", ") + one;
  // "--format md" is what others write "--md" for.
  std::string_view meant = instead_of("--" + std::string(word));
  const std::string before = std::string(option) + ' ';
  meant = meant.starts_with(before) ? meant.substr(before.size()) : std::string_view();
  if (text::is_among(words, meant))
    message.append("; is ").append(meant).append(" meant?");
  else
    message += text::suggestion_for(word, words);
  complain(message);
}

}  // namespace cleancopy::cli
