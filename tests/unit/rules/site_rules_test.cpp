#include "rules/site_rules.hpp"

#include <string>

#include "catch.hpp"
#include "rules/ruled_page.hpp"

namespace cleancopy::rules {
namespace {

std::string complaint(const std::string& json) {
  const auto rules = parse_site_rules(json);
  if (rules.ok()) return "";
  CHECK(rules.error().code == ErrorCode::invalid_rules);
  return rules.error().detail;
}

std::string site(const std::string& members) {
  return R"({"sites": [{"host": "a.example"}, {)" + members + "}]}";
}

}  // namespace

TEST_CASE("rules that are understood") {
  for (
      const char* json :
      {R"({"sites": []})", "\xEF\xBB\xBF{\"sites\": []}",
       R"({"$schema": "x", "note": "y", "sites": [{"host": "*"}]})",
       R"({"sites": [{"host": ["a.example", "B.Example"], "note": "", "drop": ".a", "keep": [], "headline": ["h1", "h2"],
            "dek": "p", "byline": ".by", "published": "time", "updated": "time"}]})",
       R"({"sites": [{"host": "localhost", "drop": ".a, .b > c"}]})"}) {
    INFO(json);
    CHECK(complaint(json) == "");
  }
}

TEST_CASE("what is wrong with a file of rules") {
  const std::pair<std::string, std::string> rows[] = {
      {"", "no JSON, line 1, column 1: The document is empty"},
      {"{\"sites\": [}", "no JSON, line 1, column 12: Invalid value"},
      {"{\n\"ü\": 1, x}", "no JSON, line 2, column 9: Missing a name for object member"},
      {"{\"sites\": []} x",
       "no JSON, line 1, column 15: The document root must not be followed by other values"},
      {"{\"sites\": \"\xFF\"}", "no JSON, line 1, column 12: Invalid encoding in string"},
      {"[]", "the file is to be an object, {\"sites\": […]}"},
      {"{}", "\"sites\" is missing"},
      {R"({"sites": {}})", "sites: is to be a list"},
      {R"({"sites": [], "sites": []})", "\"sites\" stands there twice"},
      {R"({"sites": [], "site": []})", "\"site\" is not known (sites, note and $schema are)"},
      {R"({"note": 1, "sites": []})", "note: is to be a string"},
      {R"({"$schema": [], "sites": []})", "$schema: is to be a string"},
      {R"({"sites": ["x"]})", "sites[0]: is to be an object, {\"host\": …}"},
      {site(R"("drop": [])"), "sites[1]: \"host\" is missing (\"*\" is every site)"},
      {site(R"("host": "*", "host": "*")"), "sites[1].host: stands there twice"},
      {site(R"("host": "*", "drop": [], "drop": [])"), "sites[1].drop: stands there twice"},
      {site(R"("host": "*", "Drop": [])"),
       "sites[1]: \"Drop\" is not known (host, note, drop, keep, headline, dek, byline, published and "
       "updated are)"},
      {site(R"("host": "*", "note": null)"), "sites[1].note: is to be a string"},
      {site(R"("host": [])"), "sites[1].host: the list is empty"},
      {site(R"("host": 5)"), "sites[1].host: is to be a string or a list of strings"},
      {site(R"("host": ["a.example", 5])"), "sites[1].host[1]: is to be a string"},
      {site(R"("host": "")"), "sites[1].host: \"\" is no host, like \"example.org\", nor \"*\""},
      {site(R"("host": "*.a.example")"),
       "sites[1].host: \"*.a.example\" is no host, like \"example.org\", nor \"*\""},
      {site(R"("host": "a.example/b")"),
       "sites[1].host: \"a.example/b\" is no host, like \"example.org\", nor \"*\""},
      {site(R"("host": "https://a.example/b")"),
       "sites[1].host: \"https://a.example/b\" is an address; its host is \"a.example\""},
      {site(R"("host": "*", "keep": {})"), "sites[1].keep: is to be a string or a list of strings"},
      {site(R"("host": "*", "headline": ["h1", true])"), "sites[1].headline[1]: is to be a string"},
      {site(R"-("host": "*", "drop": [".a", ".b", "li:nth-child(2)"])-"),
       "sites[1].drop[2]: ':nth-child' is not known: no pseudo-class or pseudo-element is, at character 3 of "
       "\"li:nth-child(2)\""},
      {site(R"("host": "*", "dek": "\n")"), "sites[1].dek: the selector is empty, at character 1 of \" \""},
  };
  for (const auto& [json, what] : rows) {
    INFO(json);
    CHECK(complaint(json) == what);
  }
}

TEST_CASE("files that are made to be too much") {
  CHECK(complaint(std::string(SiteRules::kMaxBytes + 1, ' ')) == "more than 4194304 bytes");
  CHECK(complaint(std::string(1'000'000, '[')).starts_with("no JSON"));
  CHECK(
      complaint(std::string(1'000'000, '[') + std::string(1'000'000, ']')).starts_with("the file is to be"));
  std::string deep =
      R"({"sites": [{"host": "*", "drop": )" + std::string(500'000, '[') + std::string(500'000, ']') + "}]}";
  CHECK(complaint(deep) == "sites[0].drop[0]: is to be a string");
  std::string many = R"({"sites": [{"host": "*", "drop": ["p")";
  for (std::size_t i = 0; i < SiteRules::kMaxSelectors; ++i) many += ",\"p\"";
  CHECK(complaint(many + "]}]}") == "sites[0].drop: more than 1000");
  std::string sites = R"({"sites": [{})";
  for (std::size_t i = 0; i < SiteRules::kMaxSites; ++i) sites += ",{}";
  CHECK(complaint(sites + "]}") == "sites: more than 10000");
  const std::string long_key(5000, 'k');
  CHECK(complaint("{\"" + long_key + "\": 1}").size() < 200);
}

TEST_CASE("the host of an address") {
  const std::pair<const char*, const char*> rows[] = {
      {"https://www.Example.org/story", "www.example.org"},
      {"http://a.example", "a.example"},
      {"//a.example/b", "a.example"},
      {"https://u:p@a.example:8080/b", "a.example"},
      {"https://a.example.?q", "a.example"},
      {"https://a.example#f", "a.example"},
      {"/story", ""},
      {"story//x", ""},
      {"", ""},
      {"https://", ""},
      {"mailto:a@b.example", ""},
  };
  for (const auto& [url, host] : rows) {
    INFO(url);
    CHECK(host_of(url) == host);
  }
  CHECK(host_of("https://" + std::string(300, 'a')) == "");
}

TEST_CASE("which sites' rules a host has") {
  const auto rules = read_rules(R"({"sites": [
      {"host": "*", "drop": "a"},
      {"host": "example.org", "drop": "a b"},
      {"host": ["news.example.org", "example.org"], "drop": "a b c"},
      {"host": "Other.Example", "drop": "a b c d"}]})");
  const auto sizes = [&](std::string_view host) {
    std::string out;
    for (const SelectorSet* set : rules->of_host(host)) out += std::to_string(set->compounds());
    return out;
  };
  CHECK(sizes("example.org") == "321");
  CHECK(sizes("www.example.org") == "321");
  CHECK(sizes("news.example.org") == "321");
  CHECK(sizes("notexample.org") == "1");
  CHECK(sizes("org") == "1");
  CHECK(sizes("other.example") == "41");
  CHECK(sizes("") == "1");
}

}  // namespace cleancopy::rules
