#include "clean/neighbours/said_before.hpp"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_set>

#include "clean/blocks/end_lines.hpp"
#include "text/among.hpp"
#include "text/unicode.hpp"

namespace cleancopy::clean {
namespace {

constexpr std::size_t kLongestBefore = 16;  // bytes of "special for the "

class SaidBefore {
 public:
  SaidBefore(const html::Page& page, const std::vector<Block>& blocks, const Known& known,
             const Shapes& shapes, const FeatureTable& features, std::vector<Verdict>& verdicts)
      : page_(page),
        blocks_(blocks),
        known_(known),
        shapes_(shapes),
        features_(features),
        verdicts_(verdicts),
        headline_(text::folded(known.headline)),
        dek_(text::folded(known.dek)),
        longest_(std::max(headline_.size(), dek_.size())),
        is_dek_(blocks.size(), false),
        text_end_(verdicts.size()) {
    for (const std::string& name : known.site_names)
      longest_ = std::max(longest_, name.size() + kLongestBefore);
    for (const std::size_t block : known.dek_blocks) is_dek_[block] = true;
    const auto ends_text = [](const Verdict& verdict) {
      return verdict.keep && verdict.kind != Kind::subhead;
    };
    while (text_end_ > 0 && !ends_text(verdicts[text_end_ - 1])) --text_end_;
  }

  void drop() {
    for (std::size_t i = 0; i < blocks_.size(); ++i) {
      if (const auto field = field_that_is(i)) {
        verdicts_[i].drop(*field);
      } else if (verdicts_[i].keep) {
        const bool repeated = is_repeated(i);
        if (const auto words = field_in_same_words(i)) {
          verdicts_[i].drop(*words);
        } else if (repeated) {
          verdicts_[i].drop(Reason::said_before);
        } else if (verdicts_[i].kind != Kind::subhead) {
          first_ = false;
        }
      }
    }
  }

 private:
  // A page of one paragraph has it for its dek and its body: a dek goes where text is kept behind it.
  [[nodiscard]] bool has_text_behind(std::size_t i) const { return i + 1 < text_end_; }

  // Made like most of the text, and in one box with it, it is the text's first paragraph. (So is all of a
  // dump.)
  [[nodiscard]] bool is_first_paragraph(std::size_t i) const {
    return !page_.from_text_dump && shapes_.share(i) >= kShapeOfText && i + 1 < blocks_.size() &&
           features_.container(i) == features_.container(i + 1);
  }

  [[nodiscard]] std::optional<Reason> field_that_is(std::size_t i) const {
    if (i == known_.headline_block) return Reason::headline;
    const bool keep = verdicts_[i].keep;
    if (is_dek_[i] && (!keep || (has_text_behind(i) && !is_first_paragraph(i)))) return Reason::dek;
    if (keep && has_text_behind(i) &&
        (text::is_among(known_.byline_blocks, i) || (first_ && is_mail_alone(page_.text_of(blocks_[i])))))
      return Reason::byline;
    return std::nullopt;
  }

  // Folded, a line has no fewer bytes than letters: one with more of them than the fields says none of them.
  [[nodiscard]] std::optional<Reason> field_in_same_words(std::size_t i) const {
    const Block& block = blocks_[i];
    const bool may_say_again = first_ || verdicts_[i].kind == Kind::subhead;
    const bool is_last = i + 1 == text_end_ && !first_;
    if (block.letters > longest_ || !(may_say_again || is_last)) return std::nullopt;
    const std::string line = text::folded(page_.text_of(block));
    // Some papers sign every story.
    if (is_last && is_sites(line)) return Reason::furniture;
    if (!may_say_again) return std::nullopt;
    if (line == headline_) return Reason::headline;
    if (!has_text_behind(i)) return std::nullopt;
    if (line == dek_ && !is_first_paragraph(i)) return Reason::dek;
    if (first_ && is_sites(line)) return Reason::furniture;
    return std::nullopt;
  }

  // "Quay Post", "Special to the Quay Post": under a byline it says for whom. Folded.
  [[nodiscard]] bool is_sites(std::string_view line) const {
    for (const std::string_view before : {"special to ", "special for ", "for "}) {
      if (line.starts_with(before)) line.remove_prefix(before.size());
    }
    return std::any_of(known_.site_names.begin(), known_.site_names.end(), [&](const std::string& name) {
      return without_article(line) == without_article(name);
    });
  }

  [[nodiscard]] bool is_repeated(std::size_t i) {
    const std::uint64_t print = blocks_[i].words >= kLongBlock ? features_.repeats().fingerprint(i) : 0;
    return print != 0 && !said_.insert(print).second;
  }

  const html::Page& page_;
  const std::vector<Block>& blocks_;
  const Known& known_;
  const Shapes& shapes_;
  const FeatureTable& features_;
  std::vector<Verdict>& verdicts_;
  std::string headline_;  // folded, as the dek is
  std::string dek_;
  std::size_t longest_;  // bytes of the longest of what the fields say
  std::vector<bool> is_dek_;
  std::size_t text_end_;  // one past the last block of text
  std::unordered_set<std::uint64_t> said_;
  bool first_ = true;  // no text before
};

}  // namespace

void drop_said_before(const html::Page& page, const std::vector<Block>& blocks, const Known& known,
                      const Shapes& shapes, const FeatureTable& features, std::vector<Verdict>& verdicts) {
  SaidBefore(page, blocks, known, shapes, features, verdicts).drop();
}

}  // namespace cleancopy::clean
