/// All that the fields are resolved from: the page, its blocks, its metadata, its JSON-LD.
#pragma once

#include <cstdint>
#include <string_view>

#include "article/evidence/recorder.hpp"
#include "article/evidence/site_name.hpp"
#include "clean/cleaner.hpp"
#include "html/page/page.hpp"
#include "rules/findings.hpp"
#include "structured/json_ld.hpp"
#include "structured/metadata.hpp"

namespace cleancopy::article {

/// Borrowed views of one page's evidence; everything must outlive the resolving.
struct Evidence {
  const html::Page& page;
  const clean::Cleaner& cleaner;
  const structured::Metadata& metadata;
  const structured::JsonLd& json_ld;
  const SiteName& site;
  const rules::Findings* findings;  ///< what a user's rules find on the page, or null
  std::string_view url;             ///< canonical or the caller's; may be empty
  bool is_news = false;             ///< the page says so: says_it_is_news()
  Recorder* recorder = nullptr;     ///< of what is looked at; null: nobody asks
  /// Where the next story of the page begins, in Page::text; who is named there signs that one.
  std::uint32_t story_end = UINT32_MAX;
};

/// The page says that it is news: by the type in its JSON-LD or microdata, or by keywords that only news
/// have. O(attributes).
[[nodiscard]] bool says_it_is_news(const html::Page& page, const structured::Metadata& metadata,
                                   const structured::JsonLd& json_ld);

/// The page declares it in its data, and need not print it.
[[nodiscard]] constexpr bool is_declared(Source source) noexcept {
  return source == Source::json_ld || source == Source::meta;
}

}  // namespace cleancopy::article
