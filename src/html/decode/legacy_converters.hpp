/// The encodings that need no library: single-byte and UTF-16, to UTF-8.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "html/decode/encodings.hpp"

namespace cleancopy::html {

/// Appends `bytes` in a single-byte encoding to `out` as UTF-8. Returns how many of them mean nothing in it
/// and became U+FFFD. Keeps nothing from one piece to the next. O(n).
std::size_t append_single_byte(const Encoding& encoding, std::string_view bytes, std::string& out);

/// UTF-16 in pieces (WHATWG Encoding 14.2): a surrogate without its pair becomes U+FFFD.
class Utf16Converter {
 public:
  /// Ready for the next page.
  void reset(bool big_endian) noexcept;

  void convert(std::string_view bytes, std::string& out);

  /// The end of the page: half a unit, or half a pair, becomes one U+FFFD.
  void finish(std::string& out);

  [[nodiscard]] std::size_t replaced() const noexcept { return replaced_; }

 private:
  void append_unit(char16_t unit, std::string& out);
  void append_replacement(std::string& out);

  bool big_endian_ = false;
  bool has_first_byte_ = false;
  unsigned char first_byte_ = 0;
  char16_t lead_ = 0;  // a lead surrogate that waits for its trail; 0: none
  std::size_t replaced_ = 0;
};

}  // namespace cleancopy::html
