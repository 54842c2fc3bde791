#include "clean/neighbours/site_asks.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <string>
#include <string_view>

#include "clean/blocks/wording.hpp"
#include "lexicon/phrases.hpp"
#include "text/quotation_marks.hpp"
#include "text/unicode.hpp"

namespace cleancopy::clean {
namespace {

constexpr std::size_t kShortestName = 4;       // bytes of a site's
constexpr std::uint32_t kLongestSiteAsk = 12;  // words

// What a site may ask for before its name.
constexpr std::string_view kBeforeName[] = {"support ", "follow ", "download ", "soutenez ", "apoya a ",
                                            "apoie ",   "suivez ", "sostieni ", "steun "};

// "Support the Courier": the name right behind the word.
bool asks_for_site(std::string_view line, const std::vector<std::string>& names) {
  const auto* const ask =
      std::find_if(std::begin(kBeforeName), std::end(kBeforeName), [&](std::string_view word) {
        return text::equals_ignoring_ascii_case(line.substr(0, word.size()), word);
      });
  if (ask == std::end(kBeforeName)) return false;
  const std::string folded = text::folded(line.substr(ask->size()));
  return std::any_of(names.begin(), names.end(), [&](const std::string& called) {
    const std::string_view name = without_article(called);
    return name.size() >= kShortestName && without_article(folded).starts_with(name);
  });
}

// wording.hpp asks no line in an aside.
bool asks_aside(const html::Page& page, const Block& block) {
  return block.words <= kLongestPhraseLine && block.place.heading_level == 0 && !block.phrase &&
         lexicon::phrase_within(page.text_of(block)) == lexicon::Phrase::newsletter;
}

}  // namespace

void drop_site_asks(const html::Page& page, const Known& known, std::vector<Block>& blocks,
                    std::vector<Verdict>& verdicts) {
  const bool may_name = known.is_news && !known.site_names.empty();
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    if (!verdicts[i].keep) continue;
    Block& block = blocks[i];
    if (block.place.in_aside && asks_aside(page, block)) {
      block.prompt = lexicon::Phrase::newsletter;
      verdicts[i].drop(Reason::newsletter);
      continue;
    }
    if (!may_name) continue;
    const std::string_view line = page.text_of(block);
    if (block.place.heading_level > 0) {
      if (block.words > kLongestSiteAsk || !asks_for_site(line, known.site_names)) continue;
      block.prompt = lexicon::Phrase::subscribe;
      verdicts[i].drop(Reason::subscribe);
      continue;
    }
    // wording.hpp asks no line that stands where no text does.
    if (block.off_limits && block.words <= kLongestPhraseLine && !block.phrase)
      block.prompt = lexicon::phrase_within(line);
    if (block.prompt == lexicon::Phrase::ask && !text::has_quotation(line) &&
        names_site(text::folded(line), known.site_names, kShortestName))
      verdicts[i].drop(Reason::newsletter);
  }
}

}  // namespace cleancopy::clean
