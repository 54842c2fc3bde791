// Lines at the edges of what is kept that are none of it: authors' names, addresses, what leads in, strays.

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "clean/blocks/edges.hpp"
#include "clean/cleaner.hpp"
#include "clean/endings.hpp"
#include "dates/date.hpp"
#include "lexicon/phrases.hpp"
#include "text/unicode.hpp"
#include "text/web_address.hpp"

namespace cleancopy::clean {
namespace {

constexpr std::uint32_t kStrayEdge = 12;      // words
constexpr std::uint32_t kLongestSigned = 24;  // words
constexpr std::size_t kJoin = 6;              // bytes of ", " or " and " between two names, at most

// How much of the line's begin is the name of an author and what joins it to the name before; 0: none is.
std::size_t name_size(std::string_view line, const std::vector<std::string>& authors) {
  for (std::size_t join = 0; join <= std::min(kJoin, line.size()); ++join) {
    std::size_t longest = 0;
    for (const std::string& author : authors) {
      if (line.substr(join).starts_with(author)) longest = std::max(longest, author.size());
    }
    if (longest > 0) return join + longest;
  }
  return 0;
}

// "Tilde Marrow, Jonas Reed and Nora Finch": nothing but names of authors, and what joins them.
bool is_names(std::string_view line, const std::vector<std::string>& authors) {
  while (!line.empty()) {
    const std::size_t size = name_size(line, authors);
    if (size == 0) return false;
    line.remove_prefix(size);
  }
  return true;
}

// "By Tilde Marrow Published 14 May 2031 3 min.": a label, an author's name and a date.
bool is_signed_line(const Block& block, std::string_view line, const std::vector<std::string>& authors) {
  if (block.words > kLongestSigned) return false;
  const lexicon::PhraseMatch label = lexicon::match_phrase(line);
  if (label.phrase != lexicon::Phrase::byline_label) return false;
  const std::string_view behind = text::trim(line.substr(std::min(label.length, line.size())));
  return name_size(behind, authors) > 0 && dates::find_date(behind, {}).has_value();
}

}  // namespace

// The names of authors, alone or with the day, stand first.
void Cleaner::drop_author_names(const std::vector<std::string>& authors) {
  for (std::size_t i = 0; i < blocks_.size(); ++i) {
    if (!verdicts_[i].keep || verdicts_[i].kind == Kind::subhead) continue;
    const std::string_view line = text::trim(text_of(blocks_[i]));
    // Made unlike the text, it tells who he is.
    const bool is_portrait = shapes_.share(i) < kRareShape && name_size(line, authors) > 0;
    if (!is_portrait && !is_names(line, authors) && !is_signed_line(blocks_[i], line, authors)) break;
    verdicts_[i].drop(Reason::byline);
  }
  // "(Tilde Marrow)": whoever wrote it signs below.
  const auto last =
      std::find_if(verdicts_.rbegin(), verdicts_.rend(), [](const Verdict& v) { return v.keep; });
  if (last == verdicts_.rend()) return;
  const std::string_view line = text::trim(text_of(blocks_[verdicts_.rend() - last - 1]));
  const bool is_bracketed = line.size() > 2 && line.starts_with('(') && line.ends_with(')');
  if (is_bracketed && is_names(line.substr(1, line.size() - 2), authors)) last->drop(Reason::byline);
}

// "https://img.quaypost.example/2031/lamps.jpg": meant for a program.
void Cleaner::drop_lone_addresses() {
  for (std::size_t i = 0; i < blocks_.size(); ++i) {
    if (!verdicts_[i].keep || verdicts_[i].kind != Kind::paragraph || blocks_[i].link_bytes > 0) continue;
    const std::string_view line = text_of(blocks_[i]);
    if (text::is_web_address(line) && line.find_first_of(" \n") == std::string_view::npos)
      verdicts_[i].drop(Reason::furniture);
  }
}

void Cleaner::drop_lead_in(std::size_t headline_block) {
  for (const std::size_t i : find_lead_in(blocks_, verdicts_, shapes_, headline_block))
    verdicts_[i].drop(Reason::fragment);
}

// A short line behind the last of what is surely text, far off and made unlike it: the judge has to be sure.
void Cleaner::drop_far_lines() {
  constexpr std::size_t kFar = 8;  // blocks with words between
  constexpr float kSureFarOff = 0.8F;
  std::size_t end = blocks_.size();  // of what is kept
  while (end > 0 && !verdicts_[end - 1].keep) --end;
  std::size_t sure = end;
  while (sure > 0 && !(verdicts_[sure - 1].keep && verdicts_[sure - 1].score >= kSureFarOff)) --sure;
  if (sure == 0) return;
  std::size_t between = 0;
  for (std::size_t i = sure; i < end; ++i) {
    if (!verdicts_[i].keep) {
      between += blocks_[i].words > 0 ? 1 : 0;
    } else if (between < kFar) {
      between = 0;
    } else if (verdicts_[i].kind == Kind::paragraph && blocks_[i].words <= kStrayEdge &&
               shapes_.share(i) < kShapeOfText &&
               closing_of(text::trim(text_of(blocks_[i]))) != Closing::question) {
      verdicts_[i].drop(Reason::outside_region);
    }
  }
}

}  // namespace cleancopy::clean
