#include "clean/neighbours/entry_lines.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "dates/date_line.hpp"

namespace cleancopy::clean {
namespace {

constexpr std::uint32_t kMostTimeLineWords = 9;
constexpr std::uint32_t kMostWordsOfDates = 16;  // "Today at 11.03 Updated today at 14.48"
constexpr std::ptrdiff_t kFewestTimes = 3;
constexpr std::uint32_t kPartOfTime = 3;  // a third of its bytes

// It begins with a time and has little more, or is so long because it tells two.
bool begins_with_time(const html::Page& page, const Block& line) {
  const html::ElementId time = page.nearest(line.element, html::TagId::time);
  if (time == html::kNoElement || page.elements[time].text_end > line.end + 1) return false;
  return line.words <= kMostTimeLineWords || page.elements[time].text_bytes() * kPartOfTime >= line.bytes();
}

// "14:05", "8.40pm": nothing but a clock time, or one and who writes: "14:05 Tilde Marrow".
bool is_time_line(std::string_view line, const std::vector<std::string>& authors) {
  if (dates::is_clock_time(line)) return true;
  return std::any_of(authors.begin(), authors.end(), [&](std::string_view author) {
    return !author.empty() && line.ends_with(author) &&
           dates::is_clock_time(line.substr(0, line.size() - author.size()));
  });
}

// The times of the entries, where there are three or more.
void drop_clock_times(const html::Page& page, const std::vector<Block>& blocks,
                      const std::vector<std::string>& authors, std::vector<Verdict>& verdicts) {
  const auto is_time = [&](const Block& block) {
    return block.words <= kMostTimeLineWords && is_time_line(page.text_of(block), authors);
  };
  const auto is_kept_time = [&](std::size_t i) {
    return verdicts[i].keep && verdicts[i].kind != Kind::table && is_time(blocks[i]);
  };
  std::size_t first = 0;
  while (first < blocks.size() && !is_kept_time(first)) ++first;
  if (first == blocks.size()) return;  // so it is on nearly all pages
  if (std::count_if(blocks.begin(), blocks.end(), is_time) < kFewestTimes) return;
  for (std::size_t i = first; i < blocks.size(); ++i) {
    if (is_kept_time(i)) verdicts[i].drop(Reason::timestamp);
  }
}

}  // namespace

void drop_entry_lines(const html::Page& page, const std::vector<Block>& blocks,
                      const std::vector<std::string>& authors, std::vector<Verdict>& verdicts) {
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    const Block& line = blocks[i];
    if (!verdicts[i].keep || line.words > kMostWordsOfDates || line.ends_sentence ||
        line.place.heading_level > 0)
      continue;
    if (begins_with_time(page, line)) verdicts[i].drop(Reason::timestamp);
  }
  drop_clock_times(page, blocks, authors, verdicts);
}

}  // namespace cleancopy::clean
