/// The bytes of a file, taken out of what it is compressed with.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "cleancopy/error.hpp"
#include "input/codecs/codecs.hpp"

namespace cleancopy::batch {

/// Reads a file from front to back: gzip and Zstandard by their first bytes, of one member or many; anything
/// else as it is. Where a member is damaged, reading goes on with the next that begins behind the damage. In
/// memory of some 64 KiB compressed and what comes out of 1 KiB; of a file on the disk gzip members behind
/// the first are read at once, where they are shorter than 512 KiB: in 1 MiB compressed and 4 MiB of what
/// comes out.
class PackedFile {
 public:
  explicit PackedFile(const std::string& path);
  ~PackedFile();
  PackedFile(const PackedFile&) = delete;
  PackedFile& operator=(const PackedFile&) = delete;

  /// The next bytes, valid until the next call; empty at the end. Errors: cannot_read, unsupported_kind (a
  /// build without that library): the file is at its end. broken_container: something is missing here; the
  /// next call goes on behind it.
  [[nodiscard]] Result<std::string_view> read();
  /// The first bytes, `size` of them if there are as many, valid until the next call; read() gives them
  /// again. What stands in the way, read() tells behind them. Once, before any read().
  [[nodiscard]] std::string_view look_ahead(std::size_t size);
  /// Bytes of the file that have been read.
  [[nodiscard]] std::uint64_t bytes_passed() const noexcept { return bytes_passed_; }

 private:
  struct Unpacking;

  [[nodiscard]] Result<std::string_view> open();
  [[nodiscard]] Result<void> fill(std::size_t bytes);
  [[nodiscard]] Result<std::string_view> read_on();
  [[nodiscard]] Result<void> begin_member();
  [[nodiscard]] Result<std::optional<std::string_view>> whole_member();
  [[nodiscard]] Result<std::string_view> unpack();
  [[nodiscard]] bool find_member();
  [[nodiscard]] Error damaged() const;

  std::string path_;
  int descriptor_ = -1;
  std::string buffer_;  // what was read of the file
  std::size_t at_ = 0;  // in buffer_: what comes next
  std::uint64_t bytes_passed_ = 0;
  std::string_view magic_;                // that members begin with; empty: the file is not compressed
  std::unique_ptr<Unpacking> unpacking_;  // null: the next member has to be found
  std::unique_ptr<input::MemberReader> members_;  // null: all are read as streams
  std::string ahead_;                             // looked at, and not yet read
  std::optional<Error> behind_ahead_;             // what stands in the way behind it
  std::string last_;                              // what came out before the damage
  bool opened_ = false;
  bool behind_member_ = false;  // another one may begin right here
  bool ended_ = false;          // the file; buffer_ holds all the rest
  bool broken_ = false;         // to be told before anything else
  bool done_ = false;
};

}  // namespace cleancopy::batch
