/// The site: by which names the page calls it, and which of them is told.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "cleancopy/article.hpp"
#include "structured/json_ld.hpp"
#include "structured/metadata.hpp"

namespace cleancopy::article {

struct SiteName {
  Text name;                        ///< og:site_name, else JSON-LD's, else application-name, dc.publisher
  std::vector<std::string> folded;  ///< all of them and the publisher's, each once; else the title's tail
};

/// Worked out once for a page; all fields ask this one.
[[nodiscard]] SiteName resolve_site_name(const structured::Metadata& metadata,
                                         const structured::JsonLd& json_ld, std::string_view title);

/// `name` is the site's, not a person's: one of its names, one with more behind it ("MDR" and "MDR
/// Thüringen"), the beginning of one, an address, or the name in the host of `url`. O(names).
[[nodiscard]] bool is_site(const SiteName& site, std::string_view name, std::string_view url);

/// "Ann Lee" of "Ann Lee QP" in the Quay Post, which writes its initials behind its own people. O(names).
[[nodiscard]] std::string_view without_initials(const SiteName& site, std::string_view name);

/// A name of the site, however short, and more behind it: "BBN Northern Counties" of BBN. O(names).
[[nodiscard]] bool begins_with_site(const SiteName& site, std::string_view name);

/// The folded names under which the page may print its site over the text: those it declares, and what stands
/// behind the headline in `title`. O(names + title).
[[nodiscard]] std::vector<std::string> printed_names(const SiteName& site, std::string_view title,
                                                     std::string_view headline);

/// The host of `url` without "www.", or nothing.
[[nodiscard]] std::string_view site_host(std::string_view url);

}  // namespace cleancopy::article
