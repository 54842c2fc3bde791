#include "batch/targets/sqlite_target.hpp"

#include <span>
#include <utility>

#include "text/printable.hpp"
#include "write/record_json.hpp"

namespace cleancopy::batch {
namespace {

// The index of words is merged from eight parts at once, where FTS5 takes four: each word is written less
// often. It is told what stands in it when that goes, whoever takes an article away.
constexpr const char* kTables = R"(
BEGIN IMMEDIATE;
CREATE TABLE IF NOT EXISTS articles(
  id INTEGER PRIMARY KEY,
  file TEXT NOT NULL UNIQUE,
  url TEXT,
  site_name TEXT,
  headline TEXT,
  dek TEXT,
  byline TEXT NOT NULL,
  agencies TEXT NOT NULL,
  published TEXT,
  updated TEXT,
  section TEXT,
  language TEXT,
  tags TEXT NOT NULL,
  word_count INTEGER NOT NULL,
  article INTEGER NOT NULL,
  article_confidence REAL NOT NULL,
  page_kind TEXT NOT NULL,
  truncated INTEGER NOT NULL,
  duplicate_of TEXT,
  body TEXT NOT NULL,
  json TEXT NOT NULL
);
CREATE TABLE IF NOT EXISTS blocks(
  article_id INTEGER NOT NULL REFERENCES articles(id),
  position INTEGER NOT NULL,
  kind TEXT NOT NULL,
  level INTEGER,
  text TEXT NOT NULL,
  PRIMARY KEY(article_id, position)
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS errors(file TEXT PRIMARY KEY, code TEXT NOT NULL, reason TEXT NOT NULL) WITHOUT ROWID;
CREATE VIRTUAL TABLE IF NOT EXISTS articles_words USING fts5(
  headline, dek, body, content='articles', content_rowid='id', tokenize='unicode61 remove_diacritics 2');
INSERT INTO articles_words(articles_words, rank)
  SELECT 'automerge', 8 WHERE NOT EXISTS (SELECT 1 FROM articles_words_config WHERE k = 'automerge');
CREATE TRIGGER IF NOT EXISTS articles_gone AFTER DELETE ON articles BEGIN
  DELETE FROM blocks WHERE article_id = old.id;
  INSERT INTO articles_words(articles_words, rowid, headline, dek, body)
    VALUES('delete', old.id, old.headline, old.dek, old.body);
END;
COMMIT;
)";

// Binds one value after the other.
class Row {
 public:
  explicit Row(Statement& statement) : statement_(&statement) {}

  Row& text(std::string_view value) {
    statement_->bind(++at_, value);
    return *this;
  }
  Row& text_or_null(std::string_view value) { return value.empty() ? null() : text(value); }
  Row& list(std::span<const std::string> values) { return text(write::list_json(values)); }
  Row& number(std::int64_t value) {
    statement_->bind(++at_, value);
    return *this;
  }
  Row& number_or_null(std::int64_t value) { return value == 0 ? null() : number(value); }
  Row& fraction(double value) {
    statement_->bind(++at_, value);
    return *this;
  }
  Row& null() {
    statement_->bind_null(++at_);
    return *this;
  }
  [[nodiscard]] Result<void> run() { return statement_->run(); }

 private:
  Statement* statement_;
  int at_ = 0;
};

}  // namespace

Result<SqliteTarget> SqliteTarget::open(Database& database) {
  if (auto made = database.run(kTables); !made) return made.error();
  auto article = database.prepare(
      "INSERT INTO articles(file, url, site_name, headline, dek, byline, agencies, published, updated, "
      "section,"
      " language, tags, word_count, article, article_confidence, page_kind, truncated, duplicate_of, body, "
      "json)"
      " VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)");
  if (!article) return article.error();
  auto block = database.prepare("INSERT INTO blocks VALUES(?,?,?,?,?)");
  if (!block) return block.error();
  auto words = database.prepare("INSERT INTO articles_words(rowid, headline, dek, body) VALUES(?,?,?,?)");
  if (!words) return words.error();
  auto error = database.prepare("INSERT OR REPLACE INTO errors VALUES(?,?,?)");
  if (!error) return error.error();
  auto no_article = database.prepare("DELETE FROM articles WHERE file=?");
  if (!no_article) return no_article.error();
  return SqliteTarget(database, {std::move(*article), std::move(*block), std::move(*words), std::move(*error),
                                 std::move(*no_article)});
}

Result<void> SqliteTarget::remove(const Page& page) {
  return own_.no_article.bind(1, text::with_stray_bytes_told(page.replaces)).run();
}

Result<void> SqliteTarget::put(Page& page, std::string_view duplicate_of) {
  if (!page.replaces.empty())
    if (auto removed = remove(page); !removed) return removed;
  const Article& article = *page.article;
  const std::string file = text::with_stray_bytes_told(page.key);
  const std::string body = article.body_text();
  const std::string_view json(page.out.data(), page.out.size() - 1);  // without its line feed
  auto done = Row(own_.article)
                  .text(file)
                  .text_or_null(article.url.value)
                  .text_or_null(article.site_name.value)
                  .text_or_null(article.headline.value)
                  .text_or_null(article.dek.value)
                  .list(article.byline)
                  .list(article.agencies)
                  .text_or_null(article.published.iso)
                  .text_or_null(article.updated.iso)
                  .text_or_null(article.section.value)
                  .text_or_null(article.language.value)
                  .list(article.tags)
                  .number(static_cast<std::int64_t>(article.word_count))
                  .number(std::int64_t{article.is_article()})
                  .fraction(article.article_confidence)
                  .text(name_of(article.kind))
                  .number(std::int64_t{article.truncated})
                  .text_or_null(duplicate_of)
                  .text(body)
                  .text(json)
                  .run();
  if (!done) return done;
  const std::int64_t id = database_->last_row();
  std::int64_t position = 0;
  for (const Block& block : article.body) {
    done = Row(own_.block)
               .number(id)
               .number(++position)
               .text(name_of(block.kind))
               .number_or_null(block.level)
               .text(block.text)
               .run();
    if (!done) return done;
  }
  return Row(own_.words)
      .number(id)
      .text_or_null(article.headline.value)
      .text_or_null(article.dek.value)
      .text(body)
      .run();
}

Result<void> SqliteTarget::put_failure(const Page& page) {
  const std::string file = text::with_stray_bytes_told(page.key);
  return Row(own_.error).text(file).text(name_of(page.failure->code)).text(page.failure->detail).run();
}

}  // namespace cleancopy::batch
