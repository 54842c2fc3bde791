#include "batch/plan/run_output.hpp"

#include <array>
#include <fcntl.h>
#include <filesystem>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace cleancopy::batch {
namespace {

constexpr std::string_view kDatabaseBegins("SQLite format 3\0", 16);

bool begins_as_database(const std::string& path) {
  // A pipe would be waited for.
  const int file = ::open(path.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC);
  if (file < 0) return false;
  std::array<char, kDatabaseBegins.size()> head{};
  struct stat status {};
  const bool is_file = ::fstat(file, &status) == 0 && S_ISREG(status.st_mode);
  const bool whole = is_file && ::read(file, head.data(), head.size()) == std::ssize(head);
  ::close(file);
  return whole && std::string_view(head.data(), head.size()) == kDatabaseBegins;
}

bool cut_off(std::string_view& name, std::string_view ending) {
  if (!name.ends_with(ending)) return false;
  name.remove_suffix(ending.size());
  return true;
}

std::string journal_of(std::string_view target) {
  return std::string(target).append(kJournalEnding);
}

}  // namespace

RunOutput RunOutput::of_others() {
  RunOutput outputs;
  outputs.knows_ = true;
  return outputs;
}

RunOutput::RunOutput(const Plan& plan) : knows_(true) {
  for (const std::string& path : {plan.target, journal_path(plan)}) {
    struct stat status {};
    if (::stat(path.c_str(), &status) == 0) own_.push_back({status.st_dev, status.st_ino});
  }
}

bool RunOutput::is_own(const std::string& path) const {
  struct stat status {};
  if (own_.empty() || ::stat(path.c_str(), &status) != 0) return false;
  const FileId id{status.st_dev, status.st_ino};
  for (const FileId& own : own_)
    if (own == id) return true;
  return false;
}

Writer RunOutput::writer_of_database(std::string_view path) const {
  const std::string file(path);
  if (is_own(file)) return Writer::this_run;
  return begins_as_database(file) ? Writer::another_run : Writer::somebody;
}

Writer RunOutput::writer_of_file(std::string_view path) const {
  if (!knows_) return Writer::somebody;
  std::string_view stem = path;
  // What SQLite keeps beside a database.
  if (cut_off(stem, "-wal") || cut_off(stem, "-shm")) return writer_of_database(stem);
  const TargetKind kind = target_kind(path);
  if (kind == TargetKind::sqlite || path.ends_with(kJournalEnding)) return writer_of_database(path);
  if (kind == TargetKind::folder) return Writer::somebody;
  if (is_own(std::string(path))) return Writer::this_run;
  if (cut_off(stem, kErrorsEnding))
    if (const Writer writer = writer_of_database(journal_of(stem)); writer != Writer::somebody) return writer;
  return writer_of_database(journal_of(path));
}

Writer RunOutput::writer_of_folder(std::string_view path) const {
  return knows_ ? writer_of_database(journal_of(path)) : Writer::somebody;
}

// Of a folder and all that it stands in.
Writer RunOutput::writer_around(const std::string& folder) const {
  std::error_code none;
  std::filesystem::path at = std::filesystem::weakly_canonical(folder, none);
  for (; at.has_relative_path(); at = at.parent_path())
    if (const Writer writer = writer_of_folder(at.native()); writer != Writer::somebody) return writer;
  return Writer::somebody;
}

Writer RunOutput::writer_of_input(const std::string& path, bool is_folder) {
  if (!knows_) return Writer::somebody;
  if (!is_folder)
    if (const Writer writer = writer_of_file(path); writer != Writer::somebody) return writer;
  const std::size_t slash = path.rfind('/');
  std::string folder = is_folder ? path : slash == std::string::npos ? "." : path.substr(0, slash + 1);
  if (folder != folder_ || folder_.empty()) {
    folder_ = std::move(folder);
    of_folder_ = writer_around(folder_);
  }
  return of_folder_;
}

}  // namespace cleancopy::batch
