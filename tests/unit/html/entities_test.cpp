#include "html/tokens/entities.hpp"

#include <algorithm>
#include <string>

#include "catch.hpp"
#include "text/utf8.hpp"

using namespace cleancopy::html;

namespace {

// `text` with its references decoded as in text.
std::string decoded(std::string_view text) {
  std::string out;
  while (!text.empty()) {
    const ReferenceMatch match =
        text.front() == '&' ? match_reference(text, true, ReferenceContext::text) : ReferenceMatch{};
    for (const char32_t point : match.value) {
      if (point != 0) cleancopy::text::append_utf8(out, point);
    }
    if (match.length == 0) out += text.front();
    text.remove_prefix(std::max<std::size_t>(match.length, 1));
  }
  return out;
}

}  // namespace

TEST_CASE("references in text", "[entities]") {
  struct Row {
    const char* raw;
    const char* decoded;
  };
  const Row rows[] = {
      {"fish &amp; chips", "fish & chips"},
      {"fish &amp chips", "fish & chips"},
      {"&notit;", "\xC2\xACit;"},   // the longest name that is one
      {"&notin;", "\xE2\x88\x89"},  // longer than &not
      {"&nosuch;", "&nosuch;"},
      {"& &; &# &#x &#; &#x;", "& &; &# &#x &#; &#x;"},
      {"&#65;&#x41;&#X41", "AAA"},
      {"&#128;", "\xE2\x82\xAC"},  // windows-1252, as browsers have it
      {"&#0;&#xD800;&#x110000;&#99999999999;", "\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD"},
      {"&#0000000000000000000000000000000000000000000000065;", "A"},
      {"&NotEqualTilde;", "\xE2\x89\x82\xCC\xB8"},  // two code points
      {"&amp;amp;", "&amp;"},
      {"&", "&"},
  };
  for (const Row& row : rows) {
    INFO(row.raw);
    CHECK(decoded(row.raw) == row.decoded);
  }
}

TEST_CASE("attribute values", "[entities]") {
  const auto value = [](std::string_view raw) {
    std::string out;
    append_attribute_value(out, raw);
    return out;
  };
  CHECK(value("a?b=1&copy=2&amp;c=3") == "a?b=1&copy=2&c=3");  // an equals sign follows: no reference
  CHECK(value("&copy2") == "&copy2");
  CHECK(value("&copy") == "\xC2\xA9");
  CHECK(value("&copy; x") == "\xC2\xA9 x");
  CHECK(value("a\r\nb\rc") == "a\nb\nc");
  CHECK(value(std::string_view("a\0b", 3)) ==
        "a\xEF\xBF\xBD"
        "b");
}

TEST_CASE("whether more text could change a reference", "[entities]") {
  CHECK(match_reference("&am", false, ReferenceContext::text).needs_more);
  CHECK(match_reference("&amp", false, ReferenceContext::text).needs_more);  // the semicolon may come
  CHECK_FALSE(match_reference("&amp;", false, ReferenceContext::text).needs_more);
  CHECK(match_reference("&#6", false, ReferenceContext::text).needs_more);
  CHECK(match_reference("&", false, ReferenceContext::text).needs_more);
  CHECK_FALSE(match_reference("& ", false, ReferenceContext::text).needs_more);
  CHECK(match_reference("&amp", true, ReferenceContext::text).length == 4);
  CHECK(match_reference("&am", true, ReferenceContext::text).length == 0);
}
