#include "clean/neighbours/offers.hpp"

#include <cstddef>

namespace cleancopy::clean {

void drop_offers(const std::vector<Block>& blocks, std::vector<Verdict>& verdicts) {
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    const Block& prompt = blocks[i];
    const bool asks = !verdicts[i].keep && prompt.phrase.phrase == lexicon::Phrase::subscribe;
    if (!asks || prompt.place.list_depth > 0) continue;
    std::size_t end = i + 1;
    bool some_go = false;
    for (; end < blocks.size() && blocks[end].place.list_depth > 0; ++end)
      some_go = some_go || !verdicts[end].keep;
    for (std::size_t item = i + 1; some_go && item < end; ++item) {
      if (verdicts[item].keep) verdicts[item].drop(Reason::subscribe);
    }
    i = end - 1;
  }
}

}  // namespace cleancopy::clean
