/// UTF-8 that may be broken to UTF-8 that is not, in pieces.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace cleancopy::html {

class Utf8Converter {
 public:
  /// Appends to `out` what comes before the returned view: a sequence that the previous piece began, and, if
  /// `bytes` are ill-formed somewhere, all of them repaired. The view is the part of `bytes` that is UTF-8 as
  /// it stands. A sequence that `bytes` begin but do not end waits for the next piece. O(n).
  [[nodiscard]] std::string_view convert(std::string_view bytes, std::string& out);

  /// The end of the page: a sequence that is still waiting becomes U+FFFD.
  void finish(std::string& out);

  void reset() noexcept { *this = {}; }

  /// Ill-formed sequences (maximal subparts) replaced by U+FFFD.
  [[nodiscard]] std::size_t replaced() const noexcept { return replaced_; }

 private:
  std::string_view complete_waiting(std::string_view bytes, std::string& out);
  void append_repaired(std::string_view bytes, std::string& out);
  void append_point(std::string_view bytes, std::size_t& offset, std::string& out);

  char waiting_[4] = {};
  std::size_t waiting_size_ = 0;  // at most 3
  std::size_t replaced_ = 0;
};

/// The bytes at the end of `text` that begin a UTF-8 sequence and do not end it: 0 to 3. O(1).
[[nodiscard]] std::size_t incomplete_tail(std::string_view text) noexcept;

}  // namespace cleancopy::html
