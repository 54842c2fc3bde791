/// The stack of open elements (WHATWG HTML 13.2.4.2), with every scope question answered in O(1): each entry
/// knows the entry of the same tag below it, and the topmost scope markers are kept at hand.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "html/page/page.hpp"
#include "html/tokens/tags.hpp"

namespace cleancopy::html {

enum class Scope : std::uint8_t { default_, list_item, button, table };

class OpenElements {
 public:
  using Index = std::uint32_t;
  static constexpr Index kNone = UINT32_MAX;

  struct Entry {
    TagId tag;
    bool suppresses_text;  ///< while it is open, text leaves only counts
    bool detached;         ///< see detach()
    // No two stand side by side that push() and pop() move one after the other: the compiler would move them
    // as one, and reading as one what was just written as two makes the processor wait.
    Index special_below;  ///< the next entry down of category special
    ElementId element;
    Index marker_below;        ///< the next entry down that ends the default scope
    std::uint32_t name_hash;   ///< of an unknown tag's name
    Index barrier_below;       ///< the next entry down that ends the search for an open li, dd or dt
    std::uint32_t first_span;  ///< spans that began before it
    Index below_same_tag;      ///< the next entry down of the same tag (unknown: of the same bucket)
  };

  OpenElements() { clear(); }

  void clear();
  void push(TagId tag, ElementId element, bool suppresses_text, std::uint32_t name_hash,
            std::uint32_t first_span);
  /// Removes the top entry. Not when empty.
  void pop();
  /// Takes an entry out of the stack for every question asked here, but leaves it in its place until all
  /// above it is gone: a form's end tag inside another element (13.2.6.4.7). O(entries above it).
  void detach(Index index);

  [[nodiscard]] bool empty() const noexcept { return entries_.empty(); }
  [[nodiscard]] std::size_t size() const noexcept { return entries_.size(); }
  [[nodiscard]] const Entry& top() const noexcept { return entries_.back(); }

  /// The topmost open `tag` (not unknown), or kNone.
  [[nodiscard]] Index topmost(TagId tag) const noexcept { return topmost_[static_cast<std::size_t>(tag)]; }
  [[nodiscard]] bool has_in_scope(TagId tag, Scope scope) const noexcept {
    return topmost(tag) != kNone && is_in_scope(tag, scope);
  }

  /// Whether an element that ends the default scope stands at `index` or above.
  [[nodiscard]] bool has_scope_marker_from(Index index) const noexcept {
    return marker_ != kNone && marker_ >= index;
  }

  /// "Any other end tag" (13.2.6.4.7): the entry that it closes, or kNone where a special element stands
  /// above.
  [[nodiscard]] Index closed_by(TagId tag, std::uint32_t name_hash) noexcept;

  /// Entries looked at one after the other, by detach() and by closed_by() for unknown names: all that does
  /// not cost O(1). For tests.
  [[nodiscard]] std::size_t visits() const noexcept { return visits_; }

  /// The topmost special element other than address, div and p: only if it is an li (dd, dt) does a new li
  /// (dd, dt) close one. kNone if there is none.
  [[nodiscard]] Index topmost_barrier() const noexcept { return barrier_; }
  [[nodiscard]] const Entry& at(Index index) const noexcept { return entries_[index]; }
  /// The topmost entry of category special, or kNone.
  [[nodiscard]] Index topmost_special() const noexcept { return special_; }

  [[nodiscard]] bool text_suppressed() const noexcept { return suppressing_ > 0; }

 private:
  [[nodiscard]] bool is_in_scope(TagId open_tag, Scope scope) const noexcept;

  std::vector<Entry> entries_;
  // Unknown names are told apart by their hashes, in buckets behind the known tags.
  static constexpr std::size_t kUnknownBuckets = 32;
  [[nodiscard]] static constexpr std::size_t slot_of(TagId tag, std::uint32_t name_hash) noexcept {
    return tag == TagId::unknown ? kTagCount + name_hash % kUnknownBuckets : static_cast<std::size_t>(tag);
  }

  std::array<Index, kTagCount + kUnknownBuckets> topmost_{};
  std::size_t visits_ = 0;
  Index special_ = kNone;
  Index marker_ = kNone;
  Index barrier_ = kNone;
  std::uint32_t suppressing_ = 0;
};

/// Elements open deeper than the limit: only how many of each tag, so that an end tag can be told from one
/// that closes something above the limit. All are gone as soon as an element on the stack ends.
class DeepElements {
 public:
  [[nodiscard]] bool empty() const noexcept { return size_ == 0; }
  [[nodiscard]] std::size_t size() const noexcept { return size_; }
  void begin(TagId tag) noexcept {
    ++counts_[static_cast<std::size_t>(tag)];
    ++size_;
  }
  /// False if no `tag` is open here.
  bool end(TagId tag) noexcept {
    if (counts_[static_cast<std::size_t>(tag)] == 0) return false;
    --counts_[static_cast<std::size_t>(tag)];
    --size_;
    return true;
  }
  void clear() noexcept {
    if (size_ == 0) return;
    counts_.fill(0);
    size_ = 0;
  }

 private:
  std::array<std::size_t, kTagCount> counts_{};
  std::size_t size_ = 0;
};

}  // namespace cleancopy::html
