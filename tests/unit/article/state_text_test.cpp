#include "structured/state_text.hpp"

#include <string>
#include <vector>

#include "article/body/body_filler.hpp"
#include "article/body/told_text.hpp"
#include "article/told_story.hpp"
#include "catch.hpp"

using namespace cleancopy;
using article::kFirst;
using article::kSecond;
using article::kThird;
using structured::StateText;
using structured::StateTextReader;

namespace {

const std::string kTitle = "Ferry to run again from Monday";

using Texts = std::vector<std::string>;

Texts texts_in(const std::string& script, bool* titled = nullptr) {
  const structured::StateText state = structured::StateTextReader().read({script}, kTitle);
  if (titled != nullptr) *titled = state.titled;
  Texts texts;
  for (const Block& block : article::ToldTextReader().read(state.html)) texts.push_back(block.text);
  return texts;
}

std::string quoted(const std::string& text) {
  return '"' + text + '"';
}

const Texts kStory = {kFirst, kSecond, kThird};
const std::string kHtml = "<p>" + kFirst + "</p><p>" + kSecond + "</p><p>" + kThird + "</p>";
const std::string kTeasers =
    R"("latest":[{"title":"Roof","url":"/roof","body":)" + quoted(kHtml + kHtml) + "}]";

}  // namespace

TEST_CASE("HTML in one string, titled as the page is") {
  bool titled = false;
  CHECK(texts_in(R"({"props":{"pageProps":{"article":{"title":")" + kTitle + R"(","content":)" +
                     quoted(kHtml) + "}," + R"("privacyNotice":)" +
                     quoted(kHtml + "<p>Much more of this.</p>") + "}}}",
                 &titled) == kStory);
  CHECK(titled);
}

TEST_CASE("nodes of an editor: paragraphs of spans, subheads, items") {
  CHECK(
      texts_in(R"({"body":[{"_type":"block","style":"normal","children":[{"_type":"span","text":)" +
               quoted(kFirst) +
               R"(}]},{"_type":"block","style":"h2","children":[{"_type":"span","text":"What it costs"}]},)" +
               R"({"_type":"image","caption":)" + quoted(kSecond) +
               R"(},{"_type":"block","children":[{"text":"Adults "},)" +
               R"({"text":"pay four pounds."}]},{"_type":"block","children":[{"text":)" + quoted(kThird) +
               "}]}]}") == Texts{kFirst, "What it costs", "Adults pay four pounds.", kThird});
}

TEST_CASE("a document of nodes in nodes") {
  const auto node = [](const std::string& text) {
    return R"({"nodeType":"paragraph","content":[{"nodeType":"text","value":)" + quoted(text) +
           R"(,"marks":[]}]})";
  };
  CHECK(texts_in(R"({"story":{"nodeType":"document","content":[)" + node(kFirst) + "," + node(kSecond) + "," +
                 node(kThird) + "]}}") == kStory);
}

TEST_CASE("elements with their type and content, after other assignments") {
  const auto element = [](const std::string& text) {
    return R"({"type":"text","content":)" + quoted(text) + "}";
  };
  CHECK(texts_in(R"(window.App=window.App||{};App.site="quay";App.global={"content_elements":[)" +
                 element(kFirst) + "," + element(kSecond) + R"(,{"type":"list","items":[)" + element(kThird) +
                 "]}]};App.more={};") == kStory);
}

TEST_CASE("an array of paragraphs") {
  CHECK(texts_in("window.__INITIAL_STATE__ = {\"paragraphs\":[" + quoted(kFirst) + "," + quoted(kSecond) +
                 "," + quoted(kThird) + "]};") == kStory);
}

TEST_CASE("a function that returns the state, its keys not quoted") {
  CHECK(texts_in("window.__NUXT__=(function(a,b){return {layout:a,data:[{story:{title:b,body:" +
                 quoted(kHtml) + "}}]}}(\"default\",null));") == kStory);
}

TEST_CASE("a flat array of values that point at each other") {
  CHECK(texts_in(R"([["Reactive",1],{"data":2},{"story":3},{"title":4,"body":5},"Ferry",)" + quoted(kHtml) +
                 "]") == kStory);
}

TEST_CASE("state in a string, in a string") {
  std::string escaped;
  for (const char c : R"({"body":)" + quoted(kHtml) + "}") {
    if (c == '"') escaped += '\\';
    escaped += c;
  }
  CHECK(texts_in("window.__STATE__ = JSON.parse(\"" + escaped + "\");") == kStory);
  CHECK(texts_in(R"({"cache":{"q":")" + escaped + "\"}}") == kStory);
}

TEST_CASE("normalized objects") {
  CHECK(
      texts_in(
          R"(window.__APOLLO_STATE__={"ROOT_QUERY":{"story":{"__ref":"Story:1"}},"Story:1":{"__typename":"Story","body":)" +
          quoted(kHtml) + "}}") == kStory);
}

TEST_CASE("normalized objects whose paragraphs are pointed at, one by one") {
  const auto paragraph = [](int number, const std::string& text) {
    return ",\"Part:" + std::to_string(number) + R"(":{"__typename":"Paragraph","text":)" + quoted(text) +
           "}";
  };
  const std::string parts = R"([{"__ref":"Part:1"},{"__ref":"Part:2"},{"__ref":"Part:3"}])";
  const std::string cache = paragraph(1, kFirst) + paragraph(2, kSecond) + paragraph(3, kThird) + "}";
  CHECK(texts_in(R"({"props":{"apollo":{"ROOT_QUERY":{"story":{"__ref":"Story:1"}},"Story:1":{"body":)" +
                 parts + "}" + cache + "}}") == kStory);
  bool titled = false;
  CHECK(texts_in(R"(window.__APOLLO_STATE__={"ROOT_QUERY":{},"Story:1":{"title":")" + kTitle +
                     R"(","body":{"__ref":"Body:1"}},"Body:1":{"parts":)" + parts + "}" + cache,
                 &titled) == kStory);
  CHECK(titled);
}

TEST_CASE("objects that point at each other in a ring are walked to an end") {
  CHECK(texts_in(R"(window.__APOLLO_STATE__={"ROOT_QUERY":{},"A:1":{"title":")" + kTitle +
                 R"(","children":[{"__ref":"B:1"}]},"B:1":{"children":[{"__ref":"A:1"},{"__ref":"B:1"}]}};)")
            .empty());
}

TEST_CASE("a stream of rows, cut anywhere, whose story is a text that a row points at") {
  const std::string markup = kHtml + "\\n";
  std::string size;
  for (std::size_t rest = kHtml.size() + 1; rest > 0; rest /= 16)
    size.insert(0, 1, "0123456789abcdef"[rest % 16]);
  const std::string stream = R"(1:I[\"9\",[],\"default\"]\n2:T)" + size + "," + markup +
                             R"(3:[\"$\",\"$L1\",null,{\"story\":{\"title\":\")" + kTitle +
                             R"(\",\"body\":\"$2\"},\"labels\":{\"close\":\"Close this window\"}}]\n)";
  for (const std::size_t cut : {std::size_t{12}, stream.size() / 2, stream.size() - 40}) {
    const std::size_t at = stream[cut - 1] == '\\' ? cut + 1 : cut;
    const std::vector<std::string> scripts = {"self.__next_f.push([0])",
                                              "self.__next_f.push([1,\"" + stream.substr(0, at) + "\"])",
                                              "self.__next_f.push([1,\"" + stream.substr(at) + "\"]);"};
    const structured::StateText state =
        structured::StateTextReader().read({scripts.begin(), scripts.end()}, kTitle);
    Texts texts;
    for (const Block& block : article::ToldTextReader().read(state.html)) texts.push_back(block.text);
    CAPTURE(cut);
    CHECK(texts == kStory);
    CHECK(state.titled);
  }
}

TEST_CASE("streams that are cut off or hold no text tell nothing") {
  for (const std::string piece : {"[1,\"2:Tffffff,<p>too short\"]", "[1,\"2:Tzz,\"]", "[1,\"no row\"]", "[1]",
                                  "", "[1,\"2:T\"]", "[1,\"2:{\"]"}) {
    CAPTURE(piece);
    CHECK(texts_in("self.__next_f.push(" + piece + ")").empty());
  }
}

TEST_CASE("a longer text of another story is not this page's") {
  bool titled = true;
  CHECK_FALSE(texts_in("{" + kTeasers + "}", &titled).empty());
  CHECK_FALSE(titled);
  CHECK(texts_in(R"({"story":{"title":")" + kTitle + R"(","body":)" + quoted(kHtml) + "}," + kTeasers + "}",
                 &titled) == kStory);
  CHECK(titled);
}

TEST_CASE("settings and broken scripts tell nothing") {
  CHECK(texts_in(R"({"labels":{"close":"Close this window now","open":"Open the window again"}})").empty());
  CHECK(texts_in("window.__A__ = {\"body\": \"" + kFirst).empty());
  CHECK(texts_in("").empty());
  CHECK(texts_in("JSON.parse(").empty());
  CHECK(texts_in("window.__A__ = [").empty());
}

TEST_CASE("no nesting is too deep") {
  std::string deep;
  for (int i = 0; i < 200'000; ++i) deep += "{\"children\":[";
  CHECK(texts_in(deep).empty());
  CHECK(texts_in(std::string(200'000, '[')).empty());
}
