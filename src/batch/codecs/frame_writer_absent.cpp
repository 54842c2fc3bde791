#include "batch/targets/frame_writer.hpp"

namespace cleancopy::batch {

struct FrameWriter::State {};

bool can_write_frames() noexcept {
  return false;
}

FrameWriter::FrameWriter() = default;
FrameWriter::~FrameWriter() = default;
FrameWriter::FrameWriter(FrameWriter&&) noexcept = default;
FrameWriter& FrameWriter::operator=(FrameWriter&&) noexcept = default;

Result<void> FrameWriter::write(std::string_view /*bytes*/, std::string& /*out*/) {
  return Error{ErrorCode::cannot_write, 0, "this build cannot write Zstandard"};
}

Result<void> FrameWriter::end(std::string& /*out*/) {
  return {};
}

void FrameWriter::drop() {}

}  // namespace cleancopy::batch
