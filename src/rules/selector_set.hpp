/// The selectors of one site, and which elements of a page each of them names.
///
/// Every compound of every selector has a number. Going through the elements in document order, each takes
/// from its parent which compounds have been met so far (with all that stands before them in their
/// selectors), and adds those that it meets itself: nothing is looked up again on the way to the root.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "html/page/outline.hpp"
#include "rules/selector.hpp"

namespace cleancopy::rules {

/// What the element that a selector names is.
enum class Use : std::uint8_t { drop, keep, headline, dek, byline, published, updated };

/// What a selector is for; of several for one field, the lower rank is asked first.
struct Target {
  Use use = Use::drop;
  std::uint32_t rank = 0;
};

struct Hit {
  Target target;
  std::uint32_t node = 0;  ///< of the outline
};

/// Filled once, then read by any number of threads.
class SelectorSet {
 public:
  /// `names`: those that the selectors were read with.
  explicit SelectorSet(html::OutlineNames& names)
      : id_(names.add_attribute("id")), class_(names.add_attribute("class")) {}

  void add(Selector selector, Target target);

  [[nodiscard]] std::size_t compounds() const noexcept { return steps_.size(); }

 private:
  friend class SelectorMatcher;

  static constexpr std::uint32_t kNoStep = UINT32_MAX;

  struct Step {
    Compound compound;
    std::uint32_t before = kNoStep;  // the step of the compound before it
    bool is_last = false;
    Target target;
  };
  using Steps = std::vector<std::uint32_t>;

  void file(std::uint32_t step);

  std::vector<Step> steps_;
  // Where a step is looked for: under its id, else its last class, else its tag, else at every element.
  std::map<std::string, Steps, std::less<>> by_id_;
  std::map<std::string, Steps, std::less<>> by_class_;
  std::map<html::TagId, Steps> by_tag_;
  Steps any_;
  html::OutlineNames::Number id_;
  html::OutlineNames::Number class_;
};

/// One page after the other; its memory is kept.
class SelectorMatcher {
 public:
  /// Appends what `set` names of `outline` to `hits`, in document order.
  /// O(nodes * (compounds / 64 + those filed under the node's id, classes and tag)).
  void match(const SelectorSet& set, const html::Outline& outline, std::vector<Hit>& hits);

 private:
  using Word = std::uint64_t;

  // Which steps an element meets itself, and which one around it or itself does.
  struct Level {
    std::uint32_t node = UINT32_MAX;
    std::vector<Word> own;
    std::vector<Word> around;
  };

  void enter_around(std::uint32_t node);
  void enter(std::uint32_t node);
  void meet(const SelectorSet::Steps& steps, std::uint32_t node, Level& level);
  [[nodiscard]] bool meets(const Compound& compound, const html::OutlineNode& node) const;

  const SelectorSet* set_ = nullptr;
  const html::Outline* outline_ = nullptr;
  std::vector<Hit>* hits_ = nullptr;
  std::vector<Level> levels_;              // by depth
  std::vector<std::uint32_t> outer_;       // what is to be entered before an element, the innermost first
  std::vector<std::uint32_t> last_asked_;  // by step: the last node that was held against it
};

}  // namespace cleancopy::rules
