/// A file that only grows: what a run appends, and how much of it is known to be on the disk.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "cleancopy/error.hpp"

namespace cleancopy::batch {

/// Move only. Written in pieces of a mebibyte.
class AppendFile {
 public:
  /// Opens `path`, made where it is not there, and cuts off what stands behind its first `kept` bytes,
  /// which are there. Errors: cannot_write.
  [[nodiscard]] static Result<AppendFile> open(const std::string& path, std::uint64_t kept);

  AppendFile(AppendFile&& other) noexcept;
  AppendFile& operator=(AppendFile&&) = delete;
  /// What was not synced may be lost.
  ~AppendFile();

  /// Errors: cannot_write.
  [[nodiscard]] Result<void> append(std::string_view bytes);
  /// Has all that was appended on the disk when it returns. Errors: cannot_write.
  [[nodiscard]] Result<void> sync();
  /// Cuts off what was appended since the last sync, as far as the system lets it.
  void take_back();
  /// Bytes on the disk: those at the last sync.
  [[nodiscard]] std::uint64_t synced() const noexcept { return synced_; }

 private:
  AppendFile(int descriptor, std::uint64_t size) : descriptor_(descriptor), synced_(size) {}
  [[nodiscard]] Result<void> write_out(std::string_view bytes);

  int descriptor_;
  std::uint64_t synced_;
  bool dirty_ = false;
  std::uint64_t written_ = 0;  // since the last sync
  std::string waiting_;
};

}  // namespace cleancopy::batch
