#include "article/evidence/site_name.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "article/evidence/likeness.hpp"
#include "article/evidence/web_address.hpp"
#include "clean/blocks/known.hpp"
#include "text/unicode.hpp"

namespace cleancopy::article {
namespace {

// Without the space and the hyphens between its words.
std::string joined(std::string_view text) {
  std::string out;
  std::copy_if(text.begin(), text.end(), std::back_inserter(out),
               [](char c) { return c != ' ' && c != '-'; });
  return out;
}

}  // namespace

SiteName resolve_site_name(const structured::Metadata& metadata, const structured::JsonLd& json_ld,
                           std::string_view title) {
  const std::pair<std::string_view, Source> offers[] = {
      {metadata.first_of({"og:site_name"}), Source::meta},
      {json_ld.site_name, Source::json_ld},
      {metadata.first_of({"application-name"}), Source::meta},
      {metadata.first_of({"dc.publisher"}), Source::meta},
      {json_ld.article.publisher, Source::json_ld},
  };
  // A person who publishes signs, too, unless the site is called so.
  const std::string_view person =
      json_ld.article.publisher_is_person ? std::string_view(json_ld.article.publisher) : std::string_view();
  SiteName site;
  for (const auto& [offer, source] : offers) {
    if (!site.name.empty() && !person.empty() && offer == person) continue;
    std::string folded = text::folded(offer);
    if (folded.empty()) continue;
    if (site.name.empty()) site.name = {text::collapse_space(offer), source};
    if (std::find(site.folded.begin(), site.folded.end(), folded) == site.folded.end())
      site.folded.push_back(std::move(folded));
  }
  // A page that declares none has it behind its title.
  if (site.folded.empty()) {
    if (std::string folded = text::folded(tail_of_title(title)); !folded.empty())
      site.folded.push_back(std::move(folded));
  }
  return site;
}

std::string_view site_host(std::string_view url) {
  std::string_view host = host_and_port(url);
  host = host.substr(0, host.find(':'));
  if (host.starts_with("www.")) host.remove_prefix(4);
  return host;
}

bool is_site(const SiteName& site, std::string_view name, std::string_view url) {
  const std::string folded = text::folded(name);
  for (const std::string& own : site.folded) {
    if (clean::without_article(folded) == clean::without_article(own) ||
        (folded.size() > 3 && own.starts_with(folded + ' ')) || (own.size() > 3 && folded.starts_with(own))) {
      return true;
    }
  }
  // "example.org", or "Example" of www.example.org.
  if (text::count_words(name) == 2 && name.find('.') != std::string_view::npos &&
      name.find(' ') == std::string_view::npos) {
    return true;
  }
  // "Quay Post" of quay-post.example.
  const std::string words = joined(folded);
  return words.size() > 2 && joined(site_host(url)).find(words) != std::string::npos;
}

std::vector<std::string> printed_names(const SiteName& site, std::string_view title,
                                       std::string_view headline) {
  std::vector<std::string> names = site.folded;
  const std::string folded = text::folded(title);
  const std::string head = text::folded(headline);
  if (!head.empty() && folded.size() > head.size() + 1 && folded.starts_with(head) &&
      folded[head.size()] == ' ')
    names.push_back(folded.substr(head.size() + 1));
  return names;
}

std::string_view without_initials(const SiteName& site, std::string_view name) {
  const std::size_t space = name.rfind(' ');
  if (space == std::string_view::npos || name.find(' ') == space) return name;
  const std::string_view word = name.substr(space + 1);
  const bool in_capitals = word.size() > 1 && std::all_of(word.begin(), word.end(), text::is_ascii_upper);
  if (!in_capitals) return name;
  const std::string folded = text::folded(word);
  const bool is_sites = std::any_of(site.folded.begin(), site.folded.end(), [&](const std::string& own) {
    std::string initials(own, 0, 1);
    for (std::size_t at = own.find(' '); at != std::string::npos; at = own.find(' ', at + 1))
      initials += own[at + 1];
    return initials == folded;
  });
  return is_sites ? name.substr(0, space) : name;
}

bool begins_with_site(const SiteName& site, std::string_view name) {
  const std::string folded = text::folded(name);
  return std::any_of(site.folded.begin(), site.folded.end(),
                     [&](const std::string& own) { return own.size() > 2 && folded.starts_with(own + ' '); });
}

}  // namespace cleancopy::article
