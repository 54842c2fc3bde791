#include "html/tokens/names.hpp"

#include <string>

#include "catch.hpp"

using namespace cleancopy::html;

namespace {

// Both twins over every beginning of `text` from every offset, and the key against that of the name alone.
template <scan::NameKind kKind>
bool twins_agree(const std::string& text) {
  for (std::size_t from = 0; from <= text.size(); ++from) {
    const char* const begin = text.data() + from;
    for (std::size_t length = 0; from + length <= text.size(); ++length) {
      const ScannedName found = scan_name<kKind>(begin, begin + length);
      const ScannedName expected = scalar::scan_name<kKind>(begin, begin + length);
      const std::string name(begin, found.end);
      if (found.end != expected.end || !(found.key == expected.key)) return false;
      if (!(found.key == name_key(name, name.data() + name.size()))) return false;
    }
  }
  return true;
}

}  // namespace

TEST_CASE("a name is found where it ends, with the key that it has alone", "[names]") {
  for (const char* text :
       {"div class=\"a\"><p>and text that goes on", "DIV\tClass='a'/><BR/>more of it, and more",
        "a-name-of-exactly-16=x another-name-that-is-longer>", "nul\x01x\x1F control\v in=names >",
        "caf\xC3\xA9@`{[ \xE2\x80\x9C=\xE2\x80\x9D> 0123456789abcdef", "=======>       ////////>>>>>>>>>"}) {
    INFO(text);
    CHECK(twins_agree<scan::kTagName>(text));
    CHECK(twins_agree<scan::kAttributeName>(text));
  }
  const std::string zero("a\0b c=1 and something behind it", 31);
  CHECK(twins_agree<scan::kAttributeName>(zero));
  CHECK(attribute_id(scan_name<scan::kAttributeName>(zero.data(), zero.data() + zero.size()).key) ==
        AttributeId::none);
}
