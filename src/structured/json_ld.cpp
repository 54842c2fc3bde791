#include "structured/json_ld.hpp"

#include <algorithm>
#include <optional>
#include <tuple>
#include <utility>

#include "structured/json_ld_fields.hpp"
#include "structured/json_ld_graph.hpp"
#include "structured/json_ld_text.hpp"
#include "text/among.hpp"
#include "text/unicode.hpp"

namespace cleancopy::structured {
namespace {

constexpr std::size_t kShortestContained = 12;    // bytes; shorter headlines are contained by chance
constexpr std::size_t kLongestContaining = 1000;  // bytes; longer ones are no headlines
constexpr std::size_t kMaxMerged = 8;             // objects read in full for one article
constexpr std::size_t kMaxTypes = 64;

/// How surely an object is about this very page; compared member by member, greater is better.
struct Fit {
  int address = 0;   ///< 2 the same, 1 the same but for the query
  int headline = 0;  ///< 2 the same, 1 one contains the other
  TypeRank rank = TypeRank::none;
  int members = 0;  ///< of body, author and date, those that are there

  [[nodiscard]] auto key() const { return std::tie(address, headline, rank, members); }
};

struct Candidate {
  JsonObject object;
  std::vector<std::string_view> addresses;
  std::string headline;  // folded
  Fit fit;
};

// "example.org/news/1?page=2" of "https://example.org/news/1/?page=2#top".
std::string_view without_scheme(std::string_view url) {
  url = url.substr(0, url.find('#'));
  const std::size_t scheme = url.find("//");
  if (scheme <= 6) url.remove_prefix(scheme + 2);
  while (url.ends_with('/')) url.remove_suffix(1);
  return url;
}

std::string_view without_query(std::string_view url) {
  url = url.substr(0, url.find('?'));
  while (url.ends_with('/')) url.remove_suffix(1);
  return url;
}

int address_fit(std::string_view a, std::string_view b) {
  a = without_scheme(a);
  b = without_scheme(b);
  if (a.empty() || b.empty()) return 0;
  if (text::equals_ignoring_ascii_case(a, b)) return 2;
  return text::equals_ignoring_ascii_case(without_query(a), without_query(b)) ? 1 : 0;
}

int headline_fit(std::string_view a, std::string_view b) {
  if (a.empty() || b.empty()) return 0;
  if (a == b) return 2;
  if (a.size() > b.size()) std::swap(a, b);
  if (a.size() < kShortestContained || b.size() > kLongestContaining) return 0;
  return b.find(a) != std::string_view::npos ? 1 : 0;
}

Candidate describe(JsonObject object, TypeRank rank, std::string_view page_url,
                   std::string_view page_headline) {
  Candidate candidate{object, {}, {}, {}};
  candidate.fit.rank = rank;
  for (const std::string_view name : {"url", "mainEntityOfPage", "@id"}) {
    const auto member = find_member(object, name);
    if (!member) continue;
    const std::string_view address = address_of(*member);
    if (address.empty()) continue;
    candidate.addresses.push_back(address);
    candidate.fit.address = std::max(candidate.fit.address, address_fit(address, page_url));
  }
  for (const std::string_view name : {"headline", "name"}) {
    if (!candidate.headline.empty()) break;
    if (const auto member = find_member(object, name)) {
      candidate.headline = text::folded(clean_line(text_of(*member)));
    }
  }
  candidate.fit.headline = headline_fit(candidate.headline, page_headline);
  for (const std::string_view name : {"articleBody", "author", "datePublished"}) {
    if (find_member(object, name)) ++candidate.fit.members;
  }
  return candidate;
}

// Two descriptions of one article: the same headline, or the same address (one with a path).
bool is_same_article(const Candidate& a, const Candidate& b) {
  if (!a.headline.empty() && a.headline == b.headline) return true;
  for (const std::string_view one : a.addresses) {
    if (without_scheme(one).find('/') == std::string_view::npos) continue;
    for (const std::string_view other : b.addresses) {
      if (address_fit(one, other) == 2) return true;
    }
  }
  return false;
}

bool is_article(const Candidate& candidate) {
  return candidate.fit.rank > TypeRank::page;
}

// What the top level describes; and only where no article is among it, what stands inside other objects. What
// hangs there as a part, a list's entry or a review is another article unless it proves to be this one.
std::vector<Candidate> find_candidates(JsonLdGraph& graph, std::string_view url, std::string_view headline) {
  std::vector<Candidate> candidates;
  for (const JsonObject& object : graph.top_level()) {
    const TypeRank rank = rank_of(object);
    if (rank != TypeRank::none) candidates.push_back(describe(object, rank, url, headline));
  }
  if (std::any_of(candidates.begin(), candidates.end(), is_article)) return candidates;
  for (const NestedObject& nested : graph.all_objects()) {
    const TypeRank rank = rank_of(nested.object);
    if (rank <= TypeRank::page) continue;
    Candidate candidate = describe(nested.object, rank, url, headline);
    const bool is_this_page = candidate.fit.address > 0 || candidate.fit.headline > 0;
    if (is_this_page || (nested.is_main && rank >= TypeRank::article))
      candidates.push_back(std::move(candidate));
  }
  return candidates;
}

// An article goes before any page around it, whatever fits better.
const Candidate* best_of(const std::vector<Candidate>& candidates) {
  const Candidate* best = nullptr;
  for (const Candidate& candidate : candidates) {
    if (best == nullptr || std::pair(is_article(candidate), candidate.fit.key()) >
                               std::pair(is_article(*best), best->fit.key())) {
      best = &candidate;
    }
  }
  return best;
}

JsonLdArticle merge(JsonLdGraph& graph, const std::vector<Candidate>& candidates, const Candidate& best) {
  std::vector<const Candidate*> same;
  for (const Candidate& candidate : candidates) {
    if (&candidate != &best && is_same_article(best, candidate)) same.push_back(&candidate);
  }
  // The page's own object comes last: what it says of dates and names is about the page.
  std::stable_sort(same.begin(), same.end(), [](const Candidate* a, const Candidate* b) {
    return std::pair(is_article(*a), a->fit.key()) > std::pair(is_article(*b), b->fit.key());
  });
  if (same.size() > kMaxMerged) same.resize(kMaxMerged);
  JsonLdArticle article = read_article(graph, best.object);
  for (const Candidate* candidate : same) fill_missing(article, read_article(graph, candidate->object));
  return article;
}

bool has_type(const std::vector<std::string_view>& types, std::string_view wanted) {
  return std::any_of(types.begin(), types.end(),
                     [&](std::string_view type) { return text::equals_ignoring_ascii_case(type, wanted); });
}

// The name of the first WebSite that has one, else the publisher's.
std::string site_name_of(const JsonLdGraph& graph, const JsonLdArticle& article) {
  for (const JsonObject& object : graph.top_level()) {
    if (!has_type(types_of(object), "WebSite")) continue;
    const auto name = find_member(object, "name");
    if (!name) continue;
    if (std::string line = clean_line(text_of(*name)); !line.empty()) return line;
  }
  return article.publisher;
}

void add_types(JsonObject object, std::vector<std::string>& types) {
  for (const std::string_view type : types_of(object)) {
    if (types.size() == kMaxTypes) return;
    if (!text::is_among(types, type)) types.emplace_back(type);
  }
}

void read_types(const JsonLdGraph& graph, JsonLd& result) {
  for (const JsonObject& object : graph.top_level()) {
    add_types(object, result.types);
    const auto main = find_member(object, "mainEntity");
    const auto entity = main ? object_of(*main) : std::nullopt;
    if (entity) add_types(*entity, result.main_types);
  }
}

}  // namespace

struct JsonLdReader::State {
  JsonLdGraph graph;
};

JsonLdReader::JsonLdReader() : state_(std::make_unique<State>()) {}
JsonLdReader::~JsonLdReader() = default;
JsonLdReader::JsonLdReader(JsonLdReader&&) noexcept = default;
JsonLdReader& JsonLdReader::operator=(JsonLdReader&&) noexcept = default;

JsonLd JsonLdReader::read(const std::vector<std::string_view>& scripts, std::string_view page_url,
                          std::string_view headline) {
  JsonLd result;
  JsonLdGraph& graph = state_->graph;
  graph.load(scripts);
  result.repaired_scripts = graph.repaired_scripts();
  result.ignored_scripts = graph.ignored_scripts();
  if (graph.top_level().empty()) return result;
  const std::vector<Candidate> candidates = find_candidates(graph, page_url, text::folded(headline));
  const Candidate* best = best_of(candidates);
  if (best != nullptr) result.article = merge(graph, candidates, *best);
  result.site_name = site_name_of(graph, result.article);
  read_types(graph, result);
  return result;
}

}  // namespace cleancopy::structured
