#include "html/decode/charset_evidence.hpp"

#include <memory>
#include <string>
#include <uchardet.h>

#include "html/decode/iconv_converter.hpp"
#include "html/decode/utf8_converter.hpp"
#include "text/utf8.hpp"
#include "text/utf8_check.hpp"

namespace cleancopy::html {
namespace {

bool is_ascii(char c) {
  return static_cast<unsigned char>(c) < 0x80;
}

/// The charset that uchardet names, or null: it knows some that no browser does.
const Encoding* ask_statistics(std::string_view window) {
  const std::unique_ptr<uchardet, decltype(&uchardet_delete)> detector(uchardet_new(), &uchardet_delete);
  if (detector == nullptr || uchardet_handle_data(detector.get(), window.data(), window.size()) != 0)
    return nullptr;
  uchardet_data_end(detector.get());
  const std::string_view name = uchardet_get_charset(detector.get());
  if (name == "UHC") return &encoding(EncodingId::euc_kr);
  const Encoding* guess = find_encoding(name);
  if (guess == nullptr) return nullptr;
  switch (guess->id) {
    case EncodingId::iso_8859_13:
      return &encoding(EncodingId::windows_1257);  // the one that pages are in
    case EncodingId::iso_8859_3:
    case EncodingId::iso_8859_10:
    case EncodingId::iso_8859_14:
    case EncodingId::iso_8859_16:
      return nullptr;  // hardly any page is in these
    default:
      return guess;
  }
}

bool is_control(char16_t point) {
  return point >= 0x80 && point < 0xA0;
}

/// Whether `window` reads well in the single-byte `guess`: hardly a byte means nothing visible, and enough of
/// them are other characters than in windows-1252. The statistics take a page for Central European or Greek
/// that has nothing but a few curly quotes.
bool is_plausible_single_byte(const Encoding& guess, std::string_view window) {
  constexpr std::size_t kTelling = 8;
  constexpr std::size_t kStraysOneIn = 64;
  const Encoding& usual = encoding(EncodingId::windows_1252);
  std::size_t high = 0;
  std::size_t stray = 0;
  std::size_t differing = 0;
  for (const char c : window) {
    if (is_ascii(c)) continue;
    const std::size_t row = static_cast<unsigned char>(c) - 0x80U;
    const char16_t point = guess.high_half[row];
    ++high;
    if (point == text::kReplacement || is_control(point)) {
      ++stray;
    } else if (point != usual.high_half[row]) {
      ++differing;
    }
  }
  return differing >= kTelling && stray * kStraysOneIn <= high;
}

bool is_plausible_multi_byte(const Encoding& guess, std::string_view window) {
  IconvConverter converter;
  if (!converter.open(guess)) return false;
  std::string text;
  converter.convert(window, text);
  return converter.replaced() == 0;
}

bool is_plausible(const Encoding& guess, std::string_view window) {
  if (guess.method == DecodeMethod::single_byte) return is_plausible_single_byte(guess, window);
  return guess.method == DecodeMethod::multi_byte && is_plausible_multi_byte(guess, window);
}

}  // namespace

Utf8Evidence weigh_utf8(std::string_view bytes, bool whole) noexcept {
  if (!whole) bytes.remove_suffix(incomplete_tail(bytes));
  Utf8Evidence evidence;
  for (;;) {
    bytes.remove_prefix(text::ascii_prefix(bytes));
    if (bytes.empty()) return evidence;
    const text::CodePoint point = text::decode_at(bytes, 0);
    if (point.value == text::kReplacement && !bytes.starts_with("\xEF\xBF\xBD")) {
      ++evidence.ill_formed;
    } else {
      ++evidence.well_formed;
      if (point.length >= 3) ++evidence.long_forms;
    }
    bytes.remove_prefix(point.length);
  }
}

const Encoding* recognise_utf16(std::string_view head) noexcept {
  constexpr std::size_t kFewestPairs = 4;
  const std::size_t pairs = head.size() / 2;
  if (pairs < kFewestPairs) return nullptr;
  std::size_t even = 0;
  std::size_t odd = 0;
  for (std::size_t i = 0; i < pairs; ++i) {
    if (head[2 * i] == '\0') ++even;
    if (head[2 * i + 1] == '\0') ++odd;
  }
  // Markup is ASCII in any language, so half of the units have a zero byte, and none has two.
  if (2 * odd >= pairs && even == 0) return &encoding(EncodingId::utf_16le);
  if (2 * even >= pairs && odd == 0) return &encoding(EncodingId::utf_16be);
  return nullptr;
}

const Encoding& guess_legacy(std::string_view window) {
  const Encoding* guess = ask_statistics(window);
  if (guess != nullptr && is_plausible(*guess, window)) return *guess;
  return encoding(EncodingId::windows_1252);
}

}  // namespace cleancopy::html
