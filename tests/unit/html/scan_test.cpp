#include "html/tokens/scan.hpp"

#include <string>
#include <string_view>

#include "catch.hpp"

namespace scan = cleancopy::html::scan;

// Both twins on every alignment, length and place of a hit, with another hit behind the end that must not
// count.
TEST_CASE("the vector searches find what their scalar twins find", "[scan]") {
  constexpr std::size_t kAlignments = 16;
  constexpr std::size_t kMaxLength = 70;
  for (const char wanted : {'<', '&', '\r', '\0'}) {
    for (std::size_t alignment = 0; alignment < kAlignments; ++alignment) {
      for (std::size_t length = 0; length <= kMaxLength; ++length) {
        std::string buffer(kAlignments + kMaxLength + 1, 'x');
        const char* const begin = buffer.data() + alignment;
        const char* const end = begin + length;
        buffer[alignment + length] = wanted;
        bool same = true;
        for (std::size_t hit = 0; hit <= length; ++hit) {
          const char before = buffer[alignment + hit];
          buffer[alignment + hit] = wanted;
          same = same && scan::find(begin, end, wanted) == begin + hit &&
                 scan::scalar::find(begin, end, wanted) == begin + hit &&
                 scan::find_far(begin, end, wanted) == begin + hit &&
                 scan::find_text_event(begin, end) == begin + hit &&
                 scan::scalar::find_text_event(begin, end) == begin + hit;
          if (wanted == '\r' || wanted == '\0') {
            same = same && scan::find_line_event(begin, end) == begin + hit &&
                   scan::scalar::find_line_event(begin, end) == begin + hit;
          }
          buffer[alignment + hit] = before;
        }
        INFO("alignment " << alignment << ", length " << length);
        CHECK(same);
      }
    }
  }
}

TEST_CASE("the first of several hits counts, and other bytes do not", "[scan]") {
  std::string all;
  for (int byte = 1; byte < 256; ++byte) {
    if (byte != '<' && byte != '&' && byte != '\r') all.push_back(static_cast<char>(byte));
  }
  const char* const end = all.data() + all.size();
  CHECK(scan::find_text_event(all.data(), end) == end);
  CHECK(scan::scalar::find_text_event(all.data(), end) == end);
  CHECK(scan::find_line_event(all.data(), end) == end);
  CHECK(scan::scalar::find_line_event(all.data(), end) == end);
  const std::string two = "0123456789abcdef&<";
  CHECK(*scan::find_text_event(two.data(), two.data() + two.size()) == '&');
}

TEST_CASE("a tag's end is found past attributes that nobody wants", "[scan]") {
  const auto end_of = [](std::string_view tag) {
    const char* const close = scan::skip_attributes(tag.data(), tag.data() + tag.size());
    return close == nullptr ? std::string_view::npos : static_cast<std::size_t>(close - tag.data());
  };
  for (const std::string_view tag : {
           " d=\"M0 0 > L 1\" fill='\">' hidden>",
           " viewBox=\"0 0 24 24\"class=\"icon\"\n/>",
           "/>",
           " a / b=\"c\" / >",
       }) {
    INFO(tag);
    CHECK(end_of(std::string(tag) + "<p title=\"x>\">") == tag.size() - 1);
    CHECK(end_of(tag) == tag.size() - 1);
    CHECK(end_of(tag.substr(0, tag.size() - 1)) == std::string_view::npos);
  }
  // What is not of these forms is for the tokenizer's states.
  for (const std::string_view tag :
       {" a=b>", " a=b=\"c>\">", " =\"a>\">", " a=\"b\"=\"c>\">", " a/=\"b>\">", " a =\"b>\">", " a\">",
        " a==\">\">", " a= \"b>\">", " a=\"b", " a=", " a"}) {
    INFO(tag);
    CHECK(end_of(tag) == std::string_view::npos);
  }
}

TEST_CASE("where a tag may end or a value begin", "[scan]") {
  for (const char wanted : {'>', '=', '"', '\''}) {
    for (std::size_t length = 0; length < 70; ++length) {
      std::string bytes(length, 'a');
      bytes += wanted;
      bytes += "=>";
      const char* const begin = bytes.data();
      CHECK(scan::find_tag_event(begin, begin + bytes.size()) == begin + length);
      CHECK(scan::scalar::find_tag_event(begin, begin + bytes.size()) == begin + length);
      CHECK(scan::find_tag_event(begin, begin + length) == begin + length);
    }
  }
}
