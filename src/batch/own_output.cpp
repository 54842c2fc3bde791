#include "batch/own_output.hpp"

#include <algorithm>
#include <cstdint>
#include <filesystem>
#include <string_view>
#include <utility>

namespace cleancopy::batch {
namespace {

// Passes over the records whose key is one of some files, or stands in one of them.
class Without final : public Source {
 public:
  Without(std::unique_ptr<Source> source, std::vector<std::string> files)
      : source_(std::move(source)), files_(std::move(files)) {}

  bool next(Record& record) override {
    while (source_->next(record))
      if (!is_own(record.key)) return true;
    return false;
  }
  [[nodiscard]] std::uint64_t bytes_passed() const override { return source_->bytes_passed(); }

 private:
  [[nodiscard]] bool is_own(std::string_view key) const {
    return std::any_of(files_.begin(), files_.end(), [key](std::string_view file) {
      return key.starts_with(file) &&
             (key.size() == file.size() || key[file.size()] == '/' || key[file.size()] == '!');
    });
  }

  std::unique_ptr<Source> source_;
  std::vector<std::string> files_;
};

// All that a run has open, by their canonical paths. To read its database as a page would do harm, too: with
// any descriptor of a file that a process closes, the system forgets the locks that SQLite has on it.
std::vector<std::filesystem::path> own_files(const Plan& plan) {
  std::error_code none;
  std::vector<std::filesystem::path> files;
  const auto add = [&](const std::string& file) {
    files.push_back(std::filesystem::weakly_canonical(file, none));
  };
  add(plan.target);
  if (const std::string errors = errors_path(plan); !errors.empty()) add(errors);
  const std::string journal = journal_path(plan);
  for (const char* ending : {"", "-wal", "-shm"}) add(journal + ending);
  return files;
}

}  // namespace

std::unique_ptr<Source> without_own_output(std::unique_ptr<Source> source,
                                           const std::vector<std::string>& inputs, const Plan& plan) {
  namespace fs = std::filesystem;
  std::error_code none;
  const std::vector<fs::path> own = own_files(plan);
  std::vector<std::string> files;
  for (const std::string& input : inputs) {
    const bool is_folder = fs::is_directory(input, none);
    const fs::path place = fs::weakly_canonical(input, none);
    for (const fs::path& file : own) {
      if (!is_folder && file == place) files.push_back(input);
      if (!is_folder) continue;
      const fs::path within = file.lexically_relative(place);
      if (within.empty() || *within.begin() == ".." || within == ".") continue;
      // As the walk of the folder calls it.
      files.push_back(input + (input.ends_with('/') ? "" : "/") + within.string());
    }
  }
  if (files.empty()) return source;
  return std::make_unique<Without>(std::move(source), std::move(files));
}

}  // namespace cleancopy::batch
