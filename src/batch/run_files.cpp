#include "batch/run_files.hpp"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <filesystem>
#include <string>
#include <string_view>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>
#include <vector>

#include "batch/paths/path_names.hpp"
#include "batch/targets/folder_target.hpp"
#include "batch/targets/lines_target.hpp"
#include "batch/targets/sqlite_target.hpp"
#include "batch/untouched.hpp"
#include "batch/written_over.hpp"
#include "text/among.hpp"

namespace cleancopy::batch {
namespace {

Error because(std::string detail) {
  return Error{ErrorCode::cannot_write, 0, std::move(detail)};
}

// What stands in the target's place and no journal knows of.
struct Foreign {
  std::string what;    // empty: nothing
  bool may_go = true;  // if somebody asks for it with --restart
};

Foreign not_made(std::string_view what, bool may_go) {
  return {std::string(what) + ", and no batch has made it", may_go};
}

Result<Foreign> foreign(const Plan& plan, const SourceChoice& sources, Database& database) {
  namespace fs = std::filesystem;
  std::error_code none;
  if (plan.kind == TargetKind::sqlite) {
    Result<Statement> any = database.prepare("SELECT 1 FROM sqlite_master LIMIT 1");
    if (!any) return any.error();
    Result<bool> row = any->step();
    if (!row) return row.error();
    return *row ? not_made("is a database of something else", false) : Foreign{};
  }
  const bool is_there = fs::exists(plan.target, none);
  if (!is_there && !fs::exists(errors_path(plan), none)) return Foreign{};
  if (is_written_over(sources, plan)) return Foreign{"is an input, too", false};
  if (!is_there) return Foreign{};
  // What is to come on standard input may be there.
  const bool may_go = !sources.list_on_stdin;
  if (plan.kind != TargetKind::folder) return not_made("is there already", may_go);
  if (!fs::is_directory(plan.target, none)) return not_made("is no folder", false);
  return fs::is_empty(plan.target, none) || none ? Foreign{} : not_made("is not empty", may_go);
}

// The first lines in which two commands differ, as people would tell it.
std::string difference(std::string_view then, std::string_view now) {
  const auto next_line = [](std::string_view& text) {
    const std::string_view line = text.substr(0, text.find('\n'));
    text.remove_prefix(std::min(line.size() + 1, text.size()));
    return line;
  };
  while (!then.empty() || !now.empty()) {
    const std::string_view before = next_line(then);
    const std::string_view after = next_line(now);
    if (before == after) continue;
    if (before.starts_with(kRulesLine) && after.starts_with(kRulesLine))
      return "the rules file has changed since";
    const auto shown = [](std::string_view line) {
      if (line.starts_with(kRulesLine)) return std::string(kRulesLine.substr(0, kRulesLine.find(' ')));
      return line.empty() ? "nothing" : std::string(line);
    };
    return "then " + shown(before) + ", now " + shown(after);
  }
  return "then the same";
}

// Whether files in a folder would be called otherwise than they were.
std::string root_difference(const Begun& then, const Begun& now) {
  if (then.root == now.root) return {};
  if (!then.root.empty() && !now.root.empty()) {
    const std::vector<std::string> others = OtherNames(then.folder).of(now.root);
    if (text::is_among(others, then.root)) return {};
  }
  const auto shown = [](const std::string& root) {
    return root.empty() ? "whole names in it" : "names without " + root;
  };
  return "then " + shown(then.root) + ", now " + shown(now.root);
}

// Forgets all runs.
constexpr const char* kDropJournal = "DROP TABLE IF EXISTS batch_done; DROP TABLE IF EXISTS batch_state;";
constexpr const char* kDropAll =
    "DROP TABLE IF EXISTS articles_words; DROP TABLE IF EXISTS blocks; DROP TABLE IF EXISTS articles;"
    "DROP TABLE IF EXISTS errors; DROP TABLE IF EXISTS batch_done; DROP TABLE IF EXISTS batch_state;";

// What there is to go on with, where a run may write: a journal's tables are there.
struct Claimed {
  Begun begun;
  Left left;
};

Result<Claimed> begin_anew(Database& database, const Begun& now, const char* first = "") {
  if (auto made = make_journal(database, now, first); !made) return made.error();
  return Claimed{now, {}};
}

// Errors where this plan may not write there.
Result<Claimed> claim(const Plan& plan, const SourceChoice& sources, Database& database, bool& refused) {
  Result<std::optional<Begun>> then = journaled_begun(database);
  if (!then) return then.error();
  const Begun now{plan.command, plan.kind == TargetKind::folder ? plan.root : "", current_folder()};
  if (!*then) {
    Result<Foreign> problem = foreign(plan, sources, database);
    if (!problem) return problem.error();
    if (!problem->what.empty() && !(plan.restart && problem->may_go)) {
      refused = true;
      return because(problem->what + ": give another name" +
                     (problem->may_go ? ", or --restart to write over it" : ""));
    }
    return begin_anew(database, now);
  }
  const char* drop = plan.kind == TargetKind::sqlite ? kDropAll : kDropJournal;
  if (plan.restart) return begin_anew(database, now, drop);
  Result<Left> left = journaled_left(database);
  if (!left) return left.error();
  if (auto untouched = check_untouched(plan, *left); !untouched) return untouched.error();
  std::string differs = root_difference(**then, now);
  if ((*then)->command != now.command) differs = difference((*then)->command, now.command);
  // What has written nothing leaves nothing to go on with.
  if (!left->has_pages && (left->has_records || !differs.empty())) return begin_anew(database, now, drop);
  if (!differs.empty()) {
    refused = true;
    return because("was begun with another command: " + differs +
                   ". The same command goes on with it, --restart starts over");
  }
  if (plan.changed)
    if (auto doubted = doubt_duplicates(database); !doubted) return doubted.error();
  if (plan.retry || plan.changed) {
    const char* first = plan.kind == TargetKind::sqlite ? "DELETE FROM errors; " : "";
    if (auto forgotten = forget_failures(database, first); !forgotten) return forgotten.error();
    left = journaled_left(database);
    if (!left) return left.error();
  }
  return Claimed{std::move(**then), *left};
}

struct Opened {
  std::unique_ptr<Database> database;
  Claimed claimed;
};

Result<Opened> open_database(const Plan& plan, const SourceChoice& sources, const std::string& path,
                             bool& refused) {
  Result<Database> opened = Database::open(path, Database::Access::write);
  if (!opened) {
    if (opened.error().code == ErrorCode::damaged_database || plan.kind == TargetKind::sqlite)
      return opened.error();
    return because(path + ": " + opened.error().detail);
  }
  auto database = std::make_unique<Database>(std::move(*opened));
  Result<Claimed> claimed = claim(plan, sources, *database, refused);
  if (!claimed) return claimed.error();
  return Opened{std::move(database), std::move(*claimed)};
}

template <class T>
std::unique_ptr<Target> owned(T&& target) {
  return std::make_unique<std::remove_cvref_t<T>>(std::forward<T>(target));
}

Result<std::unique_ptr<Target>> open_target(const Plan& plan, Database& database, const Extent& extent) {
  if (plan.kind == TargetKind::sqlite) {
    Result<SqliteTarget> target = SqliteTarget::open(database);
    if (!target) return target.error();
    return owned(std::move(*target));
  }
  Result<ErrorFile> errors = ErrorFile::open(errors_path(plan), extent.errors);
  if (!errors) return errors.error();
  if (plan.kind == TargetKind::folder) {
    Result<FolderTarget> target = FolderTarget::open(plan, std::move(*errors));
    if (!target) return target.error();
    return owned(std::move(*target));
  }
  Result<AppendFile> data = AppendFile::open(plan.target, extent.data);
  if (!data) return data.error();
  return owned(LinesTarget(std::move(*data), std::move(*errors), plan.kind == TargetKind::frames));
}

}  // namespace

Result<FileLock> FileLock::take(const std::string& path, bool& taken) {
  const int descriptor = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0666);
  // It would have been made.
  if (descriptor < 0 && errno == ENOENT) return because("the folder that it is to be in is not there");
  if (descriptor < 0) return because(std::strerror(errno));
  FileLock lock(descriptor);
  if (::flock(descriptor, LOCK_EX | LOCK_NB) == 0) return lock;
  taken = errno == EWOULDBLOCK;
  return because(taken ? "another run is writing there" : std::strerror(errno));
}

FileLock::FileLock(FileLock&& other) noexcept : descriptor_(std::exchange(other.descriptor_, -1)) {}

FileLock::~FileLock() {
  if (descriptor_ >= 0) ::close(descriptor_);
}

Error as_told(const Plan& plan, Error error) {
  if (error.code != ErrorCode::damaged_database) return error;
  // A database may be somebody's: it is never written over.
  error.detail = plan.kind == TargetKind::sqlite
                     ? error.detail + ": give another name, or take it away"
                     : journal_path(plan) + ": " + error.detail + "; --restart starts over without it";
  return error;
}

Result<RunFiles> open_run_files(const Plan& plan, const SourceChoice& sources, bool& refused) {
  const std::string path = journal_path(plan);
  std::error_code none;
  const bool was_there = std::filesystem::exists(path, none);
  Result<FileLock> lock = FileLock::take(path, refused);
  if (!lock) {
    const bool is_of_journal = was_there && !refused && plan.kind != TargetKind::sqlite;
    return because((is_of_journal ? path + ": " : "") + lock.error().detail);
  }
  Result<Opened> opened = open_database(plan, sources, path, refused);
  const bool is_damaged = !opened && opened.error().code == ErrorCode::damaged_database;
  if (is_damaged && plan.restart && plan.kind != TargetKind::sqlite) {
    // The lock is on this file: it is emptied, and no other made in its place.
    std::filesystem::resize_file(path, 0, none);
    for (const char* beside : {"-wal", "-shm"}) std::filesystem::remove(path + beside, none);
    opened = open_database(plan, sources, path, refused);
  }
  if (!opened) {
    // Whoever is refused has touched nothing.
    if (refused && !was_there) std::filesystem::remove(path, none);
    return as_told(plan, opened.error());
  }
  const Claimed& claimed = opened->claimed;
  Result<std::unique_ptr<Target>> target = open_target(plan, *opened->database, claimed.left.extent);
  if (!target) return as_told(plan, target.error());
  Result<Journal> journal = Journal::begin(*opened->database, path, claimed.left);
  if (!journal) return as_told(plan, journal.error());
  return RunFiles{std::move(*lock), std::move(opened->database), std::move(*target),
                  std::make_unique<Journal>(std::move(*journal)), OtherNames(claimed.begun.folder)};
}

}  // namespace cleancopy::batch
