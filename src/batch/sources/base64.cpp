#include "batch/sources/base64.hpp"

#include <array>
#include <cstdint>
#include <string_view>

namespace cleancopy::batch {
namespace {

constexpr std::uint8_t kSpace = 64;
constexpr std::uint8_t kPadding = 65;
constexpr std::uint8_t kNone = 66;

constexpr std::array<std::uint8_t, 256> kValues = [] {
  std::array<std::uint8_t, 256> values{};
  values.fill(kNone);
  constexpr std::string_view kAlphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
  std::uint8_t value = 0;
  for (const char c : kAlphabet) values[static_cast<unsigned char>(c)] = value++;
  values['+'] = values['-'] = 62;
  values['/'] = values['_'] = 63;
  values[' '] = values['\t'] = values['\r'] = values['\n'] = kSpace;
  values['='] = kPadding;
  return values;
}();

}  // namespace

bool decode_base64(std::string& text) {
  std::size_t out = 0;
  std::uint32_t bits = 0;
  unsigned count = 0;  // of characters in `bits`
  bool padded = false;
  for (const char c : text) {
    const std::uint8_t value = kValues[static_cast<unsigned char>(c)];
    if (value == kSpace) continue;
    if (value == kPadding) {
      padded = true;
      continue;
    }
    if (value == kNone || padded) return false;
    bits = bits << 6 | value;
    if (++count < 4) continue;
    text[out++] = static_cast<char>(bits >> 16);
    text[out++] = static_cast<char>(bits >> 8);
    text[out++] = static_cast<char>(bits);
    count = 0;
  }
  if (count == 1) return false;
  if (count >= 2) text[out++] = static_cast<char>(bits >> (count == 2 ? 4 : 10));
  if (count == 3) text[out++] = static_cast<char>(bits >> 2);
  text.resize(out);
  return true;
}

}  // namespace cleancopy::batch
