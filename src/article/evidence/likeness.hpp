/// How alike are two lines? For choosing between what a page shows and what it says of itself.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace cleancopy::article {

/// A text as a bag of folded words, made once and compared with many.
class WordBag {
 public:
  WordBag() = default;
  explicit WordBag(std::string_view text) { assign(text); }

  /// Another text in the same memory. O(n log n) in its words.
  void assign(std::string_view text);

  /// Share of the words that two bags have in common: 0 to 1 (Dice). Where it is less than `least`, 0, and
  /// bags that are too unlike in size are not looked into. O(words).
  [[nodiscard]] double likeness(const WordBag& other, double least = 0) const;
  [[nodiscard]] const std::string& folded() const noexcept { return folded_; }

 private:
  std::string folded_;
  std::vector<std::uint64_t> words_;  // hashes, sorted
};

/// `title` without the site's name: its segments are parted by " | ", " - ", " – ", " :: " and their kin, and
/// those at its ends that are the site's name or look like one are cut, eight at most. O(n).
[[nodiscard]] std::string without_site_name(std::string_view title, std::string_view site_name);

/// A title before and behind its first such sign.
struct TitleParts {
  std::string_view before;
  std::string_view after;  ///< empty: there is no sign
  bool is_dash = false;
};
[[nodiscard]] TitleParts part_title(std::string_view title);

/// What stands behind a title's last such sign; empty where there is none.
[[nodiscard]] std::string_view tail_of_title(std::string_view title);

/// The longest part of a title, at such signs and at colons. O(n).
[[nodiscard]] std::string_view longest_part(std::string_view title);

/// Ends in dots, as a teaser that was cut off does.
[[nodiscard]] bool is_cut_off(std::string_view text) noexcept;

}  // namespace cleancopy::article
