#include "input/transfer_coding.hpp"

#include <algorithm>
#include <array>

#include "text/unicode.hpp"

namespace cleancopy::input {
namespace {

constexpr std::uint8_t kNoDigit = 0xFF;
constexpr std::size_t kMostPadding = 1024;  // bytes at a line's end; RFC 2045 has lines of 76

constexpr auto kBase64 = [] {
  std::array<std::uint8_t, 256> table{};
  table.fill(kNoDigit);
  constexpr std::string_view kAlphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  for (std::size_t i = 0; i < kAlphabet.size(); ++i)
    table[static_cast<unsigned char>(kAlphabet[i])] = static_cast<std::uint8_t>(i);
  return table;
}();

}  // namespace

TransferCoding transfer_coding(std::string_view field) noexcept {
  const std::string_view name = text::trim(field.substr(0, field.find(';')));
  if (text::equals_ignoring_ascii_case(name, "quoted-printable")) return TransferCoding::quoted_printable;
  if (text::equals_ignoring_ascii_case(name, "base64")) return TransferCoding::base64;
  return TransferCoding::identity;
}

void TransferDecoder::decode(std::string_view piece, bool ends, std::string& out) {
  switch (coding_) {
    case TransferCoding::identity:
      out.append(piece);
      if (ends) out += '\n';
      return;
    case TransferCoding::quoted_printable:
      decode_quoted(piece, ends, out);
      return;
    case TransferCoding::base64:
      decode_base64(piece, out);
      return;
  }
}

void TransferDecoder::decode_quoted(std::string_view piece, bool ends, std::string& out) {
  std::string joined;
  if (!pending_.empty()) {
    joined = pending_.append(piece);
    piece = joined;
    pending_.clear();
  }
  // White space at a line's end is the transport's; "=" there says that the line goes on.
  const std::string_view padding = piece.substr(piece.size() - std::min(piece.size(), kMostPadding));
  const std::size_t last = padding.find_last_not_of(" \t\r");  // npos + 1 is 0
  const std::size_t solid = piece.size() - padding.size() + last + 1;
  if (ends) {
    piece = piece.substr(0, solid);
  } else {
    const std::size_t escape = piece.rfind('=');
    const bool open = escape != std::string_view::npos && (piece.size() - escape < 3 || escape + 1 == solid);
    const std::size_t keep = open ? escape : solid;
    pending_ = piece.substr(keep);
    piece = piece.substr(0, keep);
  }
  while (!piece.empty()) {
    const std::size_t escape = piece.find('=');
    out.append(piece.substr(0, escape));
    if (escape == std::string_view::npos) break;
    piece.remove_prefix(escape);
    if (piece.size() == 1) return;  // a soft line break
    const int high = text::hex_digit(piece[1]);
    const int low = piece.size() > 2 ? text::hex_digit(piece[2]) : -1;
    if (high < 0 || low < 0) {
      out += '=';
      piece.remove_prefix(1);
    } else {
      out += static_cast<char>(high * 16 + low);
      piece.remove_prefix(3);
    }
  }
  if (ends) out += '\n';
}

void TransferDecoder::decode_base64(std::string_view piece, std::string& out) {
  for (const char c : piece) {
    if (c == '=') bit_count_ = 0;  // padding: what follows, if anything, begins anew
    const std::uint8_t digit = kBase64[static_cast<unsigned char>(c)];
    if (digit == kNoDigit) continue;
    bits_ = (bits_ << 6 | digit) & 0xFFFFFF;
    bit_count_ += 6;
    if (bit_count_ < 8) continue;
    bit_count_ -= 8;
    out += static_cast<char>(bits_ >> bit_count_ & 0xFF);
  }
}

}  // namespace cleancopy::input
