/// Writing the output: standard output, or a file that is there whole or not at all.
#pragma once

#include <string>
#include <string_view>

#include "cleancopy/error.hpp"

namespace cleancopy::cli {

class OutputFile {
 public:
  /// Empty: standard output. A file is written beside its place and renamed by commit().
  /// Errors: cannot_write with the system's reason.
  [[nodiscard]] static Result<OutputFile> open(const std::string& path);

  OutputFile(OutputFile&& other) noexcept;
  OutputFile& operator=(OutputFile&&) = delete;
  /// Removes what was not committed.
  ~OutputFile();

  /// Errors: cannot_write. After a reader has closed the pipe, closed() holds and nothing more is written.
  [[nodiscard]] Result<void> write(std::string_view bytes);
  [[nodiscard]] Result<void> commit();
  [[nodiscard]] bool closed() const noexcept { return closed_; }
  [[nodiscard]] std::string_view name() const noexcept;

 private:
  OutputFile(int descriptor, std::string path, std::string temporary)
      : descriptor_(descriptor), path_(std::move(path)), temporary_(std::move(temporary)) {}

  int descriptor_;
  std::string path_;       // empty: standard output
  std::string temporary_;  // written to, until commit()
  bool closed_ = false;
};

}  // namespace cleancopy::cli
