#include "html/gumbo_front_end.hpp"

#include <algorithm>
#include <cstddef>
#include <deque>
#include <gumbo.h>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "html/page/noscript.hpp"
#include "html/page/page_builder.hpp"
#include "html/tokens/tokenizer.hpp"
#include "text/unicode.hpp"

namespace cleancopy::html {
namespace {

// gumbo takes control characters for U+FFFD. It never sees them: C0's are left out, as they would be in the
// end; C1's (U+0080 to U+009F), which wrongly declared pages are full of, are moved to the end of a
// private-use plane, and back in what gumbo gives.
constexpr char kC1Lead = '\xC2';
constexpr std::string_view kMovedC1Lead = "\xF4\x8F\xBE";  // U+10FF80 to U+10FFBF

constexpr bool is_c0(char c) {
  return (static_cast<unsigned char>(c) < 0x20 && !text::is_html_space(c)) || c == '\x7F';
}
constexpr bool is_c1_tail(char c) {
  return static_cast<unsigned char>(c) >= 0x80 && static_cast<unsigned char>(c) < 0xA0;
}

void append_without_controls(std::string& out, std::string_view html) {
  for (std::size_t i = 0; i < html.size(); ++i) {
    if (html[i] == kC1Lead && i + 1 < html.size() && is_c1_tail(html[i + 1])) {
      out.append(kMovedC1Lead);
    } else if (!is_c0(html[i])) {
      out.push_back(html[i]);
    }
  }
}

// `text`, or a copy in `scratch` if anything had been moved.
std::string_view with_c1_back(std::string_view text, std::string& scratch) {
  if (text.find(kMovedC1Lead) == std::string_view::npos) return text;
  scratch.clear();
  for (std::size_t at; (at = text.find(kMovedC1Lead)) != std::string_view::npos;) {
    scratch.append(text.substr(0, at)).push_back(kC1Lead);
    text.remove_prefix(at + kMovedC1Lead.size());
  }
  return scratch.append(text);
}

// The first pass: the page builder decides what is open; this counts it, and notes where noscript elements
// stand, because gumbo reads them as without scripting.
class Guard {
 public:
  static constexpr bool kWantsAllAttributes = false;
  static constexpr bool kWantsComments = false;

  Guard(std::string_view html, Page& page, const PageLimits& limits) : html_(html), builder_(page, limits) {}

  TextMode on_start_tag(const Tag& tag) {
    const TextMode mode = builder_.on_start_tag(tag);
    if (builder_.is_over() && end_ == std::string_view::npos) end_ = offset_of(tag) - 1;
    count_depth();
    nodes_ += 1 + builder_.open_formatting();
    max_attributes_ = std::max(max_attributes_, tag.attributes_read);
    keeps_image_ = mode == TextMode::raw_text;
    in_noscript_ = tag.id == TagId::noscript && (keeps_image_ || mode == TextMode::skip_raw_text);
    if (in_noscript_) begin_ = offset_of(tag) - 1;
    return mode;
  }
  void on_end_tag(const Tag& tag) {
    if (std::exchange(in_noscript_, false)) {
      const std::size_t end = offset_of(tag) - 2;
      append_until(begin_, end);
      if (keeps_image_ && begin_ < end_)
        append_without_controls(for_gumbo_, first_image(html_.substr(begin_, end - begin_)));
    }
    builder_.on_end_tag(tag);
    count_depth();
  }
  void on_text(std::string_view text) { builder_.on_text(text); }
  void on_comment(std::string_view) {}
  [[nodiscard]] bool on_offered_text(std::string_view text) { return builder_.on_offered_text(text); }
  void on_skipped_text(std::size_t bytes) { builder_.on_skipped_text(bytes); }
  void on_skipped_comment(std::size_t bytes) { builder_.on_skipped_comment(bytes); }
  void on_doctype(const Doctype& doctype) { builder_.on_doctype(doctype); }
  [[nodiscard]] bool in_foreign_content() const noexcept { return builder_.in_foreign_content(); }

  // The page without its noscript elements (but for their end tags, which mean nothing alone), and without
  // another page behind it.
  std::string take_html() {
    append_until(in_noscript_ ? begin_ : html_.size(), html_.size());
    return std::move(for_gumbo_);
  }
  [[nodiscard]] bool is_cut_off() const noexcept { return builder_.is_cut_off(); }
  [[nodiscard]] std::size_t max_depth() const noexcept { return max_depth_; }
  [[nodiscard]] std::size_t steps() const noexcept { return steps_; }
  [[nodiscard]] std::size_t nodes() const noexcept { return nodes_; }
  [[nodiscard]] std::size_t max_attributes() const noexcept { return max_attributes_; }

 private:
  // Of the tag's name. The page is fed whole, so that names are views of it.
  [[nodiscard]] std::size_t offset_of(const Tag& tag) const {
    return static_cast<std::size_t>(tag.name.data() - html_.data());
  }
  void count_depth() {
    max_depth_ = std::max(max_depth_, builder_.depth());
    steps_ += builder_.depth();
  }
  void append_until(std::size_t end, std::size_t next) {
    end = std::min(end, end_);
    if (end > copied_) append_without_controls(for_gumbo_, html_.substr(copied_, end - copied_));
    copied_ = next;
  }

  std::string_view html_;
  PageBuilder builder_;
  std::string for_gumbo_;
  std::size_t copied_ = 0;
  std::size_t begin_ = 0;
  std::size_t end_ = std::string_view::npos;  // where another page begins
  bool in_noscript_ = false;
  bool keeps_image_ = false;  // of the noscript: its image stays
  std::size_t max_depth_ = 0;
  std::size_t steps_ = 0;
  std::size_t nodes_ = 0;
  std::size_t max_attributes_ = 0;
};

std::string_view view_of(const GumboStringPiece& piece) {
  return {piece.data, piece.length};
}

std::string_view without_quotes(std::string_view value) {
  const bool quoted = value.size() >= 2 && (value.front() == '"' || value.front() == '\'');
  return quoted ? value.substr(1, value.size() - 2) : value;
}

// gumbo's tree, written as the page builder writes its tokens. Depth first, without recursion.
class Walk {
 public:
  // `outline`: written beside the page, or null.
  Walk(Page& page, const PageLimits& limits, Outline* outline)
      : writer_(page, limits), names_(outline == nullptr ? nullptr : &outline->names()) {
    if (outline == nullptr) return;
    page.clear();
    writer_.record(outline);
    writer_.reset();
  }

  void over(const GumboNode& root) {
    enter(root);
    while (!path_.empty()) {
      auto& [node, next_child] = path_.back();
      const GumboVector& children = node->v.element.children;
      if (next_child < children.length) {
        enter(*static_cast<const GumboNode*>(children.data[next_child++]));
      } else {
        leave(*node);
        path_.pop_back();
      }
    }
    writer_.finish();
  }
  [[nodiscard]] bool too_many_elements() const noexcept { return writer_.too_many_elements(); }

 private:
  static bool is_text(const GumboNode& node) {
    return node.type == GUMBO_NODE_TEXT || node.type == GUMBO_NODE_WHITESPACE ||
           node.type == GUMBO_NODE_CDATA;
  }

  void enter(const GumboNode& node) {
    switch (node.type) {
      case GUMBO_NODE_TEXT:
      case GUMBO_NODE_WHITESPACE:
      case GUMBO_NODE_CDATA:
        write(node);
        break;
      case GUMBO_NODE_ELEMENT:
      case GUMBO_NODE_TEMPLATE:
        enter_element(node);
        break;
      default:
        break;
    }
  }

  void enter_element(const GumboNode& node) {
    if (node.v.element.tag_namespace != GUMBO_NAMESPACE_HTML) return;
    const Tag tag = tag_of(node.v.element);
    if ((traits_of(tag.id) & (kRawText | kEscapableRawText)) != 0) return enter_raw_text(node.v.element, tag);
    if (has_trait(tag.id, kVoid)) return writer_.add_void(tag);
    if (tag.id == TagId::html) {
      writer_.merge_root_attributes(tag);
    } else if (has_trait(tag.id, kFormatting)) {
      writer_.begin_span(tag);
    } else if (tag.id != TagId::head) {
      writer_.open(tag);
    }
    path_.emplace_back(&node, 0);
  }

  void leave(const GumboNode& node) {
    const TagId tag = id_of(node.v.element);
    if (has_trait(tag, kFormatting)) {
      writer_.end_span(tag);
    } else if (tag != TagId::html && tag != TagId::head && !writer_.end_deep(tag)) {
      writer_.close();
    }
  }

  void enter_raw_text(const GumboElement& element, const Tag& tag) {
    (void)writer_.begin_raw_text(tag);
    if (!writer_.capturing()) return;
    for (unsigned i = 0; i < element.children.length && writer_.capturing(); ++i) {
      const auto& child = *static_cast<const GumboNode*>(element.children.data[i]);
      // Elements stand in a noscript that the first pass did not take for one: "no\0script".
      if (is_text(child)) write(child);
    }
    writer_.end_capture();
  }

  void write(const GumboNode& text) { writer_.text(with_c1_back(text.v.text.text, scratch_)); }

  // As written; where the parser made the element up, its normal name.
  static std::string_view name_of_element(const GumboElement& element) {
    if (element.tag != GUMBO_TAG_UNKNOWN) return gumbo_normalized_tagname(element.tag);
    GumboStringPiece name = element.original_tag;
    gumbo_tag_from_original_text(&name);
    return view_of(name);
  }
  static TagId id_of(const GumboElement& element) { return tag_id(name_of_element(element)); }

  // With the attributes as written, so that they are decoded where all others are.
  Tag tag_of(const GumboElement& element) {
    Tag tag;
    tag.name = name_of_element(element);
    tag.id = tag_id(tag.name);
    attributes_.clear();
    values_.clear();
    for (unsigned i = 0; i < element.attributes.length; ++i) {
      const auto& attribute = *static_cast<const GumboAttribute*>(element.attributes.data[i]);
      const AttributeId id = attribute_id(attribute.name);
      if (id == AttributeId::none && (names_ == nullptr || !names_->wants(attribute.name))) continue;
      const std::string_view value = without_quotes(view_of(attribute.original_value));
      attributes_.push_back({id, attribute.name, with_c1_back(value, values_.emplace_back())});
    }
    tag.attributes = attributes_;
    return tag;
  }

  PageWriter writer_;
  const OutlineNames* names_;
  std::vector<std::pair<const GumboNode*, unsigned>> path_;
  std::vector<Attribute> attributes_;
  std::deque<std::string> values_;  // of attributes_, where they had to be copied
  std::string scratch_;
};

}  // namespace

Result<void> build_page_with_gumbo(std::string_view utf8, Page& page, const PageLimits& limits,
                                   const GumboLimits& gumbo_limits, Outline* outline) {
  Guard guard(utf8, page, limits);
  Tokenizer<Guard> tokenizer(guard);
  tokenizer.feed(utf8);
  tokenizer.finish();
  const DroppedCounts dropped = page.dropped;
  page.clear();
  const auto refused = [&](std::string why) {
    why += " for the HTML5 parser's time to stay linear";
    return Error{ErrorCode::too_deep, utf8.size(), std::move(why)};
  };
  if (guard.max_depth() > gumbo_limits.max_depth || guard.steps() > gumbo_limits.max_steps)
    return refused("nested too deep");
  if (guard.max_attributes() > gumbo_limits.max_attributes) return refused("too many attributes of one tag");
  const auto too_many = [&] { return Error{ErrorCode::too_many_elements, utf8.size(), "too many elements"}; };
  if (guard.nodes() > gumbo_limits.max_nodes) return too_many();

  const std::string html = guard.take_html();
  GumboOptions options = kGumboDefaultOptions;
  options.max_errors = 0;
  const auto destroy = [&](GumboOutput* output) { gumbo_destroy_output(&options, output); };
  const std::unique_ptr<GumboOutput, decltype(destroy)> output(
      gumbo_parse_with_options(&options, html.data(), html.size()), destroy);
  Walk walk(page, limits, outline);
  walk.over(*output->root);
  if (walk.too_many_elements()) {
    page.clear();
    return too_many();
  }
  page.truncated = page.truncated || guard.is_cut_off();
  page.dropped = dropped;  // gumbo has not seen all of it
  return {};
}

}  // namespace cleancopy::html
