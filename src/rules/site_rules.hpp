/// Rules by site, compiled.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "cleancopy/site_rules.hpp"
#include "html/page/outline.hpp"
#include "rules/selector_set.hpp"

namespace cleancopy {

class SiteRules {
 public:
  static constexpr std::size_t kMaxBytes = std::size_t{4} << 20;  ///< of the JSON
  static constexpr std::size_t kMaxSites = 10'000;
  static constexpr std::size_t kMaxHosts = 100;         ///< of one site
  static constexpr std::size_t kMaxSelectors = 1'000;   ///< of one list
  static constexpr std::size_t kMaxCompounds = 10'000;  ///< of one site

  /// The names that the selectors hold: for an outline.
  [[nodiscard]] const html::OutlineNames& names() const noexcept { return names_; }

  /// The rules for a host, those of the longest name first, those for all sites last; of one name, the last
  /// in the file first. `host` is in lower case. O(labels * log sites).
  [[nodiscard]] std::vector<const rules::SelectorSet*> of_host(std::string_view host) const;

  // For the reader.
  [[nodiscard]] html::OutlineNames& names() noexcept { return names_; }
  /// `hosts` are in lower case; "*" is every host.
  void add(const std::vector<std::string>& hosts, rules::SelectorSet selectors);

 private:
  html::OutlineNames names_;
  std::vector<rules::SelectorSet> sites_;
  std::map<std::string, std::vector<std::uint32_t>, std::less<>> by_host_;
};

namespace rules {

/// The host of an address, in lower case: "www.example.org" of "https://www.example.org:8080/story". Empty
/// where `url` is no address with a host.
[[nodiscard]] std::string host_of(std::string_view url);

}  // namespace rules
}  // namespace cleancopy
