/// Compressed bytes to what they were. Each library is optional: a build without it gives null.
#pragma once

#include <cstdint>
#include <memory>

#include "input/codecs/unpacker.hpp"
#include "input/envelope.hpp"

namespace cleancopy::input {

enum class Wrapping : unsigned char { gzip_or_zlib, raw_deflate };

/// All give what can be decoded of data that is damaged or cut short, and say so in the envelope.
/// Errors: broken_container where nothing can; input_too_large when more than `max_bytes` come out.
[[nodiscard]] std::unique_ptr<Unpacker> make_inflate_reader(Wrapping wrapping, Envelope& envelope,
                                                            std::uint64_t max_bytes);
[[nodiscard]] std::unique_ptr<Unpacker> make_brotli_reader(Envelope& envelope, std::uint64_t max_bytes);
[[nodiscard]] std::unique_ptr<Unpacker> make_zstd_reader(Envelope& envelope, std::uint64_t max_bytes);

}  // namespace cleancopy::input
