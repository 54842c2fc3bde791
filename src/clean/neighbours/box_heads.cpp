#include "clean/neighbours/box_heads.hpp"

#include <cstddef>
#include <optional>

#include "clean/blocks/container.hpp"

namespace cleancopy::clean {
namespace {

constexpr std::uint32_t kLongestHead = 12;     // words
constexpr std::size_t kMostBoxBlocks = 12;     // blocks
constexpr std::uint32_t kParagraphInBox = 25;  // words

bool asks(Reason reason) {
  return reason == Reason::newsletter || reason == Reason::subscribe;
}

// What the box that begins with block `head` asks for, if nothing of it but that is kept.
std::optional<Reason> asked_in_box(const html::Page& page, const std::vector<Block>& blocks,
                                   const std::vector<Verdict>& verdicts, std::size_t head) {
  const html::Element& box = page.elements[container_of(page, blocks[head])];
  if (!begins_with(box, blocks[head])) return std::nullopt;
  std::optional<Reason> asked;
  for (std::size_t i = head + 1; i < blocks.size() && blocks[i].begin < box.text_end; ++i) {
    if (verdicts[i].keep || i - head > kMostBoxBlocks) return std::nullopt;
    if (!asked && asks(verdicts[i].reason)) asked = verdicts[i].reason;
  }
  return asked;
}

// The words of the kept blocks `from` to `to` - 1.
std::uint32_t kept_words(const std::vector<Block>& blocks, const std::vector<Verdict>& verdicts,
                         std::size_t from, std::size_t to) {
  std::uint32_t words = 0;
  for (std::size_t i = from; i < to; ++i) {
    if (verdicts[i].keep) words += blocks[i].words;
  }
  return words;
}

// "Partner offer", "Publicidad": where the box of a label of advertising begins with it and holds no
// paragraph, all of it is the advertisement. Not so where a brief story stands in the box. `kept`: the words
// of all that is kept, once they are counted.
void drop_labelled_offer(const html::Page& page, const std::vector<Block>& blocks,
                         std::vector<Verdict>& verdicts, std::size_t label,
                         std::optional<std::uint32_t>& kept) {
  const html::Element& box = page.elements[container_of(page, blocks[label])];
  if (!begins_with(box, blocks[label])) return;
  const std::size_t end = first_from(blocks, box.text_end);
  if (end - label > kMostBoxBlocks) return;
  for (std::size_t i = label + 1; i < end; ++i) {
    if (blocks[i].words >= kParagraphInBox) return;
  }
  if (!kept) kept = kept_words(blocks, verdicts, 0, blocks.size());
  const std::uint32_t inside = kept_words(blocks, verdicts, label + 1, end);
  if (2 * inside > *kept) return;
  *kept -= inside;
  for (std::size_t i = label + 1; i < end; ++i) {
    if (verdicts[i].keep) verdicts[i].drop(Reason::advertisement);
  }
}

}  // namespace

void drop_box_heads(const html::Page& page, const std::vector<Block>& blocks,
                    std::vector<Verdict>& verdicts) {
  std::optional<std::uint32_t> kept;  // words
  for (std::size_t i = 0; i + 1 < blocks.size(); ++i) {
    if (verdicts[i].keep == verdicts[i + 1].keep) continue;
    const bool advertises =
        blocks[i].phrase.whole && blocks[i].phrase.phrase == lexicon::Phrase::advertisement;
    if (advertises && verdicts[i + 1].keep) drop_labelled_offer(page, blocks, verdicts, i, kept);
    if (!verdicts[i].keep || verdicts[i + 1].keep) continue;
    const bool is_head = blocks[i].place.heading_level > 0 || !blocks[i].ends_sentence;
    if (!is_head || blocks[i].words > kLongestHead) continue;
    const auto asked = asked_in_box(page, blocks, verdicts, i);
    if (!asked) continue;
    verdicts[i].drop(*asked);
    if (kept) *kept -= blocks[i].words;
  }
}

}  // namespace cleancopy::clean
