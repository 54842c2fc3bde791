#include "clean/neighbours/closings.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "clean/blocks/end_lines.hpp"
#include "clean/blocks/rules.hpp"
#include "clean/blocks/wording.hpp"
#include "lexicon/first_words.hpp"
#include "lexicon/phrases.hpp"
#include "text/among.hpp"
#include "text/find_text.hpp"
#include "text/fixed_text.hpp"
#include "text/fnv.hpp"
#include "text/folded_words.hpp"
#include "text/unicode.hpp"
#include "text/utf8.hpp"

namespace cleancopy::clean {
namespace {

using lexicon::Phrase;

constexpr auto kRows = [] {
  using enum Reason;
  return std::to_array<lexicon::KindRow<Reason>>({
#include "clean/neighbours/closings.inc"
  });
}();

// A line is gone through word by word.
constexpr auto kPhrases = lexicon::first_words_of<kRows, 80>(
    [](std::string_view words) { return text::fnv_of(words.substr(0, words.find(' '))); });

constexpr std::uint32_t kLongestPortrait = 80;     // words of "Tilde Marrow is a staff writer …"
constexpr std::uint32_t kLongestSmallPrint = 160;  // words
constexpr std::uint32_t kLongestAsk = 80;          // words of a line that a phrase of furniture is of
constexpr std::size_t kLastLines = 4;              // that are looked at
constexpr std::size_t kSmallPrintLines = 3;
constexpr std::size_t kAddressLines = 2;
constexpr std::size_t kMostPortraits = 16;
constexpr std::uint32_t kLongestContact = 25;  // words of a line
constexpr std::size_t kNameWords = 4;

// How a portrait goes on behind the name.
constexpr text::FixedText<14> kIsWho[] = {
    "is a ",  "is an ",  "is the ",    "is currently ", "is one of ", "est un ",  "est une ",
    "es un ", "es una ", "è un ",      "è una ",        "é um ",      "é uma ",   "is een ",
    "är en ", "er en ",  "ist freie ", "ist freier ",   "ist ein ",   "ist eine "};

bool begins_with_capital(std::string_view word) {
  return !word.empty() && text::is_upper(text::decode_at(word, 0).value);
}

std::string_view last_word(std::string_view name) {
  const std::size_t space = name.rfind(' ');
  return space == std::string_view::npos ? name : name.substr(space + 1);
}

std::string_view first_word(std::string_view name) {
  return name.substr(0, name.find(' '));
}

bool begins_with(std::string_view line, std::string_view words) {
  return line.size() > words.size() && line.starts_with(words) && line[words.size()] == ' ';
}

bool says(std::string_view line, std::string_view word) {
  return text::find_text(line, word) != std::string_view::npos;
}

// Why the line is no text, by words that stories do not use: those of who fears a court or asks for
// something.
std::optional<Reason> reason_of_words(const Block& block, std::string_view line) {
  if (is_copyright_line(line)) return Reason::copyright;
  if (is_print_page(line)) return Reason::timestamp;
  const std::string folded = text::folded(line);
  std::optional<Reason> reason;
  const bool told = text::any_word(folded, [&](std::string_view word) {
    const std::string_view rest(word.data(),
                                static_cast<std::size_t>(folded.data() + folded.size() - word.data()));
    for (const auto& closing : kPhrases.with(text::fnv_of(word))) {
      if (rest.starts_with(std::string_view(closing.words))) reason = closing.kind;
    }
    return reason.has_value();
  });
  // In shorter lines wording.hpp has looked for phrases.
  if (told || block.words <= kLongestPhraseLine || block.words > kLongestAsk) return reason;
  const Phrase phrase = lexicon::phrase_within(line);
  // Under a whole story it asks for money, and is no wall.
  return phrase == Phrase::subscribe ? Reason::furniture : reason_of(phrase);
}

// "Contact", which menus say as well, "Media contact", and "Questions to:".
bool is_contact_label(const Block& block) {
  return !block.off_limits &&
         (block.phrase.phrase == Phrase::menu || block.phrase.phrase == Phrase::location_or_live ||
          block.phrase.phrase == Phrase::author_box) &&
         block.phrase.whole;
}

// What is kept of a page.
class Ending {
 public:
  Ending(const html::Page& page, const std::vector<Block>& blocks, const std::vector<std::string>& authors,
         std::vector<Verdict>& verdicts)
      : page_(page), blocks_(blocks), authors_(authors), verdicts_(verdicts) {}

  [[nodiscard]] std::size_t portrait() const;
  [[nodiscard]] std::size_t contact() const;
  [[nodiscard]] std::size_t address() const;
  [[nodiscard]] std::size_t end_mark() const;
  bool drop_from(std::size_t begin, Reason reason);
  bool drop_small_print();

 private:
  using Lines = std::array<std::size_t, kLastLines>;

  std::size_t find_last_lines(Lines& lines) const;
  [[nodiscard]] bool is_under(std::size_t line, std::string_view name) const;
  [[nodiscard]] bool is_new(std::string_view name, std::size_t line) const;
  [[nodiscard]] bool is_text(std::size_t i) const {
    return verdicts_[i].keep && verdicts_[i].kind != Kind::subhead;
  }
  [[nodiscard]] std::string_view text_of(std::size_t i) const {
    return text::trim(page_.text_of(blocks_[i]));
  }

  const html::Page& page_;
  const std::vector<Block>& blocks_;
  const std::vector<std::string>& authors_;
  std::vector<Verdict>& verdicts_;
};

// A line above it, or over what he is, has nothing but the name.
bool Ending::is_under(std::size_t line, std::string_view name) const {
  return (line > 0 && text_of(line - 1) == name) || (line > 1 && text_of(line - 2) == name);
}

// The last one first.
std::size_t Ending::find_last_lines(Lines& lines) const {
  std::size_t count = 0;
  for (std::size_t i = blocks_.size(); i-- > 0 && count < lines.size();) {
    if (is_text(i)) lines[count++] = i;
  }
  return count;
}

// Before the line nothing but a line of its own says the name.
bool Ending::is_new(std::string_view name, std::size_t line) const {
  for (std::size_t i = 0; i < line; ++i) {
    if (verdicts_[i].keep && says(text_of(i), last_word(name)) && text_of(i) != name) return false;
  }
  return true;
}

// The line from which on all that is kept tells who wrote the story: one that begins with the name, or under
// it with the given one, and such as say it.
std::size_t Ending::portrait() const {
  Lines last{};
  const std::size_t count = find_last_lines(last);
  for (std::size_t k = 0; k < count; ++k) {
    const Block& block = blocks_[last[k]];
    if (block.words > kLongestPortrait || block.sentence_ends == 0 || block.place.list_depth > 0) continue;
    const std::string_view line = text_of(last[k]);
    const auto author = std::find_if(authors_.begin(), authors_.end(), [&](const std::string& name) {
      if (name.find(' ') == std::string::npos) return false;
      return begins_with(line, name) || (begins_with(line, first_word(name)) && is_under(last[k], name));
    });
    const bool is_author = author != authors_.end();
    const std::string_view name = is_author ? std::string_view(*author) : portrayed(line);
    if (name.empty()) continue;
    const bool goes_on =
        std::all_of(last.begin(), last.begin() + static_cast<std::ptrdiff_t>(k), [&](std::size_t i) {
          return says(text_of(i), last_word(name)) || says(text_of(i), first_word(name));
        });
    if (!goes_on || (!is_author && !is_new(name, last[k]))) continue;
    return k + 1 < count && text_of(last[k + 1]) == name ? last[k + 1] : last[k];
  }
  return SIZE_MAX;
}

// The first of the last lines that a phrase says what it is: what is behind it is no text, either.
bool Ending::drop_small_print() {
  Lines last{};
  const std::size_t count = std::min(find_last_lines(last), kSmallPrintLines);
  std::size_t first = SIZE_MAX;
  Reason why = Reason::copyright;
  for (std::size_t k = 0; k < count; ++k) {
    const Block& block = blocks_[last[k]];
    if (block.words > kLongestSmallPrint) continue;
    const auto reason = reason_of_words(block, text_of(last[k]));
    if (!reason) continue;
    first = last[k];
    why = *reason;
  }
  return drop_from(first, why);
}

// The first of the lines under "Media contact": short ones without a sentence, one of which can be written to
// or called.
std::size_t Ending::contact() const {
  bool can_be_reached = false;
  std::size_t first = SIZE_MAX;
  for (std::size_t i = blocks_.size(); i-- > 0;) {
    const Block& block = blocks_[i];
    if (first != SIZE_MAX && is_contact_label(block)) return can_be_reached ? first : SIZE_MAX;
    if (!verdicts_[i].keep) continue;
    if (block.sentence_ends > 0 || block.words > kLongestContact) return SIZE_MAX;
    can_be_reached = can_be_reached || has_address(text_of(i));
    first = i;
  }
  return SIZE_MAX;
}

// The first of the last lines that tell how to reach who wrote the story.
std::size_t Ending::address() const {
  Lines last{};
  const std::size_t count = std::min(find_last_lines(last), kAddressLines);
  std::size_t first = SIZE_MAX;
  for (std::size_t k = 0; k < count; ++k) {
    const Block& line = blocks_[last[k]];
    if (line.place.in_table || line.place.list_depth > 0 || !is_address_line(text_of(last[k]))) break;
    first = last[k];
  }
  return first;
}

// The only mark of the end, if most of what is kept stands before it.
std::size_t Ending::end_mark() const {
  std::size_t mark = SIZE_MAX;
  for (std::size_t i = 0; i < blocks_.size(); ++i) {
    const Block& block = blocks_[i];
    if (block.bytes() > kLongestMark || !may_be_end_mark(page_.text[block.begin]) || block.place.in_pre)
      continue;
    if (!is_end_mark(text_of(i))) continue;
    if (mark != SIZE_MAX) return SIZE_MAX;
    mark = i;
  }
  float before = 0;
  float behind = 0;
  for (std::size_t i = 0; i < blocks_.size(); ++i)
    (i < mark ? before : behind) += verdicts_[i].keep ? blocks_[i].mass : 0.0F;
  return before >= behind ? mark : SIZE_MAX;
}

// Unless too little would be left.
bool Ending::drop_from(std::size_t begin, Reason reason) {
  if (begin == SIZE_MAX) return false;
  float left = 0;
  for (std::size_t i = 0; i < std::min(begin, blocks_.size()); ++i)
    left += verdicts_[i].keep ? blocks_[i].mass : 0.0F;
  if (left < kShortestStory) return false;
  for (std::size_t i = begin; i < blocks_.size(); ++i) {
    if (verdicts_[i].keep) verdicts_[i].drop(reason);
  }
  return true;
}

}  // namespace

std::string_view portrayed(std::string_view line) {
  std::size_t end = 0;
  for (std::size_t words = 0; words <= kNameWords; ++words) {
    const std::string_view rest = line.substr(end);
    if (words >= 2 && text::begins_with_any_of(rest, kIsWho)) return line.substr(0, end - 1);
    const std::size_t space = line.find(' ', end);
    if (space == std::string_view::npos || !begins_with_capital(rest)) return {};
    end = space + 1;
  }
  return {};
}

void drop_closings(const html::Page& page, const std::vector<Block>& blocks,
                   const std::vector<std::string>& authors, std::vector<Verdict>& verdicts) {
  Ending ending(page, blocks, authors, verdicts);
  ending.drop_from(ending.end_mark(), Reason::furniture);
  ending.drop_from(ending.contact(), Reason::furniture);
  // Small print stands under a portrait or over it.
  ending.drop_small_print();
  std::size_t portraits = 0;
  while (portraits < kMostPortraits && ending.drop_from(ending.portrait(), Reason::author_box)) ++portraits;
  if (portraits > 0) ending.drop_small_print();
  ending.drop_from(ending.address(), Reason::author_box);
}

}  // namespace cleancopy::clean
