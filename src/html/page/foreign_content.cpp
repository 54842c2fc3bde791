#include "html/page/foreign_content.hpp"

#include <algorithm>
#include <string_view>

#include "text/unicode.hpp"

namespace cleancopy::html {
namespace {

// How far up an end tag is looked for: elements that nobody closes must not make a page quadratic.
constexpr std::size_t kMaxCompared = 32;

// The start tags that end foreign content.
constexpr bool breaks_out(TagId tag) {
  switch (tag) {
    case TagId::b:
    case TagId::big:
    case TagId::blockquote:
    case TagId::body:
    case TagId::br:
    case TagId::center:
    case TagId::code:
    case TagId::dd:
    case TagId::div:
    case TagId::dl:
    case TagId::dt:
    case TagId::em:
    case TagId::embed:
    case TagId::h1:
    case TagId::h2:
    case TagId::h3:
    case TagId::h4:
    case TagId::h5:
    case TagId::h6:
    case TagId::head:
    case TagId::hr:
    case TagId::i:
    case TagId::img:
    case TagId::li:
    case TagId::listing:
    case TagId::menu:
    case TagId::meta:
    case TagId::nobr:
    case TagId::ol:
    case TagId::p:
    case TagId::pre:
    case TagId::ruby:
    case TagId::s:
    case TagId::small:
    case TagId::span:
    case TagId::strong:
    case TagId::strike:
    case TagId::sub:
    case TagId::sup:
    case TagId::table:
    case TagId::tt:
    case TagId::u:
    case TagId::ul:
    case TagId::var:
      return true;
    default:
      return false;
  }
}

// annotation-xml is left out: it is not found in news.
bool is_integration_point(const Tag& tag, bool in_svg) {
  constexpr std::string_view kOfSvg[] = {"foreignobject", "desc", "title"};
  constexpr std::string_view kOfMath[] = {"mi", "mo", "mn", "ms", "mtext"};
  const auto is_name = [&](std::string_view name) {
    return text::equals_ignoring_ascii_case(tag.name, name);
  };
  return in_svg ? std::any_of(std::begin(kOfSvg), std::end(kOfSvg), is_name)
                : std::any_of(std::begin(kOfMath), std::end(kOfMath), is_name);
}

}  // namespace

bool ForeignContent::is_of_html(TagId tag) const noexcept {
  return !is_foreign_here() || breaks_out(tag);
}

void ForeignContent::start(const Tag& tag) {
  if (is_foreign_here() && breaks_out(tag.id)) {
    deeper_ = 0;
    while (is_foreign_here()) open_.pop_back();
    if (open_.empty()) return;
  }
  const bool foreign = is_foreign_here() || has_trait(tag.id, kForeign);
  if (foreign ? tag.self_closing : has_trait(tag.id, kVoid)) return;
  if (open_.size() == kMaxDepth) {
    ++deeper_;
    return;
  }
  const bool in_svg = is_foreign_here() ? open_.back().in_svg : tag.id == TagId::svg;
  Kind kind = Kind::html;
  if (foreign) kind = is_integration_point(tag, in_svg) ? Kind::integration_point : Kind::foreign;
  open_.push_back({hash_name(tag.name), kind, in_svg});
}

bool ForeignContent::end(const Tag& tag) {
  if (deeper_ > 0) {
    --deeper_;
    return true;
  }
  const std::uint32_t wanted = hash_name(tag.name);
  const std::size_t compared = std::min(open_.size(), kMaxCompared);
  const auto found = std::find_if(open_.rbegin(), open_.rbegin() + static_cast<std::ptrdiff_t>(compared),
                                  [&](const Entry& entry) { return entry.name_hash == wanted; });
  visits_ += static_cast<std::size_t>(found - open_.rbegin());
  if (found == open_.rbegin() + static_cast<std::ptrdiff_t>(compared)) return false;
  open_.erase(found.base() - 1, open_.end());
  return true;
}

}  // namespace cleancopy::html
