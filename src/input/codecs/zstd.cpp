// Zstandard, with its own library.
#include <zstd.h>

#include "input/codecs/codecs.hpp"
#include "input/codecs/unpacker.hpp"

namespace cleancopy::input {
namespace {

constexpr int kLargestWindow = 24;  // 16 MiB: what a frame may ask for, as a power of two

class ZstdReader final : public Unpacker {
 public:
  ZstdReader(Envelope& envelope, std::uint64_t max_bytes)
      : Unpacker("zstd", envelope, max_bytes), stream_(ZSTD_createDStream()) {
    if (stream_ != nullptr) ZSTD_DCtx_setParameter(stream_, ZSTD_d_windowLogMax, kLargestWindow);
  }
  ~ZstdReader() override { ZSTD_freeDStream(stream_); }

  [[nodiscard]] Result<void> feed(std::string_view chunk, Output& out) override {
    if (stream_ == nullptr) return give_up();
    ZSTD_inBuffer in{chunk.data(), chunk.size(), 0};
    bool full = false;  // more may come out without more going in
    while (!failed_ && (in.pos < in.size || full)) {
      ZSTD_outBuffer to{piece().data(), piece().size(), 0};
      const std::size_t result = ZSTD_decompressStream(stream_, &to, &in);
      full = to.pos == to.size && result != 0;  // 0: the frame has ended, and all of it is out
      if (auto passed = pass(to.pos, out); !passed) return passed;
      if (ZSTD_isError(result) != 0) {
        failed_ = true;
        set_damage({in.size - in.pos, !is_done()});
        return is_done() ? Result<void>() : give_up();  // garbage behind the last frame, or damage
      }
      set_done(result == 0);  // frames follow each other in web archives
    }
    return {};
  }

 private:
  ZSTD_DStream* stream_;
  bool failed_ = false;
};

}  // namespace

std::unique_ptr<Unpacker> make_zstd_reader(Envelope& envelope, std::uint64_t max_bytes) {
  return std::make_unique<ZstdReader>(envelope, max_bytes);
}

}  // namespace cleancopy::input
