// The containers: however the bytes are cut, the same page comes out, and never two.
#include <cstdlib>
#include <string>

#include "input/document.hpp"
#include "pieces.hpp"

namespace {

using namespace cleancopy;

constexpr InputKind kForced[] = {InputKind::detect,     InputKind::http,   InputKind::mhtml,
                                 InputKind::webarchive, InputKind::warc,   InputKind::gzip,
                                 InputKind::deflate,    InputKind::brotli, InputKind::zstd};

struct Sink final : input::PageOutput {
  [[nodiscard]] Result<void> begin_page(InputKind) override {
    ++pages;
    return {};
  }
  [[nodiscard]] Result<void> write(std::string_view piece) override {
    bytes.append(piece);
    return {};
  }
  int pages = 0;
  std::string bytes;
};

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const InputKind forced = kForced[data[0] % std::size(kForced)];
  const fuzz::CutInput input = fuzz::cut_input(data + 1, size - 1);
  Limits limits;
  limits.max_unpacked_bytes = std::size_t{1} << 20;

  Sink whole;
  input::Document at_once(whole, limits);
  at_once.reset(forced);
  Result<void> result = at_once.feed(input.bytes);
  if (result) result = at_once.finish();

  Sink cut;
  input::Document in_pieces(cut, limits);
  in_pieces.reset(forced);
  Result<void> pieces;
  fuzz::feed_pieces(input, [&](std::string_view piece) {
    if (pieces) pieces = in_pieces.feed(piece);
  });
  if (pieces) pieces = in_pieces.finish();

  if (whole.pages > 1 || cut.pages > 1) std::abort();
  // How much of damaged data a decompressor still gives before it gives up, hangs on how it is fed.
  if (at_once.envelope().truncated || in_pieces.envelope().truncated) return 0;
  if (static_cast<bool>(result) != static_cast<bool>(pieces)) std::abort();
  if (result && whole.bytes != cut.bytes) std::abort();
  return 0;
}
