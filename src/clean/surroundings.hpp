/// What the elements around a block say of it: computed once for each element, from its parent's.
#pragma once

#include <cstdint>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "clean/block.hpp"
#include "html/page.hpp"

namespace cleancopy::clean {

/// One row for each element of the page.
class Surroundings {
 public:
  /// O(elements + their class and id text).
  void compute(const html::Page& page);

  [[nodiscard]] const Place& place(html::ElementId element) const { return places_[element]; }
  /// Hints of the element and of all around it, without those of an element that holds most of the page.
  [[nodiscard]] std::uint64_t hints(html::ElementId element) const { return hints_[element]; }
  [[nodiscard]] std::uint64_t own_hints(html::ElementId element) const { return own_hints_[element]; }

 private:
  std::uint64_t hints_of(const html::Page& page, html::ElementId element);

  std::vector<Place> places_;
  std::vector<std::uint64_t> hints_;
  std::vector<std::uint64_t> own_hints_;
  // Class names repeat on a page: each text is looked into once. Views into the page's attribute text.
  std::unordered_map<std::string_view, std::uint64_t> known_;
};

}  // namespace cleancopy::clean
