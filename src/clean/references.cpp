#include "clean/references.hpp"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <string>
#include <string_view>

#include "text/fixed_text.hpp"
#include "text/unicode.hpp"

namespace cleancopy::clean {
namespace {

constexpr std::uint32_t kMostWords = 3;

// Folded.
constexpr text::FixedText<22> kHeads[] = {
    "references",  "sources",  "resources",    "links",         "bibliography", "works cited", "quellen",
    "literatur",   "weblinks", "références",   "bibliographie", "referencias",  "fuentes",     "bibliografía",
    "referências", "fontes",   "bibliografia", "riferimenti",   "fonti",        "bronnen",     "källor",
    "kilder",      "lähteet",  "źródła",       "zdroje",        "kaynakça",     "kaynaklar",   "источники",
    "література",  "джерела",  "参考文献",     "参考资料",      "参考資料",
};

bool heads_references(const html::Page& page, const Block& block) {
  if (block.place.heading_level == 0 || block.words > kMostWords || block.link_bytes > 0) return false;
  std::string_view line = text::trim(page.text_between(block.begin, block.end));
  if (line.ends_with(':')) line.remove_suffix(1);
  const std::string folded = text::folded(line);
  return std::any_of(std::begin(kHeads), std::end(kHeads), [&](const auto& head) { return head == folded; });
}

}  // namespace

void keep_references(const html::Page& page, const std::vector<Block>& blocks,
                     std::vector<Verdict>& verdicts) {
  for (std::size_t i = 0; i + 1 < blocks.size(); ++i) {
    if (!verdicts[i].keep || !heads_references(page, blocks[i])) continue;
    for (std::size_t item = i + 1; item < blocks.size() && blocks[item].place.list_depth > 0; ++item) {
      if (verdicts[item].keep || blocks[item].off_limits || blocks[item].link_density() < kMostlyLinked)
        continue;
      verdicts[item] = {true, Kind::list_item, blocks[item].place.list_depth, Reason::list_in_region,
                        verdicts[item].score};
    }
  }
}

}  // namespace cleancopy::clean
