/// What are these bytes? Told from the bytes, never from a name.
#pragma once

#include <cstddef>
#include <span>
#include <string_view>

#include "cleancopy/options.hpp"

namespace cleancopy::input {

/// How much of the beginning detect() wants to see, in bytes; less only where the input is shorter.
inline constexpr std::size_t kDetectionBytes = 4096;

enum class Kind : unsigned char { empty, html, text, container, unsupported };

struct Detection {
  Kind kind = Kind::empty;
  InputKind container = InputKind::detect;  ///< of a container: which
  std::string_view name;                    ///< of an unsupported kind, for people: "a PDF document"; static
  std::string_view hint;                    ///< what would help; static
  bool is_archive = false;                  ///< of an unsupported kind: of files, which batch reads
};

/// `head` is the beginning of the input, in its own charset. O(head).
[[nodiscard]] Detection detect(std::string_view head) noexcept;

/// Whether `head` holds bytes that no text has: what has no signature and is none may be compressed. O(head).
[[nodiscard]] bool looks_binary(std::string_view head) noexcept;

/// Whether `head` is no text in any encoding: many bytes, and many kinds of them, that text has none of.
/// UTF-16 has such bytes, too, but is told by its mark or its markup. O(head).
[[nodiscard]] bool is_binary(std::string_view head) noexcept;

/// A kind by the name that --from takes.
struct NamedKind {
  std::string_view word;
  InputKind value;
  std::string_view what;  ///< for people
};

/// All that can be read, in the order in which they are listed.
[[nodiscard]] std::span<const NamedKind> readable_kinds() noexcept;

/// The row of a kind in readable_kinds(); never of InputKind::detect.
[[nodiscard]] const NamedKind& named_kind(InputKind kind) noexcept;

}  // namespace cleancopy::input
