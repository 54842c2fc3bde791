/// Steps through a text from word to word, as far as ASCII letters tell words. Inside the room only.
#pragma once

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "text/byte_masks.hpp"

namespace cleancopy::lexicon {

/// The words of a text, one after the other. A word is a run of ASCII letters. Letters that touch a character
/// beyond ASCII may be part of a longer word and are not plain: whoever steps has to read on there by other
/// means, and to set the steps on behind. Looks at 64 bytes at a time.
class PlainWords {
 public:
  /// Stands before the first word; `text` is borrowed.
  explicit PlainWords(std::string_view text) noexcept : text_(text) { load(0); }

  /// Steps to the next letter or byte beyond ASCII at or behind `from`, which is behind the last word. False
  /// if there is none. O(bytes passed).
  [[nodiscard]] bool next_from(std::size_t from) noexcept {
    begin_ = first_of(from, [this] { return letters_ | high_; });
    if (begin_ >= text_.size()) return false;
    end_ = first_of(begin_, [this] { return ~letters_; });
    plain_ = end_ >= text_.size() || (static_cast<unsigned char>(text_[end_]) < 0x80);
    return true;
  }
  [[nodiscard]] bool next() noexcept { return next_from(end_); }

  [[nodiscard]] std::size_t begin() const noexcept { return begin_; }
  [[nodiscard]] std::size_t end() const noexcept { return end_; }  ///< only if is_plain()
  [[nodiscard]] bool is_plain() const noexcept { return plain_; }

 private:
  static constexpr std::size_t kWindow = 64;

  // The 64 bytes at `base`; what lies behind the end is no letter.
  void load(std::size_t base) noexcept {
    base_ = base;
    letters_ = 0;
    high_ = 0;
    for (std::size_t i = 0; i < kWindow && base + i < text_.size(); i += text::kMaskBytes) {
      const text::ByteMasks masks = text::byte_masks_at(text_, base + i);
      letters_ |= std::uint64_t{masks.letter} << i;
      high_ |= std::uint64_t{masks.high} << i;
    }
  }

  // The first byte from `at` on that is of the set; the text's size, or more, if there is none.
  template <class Set>
  std::size_t first_of(std::size_t at, Set set) noexcept {
    while (at < text_.size()) {
      if (at - base_ >= kWindow) load(at);
      const std::uint64_t found = set() >> (at - base_);
      if (found != 0) return std::min(text_.size(), at + static_cast<std::size_t>(std::countr_zero(found)));
      at = base_ + kWindow;
    }
    return text_.size();
  }

  std::string_view text_;
  std::size_t base_ = 0;
  std::uint64_t letters_ = 0;
  std::uint64_t high_ = 0;
  std::size_t begin_ = 0;
  std::size_t end_ = 0;
  bool plain_ = false;
};

}  // namespace cleancopy::lexicon
