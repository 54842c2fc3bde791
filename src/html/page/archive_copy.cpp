#include "html/page/archive_copy.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

#include "text/among.hpp"
#include "text/find_text.hpp"
#include "text/unicode.hpp"

namespace cleancopy::html {
namespace {

constexpr std::size_t kStampDigits = 14;      // year to second
constexpr std::size_t kLongestPrefix = 200;   // an archive's own part of an address
constexpr std::string_view kInner = "/http";  // where the archived address begins, behind a slash

// What archives call their bars.
constexpr std::string_view kBars[] = {"wm-ipp", "wm-ipp-base", "wm-ipp-print",
                                      "donato", "HEADER",      "hashtags"};

// One address with another inside.
struct Wrapped {
  std::size_t begin = 0;   // of the archive's part
  std::size_t inner = 0;   // of the archived address
  std::string_view stamp;  // digits, with dots and hyphens among them
};

bool is_address_char(char c) {
  constexpr std::string_view kOthers = "/:.-_~\\%";
  return text::is_ascii_alpha(c) || text::is_ascii_digit(c) || kOthers.find(c) != kOthers.npos;
}

// The slash before `at`, as JSON may write it too ("\/"); npos where there is none.
std::size_t slash_before(std::string_view text, std::size_t at) {
  if (at == 0 || text[at - 1] != '/') return std::string_view::npos;
  return at >= 2 && text[at - 2] == '\\' ? at - 2 : at - 1;
}

// The first wrapped address at or behind `from`, which begins not before `from`.
bool find_wrapped(std::string_view text, std::size_t from, Wrapped& found) {
  for (std::size_t at = text::find_text(text, kInner, from); at != std::string_view::npos;
       at = text::find_text(text, kInner, at + 1)) {
    const std::string_view scheme = text.substr(at + kInner.size(), 4);
    if (!scheme.starts_with(':') && !scheme.starts_with("s:")) continue;
    std::size_t i = slash_before(text, at + 1);
    const auto back_over = [&](auto matches) {
      while (i > from && matches(text[i - 1])) --i;
    };
    if (i > from && text[i - 1] == '_') back_over([](char c) { return c == '_' || text::is_ascii_alpha(c); });
    const std::size_t stamp_end = i;
    back_over([](char c) { return text::is_ascii_digit(c) || c == '.' || c == '-'; });
    const std::string_view stamp = text.substr(i, stamp_end - i);
    const auto digits = std::count_if(stamp.begin(), stamp.end(), text::is_ascii_digit);
    if (digits != kStampDigits || slash_before(text, i) == std::string_view::npos || i <= from) continue;
    const std::size_t furthest = i - std::min(i - from, kLongestPrefix);
    while (i > furthest && is_address_char(text[i - 1])) --i;
    found = {i, at + 1, stamp};
    return true;
  }
  return false;
}

std::string moment_of(std::string_view stamp) {
  std::string digits;
  std::copy_if(stamp.begin(), stamp.end(), std::back_inserter(digits), text::is_ascii_digit);
  if (digits.size() != kStampDigits) return {};
  const auto part = [&](std::size_t at, std::size_t size) { return digits.substr(at, size); };
  return part(0, 4) + "-" + part(4, 2) + "-" + part(6, 2) + "T" + part(8, 2) + ":" + part(10, 2) + ":" +
         part(12, 2) + "Z";
}

// `text` with the archive's parts of its addresses left out.
std::string unwrapped(std::string_view text) {
  std::string out;
  std::size_t done = 0;
  Wrapped address;
  while (find_wrapped(text, done, address)) {
    out.append(text.substr(done, address.begin - done));
    done = address.inner;
  }
  return out.append(text.substr(done));
}

bool holds_address(AttributeId id) {
  return id == AttributeId::href || id == AttributeId::content || id == AttributeId::src ||
         id == AttributeId::data_src || id == AttributeId::srcset;
}

// What stands one behind the other in `texts` up to `ends`.
void unwrap_all(std::string& texts, std::vector<std::uint32_t>& ends) {
  std::string out;
  std::uint32_t begin = 0;
  for (std::uint32_t& end : ends) {
    out += unwrapped(std::string_view(texts).substr(begin, end - begin));
    begin = end;
    end = static_cast<std::uint32_t>(out.size());
  }
  texts = std::move(out);
}

// No part of the page, whatever its words: its blocks go.
void remove_bars(Page& page) {
  for (ElementId id = 0; id < page.elements.size(); ++id) {
    const std::string_view name = page.attribute(id, AttributeId::id);
    if (name.empty() || !text::is_among(kBars, name)) continue;
    for (ElementId inner = id; inner < page.elements[id].end; ++inner) page.elements[inner].hidden = true;
    const Page::BlockRange bar = page.blocks_of(page.elements[id]);
    page.blocks.erase(page.blocks.begin() + static_cast<std::ptrdiff_t>(bar.first),
                      page.blocks.begin() + static_cast<std::ptrdiff_t>(bar.last));
  }
}

}  // namespace

ArchiveAddress read_archive_address(std::string_view address) {
  Wrapped found;
  if (!find_wrapped(address, 0, found) || found.begin != 0) return {};
  return {address.substr(found.inner), moment_of(found.stamp)};
}

std::string undo_archive_copy(Page& page, std::string_view address) {
  std::string captured_at = read_archive_address(address).captured_at;
  for (PageAttribute& attribute : page.attributes) {
    if (!holds_address(attribute.id)) continue;
    const std::string_view value =
        std::string_view(page.attribute_text).substr(attribute.begin, attribute.size);
    Wrapped found;
    if (!find_wrapped(value, 0, found)) continue;
    if (captured_at.empty()) captured_at = moment_of(found.stamp);
    const std::string original = unwrapped(value);
    page.attribute_text.overwrite(attribute.begin, original);
    attribute.size = static_cast<std::uint32_t>(original.size());
  }
  if (captured_at.empty()) return captured_at;
  unwrap_all(page.json_ld, page.json_ld_ends);
  unwrap_all(page.states, page.state_ends);
  remove_bars(page);
  return captured_at;
}

}  // namespace cleancopy::html
