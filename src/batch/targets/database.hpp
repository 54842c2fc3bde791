/// SQLite as this room uses it: one file, statements, and errors as values. The only file that knows its
/// header is database.cpp.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "cleancopy/error.hpp"

struct sqlite3;
struct sqlite3_stmt;

namespace cleancopy::batch {

/// That a file is no database, or a damaged one.
[[nodiscard]] Error damaged_database();

/// A prepared statement, run any number of times: bind, step until there is no row, reset. Move only. Must
/// not outlive its database.
class Statement {
 public:
  /// Parameters count from 1. The text is copied.
  Statement& bind(int parameter, std::string_view text);
  Statement& bind(int parameter, std::int64_t number);
  Statement& bind(int parameter, double number);
  Statement& bind_null(int parameter);

  /// True: there is a row. False: it is done. Errors: cannot_write with SQLite's reason, or the system's;
  /// damaged_database.
  [[nodiscard]] Result<bool> step();
  /// Steps a statement that gives no rows to its end, and makes it ready for the next time.
  [[nodiscard]] Result<void> run();
  /// Ready for the next time; what was bound stays.
  void reset();

  /// Columns of the row that step() has come to count from 0. A view lives until the next step or reset.
  [[nodiscard]] std::string_view text(int column) const;
  [[nodiscard]] std::int64_t number(int column) const;

 private:
  friend class Database;
  struct Finalize {
    void operator()(sqlite3_stmt* statement) const;
  };
  explicit Statement(sqlite3_stmt* statement) : statement_(statement) {}

  std::unique_ptr<sqlite3_stmt, Finalize> statement_;
};

/// An open database. Move only. A connection is used by one thread at a time.
class Database {
 public:
  enum class Access : unsigned char { read, write };

  /// Opens the database at `path`; with `write` it is made where it is not there, and in write-ahead logging,
  /// where a commit is on the disk when it returns. Errors: cannot_write; damaged_database, also where the
  /// file is no database.
  [[nodiscard]] static Result<Database> open(const std::string& path, Access access);

  /// Runs statements that give no rows.
  [[nodiscard]] Result<void> run(const char* sql);
  [[nodiscard]] Result<Statement> prepare(std::string_view sql);
  /// How many rows the last statement has changed.
  [[nodiscard]] std::int64_t changes() const;
  [[nodiscard]] std::int64_t last_row() const;
  /// Whether there is a table of that name.
  [[nodiscard]] Result<bool> has_table(std::string_view name);

 private:
  struct Close {
    void operator()(sqlite3* database) const;
  };
  explicit Database(sqlite3* database) : database_(database) {}

  std::unique_ptr<sqlite3, Close> database_;
};

}  // namespace cleancopy::batch
