#include "html/tokens/tags.hpp"

#include <string>

#include "catch.hpp"
#include "text/unicode.hpp"

using namespace cleancopy::html;

TEST_CASE("every element is found by its name in any case", "[tags]") {
  for (std::size_t i = 1; i < kTagCount; ++i) {
    const auto tag = static_cast<TagId>(i);
    std::string upper(name_of(tag));
    for (char& c : upper) c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 0x20) : c;
    INFO(upper);
    CHECK(tag_id(name_of(tag)) == tag);
    CHECK(tag_id(upper) == tag);
    CHECK(tag_id(upper + "x") != tag);
  }
}

TEST_CASE("names that are none", "[tags]") {
  for (const char* name :
       {"", "x", "custom-element", "dIvv", "h7", "h0", "blockquoteblockquote", "p\xC4\xB1"}) {
    INFO(name);
    CHECK(tag_id(name) == TagId::unknown);
  }
  // Bytes that differ from a letter in bit 5 only.
  CHECK(tag_id(std::string_view("\x42\x12", 2)) == TagId::unknown);
  CHECK(attribute_id("onclick") == AttributeId::none);
  CHECK(attribute_id("") == AttributeId::none);
}

TEST_CASE("attributes", "[tags]") {
  CHECK(attribute_id("class") == AttributeId::class_);
  CHECK(attribute_id("HREF") == AttributeId::href);
  CHECK(attribute_id("aria-hidden") == AttributeId::aria_hidden);
  CHECK(attribute_id("data-testid") == AttributeId::data_testid);
  CHECK(attribute_id("shadowRootMode") == AttributeId::shadowrootmode);
}

TEST_CASE("traits", "[tags]") {
  CHECK(heading_level(TagId::h1) == 1);
  CHECK(heading_level(TagId::h6) == 6);
  CHECK(heading_level(TagId::header) == 0);
  CHECK(has_trait(TagId::td, kTablePart));
  CHECK_FALSE(has_trait(TagId::div, kTablePart));  // all of the trait's bits, not one of them
  CHECK(has_trait(TagId::div, kBlock));
  CHECK_FALSE(has_trait(TagId::li, kFormatting));
  // Not special, and not what ends a paragraph: text-level elements with content of their own.
  for (const TagId tag : {TagId::audio, TagId::video, TagId::canvas}) {
    CHECK_FALSE(has_trait(tag, kSpecial));
    CHECK_FALSE(has_trait(tag, kClosesParagraph));
  }
}
