/// What the elements around a block say of it: computed once for each element, from its parent's.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "clean/blocks/block.hpp"
#include "html/page/page.hpp"

namespace cleancopy::clean {

/// One row for each element of the page.
class Surroundings {
 public:
  /// O(elements + their class and id text).
  void compute(const html::Page& page);

  [[nodiscard]] Place place(html::ElementId element) const;
  /// Whether both stand in the same place.
  [[nodiscard]] bool is_same_place(html::ElementId one, html::ElementId other) const {
    return rows_[one].place == rows_[other].place;
  }
  /// Hints of the element and of all around it, without those of an element that holds most of the page.
  [[nodiscard]] std::uint64_t hints(html::ElementId element) const { return rows_[element].hints; }
  /// None for an element without text.
  [[nodiscard]] std::uint64_t own_hints(html::ElementId element) const { return rows_[element].own_hints; }

 private:
  struct Row {
    std::uint64_t hints = 0;
    std::uint64_t own_hints = 0;
    std::uint32_t place = 0;  // a Place as bits, for every element hands it down to its children
  };
  // What an element's own attributes say.
  struct Names {
    std::uint64_t hints = 0;
    std::uint32_t place = 0;  // by its role
  };

  void sum_long_lines(const html::Page& page);
  void find_title(const html::Page& page);
  [[nodiscard]] bool holds(const html::Page& page, const html::Element& element, double share) const;
  [[nodiscard]] bool runs_as_text(const html::Page& page, const html::Element& element) const;
  [[nodiscard]] Names names_of(const html::Page& page, const html::Element& element);
  [[nodiscard]] bool bears_block_name(const html::Page& page, const html::Element& element) const;
  [[nodiscard]] std::uint64_t hints_of_name(const html::Page& page, const html::PageAttribute& name);

  std::vector<Row> rows_;
  std::vector<std::uint32_t> sums_;  // bytes of unlinked text in long lines before each block, and in all
  std::uint32_t longest_line_ = 0;   // of those, in bytes
  std::uint32_t title_ = 0;          // where the h1 begins that is the page's title
  bool title_is_told_ = false;       // the title element says so

  // "c-gallery", if an article is called so and the parts of it therefore "c-gallery__text": what the name
  // says it says of none of them.
  struct BlockName {
    std::string_view name;  // of the page's attribute text
    std::uint64_t hints = 0;
  };
  BlockName block_name_;

  // Class names repeat on a page: each is looked into once. A cache with one place for each hash.
  struct KnownName {
    std::uint32_t begin = 0;  // byte range of the page's attribute text
    std::uint32_t size = 0;
    std::uint64_t hints = 0;
  };
  static constexpr std::size_t kKnownNames = 512;
  std::array<KnownName, kKnownNames> known_{};
};

}  // namespace cleancopy::clean
