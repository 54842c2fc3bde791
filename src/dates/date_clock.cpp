#include "dates/date_clock.hpp"

#include "text/unicode.hpp"
#include "text/utf8.hpp"

namespace cleancopy::dates {
namespace {

// How the hour was written: decides what more is needed to believe that it is one.
enum class Form {
  none,
  colon,      // 9:57
  dot,        // 9.57
  letter,     // 9h57, 9h
  ideograph,  // 9時57分, 9시
  digits,     // 0957
  bare,       // 9
};

struct Face {
  Form form = Form::none;
  int hour = 0;
  int minute = 0;
  int second = -1;
  std::size_t end = 0;
};

bool is_colon(char32_t c) {
  return c == ':' || c == 0xFF1A || c == 0x2236;
}

bool is_hour_ideograph(char32_t c) {
  return c == U'時' || c == U'时' || c == U'点' || c == U'點' || c == U'시';
}

// Exactly two digits below sixty.
bool is_sixtieth(const Number& number) {
  return number.digits == 2 && number.value < 60;
}

// ":30", ".30", ":30.123" behind the minutes.
void read_seconds(std::string_view text, Face& face, char32_t separator) {
  const char32_t next = peek(text, face.end);
  if (next != separator && !(is_colon(next) && is_colon(separator))) return;
  const Number seconds = number_at(text, face.end + text::decode_at(text, face.end).length);
  if (!is_sixtieth(seconds)) return;
  face.second = seconds.value;
  face.end = seconds.end;
  const char32_t point = peek(text, face.end);
  if (face.form != Form::colon || (point != '.' && point != ',')) return;
  const Number fraction = number_at(text, face.end + 1);
  if (fraction.digits >= 3) face.end = fraction.end;
}

Face read_ideographs(std::string_view text, const Number& hour) {
  const std::size_t sign = text::skip_space(text, hour.end);
  Face face{Form::ideograph, hour.value, 0, -1, sign + text::decode_at(text, sign).length};
  if (peek(text, face.end) == U'半') {
    face.minute = 30;
    face.end += text::decode_at(text, face.end).length;
    return face;
  }
  const Number minutes = number_at(text, text::skip_space(text, face.end));
  if (minutes.digits == 0 || minutes.digits > 2 || minutes.value >= 60) return face;
  const char32_t unit = peek(text, text::skip_space(text, minutes.end));
  if (unit != U'分' && unit != U'분' && minutes.digits != 2) return face;
  face.minute = minutes.value;
  face.end = minutes.end;
  if (unit == U'分' || unit == U'분') {
    const std::size_t at = text::skip_space(text, minutes.end);
    face.end = at + text::decode_at(text, at).length;
    const Number seconds = number_at(text, text::skip_space(text, face.end));
    const char32_t second_unit = peek(text, seconds.end);
    if (seconds.digits > 0 && seconds.digits <= 2 && seconds.value < 60 &&
        (second_unit == U'秒' || second_unit == U'초')) {
      face.second = seconds.value;
      face.end = seconds.end + text::decode_at(text, seconds.end).length;
    }
  }
  return face;
}

Face read_face(std::string_view text, const Number& hour) {
  if (hour.digits == 4 && hour.value / 100 < 24 && hour.value % 100 < 60) {
    return {Form::digits, hour.value / 100, hour.value % 100, -1, hour.end};
  }
  if (hour.digits == 0 || hour.digits > 2 || hour.value > 23) return {};
  const std::size_t after_space = text::skip_space(text, hour.end);
  const char32_t sign = peek(text, hour.end);
  const char32_t spaced_sign = peek(text, after_space);

  if (is_colon(spaced_sign)) {
    const std::size_t behind = after_space + text::decode_at(text, after_space).length;
    // "9 : 57" has a space on both sides or on none, but for "09: 57" as Bengali papers have it.
    const bool glued = after_space == hour.end && hour.digits != 2;
    const std::size_t at = glued ? behind : text::skip_space(text, behind);
    const Number minutes = number_at(text, at);
    if (!is_sixtieth(minutes)) return {};
    Face face{Form::colon, hour.value, minutes.value, -1, minutes.end};
    read_seconds(text, face, ':');
    return face;
  }
  if (sign == '.') {
    const Number minutes = number_at(text, hour.end + 1);
    if (is_sixtieth(minutes)) {
      Face face{Form::dot, hour.value, minutes.value, -1, minutes.end};
      read_seconds(text, face, '.');
      return face;
    }
  }
  if (spaced_sign == 'h' || spaced_sign == 'H') {
    const Number minutes = number_at(text, text::skip_space(text, after_space + 1));
    const bool attached = minutes.begin == after_space + 1;
    if (is_sixtieth(minutes) && (attached || after_space > hour.end)) {
      return {Form::letter, hour.value, minutes.value, -1, minutes.end};
    }
    if (!text::is_word(peek(text, after_space + 1)))
      return {Form::letter, hour.value, 0, -1, after_space + 1};
  }
  if (is_hour_ideograph(spaced_sign)) return read_ideographs(text, hour);
  return {Form::bare, hour.value, 0, -1, hour.end};
}

// Digits that go on behind a time make it something else: 3:20:15:07, 9.57.2024, 9:570.
bool goes_on(std::string_view text, const Face& face) {
  const char32_t next = peek(text, face.end);
  if (digit_value(next) >= 0) return true;
  if (!is_colon(next) && next != '.' && next != '/') return next == '%';
  return face.end + 1 < text.size() && digit_value(peek(text, face.end + 1)) >= 0;
}

struct Tail {
  unsigned meridiem = 0;
  bool names_clock = false;
  std::optional<Zone> zone;
  std::size_t end = 0;
};

// "a. m." with a space: word_at joins the letters only where there is none.
unsigned read_spaced_meridiem(std::string_view text, const Word& word, std::size_t& end) {
  if (word.letters != 1 || word.end >= text.size() || text[word.end] != '.') return 0;
  const char half = text::to_ascii_lower(text[word.begin]);
  if (half != 'a' && half != 'p') return 0;
  const std::size_t at = text::skip_space(text, word.end + 1);
  const char32_t second = peek(text, at);
  if ((second != 'm' && second != 'M') || text::is_word(peek(text, at + 1))) return 0;
  end = at + 1;
  return half == 'a' ? use::kMorning : use::kAfternoon;
}

// 03:20 min is the length of a film, no time of day.
bool is_duration(std::string_view text, const Face& face, const Locale& locale) {
  if (face.form != Form::colon && face.form != Form::dot) return false;
  const Word word = word_at(text, text::skip_space(text, face.end));
  return (meaning_of(word, locale.language).uses & use::kDuration) != 0;
}

// What may stand behind the digits: "p.m.", "Uhr", a zone, in this order and each once, the zone perhaps in
// parentheses.
Tail read_tail(std::string_view text, std::size_t offset, ZoneStyle style, const Locale& locale) {
  Tail tail;
  tail.end = offset;
  for (int words = 0; words < 3; ++words) {
    const std::size_t at = text::skip_space(text, tail.end);
    const Word word = word_at(text, at);
    if (word.empty()) break;
    unsigned uses = meaning_of(word, locale.language).uses;
    std::size_t end = word.end;
    // German "am" is a preposition: "9.57 Uhr am 14. Mai".
    if (locale.language == code("de")) uses &= ~use::kMeridiem;
    if (unsigned spaced = read_spaced_meridiem(text, word, end); spaced != 0) uses = spaced;
    if ((uses & use::kMeridiem) != 0 && tail.meridiem == 0) {
      tail.meridiem = uses & use::kMeridiem;
    } else if ((uses & use::kAfterClock) != 0) {
      tail.names_clock = true;
    } else {
      break;
    }
    tail.end = end;
    if (peek(text, tail.end) == '.' && word.letters <= 4) ++tail.end;  // "p.m.", "hod."
  }
  std::size_t at = text::skip_space(text, tail.end);
  const bool comma = peek(text, at) == ',';
  if (comma) at = text::skip_space(text, at + 1);
  const bool open = peek(text, at) == '(';
  if (open) at = text::skip_space(text, at + 1);
  if (const auto zone = zone_at(text, at, locale, style)) {
    tail.zone = zone->zone;
    tail.end = zone->end;
    if (open && peek(text, tail.end) == ')') ++tail.end;
  }
  return tail;
}

int apply_meridiem(int hour, unsigned meridiem) {
  if (hour > 12) return hour;
  if ((meridiem & use::kMorning) != 0) return hour == 12 ? 0 : hour;
  if ((meridiem & use::kAfternoon) != 0) return hour == 12 ? 12 : hour + 12;
  if ((meridiem & use::kNoon) != 0) return hour < 10 ? hour + 12 : hour;
  if ((meridiem & use::kNight) != 0) return hour == 12 ? 0 : hour >= 6 ? hour + 12 : hour;
  return hour;
}

bool is_gap_punctuation(char32_t c) {
  switch (c) {
    case ',':
    case '|':
    case '-':
    case '/':
    case '(':
    case ')':
    case '~':
    case ':':
    case ';':
    case '.':
    case '@':
    case '[':
    case ']':
    case '>':
    case 0xB7:
    case 0x2013:
    case 0x2014:
    case 0x2015:
    case 0x2022:
    case 0x2212:
    case 0x60C:
    case 0x3001:
    case 0x30FB:
    case 0xFF08:
    case 0xFF09:
    case 0xFF0C:
    case 0xFF1A:
    case 0xFF5C:
    case 0x2043:
    case 0x25CF:
    case 0x2219:
    case 0x22C5:
    case 0xAB:
    case 0xBB:
    case 0x2502:
      return true;
    default:
      return false;
  }
}

constexpr std::size_t kLongestGap = 64;
constexpr int kMostGapWords = 4;

}  // namespace

std::optional<Clock> clock_at(std::string_view text, const Number& hour, const ClockHints& hints,
                              const Locale& locale) noexcept {
  const Face face = read_face(text, hour);
  if (face.form == Form::none || goes_on(text, face) || is_duration(text, face, locale)) return std::nullopt;
  const Tail tail = read_tail(text, face.end, hints.zone_style, locale);
  const bool certain = tail.meridiem != 0 || tail.names_clock;
  switch (face.form) {
    case Form::dot:
      if (!certain && !tail.zone && !hints.dot_is_time) return std::nullopt;
      break;
    case Form::digits:
      if (!tail.names_clock && !tail.zone) return std::nullopt;
      break;
    case Form::bare:
      if (!certain || hour.value == 0) return std::nullopt;
      break;
    default:
      break;
  }
  Clock clock;
  clock.hour = apply_meridiem(face.hour, tail.meridiem != 0 ? tail.meridiem : hints.meridiem);
  clock.minute = face.minute;
  clock.second = face.second;
  clock.zone = tail.zone;
  clock.begin = hour.begin;
  clock.end = tail.end;
  return clock;
}

Gap gap_at(std::string_view text, std::size_t offset, unsigned allowed, const Locale& locale) noexcept {
  Gap gap;
  gap.end = offset;
  int words = 0;
  while (gap.end < text.size() && gap.end - offset < kLongestGap) {
    const text::CodePoint point = text::decode_at(text, gap.end);
    if (text::is_space(point.value) || text::is_invisible(point.value) || is_gap_punctuation(point.value)) {
      if (point.value == '(' || point.value == 0xFF08) gap.open = true;
      if (point.value == ')' || point.value == 0xFF09) gap.open = false;
      gap.end += point.length;
      continue;
    }
    const Word word = word_at(text, gap.end);
    if (word.empty() || words == kMostGapWords) break;
    const unsigned uses = meaning_of(word, locale.language).uses;
    if ((uses & allowed) == 0) break;
    // Arabic م behind a year means the common era, behind a time "p.m.": before one it is nothing.
    if ((uses & use::kYear) == 0) gap.meridiem |= uses & allowed & use::kMeridiem;
    if ((uses & use::kBeforeClock) != 0) gap.names_clock = true;
    gap.end = word.end;
    ++words;
  }
  return gap;
}

}  // namespace cleancopy::dates
