/// Zstandard frames: each is whole by itself, and a file of several is read as one.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "cleancopy/error.hpp"

namespace cleancopy::batch {

/// Whether this build can write Zstandard.
[[nodiscard]] bool can_write_frames() noexcept;

class FrameWriter {
 public:
  FrameWriter();
  ~FrameWriter();
  FrameWriter(FrameWriter&&) noexcept;
  FrameWriter& operator=(FrameWriter&&) noexcept;

  /// Adds bytes to the frame, and what comes of it so far to `out`. Errors: cannot_write (out of memory).
  [[nodiscard]] Result<void> write(std::string_view bytes, std::string& out);
  /// Ends the frame, if one was begun.
  [[nodiscard]] Result<void> end(std::string& out);
  /// Forgets the frame that was begun.
  void drop();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace cleancopy::batch
