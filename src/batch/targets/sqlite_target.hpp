/// A SQLite database: a row an article, a row a block, and a full-text index over headline, dek and body. The
/// schema is told in docs/BATCH.md. The run's journal is in the same transactions.
#pragma once

#include <utility>

#include "batch/targets/database.hpp"
#include "batch/targets/target.hpp"

namespace cleancopy::batch {

class SqliteTarget final : public Target {
 public:
  /// Makes the tables where they are not there. `database` outlives the target.
  [[nodiscard]] static Result<SqliteTarget> open(Database& database);

  [[nodiscard]] Result<void> put(Page& page, std::string_view duplicate_of) override;
  [[nodiscard]] Result<void> remove(const Page& page) override;
  [[nodiscard]] Result<void> put_failure(const Page& page) override;
  /// The journal's commit is this target's, too.
  [[nodiscard]] Result<void> flush() override { return {}; }
  void take_back() override {}
  [[nodiscard]] std::uint64_t data_bytes() const override { return 0; }
  [[nodiscard]] std::uint64_t error_bytes() const override { return 0; }

 private:
  struct Statements {
    Statement article, block, words, error, no_article;
  };
  SqliteTarget(Database& database, Statements statements)
      : database_(&database), own_(std::move(statements)) {}

  Database* database_;
  Statements own_;
};

}  // namespace cleancopy::batch
