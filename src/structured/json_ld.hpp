/// What the page says of itself in JSON-LD (schema.org), read as found in the wild: several scripts, @graph,
/// arrays, ids that point at each other, entities and raw line breaks inside strings, comments, trailing
/// commas, CDATA wrappers. Broken JSON costs only itself.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cleancopy::structured {

/// What goes with an article beside its text, names and dates; empty where the page says nothing.
struct JsonLdDetails {
  std::vector<std::string> keywords;  ///< each once
  std::string image_url;              ///< as written
  std::string image_caption;
  std::string image_credit;
  std::string video_url;  ///< as written; of the file, else of the player
  std::string license;
  std::string copyright;  ///< copyrightNotice
  std::string dateline;
  std::optional<bool> free;  ///< isAccessibleForFree
};

/// The page's article as its JSON-LD describes it; strings are UTF-8, entity-decoded, space folded, without
/// markup, empty where the page says nothing. Where no object of an article type describes the page, a
/// WebPage or CreativeWork fills what it can and `found` stays false: its dates and names are weaker.
struct JsonLdArticle {
  bool found = false;  ///< an object of an article type stood there
  std::string type;    ///< "NewsArticle", "BlogPosting", …; its first @type, without vocabulary
  std::string headline;
  std::string description;
  std::string date_published;  ///< as written
  std::string date_modified;
  std::string section;
  std::string language;
  std::string url;
  std::string publisher;             ///< publisher's name
  bool publisher_is_person = false;  ///< a blog's: the same may sign
  std::string_view body;             ///< articleBody as written; lives until the reader's next read()
  std::vector<std::string>
      authors;  ///< names as given, in order, each once; organizations are not among them
  std::vector<std::string> author_organizations;  ///< names of authors whose @type is an Organization
  JsonLdDetails details;
};

/// What all the page's JSON-LD says together.
struct JsonLd {
  JsonLdArticle article;
  std::string site_name;           ///< of a WebSite object, else the publisher
  std::vector<std::string> types;  ///< @type of the top-level objects, each once: "NewsArticle", "WebPage"
  std::vector<std::string> main_types;  ///< … and of what these call their mainEntity
  std::size_t repaired_scripts = 0;     ///< scripts that were broken JSON and could be mended
  std::size_t ignored_scripts = 0;      ///< scripts that no repair made readable
};

/// Reads the JSON-LD of a page. Reused from page to page so that its parser's memory is.
class JsonLdReader {
 public:
  JsonLdReader();
  ~JsonLdReader();
  JsonLdReader(JsonLdReader&&) noexcept;
  JsonLdReader& operator=(JsonLdReader&&) noexcept;

  /// `scripts` are the raw texts of the page's scripts, in order. `page_url` (may be empty) and `headline`
  /// (what the page shows; may be empty) choose the main article where several are described. O(bytes).
  [[nodiscard]] JsonLd read(const std::vector<std::string_view>& scripts, std::string_view page_url,
                            std::string_view headline);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace cleancopy::structured
