#include "clean/neighbours/references.hpp"

#include <cstdint>
#include <string>
#include <string_view>

#include "text/among.hpp"
#include "text/fixed_text.hpp"
#include "text/unicode.hpp"

namespace cleancopy::clean {
namespace {

constexpr std::uint32_t kMostHeadingWords = 3;

// Folded.
constexpr text::FixedText<22> kHeads[] = {
    "references",  "sources",  "resources",    "links",         "bibliography", "works cited", "quellen",
    "literatur",   "weblinks", "références",   "bibliographie", "referencias",  "fuentes",     "bibliografía",
    "referências", "fontes",   "bibliografia", "riferimenti",   "fonti",        "bronnen",     "källor",
    "kilder",      "lähteet",  "źródła",       "zdroje",        "kaynakça",     "kaynaklar",   "источники",
    "література",  "джерела",  "参考文献",     "参考资料",      "参考資料",
};

}  // namespace

bool heads_references(std::string_view line, const Block& block) {
  if (block.place.heading_level == 0 || block.words > kMostHeadingWords || block.link_bytes > 0) return false;
  line = text::trim(line);
  if (line.ends_with(':')) line.remove_suffix(1);
  const std::string folded = text::folded(line);
  return text::is_among(kHeads, folded);
}

}  // namespace cleancopy::clean
