/// Where a name ends in a byline: the signs between two names, and the words around one that are not its own.
#pragma once

#include <cstddef>
#include <string_view>

namespace cleancopy::article {

/// The end of a piece of a byline, and the length of what parts it from the next.
struct Separator {
  std::size_t at = 0;
  std::size_t length = 0;
};

/// A range of bytes; empty where there is none.
struct Range {
  std::size_t begin = 0;
  std::size_t end = 0;
};

/// Where the first date of the line stands, whose commas and dashes part no names. O(line).
[[nodiscard]] Range date_in(std::string_view line);

/// The first comma, bar, dash or word for "and" at or after `begin`, but not inside `date`. A full stop
/// behind a name and a long dash part it from all the rest of the line. O(line).
[[nodiscard]] Separator next_separator(std::string_view line, std::size_t begin, Range date);

/// "Ann Lee Published on 14 May", "Ann Lee Photos by Bo Kim": without the label inside the line and all
/// behind it. O(piece).
[[nodiscard]] std::string_view without_label_behind(std::string_view piece);

/// "Ann Lee at May 14", "Ann Lee in Oslo", "Ann Lee le 14 mai", "Ann Lee 14.05.2031": the name before it.
[[nodiscard]] std::string_view without_place_or_time(std::string_view piece);

/// What stands before the first sign that closes a name, and the agency that is named behind it.
struct NamedFor {
  std::string_view name;
  std::string_view agency;
};

/// "Ann Lee (Reuters)", "Ann Lee of The Associated Press", "Ann Lee for The Quay Post": without whom it is
/// written for. O(n).
[[nodiscard]] NamedFor without_agency(std::string_view piece);

/// "記者王小明", "[서울=김민서 기자]": without what he is and where, which stand beside his name.
[[nodiscard]] std::string_view without_reporter(std::string_view piece);

/// The line says so of a name that it holds: "記者 王小明／台北報導", "김민서 기자 minseo@quay.example".
[[nodiscard]] bool is_reporters(std::string_view line);

/// "Photos by Bo Kim": behind it somebody is named who made something else than the words.
[[nodiscard]] bool is_credit(std::string_view piece);

/// The words before `name` are such a credit's: "…, photographs by". O(label).
[[nodiscard]] bool ends_in_credit_of(std::string_view label, std::string_view name);

/// "(photos)": what he made stands behind his name.
[[nodiscard]] bool begins_with_credit(std::string_view text);

/// "edited by Bo Kim": he only looked it over.
[[nodiscard]] bool is_reviewers(std::string_view piece);

/// "Written by Ann Lee": it begins with the label of who wrote the story, and of nobody who looked it over.
[[nodiscard]] bool is_writers(std::string_view piece);

/// Where the label of who wrote the story stands behind a bar or a dash ("Reviewed by Bo Kim | Written by Ann
/// Lee"); the line's size if none does. O(n).
[[nodiscard]] std::size_t writers_label(std::string_view line);

/// "gardener", "pépiniériste": one word in small letters, which behind a name and a comma tells what he is.
[[nodiscard]] bool is_trade(std::string_view piece);

/// "责任编辑：王小明": the label of who edited it, in Chinese, with a colon or a space behind it.
[[nodiscard]] bool is_editors(std::string_view piece);

/// The words before a name are such: "… medically reviewed by".
[[nodiscard]] bool ends_in_reviewers(std::string_view text);

/// A word that stands between two names: one for "and" or "with".
[[nodiscard]] bool parts_names(std::string_view word);

}  // namespace cleancopy::article
