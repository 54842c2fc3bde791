#include "check/alignment.hpp"

#include <algorithm>

namespace cleancopy::check {
namespace {

using Sequence = std::span<const std::uint32_t>;

// E. Myers, "An O(ND) Difference Algorithm and Its Variations" (1986). A path goes from the beginning of both
// sequences: a deletion is a step along `wanted` (x), an insertion one along `got` (y), a match one along
// both. On diagonal k = x - y, `reach` has how far along `wanted` a path can come with so many edits. Paths
// may run out of the table; they never come back into it.
class Stretch {
 public:
  Stretch(Sequence wanted, Sequence got)
      : wanted_(wanted),
        got_(got),
        width_(static_cast<std::ptrdiff_t>(wanted.size())),
        height_(static_cast<std::ptrdiff_t>(got.size())),
        reach_(2 * static_cast<std::size_t>(kMostEdits) + 3, 0) {}

  // Tries ever more edits, up to kMostEdits, until a path is at both ends. Gives the matches on the path that
  // came furthest; where it ends is in wanted_done() and got_done().
  std::vector<Match> follow() {
    for (std::ptrdiff_t edits = 0; edits <= kMostEdits && best_.x + best_.y() < width_ + height_; ++edits)
      try_with(edits);
    return way_back();
  }

  [[nodiscard]] std::size_t wanted_done() const { return static_cast<std::size_t>(best_.x); }
  [[nodiscard]] std::size_t got_done() const { return static_cast<std::size_t>(best_.y()); }

 private:
  struct End {
    std::ptrdiff_t x = 0;
    std::ptrdiff_t diagonal = 0;
    std::ptrdiff_t edits = 0;

    [[nodiscard]] std::ptrdiff_t y() const { return x - diagonal; }
  };

  std::ptrdiff_t& reach(std::ptrdiff_t diagonal) {
    return reach_[static_cast<std::size_t>(diagonal + kMostEdits + 1)];
  }

  void try_with(std::ptrdiff_t edits) {
    for (std::ptrdiff_t k = -edits; k <= edits; k += 2) {
      std::ptrdiff_t x = 0;
      if (edits > 0) x = std::max(k > -edits ? reach(k - 1) + 1 : 0, k < edits ? reach(k + 1) : 0);
      while (x < width_ && x - k < height_ &&
             wanted_[static_cast<std::size_t>(x)] == got_[static_cast<std::size_t>(x - k)])
        ++x;
      reach(k) = x;
      if (x <= width_ && x - k <= height_ && 2 * x - k > best_.x + best_.y()) best_ = {x, k, edits};
    }
    // Only diagonals of this parity were set: 2 * edits + 1 entries, of which every other one counts.
    const auto middle = reach_.begin() + kMostEdits + 1;
    history_.emplace_back(middle - edits, middle + edits + 1);
  }

  std::vector<Match> way_back() const {
    std::vector<Match> matches;
    End end = best_;
    for (;;) {
      std::ptrdiff_t begin = 0;  // of the run of matches that this path ends with
      std::ptrdiff_t before = end.diagonal;
      if (end.edits > 0) {
        const auto& old = history_[static_cast<std::size_t>(end.edits - 1)];
        const std::ptrdiff_t fewer = end.edits - 1;
        const auto reached = [&](std::ptrdiff_t k) { return old[static_cast<std::size_t>(k + fewer)]; };
        const std::ptrdiff_t deleted = end.diagonal > -end.edits ? reached(end.diagonal - 1) + 1 : 0;
        const std::ptrdiff_t inserted = end.diagonal < end.edits ? reached(end.diagonal + 1) : 0;
        begin = std::max(deleted, inserted);
        const bool by_deletion =
            end.diagonal == end.edits || (end.diagonal > -end.edits && deleted >= inserted);
        before = end.diagonal + (by_deletion ? -1 : 1);
      }
      for (std::ptrdiff_t x = end.x; x > begin; --x)
        matches.push_back({static_cast<std::size_t>(x - 1), static_cast<std::size_t>(x - 1 - end.diagonal)});
      if (end.edits == 0) break;
      end = {before < end.diagonal ? begin - 1 : begin, before, end.edits - 1};
    }
    std::reverse(matches.begin(), matches.end());
    return matches;
  }

  Sequence wanted_;
  Sequence got_;
  std::ptrdiff_t width_;
  std::ptrdiff_t height_;
  std::vector<std::ptrdiff_t> reach_;
  std::vector<std::vector<std::ptrdiff_t>>
      history_;  // `reach_` around the middle, after each number of edits
  End best_;
};

}  // namespace

std::vector<Match> align(Sequence wanted, Sequence got) {
  std::vector<Match> matches;
  std::size_t x = 0;
  std::size_t y = 0;
  while (x < wanted.size() && y < got.size()) {
    Stretch stretch(wanted.subspan(x), got.subspan(y));
    for (const Match& match : stretch.follow()) matches.push_back({x + match.wanted, y + match.got});
    x += stretch.wanted_done();
    y += stretch.got_done();
  }
  return matches;
}

}  // namespace cleancopy::check
