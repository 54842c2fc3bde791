/// A text in a table, its characters in place of a pointer to them. Whenever the command starts, the loader
/// has to write every pointer of every table, and the memory that it writes to is copied first: with views of
/// their texts the tables cost as much as a short page does. Elsewhere a std::string_view is what to use.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace cleancopy::text {

/// Up to `kCapacity` bytes; a longer text does not compile.
template <std::size_t kCapacity>
class FixedText {
  static_assert(kCapacity <= UINT8_MAX);

 public:
  consteval FixedText() = default;
  consteval FixedText(const char* text) : FixedText(std::string_view(text)) {}
  constexpr FixedText(std::string_view text) : size_(static_cast<std::uint8_t>(text.size())) {
    for (std::size_t i = 0; i < text.size(); ++i) letters_[i] = text[i];
  }

  /// As long as the table lives.
  constexpr operator std::string_view() const noexcept { return {letters_, size_}; }

  friend constexpr bool operator==(const FixedText& one, std::string_view other) noexcept {
    return std::string_view(one) == other;
  }

  [[nodiscard]] constexpr bool empty() const noexcept { return size_ == 0; }
  [[nodiscard]] constexpr std::size_t size() const noexcept { return size_; }
  [[nodiscard]] constexpr char operator[](std::size_t i) const noexcept { return letters_[i]; }
  [[nodiscard]] constexpr char front() const noexcept { return letters_[0]; }
  [[nodiscard]] constexpr char back() const noexcept { return letters_[size_ - 1]; }

 private:
  char letters_[kCapacity] = {};
  std::uint8_t size_ = 0;
};

}  // namespace cleancopy::text
