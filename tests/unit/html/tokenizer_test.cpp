#include "html/tokens/tokenizer.hpp"

#include <algorithm>
#include <iterator>
#include <random>
#include <string>
#include <string_view>

#include "catch.hpp"
#include "html/tokens/entities.hpp"

using namespace cleancopy::html;

namespace {

// Writes tokens as one line: <name a=value>, </name>, [text], {comment}.
template <bool AllAttributes>
struct Printer {
  static constexpr bool kWantsAllAttributes = AllAttributes;
  static constexpr bool kWantsComments = true;
  std::string out;
  TextMode mode = TextMode::data;  // the answer to every start tag of a raw-text element
  bool foreign = false;
  bool in_text = false;

  std::string& put() {
    if (in_text) out += ']';
    in_text = false;
    return out;
  }
  TextMode on_start_tag(const Tag& tag) {
    put().append("<").append(tag.name);
    for (const Attribute& attribute : tag.attributes) {
      out.append(" ").append(attribute.name).append("=");
      append_attribute_value(out, attribute.raw_value);
    }
    out.append(tag.self_closing ? "/>" : ">");
    return has_trait(tag.id, kRawText) ? mode : TextMode::data;
  }
  void on_end_tag(const Tag& tag) { put().append("</").append(tag.name).append(">"); }
  void on_text(std::string_view text) {
    if (!in_text) out += '[';
    in_text = true;
    out += text;
  }
  void on_comment(std::string_view text) { put().append("{").append(text).append("}"); }
  void on_doctype(const Doctype& doctype) { put().append("!").append(doctype.name); }
  [[nodiscard]] bool in_foreign_content() const noexcept { return foreign; }
};

template <bool AllAttributes = true>
std::string tokens(std::string_view html, std::size_t piece, TextMode mode = TextMode::data,
                   bool foreign = false, std::size_t max_attribute_bytes = 100) {
  Printer<AllAttributes> sink;
  sink.mode = mode;
  sink.foreign = foreign;
  Tokenizer<Printer<AllAttributes>> tokenizer(sink, max_attribute_bytes);
  for (; !html.empty(); html.remove_prefix(std::min(piece, html.size()))) {
    tokenizer.feed(std::string(html.substr(0, piece)));  // a copy: views kept too long would dangle
  }
  tokenizer.finish();
  return sink.put();
}

struct Counter {
  static constexpr bool kWantsAllAttributes = false;
  static constexpr bool kWantsComments = false;
  std::size_t read = 0;
  TextMode on_start_tag(const Tag& tag) {
    read = tag.attributes_read;
    return TextMode::data;
  }
  void on_end_tag(const Tag&) {}
  void on_text(std::string_view) {}
  void on_comment(std::string_view) {}
  void on_doctype(const Doctype&) {}
};

// Wants no attributes, and says so or asks for all and keeps none.
template <bool Says>
struct Nameless : Printer<true> {
  [[nodiscard]] bool wants_attributes(TagId) const requires Says { return false; }
  TextMode on_start_tag(const Tag& tag) {
    Tag bare = tag;
    bare.attributes = {};
    return Printer<true>::on_start_tag(bare);
  }
};

template <bool Says>
std::string bare_tokens(std::string_view html) {
  Nameless<Says> sink;
  Tokenizer<Nameless<Says>> tokenizer(sink);
  tokenizer.feed(html);
  tokenizer.finish();
  return sink.put();
}

constexpr std::string_view kParts[] = {"<",
                                       "</",
                                       "<a",
                                       "</a",
                                       "<P",
                                       "</div",
                                       "<br",
                                       " ",
                                       "  ",
                                       "\n",
                                       "/",
                                       "/>",
                                       ">",
                                       ">",
                                       "=",
                                       " = ",
                                       "\"",
                                       "'",
                                       "=\"v\"",
                                       "='v'",
                                       "=v",
                                       " class",
                                       " CLASS",
                                       " href",
                                       " data-id",
                                       " x",
                                       " aria-hidden",
                                       "text",
                                       "&amp;",
                                       "&amp",
                                       "&",
                                       "&#x41",
                                       "&#65;",
                                       "&notit",
                                       "\r",
                                       "\r\n",
                                       "<!",
                                       "<!--",
                                       "-->",
                                       "--!>",
                                       "-",
                                       "<script>",
                                       "<!doctype html>",
                                       "</script",
                                       "</script>",
                                       "<style>",
                                       "</style>",
                                       "<?",
                                       "!",
                                       "]]>"};

}  // namespace

TEST_CASE("tokens, whole and in pieces of every size", "[tokenizer]") {
  struct Row {
    std::string_view html;
    std::string_view expected;
  };
  const Row rows[] = {
      {"<p class=a id='b' lang=\"c\">x</p>", "<p class=a id=b lang=c>[x]</p>"},
      {"<P\nCLASS = a/><br/>", "<P CLASS=a/><br/>"},
      {"<a href=x?a&amp;b>y &lt; z &nosuch; &</a>", "<a href=x?a&b>[y < z &nosuch; &]</a>"},
      {"<a class=1 CLASS=2>", "<a class=1>"},
      {"<a =x / b c>", "<a =x= b= c=>"},
      {"a<!-- b - -- c -->d<!-->e<!--->f<!--g--!>h", "[a]{ b - -- c }[d]{}[e]{}[f]{g}[h]"},
      {"<!DOCTYPE HTML><?xml x?><!x></ y>", "!html{?xml x?}{x}{ y}"},
      {"a < b <> c </> d <1", "[a < b <> c  d <1]"},
      {"a\r\nb\rc\n", "[a\nb\nc\n]"},
      {"<p <div>", "<p <div=>"},
      {"<p title='never ends", ""},
      {"x<p", "[x]"},
  };
  for (const Row& row : rows) {
    for (std::size_t piece = 1; piece <= row.html.size(); ++piece) {
      INFO(row.html << " in pieces of " << piece);
      CHECK(tokens(row.html, piece) == row.expected);
    }
  }
}

// What is read in one straight line when it lies whole in a chunk, and state by state when it does not.
TEST_CASE("pages of shuffled markup are the same however they are cut", "[tokenizer]") {
  std::mt19937 random(20240611);
  for (int page = 0; page < 2000; ++page) {
    std::string html;
    for (int part = 0; part < 60; ++part) html += kParts[random() % std::size(kParts)];
    const TextMode mode = page % 2 == 0 ? TextMode::script : TextMode::skip_script;
    INFO(html);
    const std::string all = tokens(html, html.size(), mode);
    const std::string wanted = tokens<false>(html, html.size(), mode);
    for (const std::size_t piece : {1, 3, 50}) {
      CHECK(tokens(html, piece, mode) == all);
      CHECK(tokens<false>(html, piece, mode) == wanted);
    }
  }
}

TEST_CASE("tags end where they end though nobody wants their attributes", "[tokenizer]") {
  std::mt19937 random(20311);
  for (int page = 0; page < 2000; ++page) {
    std::string html;
    for (int part = 0; part < 60; ++part) html += kParts[random() % std::size(kParts)];
    INFO(html);
    CHECK(bare_tokens<true>(html) == bare_tokens<false>(html));
  }
}

TEST_CASE("only wanted attributes come, and the first of each", "[tokenizer]") {
  const std::string_view html = "<a onclick='x>y' href=1 data-x href=2 class>";
  for (std::size_t piece = 1; piece <= html.size(); ++piece) {
    CHECK(tokens<false>(html, piece) == "<a href=1 class=>");
  }
}

TEST_CASE("raw text", "[tokenizer]") {
  struct Row {
    TextMode mode;
    std::string_view html;
    std::string_view expected;
  };
  const Row rows[] = {
      {TextMode::raw_text, "<style>a</b></styles></STYLE >c", "<style>[a</b></styles>]</STYLE>[c]"},
      {TextMode::skip_raw_text, "<style>a</b><!--</style>c", "<style></style>[c]"},
      {TextMode::script, "<script><!--<script></script>--></script>c",
       "<script>[<!--<script></script>-->]</script>[c]"},
      {TextMode::skip_script, "<script><!--<script></script>--></script>c", "<script></script>[c]"},
      {TextMode::skip_script, "<script>a<b</scrip</script>c", "<script></script>[c]"},
      {TextMode::rcdata, "<script>a&lt;<b></script>c", "<script>[a<<b>]</script>[c]"},
      {TextMode::plaintext, "<script>a</script>&lt;", "<script>[a</script>&lt;]"},
  };
  for (const Row& row : rows) {
    for (std::size_t piece = 1; piece <= row.html.size(); ++piece) {
      INFO(row.html << " in pieces of " << piece);
      CHECK(tokens(row.html, piece, row.mode) == row.expected);
    }
  }
}

TEST_CASE("CDATA sections are such only in foreign content", "[tokenizer]") {
  for (std::size_t piece = 1; piece <= 16; ++piece) {
    CHECK(tokens("<![CDATA[a>b]]]>c", piece, TextMode::data, true) == "[a>b]c]");
    CHECK(tokens("<![CDATA[a>b]]>c", piece) == "{[CDATA[a}[b]]>c]");
  }
}

TEST_CASE("a long attribute is cut at the limit", "[tokenizer]") {
  const std::string value(1000, 'v');
  const std::string html = "<p class=\"" + value + "\" id=i>t";
  const std::string expected = "<p class=" + value.substr(0, 100) + " id=i>[t]";
  for (const std::size_t piece : {std::size_t{1}, std::size_t{7}, std::size_t{99}, html.size()}) {
    CHECK(tokens(html, piece) == expected);
  }
}

TEST_CASE("all attributes of a tag are counted", "[tokenizer]") {
  Counter counter;
  Tokenizer<Counter> tokenizer(counter);
  tokenizer.feed("<p a b=1 c='2' class=x a>");
  CHECK(counter.read == 5);
}
