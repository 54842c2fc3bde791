#include "rules/site_rules.hpp"

#include <algorithm>
#include <utility>

#include "text/unicode.hpp"

namespace cleancopy {

void SiteRules::add(const std::vector<std::string>& hosts, rules::SelectorSet selectors) {
  const auto site = static_cast<std::uint32_t>(sites_.size());
  sites_.push_back(std::move(selectors));
  for (const std::string& host : hosts) by_host_[host].push_back(site);
}

std::vector<const rules::SelectorSet*> SiteRules::of_host(std::string_view host) const {
  std::vector<const rules::SelectorSet*> found;
  const auto take = [&](std::string_view name) {
    const auto sites = by_host_.find(name);
    if (sites == by_host_.end()) return;
    std::for_each(sites->second.rbegin(), sites->second.rend(), [&](std::uint32_t site) {
      const rules::SelectorSet* const set = &sites_[site];
      if (std::find(found.begin(), found.end(), set) == found.end()) found.push_back(set);
    });
  };
  for (std::string_view name = host; !name.empty();) {
    take(name);
    const std::size_t dot = name.find('.');
    name = dot == std::string_view::npos ? std::string_view() : name.substr(dot + 1);
  }
  take("*");
  return found;
}

std::string rules::host_of(std::string_view url) {
  const std::size_t slashes = url.find("//");
  if (slashes == std::string_view::npos || (slashes > 0 && url[slashes - 1] != ':')) return {};
  url.remove_prefix(slashes + 2);
  url = url.substr(0, url.find_first_of("/?#\\"));
  if (const std::size_t at = url.rfind('@'); at != std::string_view::npos) url.remove_prefix(at + 1);
  url = url.substr(0, url.find(':'));
  if (!url.empty() && url.back() == '.') url.remove_suffix(1);
  constexpr std::size_t kLongestHost = 253;  // RFC 1035
  if (url.size() > kLongestHost) return {};
  std::string host(url);
  for (char& c : host) c = text::to_ascii_lower(c);
  return host;
}

}  // namespace cleancopy
