#include "html/page/open_elements.hpp"

namespace cleancopy::html {
namespace {

constexpr TagId kTableMarkers[] = {TagId::html, TagId::table, TagId::template_};

// How many entries with unknown names are compared before an end tag is given up: custom elements are not
// special, so that only this bound keeps a page of them linear.
constexpr int kMaxUnknownCompared = 32;

constexpr bool is_barrier(TagId tag) {
  return has_trait(tag, kSpecial) && tag != TagId::address && tag != TagId::div && tag != TagId::p;
}

}  // namespace

void OpenElements::clear() {
  entries_.clear();
  topmost_.fill(kNone);
  special_ = kNone;
  marker_ = kNone;
  barrier_ = kNone;
  suppressing_ = 0;
  visits_ = 0;
}

void OpenElements::push(TagId tag, ElementId element, bool suppresses_text, std::uint32_t name_hash,
                        std::uint32_t first_span) {
  Index& topmost = topmost_[slot_of(tag, name_hash)];
  entries_.push_back(
      {tag, suppresses_text, false, special_, element, marker_, name_hash, barrier_, first_span, topmost});
  const auto index = static_cast<Index>(entries_.size() - 1);
  topmost = index;
  if (has_trait(tag, kSpecial)) special_ = index;
  if (has_trait(tag, kScopeMarker)) marker_ = index;
  if (is_barrier(tag)) barrier_ = index;
  if (suppresses_text) ++suppressing_;
}

void OpenElements::pop() {
  const Entry& entry = entries_.back();
  if (entry.suppresses_text) --suppressing_;
  if (!entry.detached) {
    topmost_[slot_of(entry.tag, entry.name_hash)] = entry.below_same_tag;
    special_ = entry.special_below;
    marker_ = entry.marker_below;
    barrier_ = entry.barrier_below;
  }
  entries_.pop_back();
}

void OpenElements::detach(Index index) {
  Entry& gone = entries_[index];
  gone.detached = true;
  const auto relink = [&](Index& link, Index below) {
    if (link == index) link = below;
  };
  for (Index above = index + 1; above < entries_.size(); ++above) {
    Entry& entry = entries_[above];
    relink(entry.below_same_tag, gone.below_same_tag);
    ++visits_;
    relink(entry.special_below, gone.special_below);
    relink(entry.marker_below, gone.marker_below);
    relink(entry.barrier_below, gone.barrier_below);
  }
  relink(topmost_[slot_of(gone.tag, gone.name_hash)], gone.below_same_tag);
  relink(special_, gone.special_below);
  relink(marker_, gone.marker_below);
  relink(barrier_, gone.barrier_below);
}

bool OpenElements::is_in_scope(TagId open_tag, Scope scope) const noexcept {
  const Index found = topmost(open_tag);
  const auto above = [&](TagId marker) { return topmost(marker) != kNone && topmost(marker) > found; };
  if (scope == Scope::table) {
    for (const TagId marker : kTableMarkers) {
      if (above(marker)) return false;
    }
    return true;
  }
  if (has_scope_marker_from(found + 1)) return false;
  if (scope == Scope::list_item) return !above(TagId::ol) && !above(TagId::ul);
  if (scope == Scope::button) return !above(TagId::button);
  return true;
}

OpenElements::Index OpenElements::closed_by(TagId tag, std::uint32_t name_hash) noexcept {
  Index found = topmost_[slot_of(tag, name_hash)];
  for (int compared = 0; tag == TagId::unknown && found != kNone && entries_[found].name_hash != name_hash;
       found = entries_[found].below_same_tag) {
    ++visits_;
    if (++compared == kMaxUnknownCompared) return kNone;
  }
  if (found == kNone || (special_ != kNone && special_ > found)) return kNone;
  return found;
}

}  // namespace cleancopy::html
