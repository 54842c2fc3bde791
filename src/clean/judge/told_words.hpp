/// Does a block stand in the text that the page tells in its data (JSON-LD's articleBody)?
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace cleancopy::clean {

/// The pairs of neighbouring words of one told text; its memory is kept between pages. A word is a run of
/// letters and digits, whatever its case in ASCII; punctuation, tags and character references part words.
class ToldWords {
 public:
  /// Takes the pairs of `told`: plain text or HTML. O(bytes).
  void assign(std::string_view told);

  /// Share of the pairs of `text` that were told, 0 to 1; -1 where it has none. One pair in eight of a long
  /// told text may be taken for told by chance, in one of 1,500 words one in forty. O(bytes).
  [[nodiscard]] float share_told(std::string_view text) const noexcept;

 private:
  [[nodiscard]] bool has(std::uint32_t pair) const noexcept {
    return (pairs_[pair / 64] >> (pair % 64) & 1U) != 0;
  }

  std::vector<std::uint64_t> pairs_;  // a bit for each hash
  std::size_t words_ = 0;
};

}  // namespace cleancopy::clean
