#include "clean/blocks/edges.hpp"

#include "text/quotation_marks.hpp"
#include "text/unicode.hpp"
#include "text/utf8.hpp"

namespace cleancopy::clean {
namespace {

constexpr std::u32string_view kDashes = U"-–—";
constexpr std::u32string_view kBullets = U">*+•→►▶■›";
constexpr std::u32string_view kBrackets = U"()[]【";

constexpr char32_t kGreekQuestionMark = 0x37E;

bool is_one_of(char32_t c, std::u32string_view set) {
  return set.find(c) != std::u32string_view::npos;
}

bool is_quote(char32_t c) {
  return text::is_quotation_mark(c) || c == '\'';
}

}  // namespace

Opening opening_of(std::string_view line) noexcept {
  if (line.empty()) return Opening::other;
  const char32_t first = text::decode_at(line, 0).value;
  if (first >= U'0' && first <= U'9') return Opening::digit;
  if (text::is_word(first)) return Opening::letter;
  if (is_one_of(first, kBullets)) return Opening::bullet;  // ›, too
  if (is_quote(first)) return Opening::quote;
  if (is_one_of(first, kDashes)) return Opening::dash;
  return is_one_of(first, kBrackets) ? Opening::bracket : Opening::other;
}

Closing closing_of(std::string_view line) noexcept {
  if (line.empty()) return Closing::other;
  const char32_t last = text::decode_before(line, line.size()).value;
  if (text::is_word(last)) return Closing::letter;
  if (line.ends_with("...") || last == U'…') return Closing::dots;
  if (last == U'?' || last == U'؟' || last == U'？' || last == kGreekQuestionMark) return Closing::question;
  if (last == U'!' || last == U'！') return Closing::exclamation;
  if (last == U':' || last == U'：') return Closing::colon;
  if (text::is_sentence_end(last)) return Closing::stop;
  return is_quote(last) ? Closing::quote : Closing::other;
}

}  // namespace cleancopy::clean
