/// What a run has done so far, in SQLite: killed at any moment, the same command goes on where it was. A
/// record is known by its key. What is entered counts from the next commit on; until then it is as if it had
/// not happened.
///
/// Two tables, for who wants to look: batch_done (a row a record) and batch_state.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "batch/targets/database.hpp"
#include "batch/targets/page.hpp"

namespace cleancopy::batch {

/// How far a target's files are whole, in bytes.
struct Extent {
  std::uint64_t data = 0;
  std::uint64_t errors = 0;
};

/// What a run has left, as its journal knows it.
struct Left {
  Extent extent;
  std::uint64_t bytes_read = 0;  ///< of pages, by all runs
  bool finished = false;         ///< all that there was is done
  bool has_records = false;
  bool has_pages = false;  ///< some of them are in the target
};

/// What a journal knows of a record.
enum class Known : unsigned char {
  no,
  as_it_is,   ///< done
  as_it_was,  ///< done, and its file has been saved anew since; or nobody knows when it had been saved
};

/// What has become of a record, beside the failures, whose outcome is their error's name.
inline constexpr std::string_view kWritten = "written";
inline constexpr std::string_view kMarked = "marked";    ///< written, as a duplicate
inline constexpr std::string_view kSkipped = "skipped";  ///< a duplicate, not written

/// Whether an outcome is none of these.
[[nodiscard]] constexpr bool is_failure(std::string_view outcome) noexcept {
  return outcome != kWritten && outcome != kMarked && outcome != kSkipped;
}

class Journal {
 public:
  /// Begins in `database`, which may be a target's own and outlives this; `path` is its file, `left` what it
  /// says by now. Errors: cannot_write.
  [[nodiscard]] static Result<Journal> begin(Database& database, const std::string& path, const Left& left);

  /// Whether the record was done by an earlier run, and from the file that has this stamp (file_stamp.hpp).
  /// For the thread that takes records; the others may write meanwhile.
  [[nodiscard]] Result<Known> knows(std::string_view key, std::uint64_t stamp);

  /// Whether a record is entered under this key, by this run or an earlier one. Errors: cannot_write.
  [[nodiscard]] Result<bool> has(std::string_view key);
  /// Enters a record; false where its key is in already: it has been named twice. Errors: cannot_write.
  [[nodiscard]] Result<bool> enter(const Page& page, std::string_view outcome);
  /// Forgets a record that was entered under another stamp; false where there is none. Errors: cannot_write.
  [[nodiscard]] Result<bool> forget(std::string_view key, std::uint64_t stamp);
  /// Corrects what was entered last for `key`.
  [[nodiscard]] Result<void> amend(std::string_view key, std::string_view outcome);
  /// The key of the first page that was written and has this one's address or fingerprint; empty: there is
  /// none.
  [[nodiscard]] Result<std::string> first_like(const Page& page);

  /// All that was entered is on the disk when it returns, together with what it belongs to. Errors:
  /// cannot_write.
  [[nodiscard]] Result<void> commit(const Extent& extent, std::uint64_t bytes_read, bool finished);
  /// Takes back what was entered since.
  void roll_back();

  [[nodiscard]] std::uint64_t bytes_read() const noexcept { return bytes_read_; }
  [[nodiscard]] bool finished() const noexcept { return finished_; }
  [[nodiscard]] bool resumed() const noexcept { return resumed_; }
  /// How many records have which outcome. O(records).
  [[nodiscard]] Result<std::map<std::string, std::uint64_t, std::less<>>> outcomes();

 private:
  struct Statements {
    Statement has, insert, forget, amend, by_address, by_fingerprint, set_state;
  };
  Journal(Database& database, Statements statements) : database_(&database), own_(std::move(statements)) {}

  Database* database_;
  Statements own_;
  std::optional<Database> reader_;  // a connection for the thread that takes records
  std::optional<Statement> find_;
  std::uint64_t bytes_read_ = 0;
  bool finished_ = false;
  bool resumed_ = false;
};

/// How a run was begun.
struct Begun {
  std::string command;  ///< Plan::command
  std::string root;     ///< Plan::root, if it tells the names in a folder
  std::string folder;   ///< where relative paths were taken from
};

/// How the run of the journal in `database` was begun; nothing where there is no journal.
[[nodiscard]] Result<std::optional<Begun>> journaled_begun(Database& database);
[[nodiscard]] Result<Left> journaled_left(Database& database);
/// Makes the tables of a journal, for a run that is begun so; in the same transaction, and before, runs
/// `first`.
[[nodiscard]] Result<void> make_journal(Database& database, const Begun& begun, const char* first = "");
/// Has the duplicates count as saved anew: what they were like may not be there any more.
[[nodiscard]] Result<void> doubt_duplicates(Database& database);
/// Forgets the records that failed, so that they are done again; in the same transaction runs `first`.
[[nodiscard]] Result<void> forget_failures(Database& database, const std::string& first);

}  // namespace cleancopy::batch
