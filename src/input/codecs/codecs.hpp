/// Compressed bytes to what they were. Each library is optional: a build without it gives null.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>

#include "input/codecs/unpacker.hpp"
#include "input/envelope.hpp"

namespace cleancopy::input {

enum class Wrapping : unsigned char {
  gzip_or_zlib,  ///< gzip of any number of members
  gzip_member,   ///< a single one: what follows it is damage behind it
  raw_deflate
};

/// Reads gzip members that are in memory as a whole, some two and a half times as fast as a stream's reader.
class MemberReader {
 public:
  struct Member {
    std::size_t packed = 0;  ///< bytes that it takes
    std::string_view bytes;  ///< what comes out, valid until the next call
  };

  MemberReader() = default;
  MemberReader(const MemberReader&) = delete;
  MemberReader& operator=(const MemberReader&) = delete;
  virtual ~MemberReader() = default;

  /// The member that `packed` begins with. Nothing where it does not end there, where it is damaged, or where
  /// more than 4 MB come out: a stream's reader reads those, and tells what is wrong. O(what comes out).
  [[nodiscard]] virtual std::optional<Member> read(std::string_view packed) = 0;
};

[[nodiscard]] std::unique_ptr<MemberReader> make_member_reader();

/// All give what can be decoded of data that is damaged or cut short, and say so in the envelope.
/// Errors: broken_container where nothing can; input_too_large when more than `max_bytes` come out.
/// `members`, if there is one, reads the first member where the first piece fed has all of it, and outlives
/// the reader.
[[nodiscard]] std::unique_ptr<Unpacker> make_inflate_reader(Wrapping wrapping, Envelope& envelope,
                                                            std::uint64_t max_bytes,
                                                            MemberReader* members = nullptr);
[[nodiscard]] std::unique_ptr<Unpacker> make_brotli_reader(Envelope& envelope, std::uint64_t max_bytes);
[[nodiscard]] std::unique_ptr<Unpacker> make_zstd_reader(Envelope& envelope, std::uint64_t max_bytes);

}  // namespace cleancopy::input
