/// Archives, read with libarchive: entry for entry, from front to back.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>

#include "cleancopy/error.hpp"

namespace cleancopy::batch {

struct ArchiveEntry {
  std::string name;  ///< as the archive has it, in UTF-8 where that is known
  bool is_file = false;
  bool is_encrypted = false;
};

/// A .zip or .tar, the latter also compressed by gzip, Zstandard, bzip2 or xz. A build without libarchive
/// refuses all.
class ArchiveFile {
 public:
  explicit ArchiveFile(const std::string& path);
  ~ArchiveFile();
  ArchiveFile(const ArchiveFile&) = delete;
  ArchiveFile& operator=(const ArchiveFile&) = delete;

  /// The next entry; false at the end. Errors: cannot_read, broken_container, unsupported_kind: the archive
  /// cannot be read on.
  [[nodiscard]] Result<bool> next(ArchiveEntry& entry);
  /// The current entry's bytes. Errors: input_too_large where there are more than `max_bytes`,
  /// broken_container; the entry after it may still be read.
  [[nodiscard]] Result<std::string> read(std::size_t max_bytes);
  /// Bytes of the archive's own file that have been read.
  [[nodiscard]] std::uint64_t bytes_passed() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace cleancopy::batch
