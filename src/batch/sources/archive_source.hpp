/// An archive of pages: all of them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_set>

#include "batch/paths/name_filter.hpp"
#include "batch/sources/archive_file.hpp"
#include "batch/sources/source.hpp"

namespace cleancopy::batch {

/// Gives the entries that are files and that the filter takes, in the archive's order: hidden ones never, and
/// without an `include` only those that are pages by their names (path_kind.hpp). A container in the archive,
/// an encrypted entry, one too large or damaged comes as a failure. The key has the entry's name made
/// harmless: no part of it is empty, "." or "..", it has no control characters and no backslashes, and where
/// two entries are called alike, the later has its number among all behind its name ("a.html#17"), until no
/// other has that. Memory: an entry, and eight bytes for each name.
class ArchiveSource final : public Source {
 public:
  ArchiveSource(std::string path, NameFilter filter, std::size_t max_entry_bytes);

  [[nodiscard]] bool next(Record& record) override;
  [[nodiscard]] std::uint64_t bytes_passed() const override { return file_.bytes_passed(); }

 private:
  [[nodiscard]] bool is_wanted(std::string_view name) const;
  [[nodiscard]] std::string key_of(std::string name);
  void read_entry(const ArchiveEntry& entry, std::string_view name, Record& record);

  std::string path_;
  NameFilter filter_;
  std::size_t max_bytes_;
  ArchiveFile file_;
  std::unordered_set<std::uint64_t> names_;  // those given, as their hashes
  std::uint64_t number_ = 0;                 // of the current entry, from 1
  bool ended_ = false;
};

/// `name` without what could lead out of a folder or confuse a terminal. O(name).
[[nodiscard]] std::string harmless_name(std::string_view name);

}  // namespace cleancopy::batch
