/// What a page says of itself outside of its text: meta elements, links, lang.
#pragma once

#include <bitset>
#include <cstddef>
#include <initializer_list>
#include <string_view>
#include <utility>
#include <vector>

#include "html/page/page.hpp"

namespace cleancopy::structured {

/// Views into the page, which must outlive it.
class Metadata {
 public:
  /// O(elements).
  void collect(const html::Page& page);

  /// The content of the first meta element whose property, name, itemprop or http-equiv is the first of
  /// `keys` that the page has with any content; keys are lower case, none is empty. Empty if there is none.
  /// O(keys), and O(metas) for each that the page has.
  [[nodiscard]] std::string_view first_of(std::initializer_list<std::string_view> keys) const noexcept;

  /// The contents of all meta elements with that key, in order.
  [[nodiscard]] std::vector<std::string_view> all_of(std::string_view key) const;

  [[nodiscard]] std::string_view canonical() const noexcept { return canonical_; }  ///< link rel=canonical
  [[nodiscard]] std::string_view amp() const noexcept { return amp_; }              ///< link rel=amphtml
  [[nodiscard]] std::string_view print() const noexcept {
    return print_;
  }  ///< link rel=alternate media=print
  [[nodiscard]] std::string_view license() const noexcept { return license_; }    ///< link rel=license
  [[nodiscard]] std::string_view language() const noexcept { return language_; }  ///< html lang, or a meta's

 private:
  static constexpr std::size_t kSlots = 256;

  void add_meta(const html::Page& page, const html::Element& meta);
  void add_link(const html::Page& page, const html::Element& link);
  [[nodiscard]] static std::size_t slot_of(std::string_view name) noexcept;

  std::vector<std::pair<std::string_view, std::string_view>> metas_;
  std::bitset<kSlots> names_;  // the slots of all names: a key whose slot is not set is not there
  std::string_view canonical_;
  std::string_view amp_;
  std::string_view print_;
  std::string_view license_;
  std::string_view language_;
};

}  // namespace cleancopy::structured
