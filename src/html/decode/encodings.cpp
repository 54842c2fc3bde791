#include "html/decode/encodings.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <iterator>

#include "text/fixed_text.hpp"
#include "text/unicode.hpp"

namespace cleancopy::html {
namespace {

#include "html/decode/single_byte_tables.inc"

constexpr Encoding single_byte(EncodingId id, std::string_view name, const char16_t* high_half) {
  return {id, name, DecodeMethod::single_byte, high_half, nullptr};
}

constexpr Encoding multi_byte(EncodingId id, std::string_view name, const char* iconv_name) {
  return {id, name, DecodeMethod::multi_byte, nullptr, iconv_name};
}

constexpr Encoding other(EncodingId id, std::string_view name, DecodeMethod method) {
  return {id, name, method, nullptr, nullptr};
}

using Id = EncodingId;

constexpr Encoding kEncodings[] = {
    other(Id::utf_8, "utf-8", DecodeMethod::utf8),
    single_byte(Id::ibm866, "ibm866", kIbm866),
    single_byte(Id::iso_8859_2, "iso-8859-2", kIso8859Part2),
    single_byte(Id::iso_8859_3, "iso-8859-3", kIso8859Part3),
    single_byte(Id::iso_8859_4, "iso-8859-4", kIso8859Part4),
    single_byte(Id::iso_8859_5, "iso-8859-5", kIso8859Part5),
    single_byte(Id::iso_8859_6, "iso-8859-6", kIso8859Part6),
    single_byte(Id::iso_8859_7, "iso-8859-7", kIso8859Part7),
    single_byte(Id::iso_8859_8, "iso-8859-8", kIso8859Part8),
    single_byte(Id::iso_8859_8_i, "iso-8859-8-i", kIso8859Part8),
    single_byte(Id::iso_8859_10, "iso-8859-10", kIso8859Part10),
    single_byte(Id::iso_8859_13, "iso-8859-13", kIso8859Part13),
    single_byte(Id::iso_8859_14, "iso-8859-14", kIso8859Part14),
    single_byte(Id::iso_8859_15, "iso-8859-15", kIso8859Part15),
    single_byte(Id::iso_8859_16, "iso-8859-16", kIso8859Part16),
    single_byte(Id::koi8_r, "koi8-r", kKoi8R),
    single_byte(Id::koi8_u, "koi8-u", kKoi8U),
    single_byte(Id::macintosh, "macintosh", kMacintosh),
    single_byte(Id::windows_874, "windows-874", kWindows874),
    single_byte(Id::windows_1250, "windows-1250", kWindows1250),
    single_byte(Id::windows_1251, "windows-1251", kWindows1251),
    single_byte(Id::windows_1252, "windows-1252", kWindows1252),
    single_byte(Id::windows_1253, "windows-1253", kWindows1253),
    single_byte(Id::windows_1254, "windows-1254", kWindows1254),
    single_byte(Id::windows_1255, "windows-1255", kWindows1255),
    single_byte(Id::windows_1256, "windows-1256", kWindows1256),
    single_byte(Id::windows_1257, "windows-1257", kWindows1257),
    single_byte(Id::windows_1258, "windows-1258", kWindows1258),
    single_byte(Id::x_mac_cyrillic, "x-mac-cyrillic", kXMacCyrillic),
    // The standard decodes GBK with gb18030's decoder, Shift_JIS as Windows does, EUC-KR as Windows' Unified
    // Hangul Code, Big5 with the Hong Kong extensions.
    multi_byte(Id::gbk, "gbk", "GB18030"),
    multi_byte(Id::gb18030, "gb18030", "GB18030"),
    multi_byte(Id::big5, "big5", "BIG5-HKSCS"),
    multi_byte(Id::euc_jp, "euc-jp", "EUC-JP-MS"),
    multi_byte(Id::iso_2022_jp, "iso-2022-jp", "ISO-2022-JP-3"),
    multi_byte(Id::shift_jis, "shift_jis", "CP932"),
    multi_byte(Id::euc_kr, "euc-kr", "CP949"),
    other(Id::replacement, "replacement", DecodeMethod::replacement),
    other(Id::utf_16be, "utf-16be", DecodeMethod::utf16),
    other(Id::utf_16le, "utf-16le", DecodeMethod::utf16),
    single_byte(Id::x_user_defined, "x-user-defined", kXUserDefined),
};

struct Label {
  text::FixedText<19> text;
  EncodingId id;
};

constexpr Label kLabels[] = {
#include "html/decode/encoding_labels.inc"
};

constexpr bool in_order() {
  for (std::size_t i = 0; i < std::size(kEncodings); ++i) {
    if (static_cast<std::size_t>(kEncodings[i].id) != i) return false;
  }
  for (std::size_t i = 1; i < std::size(kLabels); ++i) {
    if (std::string_view(kLabels[i - 1].text) >= kLabels[i].text) return false;
  }
  return true;
}
static_assert(in_order(), "encodings stand in the order of EncodingId, labels in alphabetical order");

}  // namespace

const Encoding& encoding(EncodingId id) noexcept {
  return kEncodings[static_cast<std::size_t>(id)];
}

const Encoding* find_encoding(std::string_view label) noexcept {
  while (!label.empty() && text::is_html_space(label.front())) label.remove_prefix(1);
  while (!label.empty() && text::is_html_space(label.back())) label.remove_suffix(1);

  std::array<char, 32> buffer{};  // longer than the longest label
  if (label.size() > buffer.size()) return nullptr;
  std::transform(label.begin(), label.end(), buffer.begin(), text::to_ascii_lower);
  const std::string_view folded(buffer.data(), label.size());

  const Label* row =
      std::lower_bound(std::begin(kLabels), std::end(kLabels), folded,
                       [](const Label& a, std::string_view b) { return std::string_view(a.text) < b; });
  return row != std::end(kLabels) && row->text == folded ? &encoding(row->id) : nullptr;
}

}  // namespace cleancopy::html
