/// TARGET.errors.jsonl: a line for each record without a page. There from the first failure on.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>

#include "batch/targets/append_file.hpp"
#include "batch/targets/page.hpp"

namespace cleancopy::batch {

class ErrorFile {
 public:
  /// Goes on behind the first `kept` bytes. Errors: cannot_write.
  [[nodiscard]] static Result<ErrorFile> open(std::string path, std::uint64_t kept);

  [[nodiscard]] Result<void> put(const Page& page);
  [[nodiscard]] Result<void> flush();
  void take_back();
  [[nodiscard]] std::uint64_t bytes() const { return file_ ? file_->synced() : 0; }

 private:
  explicit ErrorFile(std::string path) : path_(std::move(path)) {}
  [[nodiscard]] Result<void> open_file(std::uint64_t kept);
  [[nodiscard]] Error named(const Error& error) const;

  std::string path_;
  std::optional<AppendFile> file_;
};

}  // namespace cleancopy::batch
