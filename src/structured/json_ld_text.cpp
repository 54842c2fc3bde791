#include "structured/json_ld_text.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

#include "html/tokens/entities.hpp"
#include "text/among.hpp"
#include "text/fixed_text.hpp"
#include "text/unicode.hpp"

namespace cleancopy::structured {
namespace {

constexpr std::size_t kLongestName = 12;  // bytes of a tag's name looked at

using Name = text::FixedText<kLongestName>;

constexpr std::array<Name, 24> kInlineTags{"a",  "abbr", "b",     "bdi",    "big", "cite", "code", "del",
                                           "em", "font", "i",     "img",    "ins", "kbd",  "mark", "span",
                                           "q",  "s",    "small", "strong", "sub", "sup",  "u",    "wbr"};

constexpr std::array<Name, 35> kBlockTags{
    "address", "article",    "aside",  "blockquote", "br", "center", "dd", "div",  "dl",
    "dt",      "figcaption", "figure", "footer",     "h1", "h2",     "h3", "h4",   "h5",
    "h6",      "header",     "hr",     "iframe",     "li", "main",   "ol", "p",    "pre",
    "section", "table",      "tbody",  "td",         "th", "tr",     "ul", "video"};

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

// What is left of a tag: nothing or a space. Not an HTML element: no value.
const char* replacement_of(std::string_view tag) {
  const std::string name = tag_name(tag);
  if (text::is_among(kInlineTags, name)) return "";
  return text::is_among(kBlockTags, name) ? " " : nullptr;
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

std::string clean_url(std::string_view raw) {
  raw = text::trim(raw);
  std::string url;
  html::append_attribute_value(url, raw);
  return url;
}

}  // namespace cleancopy::structured
