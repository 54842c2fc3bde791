/// What tells a text dump's headline among its lines, as numbers: the sum of what they weigh says for which
/// line most speaks. The weights come from the dumps of the labelled pages (tools/judge/train_titles.py).
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

#include "clean/blocks/block.hpp"
#include "clean/blocks/region.hpp"
#include "html/page/page.hpp"

namespace cleancopy::clean {

/// Words of a dump's sentence that is a paragraph, and of a line that is known when it is said again.
inline constexpr std::uint32_t kProseSentence = 12;
inline constexpr std::uint32_t kSayable = 4;

/// Whether a dump's line is the byline, a date or the label of one: what stands between the headline and the
/// text. O(bytes of the line).
[[nodiscard]] bool is_anchor(const html::Page& page, const Block& line);

/// A dump's lines, weighed as headlines of the story in the region. Reads page and blocks, which must outlive
/// it.
class TitleLines {
 public:
  static constexpr std::size_t kFeatures = 31;
  using Row = std::array<float, kFeatures>;

  /// O(bytes of the dump · log).
  TitleLines(const html::Page& page, const std::vector<Block>& blocks, const Region& region);

  /// By its length, and because a text follows. O(1).
  [[nodiscard]] bool may_be_title(std::size_t line) const;

  /// The numbers, in the order of title_features.inc. O(words · log(words of the dump) + bytes of the lines
  /// near).
  [[nodiscard]] Row row(std::size_t line) const;

  /// The line with the most is the headline; under 0 it is on fewer than one dump in five. As row().
  [[nodiscard]] double score(std::size_t line) const;

 private:
  struct Word {
    std::uint32_t hash;
    std::uint32_t line;
    friend bool operator<(const Word& a, const Word& b) {
      return a.hash != b.hash ? a.hash < b.hash : a.line < b.line;
    }
  };

  void read_lines();
  void add_itself(std::size_t line, Row& row) const;
  void add_echoes(std::size_t line, Row& row) const;
  void add_words(std::size_t line, Row& row) const;
  void add_surroundings(std::size_t line, Row& row) const;
  void add_neighbours(std::size_t line, Row& row) const;
  [[nodiscard]] std::string_view text(std::size_t line) const { return page_->text_of((*blocks_)[line]); }
  [[nodiscard]] bool is_said_in(std::uint32_t word, std::size_t first, std::size_t last) const;
  [[nodiscard]] std::pair<std::size_t, std::size_t> leads(std::size_t line) const;
  [[nodiscard]] std::size_t titles_in(std::size_t first, std::size_t last) const;
  [[nodiscard]] double prose_in(std::size_t first, std::size_t last) const;

  const html::Page* page_;
  const std::vector<Block>* blocks_;
  Region region_;
  std::vector<double> prose_before_;       // words of prose before each line, and in all
  std::vector<std::size_t> next_prose_;    // the first line of a paragraph's length from each line on
  std::vector<bool> anchors_;              // is_anchor(), for each line
  std::vector<Word> long_words_;           // of the long lines, sorted
  std::vector<std::uint32_t> menu_words_;  // of the short lines, each once a line, sorted
};

}  // namespace cleancopy::clean
