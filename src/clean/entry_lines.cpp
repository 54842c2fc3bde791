#include "clean/entry_lines.hpp"

#include <cstddef>
#include <cstdint>

namespace cleancopy::clean {
namespace {

constexpr std::uint32_t kMostWords = 9;
constexpr std::uint32_t kMostWordsOfDates = 16;  // "Today at 11.03 Updated today at 14.48"
constexpr std::uint32_t kPartOfTime = 3;         // a third of its bytes

// It begins with a time and has little more, or is so long because it tells two.
bool begins_with_time(const html::Page& page, const Block& line) {
  const html::ElementId time = page.nearest(line.element, html::TagId::time);
  if (time == html::kNoElement || page.elements[time].text_end > line.end + 1) return false;
  return line.words <= kMostWords || page.elements[time].text_bytes() * kPartOfTime >= line.bytes();
}

}  // namespace

void drop_entry_lines(const html::Page& page, const std::vector<Block>& blocks,
                      std::vector<Verdict>& verdicts) {
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    const Block& line = blocks[i];
    if (!verdicts[i].keep || line.words > kMostWordsOfDates || line.ends_sentence ||
        line.place.heading_level > 0)
      continue;
    if (begins_with_time(page, line)) verdicts[i].drop(Reason::timestamp);
  }
}

}  // namespace cleancopy::clean
