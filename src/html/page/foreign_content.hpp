/// SVG and MathML (WHATWG HTML 13.2.6.5): nothing of it is kept, so all there is to know is where it ends.
#pragma once

#include <cstdint>
#include <vector>

#include "html/tokens/tokenizer.hpp"

namespace cleancopy::html {

/// The open elements from the outermost svg or math inward, HTML elements in its integration points among
/// them.
class ForeignContent {
 public:
  void clear() noexcept {
    open_.clear();
    deeper_ = 0;
  }
  [[nodiscard]] bool empty() const noexcept { return open_.empty(); }
  [[nodiscard]] std::size_t depth() const noexcept { return open_.size() + deeper_; }
  [[nodiscard]] std::size_t stack_size() const noexcept { return open_.size(); }
  /// Entries that end tags were compared with. For tests.
  [[nodiscard]] std::size_t visits() const noexcept { return visits_; }

  /// Start tags follow the rules of foreign content here: no integration point, no HTML inside of one.
  [[nodiscard]] bool is_foreign_here() const noexcept {
    return !open_.empty() && open_.back().kind == Kind::foreign;
  }

  /// Whether a start tag here is HTML's, or ends foreign content: only then its attributes are somebody's.
  [[nodiscard]] bool is_of_html(TagId tag) const noexcept;

  /// A start tag; if it is one that ends foreign content, it is empty() afterwards and the tag HTML's.
  void start(const Tag& tag);

  /// An end tag: false where it is none of what is open here.
  [[nodiscard]] bool end(const Tag& tag);

 private:
  enum class Kind : std::uint8_t { foreign, integration_point, html };

  struct Entry {
    std::uint32_t name_hash;
    Kind kind;
    bool in_svg;  // else in math
  };

  static constexpr std::size_t kMaxDepth = 512;  // as PageLimits::max_depth

  std::vector<Entry> open_;
  std::size_t deeper_ = 0;  // elements open below that, only counted
  std::size_t visits_ = 0;
};

}  // namespace cleancopy::html
