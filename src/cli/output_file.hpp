/// Writing the output: standard output, or a file that is there whole or not at all.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <utility>

#include "cleancopy/error.hpp"

namespace cleancopy::cli {

/// An open output. Move only.
class OutputFile {
 public:
  /// Empty or "-": standard output. A file is written beside its place, under a name of its own, and put
  /// there by commit(), with the permissions of the file that it replaces, and removed by a signal that ends
  /// the command. Symbolic links stay, and their file is written, also where it is not there yet. A device, a
  /// named pipe or a descriptor ("/dev/stdout") is written as it is. Errors: cannot_write with the system's
  /// reason.
  ///
  /// A file that is one of `inputs`, by whatever name, is refused: no page is lost to what comes of it. "-"
  /// is standard input.
  [[nodiscard]] static Result<OutputFile> open(const std::string& path,
                                               std::span<const std::string> inputs = {});

  OutputFile(OutputFile&& other) noexcept;
  OutputFile& operator=(OutputFile&&) = delete;
  /// Removes what was not committed.
  ~OutputFile();

  /// Errors: cannot_write. After a reader has closed the pipe, closed() holds and nothing more is written.
  [[nodiscard]] Result<void> write(std::string_view bytes);
  /// Ends the output; nothing is written after it. Errors: cannot_write.
  [[nodiscard]] Result<void> commit();
  [[nodiscard]] bool closed() const noexcept { return closed_; }
  [[nodiscard]] std::string_view name() const noexcept;

 private:
  OutputFile(int descriptor, std::string name, std::string target, std::string temporary)
      : descriptor_(descriptor),
        name_(std::move(name)),
        target_(std::move(target)),
        temporary_(std::move(temporary)) {}

  int descriptor_;         // -1: ended
  std::string name_;       // as the user gave it; empty: standard output
  std::string target_;     // the file itself, behind symbolic links
  std::string temporary_;  // written to, until commit(); empty: `descriptor_` is no file of ours
  bool closed_ = false;
};

}  // namespace cleancopy::cli
