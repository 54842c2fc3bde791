#include "article/details.hpp"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <utility>

#include "article/evidence/web_address.hpp"
#include "structured/json_ld_text.hpp"
#include "text/unicode.hpp"

namespace cleancopy::article {
namespace {

constexpr std::size_t kMaxTags = 50;

// "_priority_3" or "98be933f-38cf-4fba-b6c6-ad438e82010a": a database's label, no subject.
bool is_machine_label(std::string_view tag) {
  constexpr std::size_t kShortestKey = 16;
  if (tag.front() == '_') return true;
  return tag.size() >= kShortestKey && std::all_of(tag.begin(), tag.end(), [](char c) {
           const char lower = text::to_ascii_lower(c);
           return text::is_ascii_digit(c) || (lower >= 'a' && lower <= 'f') || c == '-';
         });
}

void add_tag(std::vector<std::string>& tags, std::string_view raw) {
  std::string tag = structured::clean_line(raw);
  if (tag.empty() || tags.size() == kMaxTags || is_machine_label(tag)) return;
  const auto is_same = [&](const std::string& known) { return text::equals_ignoring_ascii_case(known, tag); };
  if (std::none_of(tags.begin(), tags.end(), is_same)) tags.push_back(std::move(tag));
}

void add_tags(std::vector<std::string>& tags, std::string_view list) {
  while (!list.empty() && tags.size() < kMaxTags) {
    const std::size_t end = std::min(list.find_first_of(",;"), list.size());
    add_tag(tags, list.substr(0, end));
    list.remove_prefix(std::min(end + 1, list.size()));
  }
}

// One element for each tag is an editor's work; "keywords" is often the site's own, and comes last.
void resolve_tags(const Evidence& evidence, Article& article) {
  for (const std::string_view key : {"article:tag", "parsely-tags", "news_keywords", "keywords"}) {
    const bool weakest = key == "keywords";
    if (weakest) {
      for (const std::string& keyword : evidence.json_ld.article.details.keywords)
        add_tag(article.tags, keyword);
      article.tags_source = Source::json_ld;
      if (!article.tags.empty()) return;
    }
    for (const std::string_view content : evidence.metadata.all_of(key)) add_tags(article.tags, content);
    article.tags_source = Source::meta;
    if (!article.tags.empty()) return;
  }
  article.tags_source = Source::none;
}

LeadImage resolve_image(const Evidence& evidence, std::string_view base) {
  const structured::JsonLdDetails& told = evidence.json_ld.article.details;
  LeadImage image;
  image.url = absolute_address(told.image_url, base);
  if (!image.empty()) {
    image.caption = told.image_caption;
    image.credit = told.image_credit;
    image.source = Source::json_ld;
  } else {
    image.url = absolute_address(
        evidence.metadata.first_of({"og:image", "og:image:secure_url", "og:image:url", "twitter:image",
                                    "twitter:image:src", "parsely-image-url", "thumbnail", "image"}),
        base);
    if (image.empty()) return image;
    image.source = Source::meta;
  }
  image.alt = structured::clean_line(evidence.metadata.first_of({"og:image:alt", "twitter:image:alt"}));
  return image;
}

Text resolve_video(const Evidence& evidence, std::string_view base) {
  if (std::string told = absolute_address(evidence.json_ld.article.details.video_url, base); !told.empty())
    return {std::move(told), Source::json_ld};
  std::string declared = absolute_address(
      evidence.metadata.first_of({"og:video:secure_url", "og:video:url", "og:video", "twitter:player"}),
      base);
  const Source source = declared.empty() ? Source::none : Source::meta;
  return {std::move(declared), source};
}

struct Tier {
  std::string_view word;
  bool paid;
};

// article:content_tier of Open Graph, and what publishers put beside it. "metered" is free for some and not
// for others: it tells nothing.
constexpr std::array<Tier, 7> kTiers{{{"free", false},
                                      {"public", false},
                                      {"locked", true},
                                      {"premium", true},
                                      {"paid", true},
                                      {"subscriber", true},
                                      {"subscribers", true}}};

void resolve_wall(const Evidence& evidence, Article& article) {
  if (const auto free = evidence.json_ld.article.details.free) {
    article.paywalled = !*free;
    article.paywalled_source = Source::json_ld;
    return;
  }
  const std::string_view tier =
      evidence.metadata.first_of({"article:content_tier", "og:article:content_tier", "content_tier"});
  for (const Tier& known : kTiers) {
    if (!text::equals_ignoring_ascii_case(tier, known.word)) continue;
    article.paywalled = known.paid;
    article.paywalled_source = Source::meta;
  }
}

Text first_line(std::initializer_list<std::pair<std::string_view, Source>> offers) {
  for (const auto& [value, source] : offers) {
    if (std::string line = structured::clean_line(value); !line.empty()) return {std::move(line), source};
  }
  return {};
}

}  // namespace

void resolve_details(const Evidence& evidence, Article& article) {
  const std::string_view base = article.url.value;
  resolve_tags(evidence, article);
  article.image = resolve_image(evidence, base);
  article.video = resolve_video(evidence, base);
  resolve_wall(evidence, article);
  article.license =
      first_line({{evidence.metadata.license(), Source::element},
                  {evidence.json_ld.article.details.license, Source::json_ld},
                  {evidence.metadata.first_of({"license", "dc.license", "dcterms.license"}), Source::meta}});
  article.copyright = first_line(
      {{evidence.json_ld.article.details.copyright, Source::json_ld},
       {evidence.metadata.first_of({"copyright", "dc.rights", "dcterms.rights", "rights"}), Source::meta}});
  if (std::string amp = absolute_address(evidence.metadata.amp(), base); !amp.empty())
    article.amp_url = {std::move(amp), Source::element};
  if (std::string print = absolute_address(evidence.metadata.print(), base); !print.empty())
    article.print_url = {std::move(print), Source::element};
}

}  // namespace cleancopy::article
