/// The multi-byte encodings of East Asia to UTF-8, through the C library's iconv.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "html/decode/encodings.hpp"

namespace cleancopy::html {

/// Owns an iconv handle. Bytes that mean nothing become U+FFFD as WHATWG Encoding has it: a lead byte takes a
/// second byte with it unless that one is ASCII, so that no markup is swallowed.
class IconvConverter {
 public:
  IconvConverter() = default;
  ~IconvConverter();
  IconvConverter(const IconvConverter&) = delete;
  IconvConverter& operator=(const IconvConverter&) = delete;

  /// Ready for the next page, in `encoding` (method multi_byte, static). False where the C library does not
  /// know it (a stripped-down installation): convert() then replaces every byte that is not ASCII.
  bool open(const Encoding& encoding);

  /// Appends `bytes` to `out` as UTF-8. A character that `bytes` begin but do not end waits for the next
  /// piece. O(n), one copy of `bytes` where something waited.
  void convert(std::string_view bytes, std::string& out);

  /// The end of the page: a character still waiting becomes U+FFFD.
  void finish(std::string& out);

  [[nodiscard]] std::size_t replaced() const noexcept { return replaced_; }

 private:
  std::size_t convert_some(std::string_view bytes, bool last, std::string& out);
  std::size_t skip_ill_formed(std::string_view bytes, bool last, std::string& out);
  void append_replacement(std::string& out);

  void* handle_ = nullptr;  // iconv_t; null: none
  const Encoding* encoding_ = nullptr;
  std::string waiting_;
  std::size_t replaced_ = 0;
};

}  // namespace cleancopy::html
