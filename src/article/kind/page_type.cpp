#include "article/kind/page_type.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <string>
#include <string_view>

#include "article/kind/kind_words.hpp"
#include "dates/date_scan.hpp"
#include "text/among.hpp"
#include "text/fixed_text.hpp"
#include "text/unicode.hpp"

namespace cleancopy::article {
namespace {

using html::AttributeId;
using html::TagId;

constexpr std::string_view kSpaces = " \t\n\f\r";

struct TypeRow {
  text::FixedText<24> name;
  PageKind kind;
};

// Names that say it alone, whatever else the body is called.
constexpr TypeRow kNames[] = {
    {"single-post", PageKind::article},
    {"single-article", PageKind::article},
    {"single-blog", PageKind::article},
    {"single-news", PageKind::article},
    {"single-story", PageKind::article},
    {"post", PageKind::article},
    {"blog-post", PageKind::article},
    {"post-template", PageKind::article},
    {"template-article", PageKind::article},
    {"hs-blog-post", PageKind::article},
    {"single-product", PageKind::product},
    {"template-product", PageKind::product},
    {"catalog-product-view", PageKind::product},
    {"template-collection", PageKind::catalog},
    {"catalog-category-view", PageKind::catalog},
    {"section-viewtopic", PageKind::forum},
    {"section-viewforum", PageKind::forum},
    {"single-topic", PageKind::forum},
    {"single-event", PageKind::service},
    {"single-tribe_events", PageKind::service},
    {"single-job_listing", PageKind::service},
    {"search-results", PageKind::index},
};

// Types of threads, in JSON-LD or microdata.
constexpr TypeRow kThreads[] = {{"DiscussionForumPosting", PageKind::forum}, {"QAPage", PageKind::forum}};

// A story that grows, of few words when it begins: the type of nothing else.
constexpr std::string_view kLive = "LiveBlogPosting";

// Types in JSON-LD of what is no article where no article is declared as well.
constexpr TypeRow kOthers[] = {{"CollectionPage", PageKind::index},
                               {"JobPosting", PageKind::service},
                               {"ProductGroup", PageKind::product}};

// Behind these stands what the editors call this type of content.
constexpr text::FixedText<24> kTypePrefixes[] = {"page-node-type-", "node-type-"};

constexpr std::string_view kArchive = "archive";
// Which archive it is: without one of these it may be a theme's word for old stories.
constexpr text::FixedText<24> kArchives[] = {"category", "tag", "author", "date", "post-type-archive"};

std::optional<PageKind> kind_of_name(std::string_view name) noexcept {
  const auto* const row = std::find_if(std::begin(kNames), std::end(kNames),
                                       [&](const TypeRow& known) { return known.name == name; });
  if (row != std::end(kNames)) return row->kind;
  for (const std::string_view prefix : kTypePrefixes) {
    if (name.starts_with(prefix) && count_kind_words(name.substr(prefix.size()))[KindWord::story] > 0)
      return PageKind::article;
  }
  return std::nullopt;
}

std::optional<PageKind> kind_of_body(const html::Page& page) noexcept {
  const auto body = std::find_if(page.elements.begin(), page.elements.end(),
                                 [](const html::Element& element) { return element.tag == TagId::body; });
  if (body == page.elements.end()) return std::nullopt;
  std::string_view names = page.attribute(body->attributes, AttributeId::class_);
  bool is_archive = false;
  bool is_of_something = false;
  while (!names.empty()) {
    const std::string_view name = names.substr(0, names.find_first_of(kSpaces));
    names.remove_prefix(std::min(names.size(), name.size() + 1));
    if (const auto kind = kind_of_name(name)) return kind;
    is_archive = is_archive || name == kArchive;
    is_of_something = is_of_something || text::is_among(kArchives, name);
  }
  return is_archive && is_of_something ? std::optional(PageKind::index) : std::nullopt;
}

std::optional<PageKind> kind_of_types(const Evidence& evidence) noexcept {
  const html::Page& page = evidence.page;
  for (const html::PageAttribute& attribute : page.attributes) {
    if (attribute.id != AttributeId::itemtype) continue;
    const std::string_view type =
        std::string_view(page.attribute_text).substr(attribute.begin, attribute.size);
    for (const TypeRow& row : kThreads) {
      if (type.ends_with(std::string_view(row.name))) return row.kind;
    }
  }
  const structured::JsonLd& json_ld = evidence.json_ld;
  for (const TypeRow& row : kThreads) {
    if (text::is_among(json_ld.types, row.name) || text::is_among(json_ld.main_types, row.name))
      return row.kind;
  }
  if (text::is_among(json_ld.types, kLive)) return PageKind::article;
  if (json_ld.article.found) return std::nullopt;
  for (const TypeRow& row : kOthers) {
    if (text::is_among(json_ld.types, row.name)) return row.kind;
  }
  return std::nullopt;
}

// What offices and firms print over what they give to the press, folded.
constexpr text::FixedText<32> kReleases[] = {"press release",
                                             "media release",
                                             "news release",
                                             "for immediate release",
                                             "pressemitteilung",
                                             "medienmitteilung",
                                             "presseinformation",
                                             "communiqué de presse",
                                             "comunicado de prensa",
                                             "nota de prensa",
                                             "comunicado de imprensa",
                                             "nota de imprensa",
                                             "comunicato stampa",
                                             "persbericht",
                                             "pressmeddelande",
                                             "pressemeddelelse",
                                             "pressemelding",
                                             "lehdistötiedote",
                                             "informacja prasowa",
                                             "komunikat prasowy",
                                             "tisková zpráva",
                                             "tlačová správa",
                                             "пресс релиз",
                                             "прес реліз",
                                             "basın bülteni",
                                             "siaran pers",
                                             "プレスリリース",
                                             "보도자료"};

}  // namespace

bool says_release(const Evidence& evidence) {
  constexpr std::uint32_t kMostWords = 8;  // "For immediate release: 14 May 2031"
  const auto& blocks = evidence.cleaner.blocks();
  const auto& verdicts = evidence.cleaner.verdicts();
  const auto text = std::find_if(verdicts.begin(), verdicts.end(), [](const clean::Verdict& verdict) {
    return verdict.keep && verdict.kind == clean::Kind::paragraph;
  });
  return std::any_of(
      blocks.begin(), blocks.begin() + (text - verdicts.begin()), [&](const clean::Block& block) {
        if (block.words == 0 || block.words > kMostWords || block.place.in_navigation ||
            block.link_bytes > 0 || block.hidden)
          return false;
        const std::string line = text::folded(evidence.cleaner.text_of(block));
        return std::any_of(std::begin(kReleases), std::end(kReleases), [&](std::string_view words) {
          return line.starts_with(words) &&
                 (line.size() == words.size() || (line[words.size()] == ' ' && dates::has_digit(line)));
        });
      });
}

std::optional<PageKind> page_type(const Evidence& evidence) noexcept {
  const auto named = kind_of_body(evidence.page);
  return named ? named : kind_of_types(evidence);
}

}  // namespace cleancopy::article
