/// A page and all that its fields are resolved from, for tests.
#pragma once

#include <string>
#include <string_view>

#include "article/evidence/evidence.hpp"
#include "clean/cleaned_page.hpp"

namespace cleancopy::article {

/// Neither copied nor moved: the evidence points into it.
struct PageEvidence {
  explicit PageEvidence(html::Page built, std::string_view address = {})
      : cleaned(std::move(built)),
        metadata(collected(cleaned.page)),
        json_ld(structured::JsonLdReader().read(cleaned.page.json_ld_scripts(), address, cleaned.page.title)),
        site(resolve_site_name(metadata, json_ld, cleaned.page.title)),
        evidence{cleaned.page, cleaned.cleaner, metadata, json_ld,
                 site,         nullptr,         address,  says_it_is_news(cleaned.page, metadata, json_ld)} {}
  explicit PageEvidence(std::string_view html, std::string_view address = {})
      : PageEvidence(html::built_page(html), address) {}
  PageEvidence(const PageEvidence&) = delete;
  PageEvidence& operator=(const PageEvidence&) = delete;

  static structured::Metadata collected(const html::Page& page) {
    structured::Metadata metadata;
    metadata.collect(page);
    return metadata;
  }

  clean::CleanedPage cleaned;
  structured::Metadata metadata;
  structured::JsonLd json_ld;
  SiteName site;
  Evidence evidence;
};

/// A script of schema.org's NewsArticle with these members.
inline std::string json_ld(std::string_view members) {
  return R"(<script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle",)" +
         std::string(members) + "}</script>";
}

/// A headline, and the story under it.
inline const std::string kLanternHead = "<h1>Lantern walk returns to the quay</h1>";
inline const std::string kLanternStory = "<div>" + clean::prose() + "</div>";

}  // namespace cleancopy::article
