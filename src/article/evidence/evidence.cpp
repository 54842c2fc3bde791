#include "article/evidence/evidence.hpp"

#include <algorithm>

namespace cleancopy::article {
namespace {

bool has_news_microdata(const html::Page& page) {
  return std::any_of(
      page.attributes.begin(), page.attributes.end(), [&](const html::PageAttribute& attribute) {
        return attribute.id == html::AttributeId::itemtype && std::string_view(page.attribute_text)
                                                                  .substr(attribute.begin, attribute.size)
                                                                  .ends_with("NewsArticle");
      });
}

}  // namespace

bool says_it_is_news(const html::Page& page, const structured::Metadata& metadata,
                     const structured::JsonLd& json_ld) {
  const auto is_news = [](std::string_view type) {
    return type.ends_with("NewsArticle") || type == "LiveBlogPosting";
  };
  return is_news(json_ld.article.type) || std::any_of(json_ld.types.begin(), json_ld.types.end(), is_news) ||
         !metadata.first_of({"news_keywords", "googlebot-news"}).empty() || has_news_microdata(page);
}

}  // namespace cleancopy::article
