/// How a line begins and how it ends: running text does it in a few ways, labels and notices in others.
#pragma once

#include <cstdint>
#include <string_view>

namespace cleancopy::clean {

/// The judge knows these by their numbers: a new one goes to the end.
enum class Opening : std::uint8_t { letter, digit, quote, dash, bullet, bracket, other };
enum class Closing : std::uint8_t { stop, question, exclamation, colon, quote, dots, letter, other };

/// By the first character; other for an empty line. O(1).
[[nodiscard]] Opening opening_of(std::string_view line) noexcept;

/// By the last character; other for an empty line. O(1).
[[nodiscard]] Closing closing_of(std::string_view line) noexcept;

}  // namespace cleancopy::clean
