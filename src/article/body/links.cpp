#include "article/body/links.hpp"

#include <algorithm>
#include <cstdint>
#include <string>
#include <utility>

#include "article/body/body.hpp"
#include "article/evidence/web_address.hpp"
#include "text/unicode.hpp"
#include "text/utf8.hpp"

namespace cleancopy::article {
namespace {

constexpr std::size_t kBlocksNear = 16;  // blocks of the body in which a kept block is looked for

std::string address_of_link(std::string_view reference, std::string_view base) {
  constexpr std::string_view kMail = "mailto:";
  reference = text::trim(reference);
  if (text::equals_ignoring_ascii_case(reference.substr(0, kMail.size()), kMail))
    return std::string(kMail) + written_address(reference.substr(kMail.size()));
  return absolute_address(reference, base);
}

// Where the lines of kept blocks stand in the body, asked for in their order.
class Places {
 public:
  explicit Places(std::vector<Block>& body) : body_(&body) {}

  // The block that has `line`, and in `at` where; null if none near does. O(kBlocksNear + bytes).
  Block* find(std::string_view line, std::size_t& at) {
    if (line.empty()) return nullptr;
    // Joined to the line before by a space.
    if (next_ > 0 && end_ < (*body_)[next_ - 1].text.size() && has(next_ - 1, end_ + 1, line)) {
      at = end_ + 1;
      end_ = at + line.size();
      return &(*body_)[next_ - 1];
    }
    for (std::size_t i = next_; i < std::min(body_->size(), next_ + kBlocksNear); ++i) {
      const std::string& text = (*body_)[i].text;
      if (text.empty()) continue;
      at = has(i, 0, line) ? 0 : text::decode_at(text, 0).length;  // behind a letter set large
      if (!has(i, at, line)) continue;
      next_ = i + 1;
      end_ = at + line.size();
      return &(*body_)[i];
    }
    return nullptr;
  }

 private:
  [[nodiscard]] bool has(std::size_t block, std::size_t at, std::string_view line) const {
    return std::string_view((*body_)[block].text).substr(at).starts_with(line);
  }

  std::vector<Block>* body_;
  std::size_t next_ = 0;  // the block behind the one last found
  std::size_t end_ = 0;   // in that: where the line ended
};

// How many bytes of clean_text(raw) the bytes [from, to) of `raw` make.
std::size_t cleaned_between(std::string_view raw, std::size_t from, std::size_t to) {
  from = std::max(from, static_cast<std::size_t>(text::trim(raw).data() - raw.data()));
  std::size_t out = 0;
  for (std::size_t i = from; i < to; ++i) {
    if (raw[i] != ' ' || i + 1 == raw.size() || raw[i + 1] != '\n') ++out;
  }
  return out;
}

void add_link(Block& block, std::size_t at, std::string_view words, std::string url) {
  if (words.empty() || url.empty() || words.find('\n') != std::string_view::npos) return;
  if (std::string_view(block.text).substr(at, words.size()) != words) return;
  if (!block.links.empty() && at < block.links.back().end) return;
  block.links.push_back({at, at + words.size(), std::move(url)});
}

}  // namespace

void add_links(const html::Page& page, const clean::Cleaner& cleaner, std::string_view base,
               std::vector<Block>& body) {
  Places places(body);
  auto link = page.link_addresses.begin();
  for (std::size_t i = 0; i < cleaner.blocks().size(); ++i) {
    if (!cleaner.verdicts()[i].keep) continue;
    const clean::Block& kept = cleaner.blocks()[i];
    const std::string_view raw = cleaner.text_of(kept);
    std::size_t line_at = 0;
    Block* const block = places.find(clean_text(raw), line_at);
    if (block == nullptr || block->kind == BlockKind::table || block->kind == BlockKind::preformatted)
      continue;
    while (link != page.link_addresses.end() && page.spans[link->span].end <= kept.begin) ++link;
    std::size_t counted = 0;  // bytes of `raw` that are in `cleaned`
    std::size_t cleaned = 0;
    for (auto here = link; here != page.link_addresses.end(); ++here) {
      const html::Span& span = page.spans[here->span];
      if (span.begin >= kept.end) break;
      const std::uint32_t begin = std::max(span.begin, kept.begin);
      const std::uint32_t end = std::min(span.end, kept.end);
      const std::string_view whole = page.text_between(begin, end);
      const std::string_view words = text::trim(whole);
      if (words.empty()) continue;
      const std::size_t from = begin - kept.begin + static_cast<std::size_t>(words.data() - whole.data());
      if (from < counted) continue;
      cleaned += cleaned_between(raw, counted, from);
      counted = from;
      const html::PageAttribute& href = page.attributes[here->attribute];
      add_link(*block, line_at + cleaned, words,
               address_of_link(std::string_view(page.attribute_text).substr(href.begin, href.size), base));
    }
  }
}

}  // namespace cleancopy::article
