#include "batch/paths/glob.hpp"

namespace cleancopy::batch {
namespace {

constexpr std::size_t kNone = std::string_view::npos;

struct Step {
  std::size_t size = 0;  // of the pattern's part that was compared
  bool matches = false;
};

// A set "[a-z]" at the beginning of `pattern`, held against `c`. Size 0 where it is not closed, and so no
// set.
Step match_set(std::string_view pattern, char c) noexcept {
  std::size_t at = 1;
  const bool inverted = at < pattern.size() && (pattern[at] == '!' || pattern[at] == '^');
  if (inverted) ++at;
  bool found = false;
  for (const std::size_t first = at; at < pattern.size(); ++at) {
    if (pattern[at] == ']' && at > first) return {at + 1, found != inverted};
    if (pattern[at] == '\\' && at + 1 < pattern.size()) ++at;
    const auto low = static_cast<unsigned char>(pattern[at]);
    auto high = low;
    if (at + 2 < pattern.size() && pattern[at + 1] == '-' && pattern[at + 2] != ']') {
      high = static_cast<unsigned char>(pattern[at + 2]);
      at += 2;
    }
    const auto byte = static_cast<unsigned char>(c);
    found = found || (byte >= low && byte <= high);
  }
  return {};
}

// One character of the path against what stands at the beginning of `pattern`; no star.
Step match_one(std::string_view pattern, char c) noexcept {
  if (pattern.front() == '?') return {1, c != '/'};
  if (pattern.front() == '[') {
    const Step set = match_set(pattern, c);
    if (set.size > 0) return {set.size, set.matches && c != '/'};
  }
  if (pattern.front() == '\\' && pattern.size() > 1) return {2, pattern[1] == c};
  return {1, pattern.front() == c};
}

// A star that the comparison can come back to: where the pattern goes on behind it, and where in the path it
// was last tried.
struct Star {
  std::size_t pattern = kNone;
  std::size_t path = 0;
};

bool matches_whole(std::string_view pattern, std::string_view path) noexcept {
  Star one;   // *
  Star many;  // **
  std::size_t p = 0;
  std::size_t s = 0;
  for (;;) {
    const std::string_view rest = pattern.substr(p);
    const bool part_begins = s == 0 || path[s - 1] == '/';
    if (rest.starts_with("**/") && part_begins && (p == 0 || pattern[p - 1] == '/')) {
      p += 3;
      many = {p, s};
      one = {};
      continue;
    }
    if (rest.starts_with("**")) {
      p += 2;
      many = {p, s};
      one = {};
      continue;
    }
    if (rest.starts_with('*')) {
      one = {++p, s};
      continue;
    }
    if (s == path.size() && rest.empty()) return true;
    if (s < path.size() && !rest.empty()) {
      const Step step = match_one(rest, path[s]);
      if (step.matches) {
        p += step.size;
        ++s;
        continue;
      }
    }
    if (one.pattern != kNone && one.path < path.size() && path[one.path] != '/') {
      p = one.pattern;
      s = ++one.path;
      continue;
    }
    if (many.pattern == kNone || many.path >= path.size()) return false;
    one = {};
    p = many.pattern;
    s = ++many.path;
    // "**/" stands for whole parts.
    if (pattern[p - 1] == '/') {
      while (s < path.size() && path[s - 1] != '/') ++s;
      if (s == path.size() && path[s - 1] != '/') return false;
      many.path = s;
    }
  }
}

}  // namespace

bool matches_glob(std::string_view pattern, std::string_view path) noexcept {
  if (pattern.find('/') == kNone) {
    const std::size_t slash = path.rfind('/');
    return matches_whole(pattern, slash == kNone ? path : path.substr(slash + 1));
  }
  if (pattern.starts_with('/')) pattern.remove_prefix(1);
  return matches_whole(pattern, path);
}

std::size_t first_wildcard(std::string_view pattern) noexcept {
  return pattern.find_first_of("*?[");
}

}  // namespace cleancopy::batch
