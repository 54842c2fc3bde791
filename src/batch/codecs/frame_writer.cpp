#include "batch/targets/frame_writer.hpp"

#include <zstd.h>

namespace cleancopy::batch {
namespace {

// The level that the zstd command takes: three times smaller at the speed of the disk.
constexpr int kLevel = 3;

struct FreeContext {
  void operator()(ZSTD_CCtx* context) const { ZSTD_freeCCtx(context); }
};

}  // namespace

struct FrameWriter::State {
  // Makes a step in `mode`; gives what zstd says is left to do.
  Result<void> compress(std::string_view bytes, ZSTD_EndDirective mode, std::string& out) {
    ZSTD_inBuffer input{bytes.data(), bytes.size(), 0};
    for (;;) {
      const std::size_t before = out.size();
      out.resize(before + ZSTD_CStreamOutSize());
      ZSTD_outBuffer output{out.data() + before, out.size() - before, 0};
      const std::size_t left = ZSTD_compressStream2(context.get(), &output, &input, mode);
      out.resize(before + output.pos);
      if (ZSTD_isError(left) != 0) return Error{ErrorCode::cannot_write, 0, ZSTD_getErrorName(left)};
      if (mode == ZSTD_e_end ? left == 0 : input.pos == input.size) return {};
    }
  }

  std::unique_ptr<ZSTD_CCtx, FreeContext> context{ZSTD_createCCtx()};
  bool begun = false;
};

bool can_write_frames() noexcept {
  return true;
}

FrameWriter::FrameWriter() : state_(std::make_unique<State>()) {
  ZSTD_CCtx_setParameter(state_->context.get(), ZSTD_c_compressionLevel, kLevel);
  ZSTD_CCtx_setParameter(state_->context.get(), ZSTD_c_checksumFlag, 1);
}
FrameWriter::~FrameWriter() = default;
FrameWriter::FrameWriter(FrameWriter&&) noexcept = default;
FrameWriter& FrameWriter::operator=(FrameWriter&&) noexcept = default;

Result<void> FrameWriter::write(std::string_view bytes, std::string& out) {
  state_->begun = state_->begun || !bytes.empty();
  return state_->compress(bytes, ZSTD_e_continue, out);
}

Result<void> FrameWriter::end(std::string& out) {
  if (!state_->begun) return {};
  state_->begun = false;
  return state_->compress({}, ZSTD_e_end, out);
}

void FrameWriter::drop() {
  state_->begun = false;
  ZSTD_CCtx_reset(state_->context.get(), ZSTD_reset_session_only);
}

}  // namespace cleancopy::batch
