#include "clean/entry_lines.hpp"

#include <cstddef>
#include <cstdint>

namespace cleancopy::clean {
namespace {

constexpr std::uint32_t kMostWords = 9;

bool begins_with_time(const html::Page& page, const Block& line) {
  const html::ElementId time = page.nearest(line.element, html::TagId::time);
  return time != html::kNoElement && page.elements[time].text_end <= line.end + 1;
}

}  // namespace

void drop_entry_lines(const html::Page& page, const std::vector<Block>& blocks,
                      std::vector<Verdict>& verdicts) {
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    const Block& line = blocks[i];
    if (!verdicts[i].keep || line.words > kMostWords || line.ends_sentence || line.place.heading_level > 0)
      continue;
    if (begins_with_time(page, line)) verdicts[i].drop(Reason::timestamp);
  }
}

}  // namespace cleancopy::clean
