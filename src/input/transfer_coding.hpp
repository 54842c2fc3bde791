/// How mail carries bytes over lines of text (RFC 2045, section 6).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace cleancopy::input {

enum class TransferCoding : unsigned char { identity, quoted_printable, base64 };

/// By the value of a Content-Transfer-Encoding field; what is not known is identity.
[[nodiscard]] TransferCoding transfer_coding(std::string_view field) noexcept;

/// Decodes the lines of one part. What is ill-formed is kept (quoted-printable) or passed over (base64).
class TransferDecoder {
 public:
  explicit TransferDecoder(TransferCoding coding = TransferCoding::identity) : coding_(coding) {}

  /// Appends to `out` what the next piece of a line, without its end, stands for; `ends`: the line ends here.
  /// O(piece).
  void decode(std::string_view piece, bool ends, std::string& out);

 private:
  void decode_quoted(std::string_view piece, bool ends, std::string& out);
  void decode_base64(std::string_view piece, std::string& out);

  TransferCoding coding_;
  std::string pending_;     // quoted-printable: an escape or white space that may go on in the next piece
  std::uint32_t bits_ = 0;  // base64: read and not yet written
  unsigned bit_count_ = 0;
};

}  // namespace cleancopy::input
