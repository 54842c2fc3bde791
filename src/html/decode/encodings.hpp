/// The encodings of the WHATWG Encoding standard: their names, their labels, and how each is decoded.
#pragma once

#include <cstdint>
#include <string_view>

namespace cleancopy::html {

/// In the order of the standard (section 4.2).
enum class EncodingId : std::uint8_t {
  utf_8,
  ibm866,
  iso_8859_2,
  iso_8859_3,
  iso_8859_4,
  iso_8859_5,
  iso_8859_6,
  iso_8859_7,
  iso_8859_8,
  iso_8859_8_i,
  iso_8859_10,
  iso_8859_13,
  iso_8859_14,
  iso_8859_15,
  iso_8859_16,
  koi8_r,
  koi8_u,
  macintosh,
  windows_874,
  windows_1250,
  windows_1251,
  windows_1252,
  windows_1253,
  windows_1254,
  windows_1255,
  windows_1256,
  windows_1257,
  windows_1258,
  x_mac_cyrillic,
  gbk,
  gb18030,
  big5,
  euc_jp,
  iso_2022_jp,
  shift_jis,
  euc_kr,
  replacement,
  utf_16be,
  utf_16le,
  x_user_defined,
};

enum class DecodeMethod : std::uint8_t { utf8, utf16, single_byte, multi_byte, replacement };

/// A row of the table of encodings. All that it points to is static.
struct Encoding {
  EncodingId id;
  std::string_view name;  ///< the standard's, in lower case
  DecodeMethod method;
  const char16_t* high_half;  ///< single_byte: the code points of the bytes 80 to FF; U+FFFD: undefined
  const char* iconv_name;     ///< multi_byte: what iconv calls the superset that browsers mean
};

[[nodiscard]] const Encoding& encoding(EncodingId id) noexcept;

/// The encoding that `label` means ("Latin1", " utf8 "), or null: the standard's "get an encoding"
/// (section 4.2). ASCII white space around it and ASCII case do not matter. O(log labels).
[[nodiscard]] const Encoding* find_encoding(std::string_view label) noexcept;

}  // namespace cleancopy::html
