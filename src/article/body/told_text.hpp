/// Text that a page tells in its data, not in its markup: an articleBody, the text in a script's state.
#pragma once

#include <memory>
#include <string_view>
#include <vector>

#include "cleancopy/article.hpp"

namespace cleancopy::article {

/// Reads one told text after the other; its memory, a page and a cleaner, is made for the first.
class ToldTextReader {
 public:
  ToldTextReader();
  ~ToldTextReader();
  ToldTextReader(ToldTextReader&&) noexcept;
  ToldTextReader& operator=(ToldTextReader&&) noexcept;

  /// The paragraphs, subheads, items and quotations of `told`: HTML, HTML whose tags are character
  /// references, or plain text, in which every line is a paragraph. Captions, labels and links to other
  /// stories are left out by the rules that judge a page's blocks. O(bytes).
  [[nodiscard]] std::vector<Block> read(std::string_view told);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace cleancopy::article
