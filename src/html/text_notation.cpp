#include "html/text_notation.hpp"

#include <algorithm>

#include "text/unicode.hpp"

namespace cleancopy::html {
namespace {

constexpr std::string_view kButton = "(BUTTON)";
constexpr std::size_t kLongestNumber = 4;  // digits of a link's number
constexpr std::size_t kTelling = 2;        // marks of a kind that make a notation

// "[12]" at `at`: its length, or 0.
std::size_t numbered_mark(std::string_view text, std::size_t at) noexcept {
  if (text[at] != '[') return 0;
  std::size_t i = at + 1;
  while (i < text.size() && text::is_ascii_digit(text[i])) ++i;
  const std::size_t digits = i - at - 1;
  return digits > 0 && digits <= kLongestNumber && i < text.size() && text[i] == ']' ? digits + 2 : 0;
}

// "[name-of-file]" at the begin: its length, or 0. Numbers are links' and notes'.
std::size_t image_mark(std::string_view text) noexcept {
  if (!text.starts_with('[')) return 0;
  std::size_t i = 1;
  bool is_number = true;
  for (; i < text.size() && text[i] != ']'; ++i) {
    if (text[i] == ' ' || text[i] == '[') return 0;
    is_number = is_number && text::is_ascii_digit(text[i]);
  }
  return i < text.size() && !(is_number && i > 1) ? i + 1 : 0;
}

// " 12. https://…": a line of the list of addresses.
bool is_reference(std::string_view line) noexcept {
  line = text::trim(line);
  std::size_t i = 0;
  while (i < line.size() && text::is_ascii_digit(line[i])) ++i;
  if (i == 0 || i > kLongestNumber || !line.substr(i).starts_with(". ")) return false;
  const std::string_view address = text::trim(line.substr(i + 1));
  const std::size_t colon = address.find(':');
  return colon != std::string_view::npos && colon > 0 && colon < 12 &&
         address.find(' ') == std::string_view::npos;
}

// "## Heading": how many marks, or 0.
std::size_t heading_marks(std::string_view line) noexcept {
  const std::size_t marks = std::min(line.find_first_not_of('#'), line.size());
  return marks >= 1 && marks <= 6 && marks < line.size() && line[marks] == ' ' ? marks : 0;
}

// "****** Heading ******", or its first line.
bool is_starred(std::string_view line) noexcept {
  const std::size_t stars = std::min(line.find_first_not_of('*'), line.size());
  return stars >= 2 && stars < line.size() && line[stars] == ' ';
}

// Where the words of a link that begin at `at` end: before "](", with no other bracket opened. Else npos.
std::size_t words_end(std::string_view text, std::size_t at) noexcept {
  for (; at < text.size() && text[at] != '['; ++at) {
    if (text.substr(at).starts_with("](")) return at;
  }
  return std::string_view::npos;
}

// The end of the "(address)" at `at`, which parentheses may stand in; npos where it is none. It is looked for
// up to the end of another link's words, so that links without end cost no more than others.
std::size_t address_end(std::string_view text, std::size_t at) noexcept {
  std::size_t depth = 0;
  for (std::size_t i = at; i < text.size() && !text.substr(i).starts_with("]("); ++i) {
    if (text[i] == '(') ++depth;
    if (text[i] == ')' && --depth == 0) return i + 1;
  }
  return std::string_view::npos;
}

bool is_among(char c, std::string_view characters) noexcept {
  return characters.find(c) != std::string_view::npos;
}

// "[words](address)" becomes its words, "![words](address)" nothing, "\*" a star; emphasis goes.
std::string without_markdown(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size();) {
    const char c = text[i];
    const bool image = text.substr(i).starts_with("![");
    if (c == '[' || image) {
      const std::size_t words = i + (image ? 2 : 1);
      const std::size_t close = words_end(text, words);
      const std::size_t end = close == std::string_view::npos ? close : address_end(text, close + 1);
      if (end != std::string_view::npos) {
        if (!image) out.append(text.substr(words, close - words));
        i = end;
        continue;
      }
    }
    if (c == '\\' && i + 1 < text.size() && is_among(text[i + 1], "\\`*_{}[]()#+-.!>|")) {
      out += text[i + 1];
      i += 2;
      continue;
    }
    const bool word_before =
        i > 0 && (text::is_ascii_alpha(text[i - 1]) || text::is_ascii_digit(text[i - 1]));
    const bool word_after =
        i + 1 < text.size() && (text::is_ascii_alpha(text[i + 1]) || text::is_ascii_digit(text[i + 1]));
    const bool emphasis = (c == '*' && !(i + 1 < text.size() && text[i + 1] == ' ' && i == 0)) ||
                          (c == '_' && !(word_before && word_after));
    if (!emphasis) out += c;
    ++i;
    // Some set a space behind the mark that ends it, whatever follows.
    const bool ends = emphasis && i >= 2 && text[i - 2] != ' ' && text.substr(i).starts_with(' ');
    if (ends && i + 1 < text.size() && is_among(text[i + 1], ",.;:!?")) ++i;
  }
  return out;
}

std::string without_buttons(std::string_view text) {
  std::string out;
  for (std::size_t at; (at = text.find(kButton)) != std::string_view::npos;) {
    out.append(text.substr(0, at));
    text.remove_prefix(at + kButton.size());
  }
  return out.append(text);
}

// "[portrait-ann-lee]Ann Lee": the words, with the sign of the item before them.
std::string without_image(std::string_view text, const TextNotation& notation) {
  const std::string_view item = without_bullet(text, notation);
  const std::size_t mark = image_mark(item);
  if (mark == 0) return std::string(text);
  return std::string(text.substr(0, text.size() - item.size())).append(text::trim(item.substr(mark)));
}

std::string without_numbers(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t mark = numbered_mark(text, i);
    if (mark == 0) out += text[i];
    i += std::max<std::size_t>(mark, 1);
  }
  return out;
}

// "[what a picture shows]words": the words; "words_of_a_link": with spaces.
std::string without_stars(std::string_view text) {
  if (is_starred(text)) {
    while (text.starts_with('*')) text.remove_prefix(1);
    while (text.ends_with('*')) text.remove_suffix(1);
  }
  if (text.starts_with('[')) {
    const std::size_t end = text.find(']');
    if (end != std::string_view::npos) text.remove_prefix(end + 1);
  }
  std::string out(text::trim(text));
  for (std::size_t i = 1; i + 1 < out.size(); ++i) {
    if (out[i] == '_' && out[i - 1] != ' ' && out[i + 1] != ' ') out[i] = ' ';
  }
  return out;
}

}  // namespace

TextNotation find_notation(std::string_view utf8) {
  TextNotation notation;
  std::size_t headings = 0;
  std::size_t links = 0;
  std::size_t references = 0;
  std::size_t images = 0;
  for (std::size_t begin = 0; begin < utf8.size();) {
    const std::size_t end = std::min(utf8.find('\n', begin), utf8.size());
    const std::string_view line = text::trim(utf8.substr(begin, end - begin));
    begin = end + 1;
    if (line.empty()) continue;
    headings += heading_marks(line) > 0 ? 1 : 0;
    references += is_reference(line) ? 1 : 0;
    images += image_mark(without_bullet(line, {})) > 0 ? 1 : 0;
    notation.starred = notation.starred || is_starred(line);
    notation.buttons = notation.buttons || line.find(kButton) != std::string_view::npos;
    for (std::size_t at = line.find("]("); at != std::string_view::npos; at = line.find("](", at + 2))
      ++links;
  }
  notation.numbered_links = references >= kTelling;
  notation.markdown = headings + links >= kTelling;
  notation.starred = notation.starred && !notation.markdown;
  notation.images = images >= kTelling && !notation.markdown && !notation.starred;
  return notation;
}

std::string_view without_references(std::string_view utf8, const TextNotation& notation) {
  if (!notation.numbered_links) return utf8;
  // From the end up: the addresses, the empty lines among them, the lines that name them.
  std::string_view kept = utf8;
  for (std::string_view left = utf8;;) {
    while (!left.empty() && text::is_html_space(left.back())) left.remove_suffix(1);
    const std::size_t begin = left.rfind('\n') + 1;  // npos + 1 is 0
    const std::string_view line = text::trim(left.substr(begin));
    const bool titles = line.size() < 40 && kept.size() < utf8.size() &&
                        (line.ends_with(':') || line.find(' ') == std::string_view::npos);
    if (left.empty() || (!is_reference(line) && !titles)) return kept;
    left = left.substr(0, begin);
    kept = left;
  }
}

std::string_view without_bullet(std::string_view line, const TextNotation& notation) noexcept {
  const auto behind = [&](std::string_view bullet) {
    if (!line.starts_with(bullet)) return false;
    const std::string_view rest = line.substr(bullet.size());
    if (!rest.empty() && rest.front() != ' ') return false;
    line = text::trim(rest);
    return true;
  };
  const bool is_lynx = notation.numbered_links || notation.buttons;
  if (behind("*") || behind("\u2022") || (is_lynx && (behind("+") || behind("o")))) return line;
  if (notation.markdown && behind("-")) return line;
  return line;
}

bool is_rule(std::string_view line) noexcept {
  line = text::trim(line);
  if (line.size() < 3 || !is_among(line.front(), "=-*_~")) return false;
  return std::all_of(line.begin(), line.end(), [&](char c) { return c == line.front() || c == ' '; });
}

std::string without_marks(std::string_view paragraph, const TextNotation& notation) {
  std::string out(paragraph);
  if (notation.numbered_links) out = without_numbers(out);
  if (notation.buttons) out = without_buttons(out);
  if (notation.starred) out = without_stars(out);
  if (notation.images) out = without_image(text::trim(out), notation);
  if (notation.markdown) {
    std::string_view text = text::trim(out);
    text.remove_prefix(heading_marks(text));
    if (text.starts_with("> ")) text.remove_prefix(2);
    out = without_markdown(text::trim(text));
  }
  return std::string(text::trim(out));
}

}  // namespace cleancopy::html
