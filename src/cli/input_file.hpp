/// Reading an input in large pieces, from a file or a pipe.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "cleancopy/error.hpp"

namespace cleancopy::cli {

/// An open input. Move only.
class InputFile {
 public:
  static constexpr std::size_t kPieceBytes = std::size_t{256} << 10;

  /// "-" is standard input. Errors: cannot_read with the system's reason.
  [[nodiscard]] static Result<InputFile> open(const std::string& path);

  InputFile(InputFile&& other) noexcept;
  InputFile& operator=(InputFile&&) = delete;
  ~InputFile();

  /// The next piece into `buffer`; empty at the end. Errors: cannot_read.
  [[nodiscard]] Result<std::string_view> read(std::vector<char>& buffer);

 private:
  explicit InputFile(int descriptor, bool owned) : descriptor_(descriptor), owned_(owned) {}

  int descriptor_;
  bool owned_;
  std::size_t offset_ = 0;
};

}  // namespace cleancopy::cli
