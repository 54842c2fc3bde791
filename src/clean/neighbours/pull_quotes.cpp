#include "clean/neighbours/pull_quotes.hpp"

#include <cstring>
#include <string>
#include <string_view>

#include "lexicon/name_tokens.hpp"
#include "text/quotation_marks.hpp"
#include "text/unicode.hpp"
#include "text/utf8.hpp"

namespace cleancopy::clean {
namespace {

constexpr std::size_t kMostQuotes = 16;
constexpr std::size_t kMostBytes = 500;
constexpr std::uint32_t kFewestQuoteWords = 5;  // fewer are said twice by chance
constexpr std::uint32_t kFewestInQuote = 4;     // … but for a whole sentence in a quotation
constexpr std::uint32_t kLineOfItsLooks = 10;   // words of a bold line or heading: shorter ones are subheads
constexpr std::uint32_t kMostSpeakerWords = 8;  // "Tilde Marrow, keeper of the lamps"
constexpr std::uint64_t kForum = lexicon::bits(lexicon::NameHint::thread, lexicon::NameHint::comment);

bool is_in_quote(const Block& block) {
  return block.place.in_quote || lexicon::has(block.hints, lexicon::NameHint::quote);
}

// By its element or name, as a paragraph made unlike the text (`share` of the prose has its shape), else as a
// bold line or heading with a whole sentence between quotation marks. (A shorter one is a subhead.) In a
// forum a quotation is what an answer answers.
bool looks_like_quote(std::string_view line, const Block& block, float share) {
  if (block.bytes() > kMostBytes || (block.hints & kForum) != 0) return false;
  if (is_in_quote(block) && block.ends_sentence && block.words >= kFewestInQuote) return true;
  if (block.words < kFewestQuoteWords) return false;
  if (is_in_quote(block) || block.place.in_aside) return true;
  const bool plain = block.place.heading_level == 0 && block.place.list_depth == 0 && block.bold_bytes == 0 &&
                     !block.place.in_table && !block.place.in_caption;
  if (plain && block.words >= kLineOfItsLooks && share < kRareShape) return true;
  const bool stands_out = block.place.heading_level > 0 || block.bold_bytes + 2 >= block.bytes();
  return stands_out && block.words >= kLineOfItsLooks && block.sentence_ends > 0 &&
         text::is_quotation_mark(text::decode_at(line, 0).value);
}

// What stands between the quotation marks at its head and its last ones, where only a speaker's name is
// behind those; else all of it.
std::string_view spoken(std::string_view line) {
  line = text::trim(line);
  if (line.empty() || !text::is_quotation_mark(text::decode_at(line, 0).value)) return line;
  for (std::size_t end = line.size(); end > 0;) {
    const text::CodePoint last = text::decode_before(line, end);
    end -= last.length;
    if (!text::is_quotation_mark(last.value) || end == 0) continue;
    const std::string_view speaker = line.substr(end + last.length);
    return text::count_words(speaker) <= kMostSpeakerWords ? line.substr(0, end) : line;
  }
  return line;
}

// Appends the words of `line`, with a space before the first and behind the last. O(line).
void append_words(std::string& out, std::string_view line) {
  out.push_back(' ');
  text::append_folded(out, line);
  out.push_back(' ');
}

// Says who spoke: a short line without a sentence in the quotation's own element or box.
bool is_speaker(const Block& line, const Block& quote) {
  return is_in_quote(line) && is_in_quote(quote) && line.words <= kMostSpeakerWords && !line.ends_sentence;
}

}  // namespace

void drop_pull_quotes(const html::Page& page, const std::vector<Block>& blocks, const Shapes& shapes,
                      std::vector<Verdict>& verdicts) {
  std::vector<std::size_t> quotes;
  for (std::size_t i = 0; i < blocks.size() && quotes.size() < kMostQuotes; ++i) {
    if (verdicts[i].keep && looks_like_quote(page.text_of(blocks[i]), blocks[i], shapes.share(i)))
      quotes.push_back(i);
  }
  if (quotes.empty()) return;

  std::string told;  // by all other kept blocks
  for (std::size_t i = 0, next = 0; i < blocks.size(); ++i) {
    if (next < quotes.size() && quotes[next] == i) {
      ++next;
    } else if (verdicts[i].keep) {
      append_words(told, page.text_of(blocks[i]));
      told.push_back('\n');
    }
  }
  std::string wanted;
  for (const std::size_t i : quotes) {
    wanted.clear();
    append_words(wanted, spoken(page.text_of(blocks[i])));
    if (text::count_words(wanted) < (is_in_quote(blocks[i]) ? kFewestInQuote : kFewestQuoteWords)) continue;
    // memmem, for std::string::find takes steps in proportion to the product of both sizes.
    if (memmem(told.data(), told.size(), wanted.data(), wanted.size()) == nullptr) continue;
    verdicts[i].drop(Reason::pull_quote);
    for (const std::size_t beside : {i - 1, i + 1}) {
      if (beside < blocks.size() && verdicts[beside].keep && is_speaker(blocks[beside], blocks[i]))
        verdicts[beside].drop(Reason::pull_quote);
    }
  }
}

}  // namespace cleancopy::clean
