/// Any charset to UTF-8, in pieces: the decode stage (WHATWG Encoding).
#pragma once

#include <array>
#include <cstddef>
#include <memory>
#include <string_view>

#include "cleancopy/article.hpp"
#include "cleancopy/error.hpp"

namespace cleancopy::html {

struct Encoding;  // a row of the table of encodings (encodings.hpp)

/// Turns a page's bytes into UTF-8 in pieces; the same bytes give the same text however they are cut.
///
/// The encoding is decided as browsers do: byte order mark, the charset that the caller forces or the
/// transport declared, `<meta>` prescan of the first 1,024 bytes (WHATWG HTML 13.2.3.2), XML declaration.
/// Then the bytes may overrule a declaration that is plainly false: the decision is put off until the first
/// byte that is not ASCII (up to there every encoding but UTF-16 and ISO-2022-JP reads the same), and made on
/// a window of kEvidenceWindow bytes from there:
///   - declared UTF-8, or nothing: UTF-8, unless the window has more ill-formed sequences than well-formed
///     ones. Then another declaration counts, else a guess from letter statistics, else windows-1252. A few
///     stray bytes convict no page: up to kSparse of them, kLongWindow bytes are looked at.
///   - declared another: that, unless the window has well-formed UTF-8 sequences and no others.
/// A page that declares nothing in its first 1,024 bytes is searched for a later `<meta>` up to the end of
/// the window, within kLongWindow bytes (where browsers would start the page again).
class Decoder {
 public:
  static constexpr std::size_t kPrescanBytes = 1024;
  static constexpr std::size_t kEvidenceWindow = 4096;
  static constexpr std::size_t kLongWindow = 65536;
  static constexpr std::size_t kSparse = 8;  ///< ill-formed sequences

  /// Two views to be read one after the other: `for (std::string_view piece : decoder.feed(chunk))`.
  /// The first is the decoder's own memory, the second a part of the chunk; either may be empty.
  using Pieces = std::array<std::string_view, 2>;

  Decoder();
  ~Decoder();
  Decoder(Decoder&&) noexcept;
  Decoder& operator=(Decoder&&) noexcept;

  /// Ready for the next page; buffers are kept. `forced` overrules everything but a byte order mark,
  /// `transport` is the charset of a Content-Type header (one that is no WHATWG label is ignored); both may
  /// be empty. Errors: unknown_charset when `forced` is no WHATWG label.
  [[nodiscard]] Result<void> reset(std::string_view forced = {}, std::string_view transport = {});

  /// Decodes the next piece. The views are valid until the next call, and as long as `chunk`. Bytes that are
  /// UTF-8 already come back as a view of `chunk`, not copied, but for a character that a cut went through.
  /// May return less than it was given (at most kLongWindow bytes wait for a decision): the rest comes later.
  /// O(n).
  [[nodiscard]] Pieces feed(std::string_view chunk);

  /// What is left at the end of the page: an incomplete sequence becomes U+FFFD. Valid until the next call.
  [[nodiscard]] std::string_view finish();

  /// WHATWG name in lower case ("utf-8", "windows-1252"), and who said so. Final after finish().
  [[nodiscard]] std::string_view charset() const noexcept;
  [[nodiscard]] CharsetSource charset_source() const noexcept;

  /// Ill-formed sequences replaced by U+FFFD so far.
  [[nodiscard]] std::size_t replaced() const noexcept;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace cleancopy::html
