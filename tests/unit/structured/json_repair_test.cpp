#include "structured/json_repair.hpp"

#include <chrono>
#include <string>
#include <string_view>

#include "catch.hpp"

using cleancopy::structured::kMaxRepairDepth;
using cleancopy::structured::repair_json;

namespace {

std::string repaired(std::string_view broken) {
  std::string out;
  return repair_json(broken, out) ? out : "nothing";
}

std::string repeated(std::string_view piece, std::size_t bytes) {
  std::string out;
  while (out.size() < bytes) out += piece;
  return out;
}

}  // namespace

TEST_CASE("well-formed JSON keeps its meaning") {
  CHECK(repaired(R"({"a":"b","c":[1,-2.5,true,null],"d":{}})") ==
        R"([{"a":"b","c":[1,-2.5,true,null],"d":{}}])");
  CHECK(repaired(R"([ { "a" : "\"\\\/\n\u00e9\ud83d\ude00" } ])") ==
        R"([[{"a":"\"\\\/\n\u00e9\ud83d\ude00"}]])");
  CHECK(repaired(R"({"url":"https://example.org/a//b","css":"/* no comment */ <!-- nor this -->"})") ==
        R"([{"url":"https://example.org/a//b","css":"/* no comment */ <!-- nor this -->"}])");
}

TEST_CASE("comments and wrappers are left out") {
  CHECK(repaired("<!-- {\"a\":1} -->") == R"([{"a":1}])");
  CHECK(repaired("//<![CDATA[\n{\"a\":1}\n//]]>") == R"([{"a":1}])");
  CHECK(repaired("// <![CDATA[ {\"a\":1} // ]]>") == R"([{"a":1}])");
  CHECK(repaired("/*<![CDATA[*/ {\"a\":1} /*]]>*/") == R"([{"a":1}])");
  CHECK(repaired("{\"a\":\"b\", // the first\n /* the second */ \"c\":\"d\" // the last\n}") ==
        R"([{"a":"b","c":"d"}])");
  CHECK(repaired("{\"a\":5 // five\n,\"b\":6 /* six */}") == R"([{"a":5,"b":6}])");
  CHECK(repaired("{\"a\":1 /* open") == R"([{"a":1}])");
}

TEST_CASE("control characters inside strings") {
  CHECK(repaired("{\"a\":\"one\ntwo\tthree\r\nfour\x01\"}") == R"([{"a":"one\ntwo\tthree\nfour "}])");
  CHECK(repaired("{\n\t\"a\"\xC2\xA0:\xE2\x80\x8B 1\xEF\xBB\xBF}") == R"([{"a":1}])");
}

TEST_CASE("escapes that JSON does not know") {
  CHECK(repaired(R"({"a":"it\'s","b":"C:\data","c":"\u12"})") == R"([{"a":"it's","b":"C:data","c":"u12"}])");
  CHECK(repaired(R"({"a":"\ud83d alone, \ude00 too"})") == R"([{"a":"\ufffd alone, \ufffd too"}])");
  CHECK(repaired("{\"a\":\"ends with \\") == R"([{"a":"ends with "}])");
}

TEST_CASE("quotes inside strings") {
  CHECK(repaired(R"({"a":"She said "yes", and left","b":"c"})") ==
        R"([{"a":"She said \"yes\", and left","b":"c"}])");
  CHECK(repaired(R"({"a":"<a href="https://example.org">here</a>"})") ==
        R"([{"a":"<a href=\"https://example.org\">here</a>"}])");
  CHECK(repaired(R"({"a":["the "old" one", "b"]})") == R"([{"a":["the \"old\" one","b"]}])");
}

TEST_CASE("other quotes, and none") {
  CHECK(repaired(R"({'a':'it\'s "here"','b':'don't'})") == R"([{"a":"it's \"here\"","b":"don't"}])");
  CHECK(repaired("{“a”: “b”, “c”: 1}") == R"([{"a":"b","c":1}])");
  CHECK(repaired(R"({a: "b", long_name: "c"})") == R"([{"a":"b","long_name":"c"}])");
  CHECK(repaired(R"({"a": 2024-05-14, "b": undefined, "c": document.title, "d": True, "e": some words})") ==
        R"([{"a":"2024-05-14","b":null,"c":null,"d":true,"e":"some words"}])");
  CHECK(repaired(R"({"a": 007, "b": 1e999, "c": 123456789012345678901234567890, "d": .5})") ==
        R"([{"a":"007","b":"1e999","c":"123456789012345678901234567890","d":".5"}])");
}

TEST_CASE("commas, colons and values that are missing or too many") {
  CHECK(repaired(R"({"a":1,"b":[1,2,],})") == R"([{"a":1,"b":[1,2]}])");
  CHECK(repaired(R"({,"a":1,,"b":[,1,,2]})") == R"([{"a":1,"b":[1,2]}])");
  CHECK(repaired("{\"a\":\"b\"\n\"c\":\"d\"}") == R"([{"a":"b","c":"d"}])");
  CHECK(repaired(R"({"a" "b","c"::"d"})") == R"([{"a":"b","c":"d"}])");
  CHECK(repaired(R"({"a":,"b":,"c":1,"d"})") == R"([{"a":null,"b":null,"c":1,"d":null}])");
  CHECK(repaired(R"({"a":1,{"b":2}})") == R"([{"a":1,"":{"b":2}}])");
  CHECK(repaired(R"([{"a":1}{"b":2}])") == R"([[{"a":1},{"b":2}]])");
}

TEST_CASE("text and further values around the first") {
  CHECK(repaired(R"({"a":1};)") == R"([{"a":1}])");
  CHECK(repaired(R"(var data = {"a":1};)") == R"([{"a":1}])");
  CHECK(repaired(R"({"a":1}{"b":2})") == R"([{"a":1},{"b":2}])");
  CHECK(repaired(R"({"a":1},{"b":2}}})") == R"([{"a":1},{"b":2}])");
  CHECK(repaired("\\n{\\n\"a\":1\\n}\\n") == R"([{"a":1}])");
}

TEST_CASE("brackets that are never closed, or closed wrongly") {
  CHECK(repaired(R"({"a":[{"b":"c)") == R"([{"a":[{"b":"c"}]}])");
  CHECK(repaired(R"({"a":{"b)") == R"([{"a":{"b":null}}])");
  CHECK(repaired(R"({"a":)") == R"([{"a":null}])");
  CHECK(repaired(R"({"a":[{"b":1],"c":2})") == R"([{"a":[{"b":1}],"c":2}])");
  CHECK(repaired(R"({"a":1],"b":2})") == R"([{"a":1,"b":2}])");
}

TEST_CASE("a script whose quotes are character references") {
  CHECK(repaired("{&quot;a&quot;:&quot;b &amp; c&quot;}") == R"([{"a":"b & c"}])");
  CHECK(repaired("[ {\n &#34;a&#34;: 1}]") == R"([[{"a":1}]])");
  CHECK(repaired(R"({"a":"&quot;b&quot;",})") == R"([{"a":"&quot;b&quot;"}])");
}

TEST_CASE("nothing to repair") {
  CHECK(repaired("") == "nothing");
  CHECK(repaired("  \n") == "nothing");
  CHECK(repaired("\"a\": 1") == "nothing");
  CHECK(repaired("<html>not here</html>") == "nothing");
}

TEST_CASE("nesting has a limit") {
  CHECK(repaired(std::string(kMaxRepairDepth, '[')) != "nothing");
  CHECK(repaired(std::string(kMaxRepairDepth + 1, '[')) == "nothing");
  CHECK(repaired(repeated("{\"a\":", 50'000)) == "nothing");
}

TEST_CASE("a quarter of a megabyte of garbage costs linear time") {
  constexpr std::size_t kBytes = 1 << 18;
  constexpr std::string_view kPieces[] = {"\" , ",          "\"                      ",
                                          "{\"a\":\"b\"c}", "/*",
                                          "//<!--",         "\\u\\",
                                          "'x' \"y\"; ",    "{}[]",
                                          "\",\"aaaaaaa",   "]}",
                                          "a: b, ",         "“”"};
  const auto start = std::chrono::steady_clock::now();
  std::string out;
  for (const std::string_view piece : kPieces) {
    (void)repair_json("{\"a\":\"" + repeated(piece, kBytes), out);
    (void)repair_json("{" + repeated(piece, kBytes), out);
  }
  // A tenth of a second in all, four under the sanitizers; what grows with the square would take an hour.
  CHECK(std::chrono::steady_clock::now() - start < std::chrono::seconds(120));
}
