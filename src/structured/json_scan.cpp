#include "structured/json_scan.hpp"

#include <algorithm>

#include "text/json_escape.hpp"
#include "text/unicode.hpp"
#include "text/utf8.hpp"

namespace cleancopy::structured {
namespace {

constexpr std::size_t kLongestKey = 64;     // bytes looked through for a key behind a doubtful quote
constexpr std::size_t kLongestNumber = 15;  // digits that a double holds; longer ones are kept as text

bool is_control(char c) {
  return static_cast<unsigned char>(c) < 0x20;
}

bool is_name_part(char c) {
  return text::is_ascii_alpha(c) || text::is_ascii_digit(c) || c == '_' || c == '$' || c == '@';
}

// Length of the mark at the head of `text` that can close a string opened by `quote`.
std::size_t closing_length(std::string_view text, Quote quote) {
  if (quote.mark != 0) return text[0] == quote.mark ? 1 : 0;
  return text[0] == '\'' ? 0 : opening_quote(text).length;
}

// "key": or key: at the head of `text`.
bool starts_with_key(std::string_view text) {
  const Quote quote = opening_quote(text);
  const std::size_t end = std::min(text.size(), kLongestKey);
  std::size_t i = quote.length;
  if (quote.length > 0) {
    while (i < end && closing_length(text.substr(i), quote) == 0) ++i;
    if (i < end) i += closing_length(text.substr(i), quote);
  } else {
    while (i < end && is_name_part(text[i])) ++i;
    if (i == 0) return false;
  }
  while (i < text.size() && i < end && text::is_html_space(text[i])) ++i;
  return i < text.size() && text[i] == ':';
}

bool starts_with_value(std::string_view text) {
  const char c = text[0];
  return c == '{' || c == '[' || c == '-' || text::is_ascii_digit(c) || opening_quote(text).length > 0 ||
         text.starts_with("true") || text.starts_with("false") || text.starts_with("null");
}

bool starts_with_comment(std::string_view text) {
  return text.starts_with("//") || text.starts_with("/*") || text.starts_with("-->");
}

// Is a quote before `rest` the end of a string? What stands behind it must go on as JSON does.
bool ends_string(std::string_view rest, StringPlace place) {
  if (place == StringPlace::key) return true;  // names hold no quotes
  rest.remove_prefix(leading_space(rest));
  if (rest.empty() || rest[0] == '}' || rest[0] == ']' || starts_with_comment(rest)) return true;
  if (rest[0] != ',') {  // perhaps only the comma is missing
    return place == StringPlace::member && opening_quote(rest).length > 0 && starts_with_key(rest);
  }
  rest.remove_prefix(1);
  rest.remove_prefix(leading_space(rest));
  if (rest.empty() || rest[0] == '}' || rest[0] == ']' || rest[0] == ',' || starts_with_comment(rest)) {
    return true;
  }
  return place == StringPlace::member ? starts_with_key(rest) || rest[0] == '{' : starts_with_value(rest);
}

// Appends the escape at `at` (a backslash), mended; returns the offset behind it.
std::size_t append_escape(std::string& out, std::string_view in, std::size_t at) {
  const std::string_view rest = in.substr(at);
  if (text::is_json_escape(rest)) {
    const bool first_half = text::is_high_surrogate(rest);
    if (first_half && text::is_low_surrogate(rest.substr(text::kJsonEscape))) {
      out += rest.substr(0, 2 * text::kJsonEscape);
      return at + 2 * text::kJsonEscape;
    }
    const bool lone = first_half || text::is_low_surrogate(rest);
    out += lone ? std::string_view("\\ufffd") : rest.substr(0, text::kJsonEscape);
    return at + text::kJsonEscape;
  }
  if (rest.size() >= 2 && std::string_view("\"\\/bfnrt").find(rest[1]) != std::string_view::npos) {
    out += rest.substr(0, 2);
    return at + 2;
  }
  return at + 1;  // a backslash that escapes nothing: what follows stands for itself
}

void append_control(std::string& out, char c) {
  if (c == '\n') {
    out += "\\n";
  } else if (c == '\t') {
    out += "\\t";
  } else if (c != '\r') {
    out += ' ';
  }
}

bool is_plain_number(std::string_view word) {
  if (word.size() > kLongestNumber) return false;
  std::size_t i = word.starts_with('-') ? 1 : 0;
  const std::size_t first = i;
  while (i < word.size() && text::is_ascii_digit(word[i])) ++i;
  if (i == first || (word[first] == '0' && i - first > 1)) return false;
  if (i == word.size()) return true;
  if (word[i] != '.' || i + 1 == word.size()) return false;
  return std::all_of(word.begin() + static_cast<std::ptrdiff_t>(i) + 1, word.end(), text::is_ascii_digit);
}

}  // namespace

std::size_t leading_space(std::string_view text) {
  std::size_t i = 0;
  while (i < text.size()) {
    const auto byte = static_cast<unsigned char>(text[i]);
    if (byte <= ' ') {
      ++i;
      continue;
    }
    if (byte < 0x80) break;
    const text::CodePoint point = text::decode_at(text, i);
    if (!text::is_space(point.value) && !text::is_invisible(point.value)) break;
    i += point.length;
  }
  return i;
}

Quote opening_quote(std::string_view text) {
  if (text.starts_with('"')) return {'"', 1};
  if (text.starts_with('\'')) return {'\'', 1};
  if (text.starts_with("\u201C") || text.starts_with("\u201D") || text.starts_with("\u201E")) return {0, 3};
  return {};
}

std::size_t append_string_content(std::string& out, std::string_view in, std::size_t at, Quote quote,
                                  StringPlace place) {
  std::size_t run = at;  // start of the bytes that are fine as they are
  const auto flush = [&] { out += in.substr(run, at - run); };
  while (at < in.size()) {
    const char c = in[at];
    if (c == '\\') {
      flush();
      at = append_escape(out, in, at);
      run = at;
      // What an invalid backslash stood before is text, even a quote of the kind that closes.
      if (at < in.size() && in[at] == '\'' && in[at - 1] == '\\') ++at;
      continue;
    }
    if (is_control(c)) {
      flush();
      append_control(out, c);
      run = ++at;
      continue;
    }
    const std::size_t closing = closing_length(in.substr(at, 3), quote);
    if (closing > 0 && ends_string(in.substr(at + closing), place)) {
      flush();
      return at + closing;
    }
    if (c == '"') {
      flush();
      out += "\\\"";
      run = ++at;
      continue;
    }
    ++at;
  }
  flush();
  return at;
}

std::size_t word_end(std::string_view in, std::size_t at, char stop) {
  std::size_t end = at + 1;
  for (; end < in.size(); ++end) {
    const char c = in[end];
    if (c == stop || c == ',' || c == '\n' || c == '"' || c == '\\') break;
    if (c == '{' || c == '}' || c == '[' || c == ']') break;
    if (c == '/' && text::is_html_space(in[end - 1]) && starts_with_comment(in.substr(end, 3))) break;
  }
  return end;
}

void append_json_string(std::string& out, std::string_view text) {
  out += '"';
  for (const char c : text) {
    if (is_control(c)) {
      append_control(out, c);
    } else {
      if (c == '"' || c == '\\') out += '\\';
      out += c;
    }
  }
  out += '"';
}

void append_bare_value(std::string& out, std::string_view word) {
  using text::equals_ignoring_ascii_case;
  if (equals_ignoring_ascii_case(word, "true")) {
    out += "true";
  } else if (equals_ignoring_ascii_case(word, "false")) {
    out += "false";
  } else if (is_plain_number(word)) {
    out += word;
  } else if (word.empty() || (text::is_ascii_alpha(word[0]) && word.find(' ') == std::string_view::npos)) {
    out += "null";  // null, None, undefined, document.title, …
  } else {
    append_json_string(out, word);
  }
}

}  // namespace cleancopy::structured
