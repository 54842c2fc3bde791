/// What is known of a page before its blocks are judged.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace cleancopy::clean {

/// What the fields know that the body must not say again.
struct Known {
  std::string_view headline;
  std::string_view dek;
  std::size_t headline_block = SIZE_MAX;  ///< where it is printed; SIZE_MAX: nowhere
  std::vector<std::size_t> dek_blocks;
  std::string_view told = {};  ///< the article's text as the page tells it in its data, or empty
  std::vector<std::string> site_names = {};     ///< folded; printed over the text, they are none of it
  std::vector<std::string> authors = {};        ///< whom the last lines may tell about
  std::vector<std::size_t> byline_blocks = {};  ///< lines that only say who wrote it, and what he is
  std::size_t next_story = SIZE_MAX;            ///< as find_next_story() gives it
  bool is_news = false;                         ///< the page says so
};

/// "The Courier" and "Courier" are one site's names; folded.
[[nodiscard]] inline std::string_view without_article(std::string_view folded) {
  constexpr std::string_view kArticle = "the ";
  return folded.substr(folded.starts_with(kArticle) ? kArticle.size() : 0);
}

/// Whether a folded text says a name of the site, but for those of fewer bytes than `shortest`, which other
/// words have inside. O(text · names).
[[nodiscard]] inline bool names_site(std::string_view folded, const std::vector<std::string>& site_names,
                                     std::size_t shortest) {
  return std::any_of(site_names.begin(), site_names.end(), [&](const std::string& name) {
    return name.size() >= shortest && folded.find(name) != std::string_view::npos;
  });
}

}  // namespace cleancopy::clean
