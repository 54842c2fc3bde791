#include <algorithm>
#include <iterator>
#include <map>
#include <optional>

#include "check/fixture.hpp"
#include "input/page_names.hpp"

namespace cleancopy::check {
namespace {

// Of two pages with one expectation it is the first's; of those with other endings, the first by name's.
constexpr std::string_view kFirstSuffixes[] = {".html", ".htm", ".xhtml", ".txt", ".md"};
constexpr std::string_view kPackedSuffixes[] = {".gz", ".zz", ".zlib", ".deflate", ".br", ".zst"};

std::string_view suffix_of(std::string_view name) {
  const std::size_t dot = name.rfind('.');
  return dot == std::string_view::npos || dot == 0 ? std::string_view() : name.substr(dot);
}

std::string_view without_suffix(std::string_view name) {
  return name.substr(0, name.size() - suffix_of(name).size());
}

std::string_view unpacked(std::string_view name) {
  return name.substr(0, name.size() - input::ending_of(name, kPackedSuffixes).size());
}

// "a.html.gz" is "a".
std::string_view stem_of(std::string_view page) {
  return without_suffix(unpacked(page));
}

// A page by its name alone. Notes beside the pages, README.md, are none unless somebody expects something of
// them.
bool is_called_like_page(std::string_view name) {
  const std::string_view inner = unpacked(name);
  return inner.size() != name.size() || !input::page_ending_of(inner).empty() ||
         input::has_ending(inner, ".txt") || input::has_ending(inner, ".warc");
}

std::size_t rank_of(std::string_view page) {
  const auto* const found =
      std::find_if(std::begin(kFirstSuffixes), std::end(kFirstSuffixes),
                   [page](std::string_view suffix) { return input::has_ending(page, suffix); });
  return static_cast<std::size_t>(found - std::begin(kFirstSuffixes));
}

const std::string& file_of(const Fixture& fixture) {
  return fixture.page.empty() ? fixture.expectation : fixture.page;
}

// The expectations and the pages of one folder, until each has found its other.
class Pairing {
 public:
  explicit Pairing(const std::vector<std::string>& names) {
    for (const std::string_view name : names) {
      if (name.ends_with(kExpectationSuffix)) {
        waiting_.push_back(name.substr(0, name.size() - kExpectationSuffix.size()));
      } else {
        pages_.emplace(name, std::nullopt);
      }
    }
    std::sort(waiting_.begin(), waiting_.end());
    take([](std::string_view page) { return page; });
    take(unpacked);
    take(stem_of);
  }

  std::vector<Fixture> fixtures(const std::string& folder) const {
    std::vector<Fixture> out;
    const auto expectation = [&](std::string_view stem) {
      return folder + std::string(stem) + std::string(kExpectationSuffix);
    };
    for (const auto& [page, stem] : pages_) {
      if (stem) {
        out.push_back({folder + std::string(page), expectation(*stem), true});
      } else if (is_called_like_page(page)) {
        out.push_back({folder + std::string(page), expectation(new_stem(page)), false});
      }
    }
    for (const std::string_view stem : waiting_) out.push_back({"", expectation(stem), true});
    std::sort(out.begin(), out.end(),
              [](const Fixture& a, const Fixture& b) { return file_of(a) < file_of(b); });
    return out;
  }

 private:
  // Gives each expectation still waiting to the best page without one whose name, shortened, is its stem.
  template <class Shorten>
  void take(Shorten shorten) {
    std::map<std::string_view, std::string_view> best;
    for (const auto& [page, stem] : pages_) {
      if (stem) continue;
      const auto [found, is_new] = best.emplace(shorten(page), page);
      if (!is_new && rank_of(page) < rank_of(found->second)) found->second = page;
    }
    std::erase_if(waiting_, [&](std::string_view stem) {
      const auto found = best.find(stem);
      if (found == best.end()) return false;
      pages_[found->second] = stem;
      return true;
    });
  }

  // The short name where it is this page's alone.
  std::string_view new_stem(std::string_view page) const {
    const std::string_view stem = stem_of(page);
    for (auto other = pages_.lower_bound(stem); other != pages_.end() && other->first.starts_with(stem);
         ++other) {
      const bool counts = other->second || is_called_like_page(other->first);
      if (other->first != page && stem_of(other->first) == stem && counts) return page;
    }
    return stem;
  }

  std::map<std::string_view, std::optional<std::string_view>> pages_;  // with its expectation's stem
  std::vector<std::string_view> waiting_;
};

}  // namespace

std::vector<Fixture> pair_names(std::string_view folder, const std::vector<std::string>& names) {
  return Pairing(names).fixtures(std::string(folder));
}

}  // namespace cleancopy::check
