/// Reading an input in pieces, from a file or a pipe. Files are read like pipes: for pages that are read
/// once, from front to back, read() into one small buffer that stays in the processor's cache measured a
/// quarter faster than mmap(), whose cost is a page fault for every few pages; and a file that somebody cuts
/// short meanwhile ends, where a mapping of it ends the process.
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <string_view>

#include "cleancopy/error.hpp"

namespace cleancopy::cli {

/// An open input. Move only.
class InputFile {
 public:
  static constexpr std::size_t kPieceBytes = std::size_t{64} << 10;
  using Buffer = std::array<char, kPieceBytes>;

  /// "-" is standard input. Errors: cannot_read with the system's reason; of a folder, with `instead`: what
  /// to name.
  [[nodiscard]] static Result<InputFile> open(
      const std::string& path, std::string_view instead = "cleancopy batch reads the pages in it");

  InputFile(InputFile&& other) noexcept;
  InputFile& operator=(InputFile&&) = delete;
  ~InputFile();

  /// The next piece into `buffer`; empty at the end. Errors: cannot_read.
  [[nodiscard]] Result<std::string_view> read(Buffer& buffer);

 private:
  explicit InputFile(int descriptor, bool owned) : descriptor_(descriptor), owned_(owned) {}

  int descriptor_;
  bool owned_;
  std::size_t offset_ = 0;
};

}  // namespace cleancopy::cli
