#include "html/tokens/entities.hpp"

#include <algorithm>
#include <cstdint>

#include "html/tokens/scan.hpp"
#include "text/fixed_text.hpp"
#include "text/unicode.hpp"
#include "text/utf8.hpp"

namespace cleancopy::html {
namespace {

using text::is_ascii_alpha;
using text::is_ascii_digit;

struct NamedReference {
  text::FixedText<32> name;  // without the ampersand, with the semicolon where it is part
  char32_t first;
  char32_t second;
};

constexpr NamedReference kNamedReferences[] = {
#include "html/tokens/entities.inc"
};

// The names that begin with each character: from firsts[c] to firsts[c + 1].
constexpr std::array<std::uint16_t, 129> kFirsts = [] {
  std::array<std::uint16_t, 129> firsts{};
  std::size_t row = 0;
  for (std::size_t c = 0; c < firsts.size(); ++c) {
    while (row < std::size(kNamedReferences) &&
           static_cast<unsigned char>(kNamedReferences[row].name[0]) < c) {
      ++row;
    }
    firsts[c] = static_cast<std::uint16_t>(row);
  }
  return firsts;
}();

constexpr bool is_alphanumeric(char c) {
  return is_ascii_alpha(c) || is_ascii_digit(c);
}

// HTML 13.2.5.80 numeric character reference end: what windows-1252 would have meant at 0x80 to 0x9F.
constexpr char32_t kControlReplacements[32] = {
    0x20AC, 0x81,   0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0x8D,   0x017D, 0x8F,   0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,   0x017E, 0x0178};

char32_t numeric_value(std::uint32_t number) {
  if (number == 0 || number > 0x10FFFF || (number >= 0xD800 && number <= 0xDFFF)) return text::kReplacement;
  if (number >= 0x80 && number <= 0x9F) return kControlReplacements[number - 0x80];
  return number;
}

ReferenceMatch match_numeric(std::string_view text, bool complete) {
  std::size_t i = 2;  // behind "&#"
  const bool hexadecimal = i < text.size() && (text[i] | 0x20) == 'x';
  if (hexadecimal) ++i;
  const std::size_t digits_begin = i;
  std::uint32_t number = 0;
  for (; i < text.size(); ++i) {
    const int digit = hexadecimal ? text::hex_digit(text[i]) : (is_ascii_digit(text[i]) ? text[i] - '0' : -1);
    if (digit < 0) break;
    number = std::min<std::uint32_t>(number * (hexadecimal ? 16 : 10) + static_cast<std::uint32_t>(digit),
                                     0x110000);
  }
  if (i == text.size() && !complete) return {0, {}, true};
  if (i == digits_begin) return {};
  if (i < text.size() && text[i] == ';') ++i;
  return {i, {numeric_value(number), 0}, false};
}

// Nearly all that news pages write; all may stand without a semicolon.
struct FrequentReference {
  std::string_view name;
  char32_t value;
};
constexpr FrequentReference kFrequentReferences[] = {
    {"amp", '&'}, {"nbsp", 0xA0}, {"quot", '"'}, {"lt", '<'}, {"gt", '>'}};

// One of those at the start of `name`, ended by what goes on in no name; length 0: look in the whole table.
ReferenceMatch match_frequent(std::string_view name, ReferenceContext context) {
  for (const auto& [frequent, value] : kFrequentReferences) {
    if (!name.starts_with(frequent)) continue;
    const std::size_t length = frequent.size();
    if (name.size() == length || is_alphanumeric(name[length])) return {};
    if (name[length] == ';') return {length + 2, {value, 0}, false};
    if (context == ReferenceContext::attribute) return {};
    return {length + 1, {value, 0}, false};
  }
  return {};
}

ReferenceMatch match_named(std::string_view text, bool complete, ReferenceContext context) {
  if (text.size() > 2 && !is_alphanumeric(text[2])) return {};  // no name is one character
  const ReferenceMatch frequent = match_frequent(text.substr(1), context);
  if (frequent.length > 0) return frequent;
  // Narrow the sorted table by one character at a time; the longest name passed on the way wins.
  const auto first = static_cast<unsigned char>(text[1]);
  const NamedReference* low = std::begin(kNamedReferences) + kFirsts[first];
  const NamedReference* high = std::begin(kNamedReferences) + kFirsts[first + 1U];
  const NamedReference* best = nullptr;
  for (std::size_t i = 2; low != high; ++i) {
    const std::size_t at = i - 1;
    if (low->name.size() == at) {
      best = low;
      ++low;  // the names that go on come right behind it
      if (low == high) break;
    }
    if (i == text.size()) {
      if (!complete) return {0, {}, true};
      break;
    }
    const char wanted = text[i];
    if (!is_alphanumeric(wanted) && wanted != ';') break;
    low = std::partition_point(low, high, [&](const NamedReference& r) { return r.name[at] < wanted; });
    if (low == high || low->name[at] != wanted) break;
    high = std::partition_point(low, high, [&](const NamedReference& r) { return r.name[at] == wanted; });
  }
  if (best == nullptr) return {};
  const std::size_t length = best->name.size() + 1;
  if (context == ReferenceContext::attribute && best->name.back() != ';') {
    if (length == text.size() && !complete) return {0, {}, true};
    if (length < text.size() && (text[length] == '=' || is_alphanumeric(text[length]))) return {};
  }
  return {length, {best->first, best->second}, false};
}

void append_value(std::string& out, const ReferenceMatch& match) {
  text::append_utf8(out, match.value[0]);
  if (match.value[1] != 0) text::append_utf8(out, match.value[1]);
}

}  // namespace

ReferenceMatch match_reference(std::string_view text, bool complete, ReferenceContext context) {
  if (text.size() < 2) return {0, {}, !complete};
  if (text[1] == '#') {
    if (text.size() == 2 && !complete) return {0, {}, true};
    return match_numeric(text, complete);
  }
  if (!is_alphanumeric(text[1])) return {};
  return match_named(text, complete, context);
}

void append_attribute_value(std::string& out, std::string_view raw) {
  const char* run = raw.data();
  const char* const end = run + raw.size();
  const char* p = run;
  while ((p = scan::find_text_event(p, end)) != end) {
    if (*p == '<') {  // plain in a value
      ++p;
      continue;
    }
    out.append(run, static_cast<std::size_t>(p - run));
    if (*p == '\r') {
      out.push_back('\n');
      p += p + 1 != end && p[1] == '\n' ? 2 : 1;
    } else if (*p == '\0') {
      text::append_utf8(out, text::kReplacement);
      ++p;
    } else {
      const std::string_view ahead(p, static_cast<std::size_t>(end - p));
      const ReferenceMatch match = match_reference(ahead, true, ReferenceContext::attribute);
      if (match.length > 0)
        append_value(out, match);
      else
        out.push_back('&');
      p += std::max<std::size_t>(match.length, 1);
    }
    run = p;
  }
  out.append(run, static_cast<std::size_t>(end - run));
}

void append_normalised(std::string& out, std::string_view raw) {
  for (std::size_t i = 0; i < raw.size(); ++i) {
    if (raw[i] == '\0') {
      text::append_utf8(out, text::kReplacement);
    } else if (raw[i] != '\r') {
      out.push_back(raw[i]);
    } else if (i + 1 == raw.size() || raw[i + 1] != '\n') {
      out.push_back('\n');
    }
  }
}

}  // namespace cleancopy::html
