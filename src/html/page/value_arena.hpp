/// The values of a page's attributes, decoded, one behind the other. Most are short, some tens of bytes, and
/// stand as they are written: they are copied while they are looked through, without a call for either.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstring>
#include <string>
#include <string_view>
#include <vector>

#include "html/tokens/entities.hpp"
#include "html/tokens/text_scan.hpp"

namespace cleancopy::html {

class ValueArena {
 public:
  [[nodiscard]] std::size_t size() const noexcept { return size_; }
  operator std::string_view() const noexcept { return {bytes_.data(), size_}; }

  /// Appends a value as it is written in the page. O(raw.size()).
  void append(std::string_view raw) {
    make_room(raw.size());
    if (scan::copy_plain_value(raw, bytes_.data() + size_)) {
      size_ += raw.size();
    } else {
      append_decoded(raw);
    }
  }

  /// Takes back what stands behind the first `size` bytes.
  void cut(std::size_t size) noexcept { size_ = std::min(size_, size); }

  /// Writes `bytes` over what stands at `at`; there are as many.
  void overwrite(std::size_t at, std::string_view bytes) noexcept {
    std::memcpy(bytes_.data() + at, bytes.data(), bytes.size());
  }

 private:
  void append_decoded(std::string_view raw);
  void make_room(std::size_t more) {
    if (bytes_.size() - size_ < more) grow(more);
  }
  void grow(std::size_t more);

  std::vector<char> bytes_;  // all that there is room for
  std::size_t size_ = 0;
  std::string decoded_;  // the last value with references
};

}  // namespace cleancopy::html
