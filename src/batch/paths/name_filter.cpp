#include "batch/paths/name_filter.hpp"

#include <algorithm>
#include <numeric>

#include "batch/paths/glob.hpp"
#include "batch/paths/path_kind.hpp"
#include "text/unicode.hpp"

namespace cleancopy::batch {
namespace {

// What is longer is a part of a name that has a dot in it.
constexpr std::size_t kLongestEnding = 8;

bool any_matches(const std::vector<std::string>& patterns, std::string_view path) noexcept {
  return std::any_of(patterns.begin(), patterns.end(),
                     [path](const std::string& pattern) { return matches_glob(pattern, path); });
}

// In lower case, with its dot; empty: none.
std::string ending_of(std::string_view path) {
  const std::string_view name = name_without_query(path);
  const std::size_t dot = name.rfind('.');
  if (dot == std::string_view::npos || dot == 0 || name.size() - dot > kLongestEnding) return {};
  std::string ending(name.substr(dot));
  for (char& c : ending) c = text::to_ascii_lower(c);
  const bool is_word = std::all_of(ending.begin() + 1, ending.end(),
                                   [](char c) { return text::is_ascii_digit(c) || text::is_ascii_lower(c); });
  return is_word ? ending : std::string();
}

}  // namespace

std::uint64_t PassedOver::files() const {
  return std::accumulate(endings.begin(), endings.end(), std::uint64_t{0},
                         [](std::uint64_t sum, const auto& ending) { return sum + ending.second; });
}

bool NameFilter::excludes(std::string_view path) const noexcept {
  return any_matches(exclude, path);
}

bool NameFilter::is_output(Writer writer) const {
  if (writer == Writer::another_run && passed_over != nullptr) ++passed_over->outputs;
  return writer != Writer::somebody;
}

bool NameFilter::takes(std::string_view path) const {
  if (!include.empty()) return any_matches(include, path);
  if (any_ending || path_kind(path) != PathKind::other) return true;
  if (passed_over != nullptr) ++passed_over->endings[ending_of(path)];
  return false;
}

}  // namespace cleancopy::batch
