// The decoder: well-formed UTF-8 comes out, the same however the bytes are cut.
#include <cstdlib>
#include <string>

#include "html/decode/decoder.hpp"
#include "pieces.hpp"
#include "text/utf8.hpp"

namespace {

using namespace cleancopy;

bool well_formed(std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    const auto [point, length] = text::decode_at(text, i);
    if (point == text::kReplacement && text.substr(i, length) != "\xEF\xBF\xBD") return false;
    i += length;
  }
  return true;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static html::Decoder decoder;
  const fuzz::CutInput input = fuzz::cut_input(data, size);
  std::string whole;
  if (!decoder.reset()) std::abort();
  for (const std::string_view piece : decoder.feed(input.bytes)) whole += piece;
  whole += decoder.finish();
  const std::string charset(decoder.charset());

  std::string cut;
  if (!decoder.reset()) std::abort();
  fuzz::feed_pieces(input, [&](std::string_view chunk) {
    for (const std::string_view piece : decoder.feed(chunk)) cut += piece;
  });
  cut += decoder.finish();
  if (whole != cut || charset != decoder.charset() || !well_formed(whole)) std::abort();
  return 0;
}
