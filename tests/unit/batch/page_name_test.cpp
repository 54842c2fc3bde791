#include "batch/targets/page_name.hpp"

#include <set>
#include <string>
#include <vector>

#include "catch.hpp"

using cleancopy::batch::page_path;

TEST_CASE("a key's path in a folder") {
  CHECK(page_path("saved/a.html", ".json") == "saved/a.html.json");
  CHECK(page_path("/srv/a.html", ".json") == "%2Fsrv/a.html.json");
  CHECK(page_path("../a.html", ".txt") == "%2E%2E/a.html.txt");
  CHECK(page_path("./a", ".txt") == "%2E/a.txt");
  CHECK(page_path("a//b", ".md") == "a/%2Fb.md");
  CHECK(page_path("a.zip!b/c.html", ".json") == "a.zip!/b/c.html.json");
  CHECK(page_path("a.zip!../../etc", ".json") == "a.zip!/%2E%2E/%2E%2E/etc.json");
  CHECK(page_path("a.zip!/etc", ".json") == "a.zip%21/etc.json");
  CHECK(page_path("x.json/a", ".json") == "x%2Ejson/a.json");
  CHECK(page_path(std::string("a\n\0\\%", 5), ".json") == "a%0A%00%5C%25.json");
}

TEST_CASE("no two keys have one path, and none leads out") {
  // All keys of up to five of the characters that mean something.
  const std::string characters = "/.!a%";
  std::vector<std::string> keys{""};
  std::set<std::string> paths;
  for (std::size_t at = 0; at < keys.size(); ++at) {
    const std::string key = keys[at];
    if (key.size() < 5)
      for (const char c : characters) keys.push_back(key + c);
    const std::string path = page_path(key, ".a");
    INFO(key << " -> " << path);
    CHECK(paths.insert(path).second);
    CHECK(!path.starts_with('/'));
    const std::string parts = '/' + path + '/';
    CHECK(parts.find("/../") == std::string::npos);
    CHECK(parts.find("/./") == std::string::npos);
    CHECK(parts.find("//") == std::string::npos);
  }
  // No page's file stands in another's way as a folder.
  for (const std::string& path : paths) {
    const auto next = paths.upper_bound(path + '/');
    INFO(path);
    CHECK((next == paths.end() || !next->starts_with(path + '/')));
  }
}

TEST_CASE("a long name is cut, and told from others by its hash") {
  const std::string first = page_path(std::string(300, 'x') + "1", ".json");
  const std::string second = page_path(std::string(300, 'x') + "2", ".json");
  CHECK(first != second);
  CHECK(first.size() < 240);
  std::string umlauts;
  for (int i = 0; i < 150; ++i) umlauts += "\xC3\xA4";
  const std::string cut = page_path("a" + umlauts, ".json");
  CHECK(cut.substr(0, 201) != "a" + umlauts.substr(0, 200));
  CHECK((static_cast<unsigned char>(cut[cut.find('%') - 1]) & 0xC0U) == 0x80);
}
