#include "check/alignment.hpp"

#include <string_view>

#include "catch.hpp"

using cleancopy::check::align;
using cleancopy::check::kMostEdits;
using cleancopy::check::Match;

namespace {

using Sequence = std::vector<std::uint32_t>;

Sequence letters(std::string_view text) {
  return {text.begin(), text.end()};
}

// The length of the longest common subsequence, by the table that everybody knows.
std::size_t longest(const Sequence& a, const Sequence& b) {
  std::vector<std::vector<std::size_t>> rows(a.size() + 1, std::vector<std::size_t>(b.size() + 1, 0));
  for (std::size_t i = 1; i <= a.size(); ++i)
    for (std::size_t j = 1; j <= b.size(); ++j)
      rows[i][j] = a[i - 1] == b[j - 1] ? rows[i - 1][j - 1] + 1 : std::max(rows[i - 1][j], rows[i][j - 1]);
  return rows[a.size()][b.size()];
}

void require_common_and_in_order(const Sequence& a, const Sequence& b, const std::vector<Match>& matches) {
  for (std::size_t i = 0; i < matches.size(); ++i) {
    REQUIRE(matches[i].wanted < a.size());
    REQUIRE(matches[i].got < b.size());
    REQUIRE(a[matches[i].wanted] == b[matches[i].got]);
    if (i > 0) {
      REQUIRE(matches[i].wanted > matches[i - 1].wanted);
      REQUIRE(matches[i].got > matches[i - 1].got);
    }
  }
}

// Numbers that look random and are the same everywhere.
class Numbers {
 public:
  std::uint32_t below(std::uint32_t end) {
    state_ = state_ * 1664525U + 1013904223U;
    return (state_ >> 8) % end;
  }

 private:
  std::uint32_t state_ = 7;
};

}  // namespace

TEST_CASE("What two sequences have in common") {
  REQUIRE(align(letters("abc"), letters("abc")) == std::vector<Match>{{0, 0}, {1, 1}, {2, 2}});
  REQUIRE(align(letters("abc"), letters("ac")) == std::vector<Match>{{0, 0}, {2, 1}});
  REQUIRE(align(letters("ac"), letters("abc")) == std::vector<Match>{{0, 0}, {1, 2}});
  REQUIRE(align(letters("abc"), letters("xyz")).empty());
  REQUIRE(align({}, letters("abc")).empty());
  REQUIRE(align(letters("abc"), {}).empty());
  REQUIRE(align(letters("abcabba"), letters("cbabac")).size() == 4);
}

TEST_CASE("The longest, of sequences of all lengths") {
  Numbers numbers;
  for (int round = 0; round < 2000; ++round) {
    Sequence a(numbers.below(40));
    Sequence b(numbers.below(40));
    const std::uint32_t alphabet = 2 + numbers.below(8);
    for (std::uint32_t& item : a) item = numbers.below(alphabet);
    for (std::uint32_t& item : b) item = numbers.below(alphabet);
    const std::vector<Match> matches = align(a, b);
    require_common_and_in_order(a, b, matches);
    REQUIRE(matches.size() == longest(a, b));
  }
}

TEST_CASE("Giants that are nothing alike, and a giant with what is missing from its midst") {
  Numbers numbers;
  Sequence a(60'000);
  Sequence b(60'000);
  for (std::uint32_t& item : a) item = numbers.below(1000);
  for (std::uint32_t& item : b) item = 500 + numbers.below(1000);
  require_common_and_in_order(a, b, align(a, b));

  Sequence shorter(a.begin(), a.begin() + 20'000);
  shorter.insert(shorter.end(), a.begin() + 20'000 + kMostEdits, a.end());
  const std::vector<Match> matches = align(a, shorter);
  require_common_and_in_order(a, shorter, matches);
  REQUIRE(matches.size() == shorter.size());
}
