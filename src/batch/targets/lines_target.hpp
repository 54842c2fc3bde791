/// One file with a line of JSON for each page: .jsonl, or .jsonl.zst with a Zstandard frame for each commit.
#pragma once

#include <optional>
#include <utility>

#include "batch/targets/append_file.hpp"
#include "batch/targets/error_file.hpp"
#include "batch/targets/frame_writer.hpp"
#include "batch/targets/target.hpp"

namespace cleancopy::batch {

class LinesTarget final : public Target {
 public:
  LinesTarget(AppendFile data, ErrorFile errors, bool compressed)
      : data_(std::move(data)), errors_(std::move(errors)) {
    if (compressed) frames_.emplace();
  }

  [[nodiscard]] Result<void> put(Page& page, std::string_view duplicate_of) override;
  /// Always an error: what stands behind a line would have to move.
  [[nodiscard]] Result<void> remove(const Page& page) override;
  [[nodiscard]] Result<void> put_failure(const Page& page) override { return errors_.put(page); }
  [[nodiscard]] Result<void> flush() override;
  void take_back() override;
  [[nodiscard]] std::uint64_t data_bytes() const override { return data_.synced(); }
  [[nodiscard]] std::uint64_t error_bytes() const override { return errors_.bytes(); }

 private:
  AppendFile data_;
  ErrorFile errors_;
  std::optional<FrameWriter> frames_;
  std::string packed_;
};

}  // namespace cleancopy::batch
