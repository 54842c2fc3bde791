#include "rules/rule_stage.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "html/page/note_marks.hpp"
#include "html/page/unseen_text.hpp"
#include "text/unicode.hpp"

namespace cleancopy::rules {
namespace {

using html::OutlineNode;
using html::Page;
using html::TextBlock;
using html::TextCuts;
using html::TextRange;

TextRange text_of(const OutlineNode& node) {
  return {node.text_begin, node.text_end};
}

// Calls `each` with the part of every range that stands in a block, and with that block.
template <class Each>
void for_each_part(const Page& page, const std::vector<TextRange>& ranges, Each each) {
  auto range = ranges.begin();
  for (const TextBlock& block : page.blocks) {
    while (range != ranges.end() && range->end <= block.begin) ++range;
    for (auto part = range; part != ranges.end() && part->begin < block.end; ++part) {
      each(block, TextRange{std::max(part->begin, block.begin), std::min(part->end, block.end)});
    }
  }
}

bool is_blank(std::string_view text) {
  return text::trim(text).empty();
}

// With one of two spaces that would then stand side by side, or at an end of the block.
TextRange with_space(const Page& page, const TextBlock& block, TextRange cut) {
  const auto is_space = [&](std::uint32_t at) { return page.text[at] == ' ' || page.text[at] == '\n'; };
  if (cut.begin == block.begin || is_space(cut.begin - 1)) {
    while (cut.end < block.end && page.text[cut.end] == ' ') ++cut.end;
  }
  if (cut.end == block.end) {
    while (cut.begin > block.begin && is_space(cut.begin - 1)) --cut.begin;
  }
  return cut;
}

// Splits what is dropped into whole blocks (which it then is) and what is cut out of blocks.
TextCuts split_drops(const Page& page, std::vector<TextRange>& drop) {
  struct Blockful {
    const TextBlock* block;
    std::vector<TextRange> parts;
  };
  std::vector<Blockful> blocks;
  for_each_part(page, drop, [&](const TextBlock& block, TextRange part) {
    if (blocks.empty() || blocks.back().block != &block) blocks.push_back({&block, {}});
    blocks.back().parts.push_back(part);
  });
  drop.clear();
  TextCuts cuts;
  for (const Blockful& blockful : blocks) {
    const TextBlock& block = *blockful.block;
    bool whole = true;
    std::uint32_t at = block.begin;
    for (const TextRange& part : blockful.parts) {
      whole = whole && is_blank(page.text_between(at, part.begin));
      at = part.end;
    }
    if (whole && is_blank(page.text_between(at, block.end))) {
      drop.push_back({block.begin, block.end});
      continue;
    }
    std::uint32_t done = block.begin;
    for (const TextRange& part : blockful.parts) {
      TextRange cut = with_space(page, block, part);
      cut.begin = std::max(cut.begin, done);
      cuts.add(cut);
      done = std::max(done, cut.end);
    }
  }
  return cuts;
}

std::string words_in(const Page& page, TextRange range) {
  std::string words;
  auto block = std::upper_bound(page.blocks.begin(), page.blocks.end(), range.begin,
                                [](std::uint32_t at, const TextBlock& b) { return at < b.end; });
  for (; !range.empty() && block != page.blocks.end() && block->begin < range.end; ++block) {
    words.append(page.text_between(std::max(block->begin, range.begin), std::min(block->end, range.end)));
    words.push_back(' ');
  }
  return text::collapse_space(words);
}

// What an element says: by its attributes, where it is one that holds data, else by its text.
Found value_of(const Page& page, const html::Outline& outline, const TextCuts& cuts, const Hit& hit) {
  const OutlineNode& node = outline.nodes()[hit.node];
  const auto said_by = [&](html::OutlineNames::Number name) {
    const auto* const attribute = outline.find(node, name);
    return attribute == nullptr ? std::string() : text::collapse_space(outline.value(*attribute));
  };
  Found found;
  const bool is_date = hit.target.use == Use::published || hit.target.use == Use::updated;
  if (is_date) found.value = said_by(html::OutlineNames::kDatetime);
  if (found.value.empty() && (is_date || node.tag == html::TagId::meta)) {
    found.value = said_by(html::OutlineNames::kContent);
  }
  if (found.value.empty()) {
    found.text = cuts.moved(text_of(node));
    found.value = words_in(page, found.text);
  }
  return found;
}

// The fields of the one best site and rank that have anything to say.
void take_fields(const Page& page, const html::Outline& outline, const TextCuts& cuts,
                 const std::vector<Hit>& hits, Findings& findings) {
  std::uint32_t byline_rank = 0;
  const auto take_first = [&](const Hit& hit, std::optional<Found>& field) {
    if (field) return;
    if (Found found = value_of(page, outline, cuts, hit); !found.value.empty()) field = std::move(found);
  };
  for (const Hit& hit : hits) {
    switch (hit.target.use) {
      case Use::headline:
        take_first(hit, findings.headline);
        break;
      case Use::dek:
        take_first(hit, findings.dek);
        break;
      case Use::published:
        take_first(hit, findings.published);
        break;
      case Use::updated:
        take_first(hit, findings.updated);
        break;
      case Use::byline: {
        constexpr std::size_t kMostLines = 100;  // of a field that a selector of the whole page gives
        if (!findings.byline.empty() && hit.target.rank != byline_rank) break;
        if (findings.byline.size() == kMostLines) break;
        Found found = value_of(page, outline, cuts, hit);
        if (found.value.empty()) break;
        byline_rank = hit.target.rank;
        findings.byline.push_back(std::move(found));
        break;
      }
      case Use::drop:
      case Use::keep:
        break;
    }
  }
}

}  // namespace

std::string_view own_address(const Page& page) {
  std::string_view said;
  for (const html::ElementId id : page.metadata) {
    const auto is = [&](html::AttributeId attribute, std::string_view value) {
      return text::equals_ignoring_ascii_case(text::trim(page.attribute(id, attribute)), value);
    };
    if (is(html::AttributeId::rel, "canonical")) {
      const std::string_view address = page.attribute(id, html::AttributeId::href);
      if (!host_of(address).empty()) return address;
    } else if (said.empty() && is(html::AttributeId::property, "og:url")) {
      const std::string_view address = page.attribute(id, html::AttributeId::content);
      if (!host_of(address).empty()) said = address;
    }
  }
  return said;
}

Findings RuleStage::apply(const SiteRules& rules, const html::Outline& outline, std::string_view url,
                          html::Page& page) {
  Findings findings;
  hits_.clear();
  std::uint32_t rank = 0;
  findings.found.host = host_of(url.empty() ? own_address(page) : url);
  for (const SelectorSet* site : rules.of_host(findings.found.host)) {
    ++findings.found.sites;
    const std::size_t before = hits_.size();
    matcher_.match(*site, outline, hits_);
    // The ranks of a less special site come behind those of all before it.
    std::uint32_t highest = rank;
    for (std::size_t i = before; i < hits_.size(); ++i) {
      hits_[i].target.rank += rank;
      highest = std::max(highest, hits_[i].target.rank);
    }
    rank = highest + 1;
  }
  for (const Hit& hit : hits_) {
    const TextRange text = text_of(outline.nodes()[hit.node]);
    if (hit.target.use == Use::drop) findings.drop.push_back(text);
    if (hit.target.use == Use::keep) findings.keep.push_back(text);
    const bool is_field = hit.target.use != Use::drop && hit.target.use != Use::keep;
    findings.found.fields += is_field ? 1 : 0;
  }
  findings.found.drop = findings.drop.size();
  findings.found.keep = findings.keep.size();
  html::lift_lines_out_of_unseen(page);
  for (const TextRange& mark : html::find_note_marks(page)) findings.drop.push_back(mark);
  for (const TextRange& unseen : html::find_unseen_text(page)) findings.drop.push_back(unseen);
  html::join(findings.drop);
  html::join(findings.keep);
  const TextCuts cuts = split_drops(page, findings.drop);
  html::cut_text(page, cuts);
  for (TextRange& range : findings.drop) range = cuts.moved(range);
  for (TextRange& range : findings.keep) range = cuts.moved(range);
  std::stable_sort(hits_.begin(), hits_.end(),
                   [](const Hit& a, const Hit& b) { return a.target.rank < b.target.rank; });
  take_fields(page, outline, cuts, hits_, findings);
  return findings;
}

}  // namespace cleancopy::rules
