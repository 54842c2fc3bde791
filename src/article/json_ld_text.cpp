#include "article/json_ld_text.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

#include "html/entities.hpp"
#include "text/unicode.hpp"
#include "text/utf8.hpp"

namespace cleancopy::article {
namespace {

constexpr std::size_t kLongestName = 12;  // bytes of a tag's name looked at

constexpr std::array<std::string_view, 24> kInlineTags{
    "a",   "abbr", "b",    "bdi",  "big", "cite", "code",  "del",    "em",  "font", "i", "img",
    "ins", "kbd",  "mark", "span", "q",   "s",    "small", "strong", "sub", "sup",  "u", "wbr"};

constexpr std::array<std::string_view, 34> kBlockTags{
    "address",    "article", "aside",  "blockquote", "center", "dd", "div",  "dl",  "dt",
    "figcaption", "figure",  "footer", "h1",         "h2",     "h3", "h4",   "h5",  "h6",
    "header",     "hr",      "iframe", "li",         "main",   "ol", "p",    "pre", "section",
    "table",      "tbody",   "td",     "th",         "tr",     "ul", "video"};

template <std::size_t size>
bool is_among(const std::array<std::string_view, size>& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

// A reference may itself have been escaped: &amp;quot; is decoded twice.
std::string decode(std::string_view raw) {
  std::string once;
  html::append_attribute_value(once, raw);
  if (once.find('&') == std::string::npos || once == raw) return once;
  std::string twice;
  html::append_attribute_value(twice, once);
  return twice;
}

// The name, in lower case, of the tag at the head of `text`; empty for a '<' that is text.
std::string tag_name(std::string_view text) {
  std::string name;
  for (std::size_t i = text.substr(1).starts_with('/') ? 2 : 1; i < text.size(); ++i) {
    const char c = text::to_ascii_lower(text[i]);
    if (!text::is_ascii_alpha(c) && !(text::is_ascii_digit(c) && !name.empty())) break;
    if (name.size() == kLongestName) return {};
    name += c;
  }
  return name;
}

// What is left of a tag: nothing, a line break or an empty line. Not an HTML element: no value.
const char* replacement_of(std::string_view tag) {
  const std::string name = tag_name(tag);
  if (name == "br") return "\n";
  if (is_among(kInlineTags, name)) return "";
  return is_among(kBlockTags, name) ? "\n\n" : nullptr;
}

std::string strip_tags(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  std::size_t at = 0;
  while (at < text.size()) {
    const std::size_t open = std::min(text.find('<', at), text.size());
    out += text.substr(at, open - at);
    at = open;
    if (at == text.size()) break;
    const char* replacement = replacement_of(text.substr(at));
    const std::size_t close = replacement != nullptr ? text.find('>', at) : std::string_view::npos;
    if (replacement != nullptr && close == std::string_view::npos) {  // no tag ends behind here
      out += text.substr(at);
      break;
    }
    if (replacement != nullptr) {
      out += replacement;
      at = close + 1;
    } else {
      out += text[at++];
    }
  }
  return out;
}

// First bytes of the UTF-8 sequences among which spaces and invisible characters are.
constexpr bool may_be_space(unsigned char byte) {
  return byte <= 0x20 || byte == 0xC2 || byte == 0xE1 || byte == 0xE2 || byte == 0xE3 || byte == 0xEF;
}

bool is_plain_at(std::string_view text, std::size_t at) {
  return at < text.size() && !may_be_space(static_cast<unsigned char>(text[at]));
}

// Runs of white space become one space, one line break or one empty line, whichever they hold most of.
std::string fold_lines(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  std::size_t breaks = 0;
  bool gap = false;
  for (std::size_t i = 0; i < text.size();) {
    std::size_t end = i;
    // A single space between two ordinary characters needs no look: whole sentences are copied at once.
    while (is_plain_at(text, end) || (end > i && text.substr(end, 1) == " " && is_plain_at(text, end + 1))) {
      ++end;
    }
    if (end == i) {
      const text::CodePoint point = text::decode_at(text, i);
      end = i + point.length;
      if (text::is_space(point.value)) {
        gap = true;
        if (point.value == '\n' || point.value == 0x2028) ++breaks;
        if (point.value == 0x2029) breaks += 2;
      }
      if (text::is_space(point.value) || text::is_invisible(point.value)) {
        i = end;
        continue;
      }
    }
    if (gap && !out.empty()) out += breaks == 0 ? " " : breaks == 1 ? "\n" : "\n\n";
    gap = false;
    breaks = 0;
    out += text.substr(i, end - i);
    i = end;
  }
  return out;
}

bool holds_html(std::string_view raw) {
  return raw.find('&') != std::string_view::npos || raw.find('<') != std::string_view::npos;
}

std::string as_text(std::string_view raw) {
  std::string text = raw.find('&') == std::string_view::npos ? std::string(raw) : decode(raw);
  return text.find('<') == std::string::npos ? text : strip_tags(text);
}

}  // namespace

std::string clean_line(std::string_view raw) {
  if (!holds_html(raw)) return text::collapse_space(raw);
  return text::collapse_space(as_text(raw));
}

std::string clean_lines(std::string_view raw) {
  if (!holds_html(raw) && raw.find('\r') == std::string_view::npos) return fold_lines(raw);
  std::string text = as_text(raw);
  // A carriage return is a line break only where no line feed follows.
  for (std::size_t i = text.find('\r'); i != std::string::npos; i = text.find('\r', i + 1)) {
    text[i] = i + 1 < text.size() && text[i + 1] == '\n' ? ' ' : '\n';
  }
  return fold_lines(text);
}

bool is_web_address(std::string_view text) {
  return text.starts_with("http://") || text.starts_with("https://");
}

std::string clean_url(std::string_view raw) {
  raw = text::trim(raw);
  std::string url;
  html::append_attribute_value(url, raw);
  return url;
}

}  // namespace cleancopy::article
