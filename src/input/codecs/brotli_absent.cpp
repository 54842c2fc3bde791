// In place of brotli.cpp where libbrotli is missing.
#include "input/codecs/codecs.hpp"

namespace cleancopy::input {

std::unique_ptr<Unpacker> make_brotli_reader(Envelope& /*envelope*/, std::uint64_t /*max_bytes*/) {
  return nullptr;
}

}  // namespace cleancopy::input
