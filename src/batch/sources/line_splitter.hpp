/// Bytes that come in pieces, to lines.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace cleancopy::batch {

struct Line {
  std::string text;          ///< without its end: LF or CR LF; the reader's own, to take or to change
  std::uint64_t number = 0;  ///< from 1
  bool too_long = false;     ///< longer than what was allowed: `text` is its beginning
};

/// Holds one line at a time, and no more of it than it is allowed. The last line may lack its end.
class LineSplitter {
 public:
  explicit LineSplitter(std::size_t max_line_bytes) : max_bytes_(max_line_bytes) {}

  /// The next piece, borrowed until next() has said that there is no line more in it.
  void feed(std::string_view piece) noexcept { piece_ = piece; }
  /// Nothing comes any more.
  void finish() noexcept { ended_ = true; }
  [[nodiscard]] bool ended() const noexcept { return ended_; }
  /// Something is missing here: lets go what has come of the line that comes, and gives its number.
  [[nodiscard]] std::uint64_t cut() noexcept;

  /// The next line, if all of it has come. O(its bytes).
  [[nodiscard]] bool next(Line& line);

 private:
  std::size_t max_bytes_;
  std::string_view piece_;
  std::string begun_;  // of the line that comes
  std::uint64_t given_ = 0;
  bool any_ = false;  // something of that line has come
  bool too_long_ = false;
  bool ended_ = false;
};

}  // namespace cleancopy::batch
