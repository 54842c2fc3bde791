/// What the elements around a block say of it: computed once for each element, from its parent's.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
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
  // What an element's own attributes say.
  struct Names {
    std::uint64_t hints = 0;
    std::string_view role;
  };
  Names names_of(const html::Page& page, html::ElementId element);

  std::vector<Place> places_;
  std::vector<std::uint64_t> hints_;
  std::vector<std::uint64_t> own_hints_;
  std::uint64_t hints_of_name(std::string_view name);

  // Class names repeat on a page: each is looked into once. A cache with one place for each hash; views into
  // the page's attribute text.
  struct KnownName {
    std::string_view name;
    std::uint64_t hints = 0;
  };
  static constexpr std::size_t kKnownNames = 1024;
  std::array<KnownName, kKnownNames> known_{};
};

}  // namespace cleancopy::clean
