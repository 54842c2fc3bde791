#include "html/decode/legacy_converters.hpp"

#include "text/utf8.hpp"
#include "text/utf8_check.hpp"

namespace cleancopy::html {

std::size_t append_single_byte(const Encoding& encoding, std::string_view bytes, std::string& out) {
  std::size_t replaced = 0;
  while (!bytes.empty()) {
    const std::size_t plain = text::ascii_prefix(bytes);
    out.append(bytes.substr(0, plain));
    bytes.remove_prefix(plain);
    while (!bytes.empty() && static_cast<unsigned char>(bytes.front()) >= 0x80) {
      const char16_t point = encoding.high_half[static_cast<unsigned char>(bytes.front()) - 0x80];
      if (point == text::kReplacement) ++replaced;
      text::append_utf8(out, point);
      bytes.remove_prefix(1);
    }
  }
  return replaced;
}

void Utf16Converter::reset(bool big_endian) noexcept {
  *this = {};
  big_endian_ = big_endian;
}

void Utf16Converter::convert(std::string_view bytes, std::string& out) {
  for (const char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    if (!has_first_byte_) {
      first_byte_ = byte;
      has_first_byte_ = true;
      continue;
    }
    has_first_byte_ = false;
    append_unit(static_cast<char16_t>(big_endian_ ? first_byte_ << 8 | byte : byte << 8 | first_byte_), out);
  }
}

void Utf16Converter::finish(std::string& out) {
  if (has_first_byte_ || lead_ != 0) append_replacement(out);
  has_first_byte_ = false;
  lead_ = 0;
}

void Utf16Converter::append_unit(char16_t unit, std::string& out) {
  const bool is_lead = unit >= 0xD800 && unit <= 0xDBFF;
  const bool is_trail = unit >= 0xDC00 && unit <= 0xDFFF;
  if (lead_ != 0) {
    const char32_t lead = lead_;
    lead_ = 0;
    if (is_trail) {
      text::append_utf8(out, 0x10000 + ((lead - 0xD800) << 10) + (unit - 0xDC00U));
      return;
    }
    append_replacement(out);
  }
  if (is_lead) {
    lead_ = unit;
  } else if (is_trail) {
    append_replacement(out);
  } else {
    text::append_utf8(out, unit);
  }
}

void Utf16Converter::append_replacement(std::string& out) {
  ++replaced_;
  text::append_utf8(out, text::kReplacement);
}

}  // namespace cleancopy::html
