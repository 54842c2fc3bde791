// Brotli, with its own library.
#include <brotli/decode.h>

#include "input/codecs/codecs.hpp"
#include "input/codecs/unpacker.hpp"

namespace cleancopy::input {
namespace {

class BrotliReader final : public Unpacker {
 public:
  BrotliReader(Envelope& envelope, std::uint64_t max_bytes)
      : Unpacker("brotli", envelope, max_bytes),
        state_(BrotliDecoderCreateInstance(nullptr, nullptr, nullptr)) {}
  ~BrotliReader() override { BrotliDecoderDestroyInstance(state_); }

  [[nodiscard]] Result<void> feed(std::string_view chunk, Output& out) override {
    if (state_ == nullptr) return give_up();
    std::size_t left = chunk.size();
    const auto* in = reinterpret_cast<const std::uint8_t*>(chunk.data());
    while (!is_done()) {
      std::size_t room = piece().size();
      auto* to = reinterpret_cast<std::uint8_t*>(piece().data());
      const auto result = BrotliDecoderDecompressStream(state_, &left, &in, &room, &to, nullptr);
      if (auto passed = pass(piece().size() - room, out); !passed) return passed;
      if (result == BROTLI_DECODER_RESULT_SUCCESS) set_done(true);
      if (result == BROTLI_DECODER_RESULT_NEEDS_MORE_INPUT) break;
      if (result == BROTLI_DECODER_RESULT_ERROR) return give_up();
    }
    return {};
  }

 private:
  BrotliDecoderState* state_;
};

}  // namespace

std::unique_ptr<Unpacker> make_brotli_reader(Envelope& envelope, std::uint64_t max_bytes) {
  return std::make_unique<BrotliReader>(envelope, max_bytes);
}

}  // namespace cleancopy::input
