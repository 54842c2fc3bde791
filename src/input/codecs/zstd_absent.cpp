// In place of zstd.cpp where libzstd is missing.
#include "input/codecs/codecs.hpp"

namespace cleancopy::input {

std::unique_ptr<Unpacker> make_zstd_reader(Envelope& /*envelope*/, std::uint64_t /*max_bytes*/) {
  return nullptr;
}

}  // namespace cleancopy::input
