#include "clean/neighbours/reader_boxes.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "clean/blocks/container.hpp"
#include "text/among.hpp"
#include "text/folded_words.hpp"
#include "text/quotation_marks.hpp"
#include "text/unicode.hpp"

namespace cleancopy::clean {
namespace {

constexpr std::uint32_t kLongestBoxHeading = 12;  // words
constexpr std::uint32_t kLargestBox = 800;        // bytes of text
constexpr std::size_t kMostBlocks = 6;
constexpr std::uint32_t kParagraphAlike = 12;  // words
constexpr std::size_t kParagraphs = 3;         // made alike, at least
constexpr float kSure = 0.8F;                  // a judgement of text in such a box

// Folded. A story's own words seldom are these outside of speech. "Us" and "Sie" are countries and others,
// too.
constexpr std::string_view kToReaders[] = {"you", "your", "our", "votre", "vous"};

bool speaks_to_readers(std::string_view line) {
  if (text::has_quotation(line)) return false;
  const std::string folded = text::folded(line);
  return text::any_word(folded, [](std::string_view word) { return text::is_among(kToReaders, word); });
}

}  // namespace

void drop_boxes_to_readers(const html::Page& page, const std::vector<Block>& blocks, const Shapes& shapes,
                           std::vector<Verdict>& verdicts) {
  std::size_t alike = 0;  // paragraphs of the text before
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    if (!verdicts[i].keep) continue;
    const Block& heading = blocks[i];
    if (heading.words >= kParagraphAlike && shapes.share(i) >= kShapeOfText) ++alike;
    if (alike < kParagraphs || verdicts[i].kind != Kind::subhead || heading.place.heading_level < 2 ||
        heading.words > kLongestBoxHeading || verdicts[i].score >= kSure)
      continue;
    const html::Element& box = page.elements[container_of(page, heading)];
    if (!begins_with(box, heading) || box.text_bytes() > kLargestBox) continue;
    const std::size_t end = first_from(blocks, box.text_end);
    if (end > i + kMostBlocks) continue;
    bool is_apart = true;
    bool speaks = false;
    for (std::size_t j = i + 1; j < end; ++j) {
      if (!verdicts[j].keep) continue;
      is_apart = is_apart && verdicts[j].kind == Kind::paragraph && verdicts[j].score < kSure &&
                 shapes.share(j) < kShapeOfText &&
                 shapes.blocks_in_region(j) + shapes.blocks_outside(j) < kMostBlocks;
      speaks = speaks || speaks_to_readers(page.text_of(blocks[j]));
    }
    if (!is_apart || !speaks) continue;
    for (std::size_t j = i; j < end; ++j) {
      if (verdicts[j].keep) verdicts[j].drop(Reason::furniture);
    }
  }
}

}  // namespace cleancopy::clean
