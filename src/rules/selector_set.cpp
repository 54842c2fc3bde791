#include "rules/selector_set.hpp"

#include <algorithm>
#include <utility>

#include "text/unicode.hpp"

namespace cleancopy::rules {
namespace {

using html::OutlineNode;

constexpr std::uint64_t bit(std::uint32_t step) {
  return std::uint64_t{1} << (step % 64);
}

bool has(const std::vector<std::uint64_t>& words, std::uint32_t step) {
  return (words[step / 64] & bit(step)) != 0;
}

// Calls `each` with every word of `value`, until it gives true; whether it has.
template <class Each>
bool any_word(std::string_view value, Each each) {
  std::size_t at = 0;
  for (;;) {
    while (at < value.size() && text::is_html_space(value[at])) ++at;
    if (at == value.size()) return false;
    const std::size_t begin = at;
    while (at < value.size() && !text::is_html_space(value[at])) ++at;
    if (each(value.substr(begin, at - begin))) return true;
  }
}

// As CSS has it, an empty piece is in no value.
bool compares(Match match, std::string_view value, std::string_view wanted) {
  switch (match) {
    case Match::present:
      return true;
    case Match::equal:
      return value == wanted;
    case Match::word:
      return any_word(value, [&](std::string_view word) { return word == wanted; });
    case Match::begins:
      return !wanted.empty() && value.starts_with(wanted);
    case Match::ends:
      return !wanted.empty() && value.ends_with(wanted);
    case Match::contains:
      return !wanted.empty() && value.find(wanted) != std::string_view::npos;
  }
  return false;
}

}  // namespace

void SelectorSet::add(Selector selector, Target target) {
  std::uint32_t before = kNoStep;
  for (Compound& compound : selector) {
    const auto step = static_cast<std::uint32_t>(steps_.size());
    steps_.push_back({std::move(compound), before, false, {}});
    file(step);
    before = step;
  }
  if (before == kNoStep) return;
  steps_.back().is_last = true;
  steps_.back().target = target;
}

void SelectorSet::file(std::uint32_t step) {
  const Compound& compound = steps_[step].compound;
  const AttributeTest* id = nullptr;
  const AttributeTest* name = nullptr;
  for (const AttributeTest& test : compound.tests) {
    if (test.match == Match::equal && test.name == id_) id = &test;
    if (test.match == Match::word && test.name == class_) name = &test;
  }
  if (id != nullptr) {
    by_id_[id->value].push_back(step);
  } else if (name != nullptr) {
    by_class_[name->value].push_back(step);
  } else if (!compound.any_tag) {
    by_tag_[compound.tag].push_back(step);
  } else {
    any_.push_back(step);
  }
}

void SelectorMatcher::match(const SelectorSet& set, const html::Outline& outline, std::vector<Hit>& hits) {
  set_ = &set;
  outline_ = &outline;
  hits_ = &hits;
  last_asked_.assign(set.steps_.size(), UINT32_MAX);
  for (Level& level : levels_) level.node = UINT32_MAX;
  for (std::uint32_t node = 0; node < outline.nodes().size(); ++node) {
    enter_around(node);
    enter(node);
  }
}

// What stands in the head may come behind the body: the head is then entered again, and says nothing new.
void SelectorMatcher::enter_around(std::uint32_t id) {
  const std::vector<OutlineNode>& nodes = outline_->nodes();
  const std::size_t depth = nodes[id].depth;
  if (levels_.size() <= depth) levels_.resize(depth + 1);
  outer_.clear();
  for (; nodes[id].depth > 0 && levels_[nodes[id].depth - std::size_t{1}].node != nodes[id].parent;
       id = nodes[id].parent) {
    outer_.push_back(nodes[id].parent);
  }
  std::vector<Hit>* const hits = std::exchange(hits_, nullptr);
  for (; !outer_.empty(); outer_.pop_back()) enter(outer_.back());
  hits_ = hits;
}

void SelectorMatcher::enter(std::uint32_t id) {
  const OutlineNode& node = outline_->nodes()[id];
  const std::size_t words = (set_->steps_.size() + 63) / 64;
  Level& level = levels_[node.depth];
  level.node = id;
  level.own.assign(words, 0);
  if (node.depth > 0) {
    level.around = levels_[node.depth - std::size_t{1}].around;
  } else {
    level.around.assign(words, 0);
  }
  if (const auto tag = set_->by_tag_.find(node.tag); tag != set_->by_tag_.end()) meet(tag->second, id, level);
  if (const auto* value = outline_->find(node, set_->id_); value != nullptr) {
    const auto found = set_->by_id_.find(outline_->value(*value));
    if (found != set_->by_id_.end()) meet(found->second, id, level);
  }
  if (const auto* value = outline_->find(node, set_->class_); value != nullptr) {
    any_word(outline_->value(*value), [&](std::string_view word) {
      if (const auto found = set_->by_class_.find(word); found != set_->by_class_.end()) {
        meet(found->second, id, level);
      }
      return false;
    });
  }
  meet(set_->any_, id, level);
}

void SelectorMatcher::meet(const SelectorSet::Steps& steps, std::uint32_t id, Level& level) {
  const OutlineNode& node = outline_->nodes()[id];
  for (const std::uint32_t number : steps) {
    const SelectorSet::Step& step = set_->steps_[number];
    if (step.before != SelectorSet::kNoStep) {
      if (node.depth == 0) continue;
      const Level& outer = levels_[node.depth - std::size_t{1}];
      if (!has(step.compound.joint == Joint::child ? outer.own : outer.around, step.before)) continue;
    }
    // A class may stand in its attribute any number of times.
    if (std::exchange(last_asked_[number], id) == id && hits_ != nullptr) continue;
    if (!meets(step.compound, node)) continue;
    level.own[number / 64] |= bit(number);
    level.around[number / 64] |= bit(number);
    if (step.is_last && hits_ != nullptr) hits_->push_back({step.target, id});
  }
}

bool SelectorMatcher::meets(const Compound& compound, const OutlineNode& node) const {
  if (!compound.any_tag && (compound.tag != node.tag || compound.tag_name != node.name)) return false;
  return std::all_of(compound.tests.begin(), compound.tests.end(), [&](const AttributeTest& test) {
    const auto* const value = outline_->find(node, test.name);
    return value != nullptr && compares(test.match, outline_->value(*value), test.value);
  });
}

}  // namespace cleancopy::rules
