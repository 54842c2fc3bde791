// In place of inflate.cpp where zlib is missing.
#include "input/codecs/codecs.hpp"

namespace cleancopy::input {

std::unique_ptr<Unpacker> make_inflate_reader(Wrapping /*wrapping*/, Envelope& /*envelope*/,
                                              std::uint64_t /*max_bytes*/, MemberReader* /*members*/) {
  return nullptr;
}

}  // namespace cleancopy::input
