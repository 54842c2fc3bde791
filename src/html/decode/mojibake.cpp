#include "html/decode/mojibake.hpp"

#include "html/decode/encodings.hpp"
#include "html/tokens/scan.hpp"
#include "text/utf8.hpp"

namespace cleancopy::html {
namespace {

// U+00C0 to U+00FF, which windows-1252 has where Unicode has them, begin with this byte in UTF-8.
constexpr char kLead = '\xC3';
constexpr unsigned kFirstLead = 0xC2;
constexpr unsigned kLastLead = 0xF4;

// How many bytes the sequence has that `lead` begins; 0 if it begins none.
std::size_t sequence_bytes(unsigned lead) {
  if (lead < kFirstLead || lead > kLastLead) return 0;
  return lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
}

// Whether windows-1252 has `point` at a byte from 80 to BF: those that continue a sequence.
bool is_continuation(char32_t point) {
  if (point >= 0x80 && point < 0xC0) return true;  // C1 controls: bytes without a character
  constexpr std::size_t kSpecialRows = 0x20;
  const char16_t* rows = encoding(EncodingId::windows_1252).high_half;
  for (std::size_t row = 0; row < kSpecialRows; ++row) {
    if (rows[row] == point) return true;
  }
  return false;
}

// The length in bytes of the doubly encoded character at `offset`, where a lead's first byte stands; 0: none.
std::size_t length_at(std::string_view utf8, std::size_t offset) {
  const text::CodePoint lead = text::decode_at(utf8, offset);
  const std::size_t wanted = sequence_bytes(lead.value);
  if (wanted == 0) return 0;
  std::size_t end = offset + lead.length;
  for (std::size_t i = 1; i < wanted; ++i) {
    if (end >= utf8.size()) return 0;
    const text::CodePoint next = text::decode_at(utf8, end);
    if (!is_continuation(next.value)) return 0;
    end += next.length;
  }
  return end - offset;
}

// Capitals with an accent before a closing quotation mark are no mojibake; but Â and Ã are, in practice.
bool may_be_letters(std::string_view utf8, std::size_t offset) {
  const char32_t lead = text::decode_at(utf8, offset).value;
  return sequence_bytes(lead) == 2 && lead > 0xC3;
}

}  // namespace

std::size_t count_mojibake(std::string_view utf8) noexcept {
  const char* const end = utf8.data() + utf8.size();
  std::size_t count = 0;
  const char* position = utf8.data();
  while ((position = scan::find_far(position, end, kLead)) != end) {
    // A lead is two bytes, and no ASCII continues it: the letters of most languages are done with here.
    if (end - position > 2 && static_cast<unsigned char>(position[2]) < 0x80) {
      position += 2;
      continue;
    }
    std::size_t offset = static_cast<std::size_t>(position - utf8.data());
    std::size_t run = 0;
    bool certain = false;
    while (offset < utf8.size() && utf8[offset] == kLead) {
      const std::size_t length = length_at(utf8, offset);
      if (length == 0) break;
      certain = certain || !may_be_letters(utf8, offset);
      ++run;
      offset += length;
    }
    if (certain || run > 1) count += run;
    position = run == 0 ? position + 1 : utf8.data() + offset;
  }
  return count;
}

}  // namespace cleancopy::html
