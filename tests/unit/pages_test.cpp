// Whole pages as publishing systems and papers of many countries make them, and all their fields; all are
// made up. tests/pages/README.md says how they are kept.

#include <algorithm>
#include <filesystem>
#include <map>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "catch.hpp"
#include "cleancopy/extractor.hpp"
#include "files.hpp"
#include "lantern_story.hpp"

using namespace cleancopy;

namespace {

const std::filesystem::path kPageFolder = std::filesystem::path(CLEANCOPY_SOURCE_DIR) / "tests" / "pages";

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

void replace_all(std::string& text, std::string_view mark, std::string_view by) {
  for (std::size_t at = text.find(mark); at != std::string::npos; at = text.find(mark, at + by.size()))
    text.replace(at, mark.size(), by);
}

// A page, and what is expected of it by the field's name.
struct KeptPage {
  std::string html;
  std::map<std::string, std::string> fields;
  std::vector<std::string> paragraphs;
  std::vector<std::string> body;  // the blocks wanted, where the page says so
};

KeptPage read_page(const std::filesystem::path& path) {
  KeptPage page;
  const std::string text = read_file(path);
  const std::size_t head_end = text.find("\n--\n");
  REQUIRE(head_end != std::string::npos);
  for (const std::string& line : lines_of(text.substr(0, head_end))) {
    const std::size_t colon = line.find(": ");
    REQUIRE(colon != std::string::npos);
    const std::string name = line.substr(0, colon);
    if (name == "body") {
      page.body.push_back(line.substr(colon + 2));
    } else {
      page.fields[name] = line.substr(colon + 2);
    }
  }
  page.html = text.substr(head_end + 4);
  const std::vector<std::string> story =
      lines_of(read_file(kPageFolder / (page.fields.at("story") + ".story")));
  REQUIRE(story.size() > 3);
  page.paragraphs.assign(story.begin() + 2, story.end());
  page.fields.try_emplace("headline", story[0]);
  page.fields.try_emplace("dek", story[1]);
  std::string all;
  for (std::size_t i = 0; i < page.paragraphs.size(); ++i) {
    const std::string mark = "@P" + std::to_string(i + 1) + "@";
    replace_all(page.html, mark, page.paragraphs[i]);
    for (std::string& block : page.body) replace_all(block, mark, page.paragraphs[i]);
    all.append("<p>").append(page.paragraphs[i]).append("</p>\n");
  }
  replace_all(page.html, "@BODY@", all);
  replace_all(page.html, "@H@", story[0]);
  replace_all(page.html, "@D@", story[1]);
  return page;
}

std::map<std::string, std::string> fields_of(const Article& article) {
  std::vector<std::string> captions;
  for (const Picture& picture : article.pictures) captions.push_back(picture.caption);
  std::vector<std::string> notes;
  for (const Note& note : article.notes) notes.push_back(note.text);
  return {{"headline", article.headline.value},
          {"kicker", article.kicker.value},
          {"dek", article.dek.value},
          {"byline", joined(article.byline)},
          {"agencies", joined(article.agencies)},
          {"published", article.published.iso},
          {"updated", article.updated.iso},
          {"section", article.section.value},
          {"site_name", article.site_name.value},
          {"language", article.language.value},
          {"tags", joined(article.tags)},
          {"dateline", article.dateline.value},
          {"pictures", joined(captions)},
          {"notes", joined(notes)}};
}

void check_blocks(const KeptPage& page, const Article& article) {
  std::vector<std::string> blocks;
  for (const Block& block : article.body) {
    blocks.push_back(block.text);
    replace_all(blocks.back(), "\n", "⏎");
  }
  CHECK(blocks == page.body);
}

// All of the story's paragraphs, or those between "first" and "last" where the page has more of them.
void check_body(const KeptPage& page, const Article& article) {
  const auto wanted = [&](const char* end, const std::string& own) {
    const auto at = page.fields.find(end);
    return at == page.fields.end() ? own : at->second;
  };
  REQUIRE(!article.body.empty());
  CHECK(article.body.front().text == wanted("first", page.paragraphs.front()));
  CHECK(article.body.back().text == wanted("last", page.paragraphs.back()));
  if (page.fields.contains("first") || page.fields.contains("last")) return;
  CHECK(article.body.size() == page.paragraphs.size());
}

}  // namespace

TEST_CASE("whole pages and all their fields") {
  std::size_t pages = 0;
  for (const auto& entry : std::filesystem::directory_iterator(kPageFolder)) {
    if (entry.path().extension() != ".page") continue;
    ++pages;
    INFO(entry.path().filename().string());
    const KeptPage page = read_page(entry.path());
    const Result<Article> article = extract(page.html, {});
    REQUIRE(article.ok());
    if (!page.body.empty()) {
      check_blocks(page, *article);
      CHECK(article->is_article());
      if (!page.fields.contains("published")) continue;
    }
    const auto missed = page.fields.find("missed");
    for (const auto& [name, given] : fields_of(*article)) {
      INFO(name);
      const auto wanted = page.fields.find(name);
      const std::string value = wanted == page.fields.end() ? std::string() : wanted->second;
      if (missed != page.fields.end() && missed->second.starts_with(name + ",")) {
        INFO("known to be missed: " << missed->second);
        CHECK(given != value);
      } else {
        CHECK(given == value);
      }
    }
    if (page.body.empty()) check_body(page, *article);
  }
  CHECK(pages > 60);
}
