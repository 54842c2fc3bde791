#include "html/page/text_writer.hpp"

#include <string>
#include <vector>

#include "catch.hpp"

using namespace cleancopy::html;

namespace {

// One block from these pieces.
std::string written(const std::vector<std::string>& pieces, bool keep_lines = false,
                    std::size_t max_bytes = 1000) {
  Page page;
  TextWriter writer(page, max_bytes, 1000);
  for (const std::string& piece : pieces) writer.append(piece, 0, keep_lines);
  writer.end_block();
  return page.text;
}

}  // namespace

TEST_CASE("the rule of space", "[text_writer]") {
  CHECK(written({"  a \t\r\n b  "}) == "a b");
  CHECK(written({"a", " ", "  b"}) == "a b");
  CHECK(written({"a\xC2\xA0\xE2\x80\x89"
                 "b\xE3\x80\x80"
                 "c"}) == "a b c");  // no-break, thin, ideographic
  CHECK(written({"\xC2\xA0 a"}) == "a");
  CHECK(written({"a\xC2\xAD"
                 "b\xE2\x80\x8B"
                 "c\xEF\xBB\xBF"}) == "abc");  // soft hyphen, zero-width, mark
  CHECK(written({std::string("a\0b\x01\x7F", 5)}) == "ab");
  CHECK(written({"\xE2\x80\x9C"
                 "a\xE2\x80\x9D \xC3\xA9"}) ==
        "\xE2\x80\x9C"
        "a\xE2\x80\x9D \xC3\xA9");
  CHECK(written({"\n  a\n   b \n"}, true) == "a\n   b");
  CHECK(written({"\x05  a"}, true) == "a");
  CHECK(written({" \n "}).empty());
}

TEST_CASE("blank text is as any other", "[text_writer]") {
  for (const std::string blank : {" ", "\n\t ", "\x01", "\x01 \x02"}) {
    for (const std::string before : {"", "a", "a ", "a\xE2"}) {
      Page page;
      TextWriter writer(page, 1000, 1000);
      writer.append(before, 0, false);
      writer.append_blank(blank, 0);
      writer.append("b", 0, false);
      writer.end_block();
      CHECK(page.text == written({before, blank, "b"}));
    }
  }
}

TEST_CASE("characters that a cut went through", "[text_writer]") {
  const std::string text =
      "a \xE2\x80\x9Cq\xE2\x80\x9D\xC2\xA0z \xF0\x9F\x98\x80 \xE3\x80\x80\xEF\xBB\xBF"
      "e";
  const std::string whole = written({text});
  for (std::size_t first = 0; first <= text.size(); ++first) {
    for (std::size_t second = first; second <= text.size(); ++second) {
      CHECK(written({text.substr(0, first), text.substr(first, second - first), text.substr(second)}) ==
            whole);
    }
  }
  // Ill-formed: never joined with what is no continuation.
  CHECK(written({"a\xE2", "b"}) ==
        "a\xEF\xBF\xBD"
        "b");
  CHECK(written({"a\xE2"}) == "a");
}

TEST_CASE("line breaks and blocks", "[text_writer]") {
  Page page;
  TextWriter writer(page, 1000, 1000);
  writer.line_break();  // outside of a block: nothing
  writer.append("a ", 3, false);
  writer.line_break();
  writer.append(" b", 4, false);
  writer.line_break();
  writer.end_block();
  writer.append("  ", 5, false);
  writer.end_block();
  writer.append("c", 6, false);
  writer.end_block();
  REQUIRE(page.blocks.size() == 2);
  CHECK(page.text_of(page.blocks[0]) == "a\nb");
  CHECK(page.blocks[0].element == 3);
  CHECK(page.text_of(page.blocks[1]) == "c");
  CHECK(page.blocks[1].element == 6);
}

TEST_CASE("links and bold are counted", "[text_writer]") {
  Page page;
  TextWriter writer(page, 1000, 1000);
  writer.append("a ", 0, false);
  writer.enter_link();
  CHECK(writer.position() == 2);
  writer.append("bc", 0, false);
  writer.enter_bold();
  writer.append("d", 0, false);
  writer.leave_link();
  writer.append("e", 0, false);
  writer.leave_bold();
  writer.end_block();
  CHECK(page.text == "a bcde");
  CHECK(page.blocks[0].link_bytes == 4);  // the space before it is its own
  CHECK(page.blocks[0].bold_bytes == 2);
  CHECK(writer.link_bytes() == 4);
}

TEST_CASE("where the next text will stand", "[text_writer]") {
  Page page;
  TextWriter writer(page, 1000, 1000);
  writer.append("a ", 0, false);
  CHECK(writer.position() == 2);  // the space is owed
  writer.line_break();
  writer.append("  ", 0, false);
  CHECK(writer.position() == 2);  // none after a line break
  writer.append("b", 0, false);
  CHECK(page.text == "a\nb");
}

TEST_CASE("beyond the limit", "[text_writer]") {
  // Characters, and bytes that are none: those are no place to stop at.
  for (const std::string text : {"ab \xC3\xA9\xC3\xA9 cd", "ab \xFF\x8B\x8B\x8B\x8B\x8B\x8B cd"}) {
    for (std::size_t max_bytes = 0; max_bytes <= text.size(); ++max_bytes) {
      const std::string whole = written({text}, false, max_bytes);
      CHECK(whole.size() <= max_bytes);
      for (std::size_t cut = 0; cut <= text.size(); ++cut) {
        CHECK(written({text.substr(0, cut), text.substr(cut)}, false, max_bytes) == whole);
      }
    }
  }
}
