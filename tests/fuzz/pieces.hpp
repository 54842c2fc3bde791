/// A fuzz input's first bytes say how the rest is cut.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace cleancopy::fuzz {

struct CutInput {
  std::string_view sizes;  ///< one byte a piece, used in turn
  std::string_view bytes;
};

inline CutInput cut_input(const std::uint8_t* data, std::size_t size) {
  constexpr std::size_t kSizes = 4;
  const std::string_view all(reinterpret_cast<const char*>(data), size);
  const std::size_t head = std::min(size, kSizes);
  return {all.substr(0, head), all.substr(head)};
}

/// Hands the pieces over, each as a copy, so that a view kept too long points into freed memory.
template <class Feed>
void feed_pieces(const CutInput& input, Feed feed) {
  std::string_view rest = input.bytes;
  for (std::size_t i = 0; !rest.empty(); ++i) {
    const auto size = std::size_t{1} + static_cast<unsigned char>(input.sizes[i % input.sizes.size()]) % 64;
    const std::string piece(rest.substr(0, size));
    rest.remove_prefix(piece.size());
    feed(std::string_view(piece));
  }
}

}  // namespace cleancopy::fuzz
