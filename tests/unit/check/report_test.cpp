#include "check/report.hpp"

#include "catch.hpp"

using namespace cleancopy::check;

namespace {

CheckResult met() {
  return {{"f/a.html", "f/a.expected.json", true}};
}

CheckResult differing() {
  CheckResult result{{"f/b,1.html", "f/b,1.expected.json", true}, Verdict::differs};
  result.differences = {{"headline", "100% <sure>", "50% & \x1B less"}, {"body[2]", "", "x"}};
  result.body_f1 = 0.5;
  return result;
}

CheckResult with(Verdict verdict, std::string message = {}) {
  CheckResult result{{"f/c#.html", "f/c#.expected.json", false}, verdict};
  result.message = std::move(message);
  return result;
}

bool has(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("The text names what is not as expected, and sums up") {
  REQUIRE(text_report(std::vector{met()}, false) == "1 fixture: 1 as expected\n");
  REQUIRE(text_report(std::vector{met(), differing()}, false) ==
          "f/b,1.html: differs\n"
          "  headline: [-100% <sure>-]{+50% & \\x1B less+}\n"
          "  body[2]: {+x+}\n"
          "  body: words F1 0.500\n"
          "2 fixtures: 1 as expected, 1 differs\n");
  REQUIRE(text_report(std::vector{with(Verdict::missing)}, false) ==
          "f/c#.html: no expectation\n"
          "1 fixture: 1 without expectation\n"
          "hint: --update=new writes the expectations that are missing; --allow-new lets such pages pass\n");
  REQUIRE(text_report(std::vector{with(Verdict::is_new)}, false) == "1 fixture: 1 new\n");
  REQUIRE(text_report(std::vector{with(Verdict::failed, "f/x: Is\na directory")}, false) ==
          "f/x: Is\\na directory\n1 fixture: 1 failed\n");
}

TEST_CASE("Bytes of names that are no UTF-8 are told, in JSON too") {
  CheckResult stray{{"f/\xE9.html", "f/\xE9.expected.json", true}, Verdict::failed};
  stray.message = "f/\xE9.html: no such file";
  stray.update = "{}";
  const std::string json = json_report(std::vector{stray});
  REQUIRE(has(json, "\"page\": \"f/\\\\xE9.html\""));
  REQUIRE(has(json, "\"expectation\": \"f/\\\\xE9.expected.json\""));
  REQUIRE(has(json, "\"written\": \"f/\\\\xE9.expected.json\""));
  REQUIRE(has(json, "\"message\": \"f/\\\\xE9.html: no such file\""));
}

TEST_CASE("What is written anew does not fail") {
  CheckResult renewed = differing();
  renewed.update = "{}";
  REQUIRE_FALSE(is_failure(renewed));
  const std::string text = text_report(std::vector{renewed}, false);
  REQUIRE(has(text, "f/b,1.html: differs; f/b,1.expected.json written\n"));
  REQUIRE(has(text, "1 fixture: 1 written anew\n"));
}

TEST_CASE("Colours") {
  REQUIRE(has(text_report(std::vector{differing()}, true), "\x1B[1;31mdiffers\x1B[0m"));
  REQUIRE_FALSE(has(text_report(std::vector{differing()}, false), "\x1B"));
}

TEST_CASE("JUnit escapes what XML reads") {
  const std::string xml =
      junit_report(std::vector{met(), differing(), with(Verdict::is_new), with(Verdict::failed, "m")});
  REQUIRE(
      has(xml, "<testsuite name=\"cleancopy check\" tests=\"4\" failures=\"1\" errors=\"1\" skipped=\"1\">"));
  REQUIRE(has(xml, "<testcase classname=\"f\" name=\"a.html\" file=\"f/a.html\"/>"));
  REQUIRE(has(xml,
              "<failure type=\"differs\" message=\"differs: headline, body\">headline: [-100% "
              "&lt;sure&gt;-]{+50% &amp; \\x1B less+}\n"));
  REQUIRE(has(xml, "<error type=\"failed\" message=\"m\"></error>"));
  REQUIRE(has(xml, "<skipped message=\"no expectation\"/>"));
}

TEST_CASE("TAP numbers its tests and escapes their names") {
  REQUIRE(tap_report(std::vector{met(), with(Verdict::missing), with(Verdict::is_new)}) ==
          "TAP version 14\n1..3\nok 1 - f/a.html\nnot ok 2 - f/c\\#.html\n"
          "  ---\n  verdict: missing\n  message: |-\n    no expectation\n  ...\n"
          "ok 3 - f/c\\#.html # SKIP no expectation\n"
          "# 3 fixtures: 1 as expected, 1 new, 1 without expectation\n");
}

TEST_CASE("GitHub's annotations are one line each") {
  REQUIRE(github_report(std::vector{differing()}) ==
          "::error file=f/b%2C1.expected.json,title=cleancopy check%3A b%2C1.html::differs%0A"
          "headline: [-100%25 <sure>-]{+50%25 & \\x1B less+}%0Abody[2]: {+x+}%0Abody: words F1 0.500\n"
          "1 fixture: 1 differs\n");
  REQUIRE(has(github_report(std::vector{with(Verdict::is_new)}), "::notice file=f/c#.html,"));
}

TEST_CASE("JSON has all of it") {
  const std::string json = json_report(std::vector{met(), differing()});
  REQUIRE(has(json, "\"fixtures\": 2,\n  \"failed\": 1,"));
  REQUIRE(has(json,
              "\"where\": \"headline\",\n          \"expected\": \"100% <sure>\",\n          \"got\": \"50% "
              "& \\u001b less\""));
  REQUIRE(has(json, "\"body_f1\": 0.5"));
}
