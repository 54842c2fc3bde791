#include "batch/journal.hpp"

#include <charconv>
#include <utility>

namespace cleancopy::batch {
namespace {

constexpr const char* kTables = R"(
CREATE TABLE batch_done(
  key TEXT PRIMARY KEY,
  outcome TEXT NOT NULL,
  address TEXT,
  fingerprint INTEGER,
  stamp INTEGER NOT NULL
) WITHOUT ROWID;
CREATE INDEX batch_done_address ON batch_done(address) WHERE address IS NOT NULL;
CREATE INDEX batch_done_fingerprint ON batch_done(fingerprint) WHERE fingerprint IS NOT NULL;
CREATE TABLE batch_state(name TEXT PRIMARY KEY, value) WITHOUT ROWID;
)";

constexpr const char* kNotFailed = "('written', 'marked', 'skipped')";

Result<std::optional<std::string>> state_of(Database& database, std::string_view name) {
  Result<Statement> find = database.prepare("SELECT value FROM batch_state WHERE name=?");
  if (!find) return find.error();
  Result<bool> row = find->bind(1, name).step();
  if (!row) return row.error();
  if (!*row) return std::optional<std::string>();
  return std::optional<std::string>(find->text(0));
}

Result<std::uint64_t> number_of(Database& database, std::string_view name) {
  Result<std::optional<std::string>> text = state_of(database, name);
  if (!text) return text.error();
  std::uint64_t number = 0;
  if (*text) std::from_chars((*text)->data(), (*text)->data() + (*text)->size(), number);
  return number;
}

}  // namespace

Result<std::optional<Begun>> journaled_begun(Database& database) {
  Result<bool> there = database.has_table("batch_state");
  if (!there) return there.error();
  if (!*there) return std::optional<Begun>();
  Begun begun;
  for (const auto& [name, value] :
       {std::pair("command", &begun.command), {"root", &begun.root}, {"folder", &begun.folder}}) {
    Result<std::optional<std::string>> found = state_of(database, name);
    if (!found) return found.error();
    if (!*found) return damaged_database();
    *value = std::move(**found);
  }
  return std::optional(std::move(begun));
}

Result<Left> journaled_left(Database& database) {
  Result<std::uint64_t> data = number_of(database, "data");
  if (!data) return data.error();
  Result<std::uint64_t> errors = number_of(database, "errors");
  if (!errors) return errors.error();
  Result<std::uint64_t> bytes_read = number_of(database, "bytes_read");
  if (!bytes_read) return bytes_read.error();
  Result<std::uint64_t> finished = number_of(database, "finished");
  if (!finished) return finished.error();
  Left left{{*data, *errors}, *bytes_read, *finished != 0};
  for (const auto& [sql, has] :
       {std::pair("SELECT 1 FROM batch_done LIMIT 1", &left.has_records),
        {"SELECT 1 FROM batch_done WHERE outcome IN ('written', 'marked') LIMIT 1", &left.has_pages}}) {
    Result<Statement> any = database.prepare(sql);
    if (!any) return any.error();
    Result<bool> row = any->step();
    if (!row) return row.error();
    *has = *row;
  }
  return left;
}

Result<void> make_journal(Database& database, const Begun& begun, const char* first) {
  if (auto started = database.run("BEGIN IMMEDIATE"); !started) return started;
  if (auto done = database.run(first); !done) return done;
  if (auto made = database.run(kTables); !made) return made;
  Result<Statement> set =
      database.prepare("INSERT INTO batch_state VALUES('command', ?), ('root', ?), ('folder', ?)");
  if (!set) return set.error();
  if (auto done = set->bind(1, begun.command).bind(2, begun.root).bind(3, begun.folder).run(); !done)
    return done;
  return database.run("COMMIT");
}

Result<void> doubt_duplicates(Database& database) {
  return database.run("UPDATE batch_done SET stamp=0 WHERE outcome IN ('marked', 'skipped')");
}

Result<void> forget_failures(Database& database, const std::string& first) {
  const std::string all = "BEGIN IMMEDIATE; " + first + "DELETE FROM batch_done WHERE outcome NOT IN " +
                          kNotFailed +
                          "; UPDATE batch_state SET value=0 WHERE name IN ('errors', 'finished'); COMMIT";
  return database.run(all.c_str());
}

Result<Journal> Journal::begin(Database& database, const std::string& path, const Left& left) {
  const auto prepare = [&database](const char* sql) { return database.prepare(sql); };
  auto has = prepare("SELECT 1 FROM batch_done WHERE key=?");
  if (!has) return has.error();
  auto insert = prepare("INSERT OR IGNORE INTO batch_done VALUES(?, ?, ?, ?, ?)");
  if (!insert) return insert.error();
  auto forget = prepare("DELETE FROM batch_done WHERE key=? AND stamp<>?");
  if (!forget) return forget.error();
  auto amend = prepare("UPDATE batch_done SET outcome=?2, address=NULL, fingerprint=NULL WHERE key=?1");
  if (!amend) return amend.error();
  auto by_address = prepare("SELECT key FROM batch_done WHERE address=?");
  if (!by_address) return by_address.error();
  auto by_fingerprint = prepare("SELECT key FROM batch_done WHERE fingerprint=?");
  if (!by_fingerprint) return by_fingerprint.error();
  auto set_state = prepare("INSERT OR REPLACE INTO batch_state VALUES(?, ?)");
  if (!set_state) return set_state.error();
  Journal journal(database, {std::move(*has), std::move(*insert), std::move(*forget), std::move(*amend),
                             std::move(*by_address), std::move(*by_fingerprint), std::move(*set_state)});
  journal.bytes_read_ = left.bytes_read;
  journal.finished_ = left.finished;
  journal.resumed_ = left.has_records;
  if (journal.resumed_) {
    Result<Database> reader = Database::open(path, Database::Access::read);
    if (!reader) return reader.error();
    journal.reader_.emplace(std::move(*reader));
    Result<Statement> find = journal.reader_->prepare("SELECT stamp FROM batch_done WHERE key=?");
    if (!find) return find.error();
    journal.find_.emplace(std::move(*find));
  }
  if (auto begun = database.run("BEGIN IMMEDIATE"); !begun) return begun.error();
  return journal;
}

Result<Known> Journal::knows(std::string_view key, std::uint64_t stamp) {
  if (!find_) return Known::no;
  Known known = Known::no;
  Result<bool> found = find_->bind(1, key).step();
  if (found && *found)
    known = find_->number(0) == static_cast<std::int64_t>(stamp) ? Known::as_it_is : Known::as_it_was;
  find_->reset();
  if (!found) return found.error();
  return known;
}

Result<bool> Journal::has(std::string_view key) {
  Result<bool> found = own_.has.bind(1, key).step();
  own_.has.reset();
  return found;
}

Result<bool> Journal::enter(const Page& page, std::string_view outcome) {
  Statement& insert = own_.insert;
  insert.bind(1, page.key).bind(2, outcome);
  if (page.address.empty() || outcome != kWritten) {
    insert.bind_null(3);
  } else {
    insert.bind(3, page.address);
  }
  if (page.fingerprint == 0 || outcome != kWritten) {
    insert.bind_null(4);
  } else {
    insert.bind(4, static_cast<std::int64_t>(page.fingerprint));
  }
  insert.bind(5, static_cast<std::int64_t>(page.stamp));
  if (auto done = insert.run(); !done) return done.error();
  return database_->changes() > 0;
}

Result<bool> Journal::forget(std::string_view key, std::uint64_t stamp) {
  if (auto done = own_.forget.bind(1, key).bind(2, static_cast<std::int64_t>(stamp)).run(); !done)
    return done.error();
  return database_->changes() > 0;
}

Result<void> Journal::amend(std::string_view key, std::string_view outcome) {
  return own_.amend.bind(1, key).bind(2, outcome).run();
}

Result<std::string> Journal::first_like(const Page& page) {
  std::string key;
  const auto look = [&key](Statement& find) -> Result<void> {
    Result<bool> row = find.step();
    if (row && *row) key = std::string(find.text(0));
    find.reset();
    if (!row) return row.error();
    return {};
  };
  if (!page.address.empty())
    if (auto looked = look(own_.by_address.bind(1, page.address)); !looked) return looked.error();
  if (key.empty() && page.fingerprint != 0) {
    Statement& find = own_.by_fingerprint.bind(1, static_cast<std::int64_t>(page.fingerprint));
    if (auto looked = look(find); !looked) return looked.error();
  }
  return key;
}

Result<void> Journal::commit(const Extent& extent, std::uint64_t bytes_read, bool finished) {
  const auto set = [this](std::string_view name, std::uint64_t value) {
    return own_.set_state.bind(1, name).bind(2, static_cast<std::int64_t>(value)).run();
  };
  if (auto done = set("data", extent.data); !done) return done;
  if (auto done = set("errors", extent.errors); !done) return done;
  if (auto done = set("bytes_read", bytes_read); !done) return done;
  if (auto done = set("finished", finished ? 1 : 0); !done) return done;
  if (auto done = database_->run("COMMIT"); !done) return done;
  bytes_read_ = bytes_read;
  finished_ = finished;
  return database_->run("BEGIN IMMEDIATE");
}

void Journal::roll_back() {
  // Where SQLite has rolled back by itself, as on a full disk, there is nothing to do.
  static_cast<void>(database_->run("ROLLBACK"));
}

Result<std::map<std::string, std::uint64_t, std::less<>>> Journal::outcomes() {
  std::map<std::string, std::uint64_t, std::less<>> out;
  Result<Statement> count = database_->prepare("SELECT outcome, count(*) FROM batch_done GROUP BY outcome");
  if (!count) return count.error();
  for (;;) {
    Result<bool> row = count->step();
    if (!row) return row.error();
    if (!*row) return out;
    out[std::string(count->text(0))] = static_cast<std::uint64_t>(count->number(1));
  }
}

}  // namespace cleancopy::batch
