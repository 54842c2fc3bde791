/// The elements of a page as a user's selectors ask about them: formatting elements and empty-looking
/// wrappers among them, with the attributes that some selector names. Recorded beside the page, and only
/// where somebody asks: the page itself keeps less (page.hpp).
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "html/page/page.hpp"
#include "html/tokens/tokenizer.hpp"

namespace cleancopy::html {

/// The names of attributes and of unknown elements that selectors hold, each with a number. Filled once, then
/// read by any number of threads.
class OutlineNames {
 public:
  using Number = std::uint16_t;
  static constexpr Number kNone = UINT16_MAX;
  /// Attributes whose values stand for an element's text: always recorded.
  static constexpr Number kContent = 0;
  static constexpr Number kDatetime = 1;

  OutlineNames();

  /// The number of a name, new or not; kNone where there are too many. Upper case counts as lower.
  Number add_attribute(std::string_view name);
  Number add_tag(std::string_view name);

  [[nodiscard]] Number attribute(const Attribute& attribute) const;
  [[nodiscard]] Number tag(std::string_view name) const;
  /// Whether an attribute without AttributeId is recorded. O(its name).
  [[nodiscard]] bool wants(std::string_view attribute_name) const;
  /// No other name has room.
  [[nodiscard]] bool is_full() const noexcept { return attributes_.size() >= kNone || tags_.size() >= kNone; }
  /// Some recorded attribute has no AttributeId.
  [[nodiscard]] bool has_unknown_attributes() const noexcept { return unknown_attributes_; }

 private:
  using Numbers = std::map<std::string, Number, std::less<>>;

  Numbers attributes_;
  Numbers tags_;
  std::array<Number, static_cast<std::size_t>(AttributeId::count_)> by_id_{};
  bool unknown_attributes_ = false;
};

struct OutlineAttribute {
  OutlineNames::Number name = OutlineNames::kNone;
  std::uint32_t begin = 0;  ///< byte range of the outline's values
  std::uint32_t size = 0;
};

struct OutlineNode {
  TagId tag = TagId::unknown;
  OutlineNames::Number name = OutlineNames::kNone;  ///< of an unknown tag
  std::uint16_t depth = 0;
  bool open = true;
  std::uint32_t parent = 0;
  AttributeRange attributes;
  std::uint32_t text_begin = 0;  ///< byte range of Page::text
  std::uint32_t text_end = 0;
};

/// Filled by a PageWriter. The tree is proper even where the markup is not: a formatting element that goes on
/// behind the end of the block that it began in keeps its text, and is around no element there.
class Outline {
 public:
  static constexpr std::uint32_t kHtml = 0;  ///< these three are in every outline
  static constexpr std::uint32_t kHead = 1;  ///< around the meta elements before the body
  static constexpr std::uint32_t kBody = 2;
  static constexpr std::size_t kMaxDepth = 1024;  ///< what is deeper is not recorded

  /// `names` must outlive the outline.
  explicit Outline(const OutlineNames& names) : names_(&names) { reset(); }

  void reset();

  /// In document order; an outer node comes before an inner one, but for the order of head and body.
  [[nodiscard]] const std::vector<OutlineNode>& nodes() const noexcept { return nodes_; }
  /// The value of an attribute, or null. O(attributes of the node).
  [[nodiscard]] const OutlineAttribute* find(const OutlineNode& node,
                                             OutlineNames::Number name) const noexcept;
  [[nodiscard]] std::string_view value(const OutlineAttribute& attribute) const noexcept {
    return std::string_view(values_).substr(attribute.begin, attribute.size);
  }
  [[nodiscard]] const OutlineNames& names() const noexcept { return *names_; }

  /// `at`: where the next text will stand. Elements end last first; formatting elements are counted as they
  /// begin, from 0.
  void open(const Tag& tag, std::uint32_t at);
  void close(std::uint32_t at);
  void add_meta(const Tag& tag, std::uint32_t at);
  void begin_span(const Tag& tag, std::uint32_t at);
  void end_span(std::size_t span, std::uint32_t at);
  /// The attributes of a second html or body tag.
  void merge(const Tag& tag);

 private:
  static constexpr std::uint32_t kNoNode = UINT32_MAX;

  std::uint32_t add(const Tag& tag, std::uint32_t at, std::uint32_t parent);
  void store(const Tag& tag, AttributeRange& range);
  void end_text(std::uint32_t node, std::uint32_t at);
  void pop_ended();
  void drop_if_empty(std::uint32_t node);

  const OutlineNames* names_;
  std::vector<OutlineNode> nodes_;
  std::vector<OutlineAttribute> attributes_;
  std::string values_;
  std::vector<std::uint32_t> around_;    // what is around the next node, the root first: each at its depth
  std::vector<std::uint32_t> elements_;  // the nodes of the open elements, or kNoNode
  std::vector<std::uint32_t> spans_;     // the nodes of all formatting elements, or kNoNode
  bool in_body_ = false;
};

}  // namespace cleancopy::html
