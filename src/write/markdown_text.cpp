#include "write/markdown_text.hpp"

#include <algorithm>

#include "text/web_address.hpp"
#include "write/plain.hpp"

namespace cleancopy::write {
namespace {

// What begins a list, a heading, a quotation or a rule at the beginning of a line, or below one makes a
// heading or a table of it.
std::size_t mark_at_line_start(std::string_view line) {
  if (line.empty()) return std::string_view::npos;
  if (std::string_view("#>+-=:").find(line.front()) != std::string_view::npos) return 0;
  const std::size_t digits = std::min(line.find_first_not_of("0123456789"), line.size());
  const bool numbered = digits > 0 && digits < line.size() && (line[digits] == '.' || line[digits] == ')') &&
                        (digits + 1 == line.size() || line[digits + 1] == ' ');
  return numbered ? digits : std::string_view::npos;
}

// Between parentheses (CommonMark 6.3): one more of them would end the address, white space, too, and an
// ampersand begin a character. What no address may hold stands by its number (RFC 3986, 2.1).
std::string destination(std::string_view url) {
  std::string out;
  for (const char c : without_controls(url)) {
    if (text::is_outside_addresses(c)) {
      text::append_percent_encoded(out, c);
      continue;
    }
    if (std::string_view("()\\&").find(c) != std::string_view::npos) out += '\\';
    out += c;
  }
  return out;
}

std::string linked_markdown(const Block& block, bool at_line_start) {
  const std::string_view text = block.text;
  std::string out;
  std::size_t done = 0;
  for (const Link& link : block.links) {
    out += escaped_marks(text.substr(done, link.begin - done), at_line_start && done == 0);
    if (out.ends_with('!')) out.insert(out.size() - 1, 1, '\\');  // "![" is a picture
    out.append("[").append(escaped_marks(text.substr(link.begin, link.end - link.begin), false));
    out.append("](").append(destination(link.url)).append(")");
    done = link.end;
  }
  return out + escaped_marks(text.substr(done), at_line_start && done == 0);
}

// "Learning C #": marks at a heading's end would close it (CommonMark 4.2).
std::string not_closed(std::string heading) {
  if (heading.ends_with('#')) heading.insert(heading.size() - 1, 1, '\\');
  return heading;
}

}  // namespace

// CommonMark 2.4: a backslash before punctuation makes it text.
std::string escaped_marks(std::string_view text, bool at_line_start) {
  const std::string plain = without_controls(text);
  std::string out;
  out.reserve(plain.size() + 16);
  std::size_t mark = std::string_view::npos;
  for (std::size_t i = 0; i < plain.size(); ++i) {
    if (i == 0 ? at_line_start : plain[i - 1] == '\n') {
      const std::string_view line = std::string_view(plain).substr(i, plain.find('\n', i) - i);
      const std::size_t in_line = mark_at_line_start(line);
      if (in_line != std::string_view::npos) mark = i + in_line;
    }
    if (i == mark || std::string_view("\\`*_[]<|&~").find(plain[i]) != std::string_view::npos) out += '\\';
    out += plain[i];
  }
  return out;
}

std::string marks_on_one_line(std::string_view text) {
  return with_line_feeds_as(" ", escaped_marks(text, false));
}

// CommonMark 6.7: a line feed alone would be a space.
std::string running_marks(const Block& block, bool at_line_start) {
  return with_line_feeds_as("\\\n", linked_markdown(block, at_line_start));
}

std::string heading_marks(const Block& block) {
  return not_closed(with_line_feeds_as(" ", linked_markdown(block, false)));
}

std::string heading_marks(std::string_view text) {
  return not_closed(marks_on_one_line(text));
}

std::string fenced(std::string_view code) {
  std::size_t longest = 2;
  std::size_t run = 0;
  for (const char c : code) {
    run = c == '`' ? run + 1 : 0;
    longest = std::max(longest, run);
  }
  const std::string fence(longest + 1, '`');
  return fence + '\n' + without_controls(code) + '\n' + fence;
}

}  // namespace cleancopy::write
