/// What the bytes themselves say of their encoding, against or without a declaration.
#pragma once

#include <cstddef>
#include <string_view>

#include "html/decode/encodings.hpp"

namespace cleancopy::html {

/// How `bytes` read as UTF-8.
struct Utf8Evidence {
  std::size_t well_formed = 0;  ///< sequences of two bytes and more
  std::size_t long_forms = 0;   ///< of these, of three bytes and more
  std::size_t ill_formed = 0;   ///< maximal subparts
};

/// `whole`: nothing follows `bytes`; otherwise a sequence cut off by their end is not counted. O(n).
[[nodiscard]] Utf8Evidence weigh_utf8(std::string_view bytes, bool whole) noexcept;

/// UTF-16 without a byte order mark, told from the NUL bytes in every other place that markup has in it; null
/// for anything else. `head`: the page's first bytes. O(n).
[[nodiscard]] const Encoding* recognise_utf16(std::string_view head) noexcept;

/// The legacy encoding that `window` seems to be in, judged by letter statistics; windows-1252, what browsers
/// fall back to, where these do not convince. O(n), slow: some 100 ns a byte.
[[nodiscard]] const Encoding& guess_legacy(std::string_view window);

}  // namespace cleancopy::html
