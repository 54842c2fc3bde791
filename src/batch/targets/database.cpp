#include "batch/targets/database.hpp"

#include <cstring>
#include <filesystem>
#include <sqlite3.h>
#include <utility>

namespace cleancopy::batch {
namespace {

// What is there cannot be gone on with: damaged, somebody else's, or changed by somebody.
Error damage(std::string reason) {
  return {ErrorCode::damaged_database, 0, std::move(reason)};
}

// The system's reason where SQLite passes one on: "No space left on device" says more than "disk I/O error".
Error error_of(sqlite3* database, int code) {
  const int system = database == nullptr ? 0 : sqlite3_system_errno(database);
  if ((code & 0xff) == SQLITE_CORRUPT || (code & 0xff) == SQLITE_NOTADB) return damaged_database();
  // Somebody has written into the tables what the run cannot go on beside.
  if ((code & 0xff) == SQLITE_CONSTRAINT)
    return damage(std::string("is damaged, or no database of this run: ") + sqlite3_errmsg(database));
  const bool io = (code & 0xff) == SQLITE_IOERR || (code & 0xff) == SQLITE_CANTOPEN;
  if ((code & 0xff) == SQLITE_FULL) return {ErrorCode::cannot_write, 0, "No space left on device"};
  if (io && system != 0) return {ErrorCode::cannot_write, 0, std::strerror(system)};
  return {ErrorCode::cannot_write, 0, database == nullptr ? sqlite3_errstr(code) : sqlite3_errmsg(database)};
}

// Pages in memory, here and in each connection: 4 MiB. Texts of 10 KB and more are what is written: larger
// pages than SQLite's own choice are half as many calls. What is deleted is not written over with zeros, as
// Debian's SQLite does by itself: to drop a run's tables would take all of their pages into memory.
constexpr const char* kSettings =
    "PRAGMA page_size=8192; PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA cache_size=-4096;"
    "PRAGMA temp_store=MEMORY; PRAGMA secure_delete=0; PRAGMA wal_autocheckpoint=1000";

constexpr int kWaitMilliseconds = 10'000;

// What is missing of a last page SQLite takes for zeros, where no log beside the file has it.
bool is_cut_short(const std::string& path) {
  constexpr std::uintmax_t kSmallestPage = 512;
  std::error_code none;
  const std::uintmax_t bytes = std::filesystem::file_size(path, none);
  return !none && bytes % kSmallestPage != 0 && !std::filesystem::exists(path + "-wal", none);
}

}  // namespace

Error damaged_database() {
  return damage("is damaged, or no database");
}

void Statement::Finalize::operator()(sqlite3_stmt* statement) const {
  sqlite3_finalize(statement);
}

Statement& Statement::bind(int parameter, std::string_view text) {
  sqlite3_bind_text64(statement_.get(), parameter, text.data() == nullptr ? "" : text.data(), text.size(),
                      SQLITE_TRANSIENT, SQLITE_UTF8);
  return *this;
}

Statement& Statement::bind(int parameter, std::int64_t number) {
  sqlite3_bind_int64(statement_.get(), parameter, number);
  return *this;
}

Statement& Statement::bind(int parameter, double number) {
  sqlite3_bind_double(statement_.get(), parameter, number);
  return *this;
}

Statement& Statement::bind_null(int parameter) {
  sqlite3_bind_null(statement_.get(), parameter);
  return *this;
}

Result<bool> Statement::step() {
  const int code = sqlite3_step(statement_.get());
  if (code == SQLITE_ROW) return true;
  if (code == SQLITE_DONE) return false;
  return error_of(sqlite3_db_handle(statement_.get()), code);
}

Result<void> Statement::run() {
  Result<bool> row = step();
  reset();
  if (!row) return row.error();
  return {};
}

void Statement::reset() {
  sqlite3_reset(statement_.get());
}

std::string_view Statement::text(int column) const {
  const unsigned char* bytes = sqlite3_column_text(statement_.get(), column);
  const int size = sqlite3_column_bytes(statement_.get(), column);
  return bytes == nullptr
             ? std::string_view()
             : std::string_view(reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(size));
}

std::int64_t Statement::number(int column) const {
  return sqlite3_column_int64(statement_.get(), column);
}

void Database::Close::operator()(sqlite3* database) const {
  sqlite3_close(database);
}

Result<Database> Database::open(const std::string& path, Access access) {
  // Nobody asks how much memory it uses, which it counts behind a lock.
  static const int uncounted = sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
  static_cast<void>(uncounted);
  if (is_cut_short(path)) return damaged_database();
  sqlite3* opened = nullptr;
  const int flags =
      access == Access::read ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
  // One thread at a time: SQLite need not see to that.
  const std::string name = path.starts_with("file:") ? "./" + path : path;  // and no URI
  const int code = sqlite3_open_v2(name.c_str(), &opened, flags | SQLITE_OPEN_NOMUTEX, nullptr);
  Database database(opened);
  if (code != SQLITE_OK) return error_of(opened, code);
  sqlite3_extended_result_codes(opened, 1);
  sqlite3_busy_timeout(opened, kWaitMilliseconds);
  if (access == Access::write)
    if (auto set = database.run(kSettings); !set) return set.error();
  return database;
}

Result<void> Database::run(const char* sql) {
  const int code = sqlite3_exec(database_.get(), sql, nullptr, nullptr, nullptr);
  if (code != SQLITE_OK) return error_of(database_.get(), code);
  return {};
}

Result<Statement> Database::prepare(std::string_view sql) {
  sqlite3_stmt* statement = nullptr;
  const int code = sqlite3_prepare_v3(database_.get(), sql.data(), static_cast<int>(sql.size()),
                                      SQLITE_PREPARE_PERSISTENT, &statement, nullptr);
  if (code != SQLITE_OK) return error_of(database_.get(), code);
  return Statement(statement);
}

std::int64_t Database::changes() const {
  return sqlite3_changes64(database_.get());
}

std::int64_t Database::last_row() const {
  return sqlite3_last_insert_rowid(database_.get());
}

Result<bool> Database::has_table(std::string_view name) {
  Result<Statement> find = prepare("SELECT 1 FROM sqlite_master WHERE type='table' AND name=?");
  if (!find) return find.error();
  return find->bind(1, name).step();
}

}  // namespace cleancopy::batch
