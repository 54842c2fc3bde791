#include "check/difference.hpp"

#include <map>

#include "check/alignment.hpp"
#include "check/colours.hpp"
#include "check/words.hpp"
#include "text/printable.hpp"

namespace cleancopy::check {
namespace {

constexpr std::size_t kWordsAround = 6;  // of what is alike, on each side of a difference

// Words as numbers: the same word, the same number.
class Numbering {
 public:
  std::vector<std::uint32_t> of(const std::vector<Word>& words) {
    std::vector<std::uint32_t> out;
    out.reserve(words.size());
    for (const Word& word : words)
      out.push_back(numbers_.emplace(word.text, static_cast<std::uint32_t>(numbers_.size())).first->second);
    return out;
  }

 private:
  std::map<std::string_view, std::uint32_t> numbers_;
};

void add(std::vector<Piece>& pieces, Piece::Side side, const Word& word) {
  if (pieces.empty() || pieces.back().side != side) {
    pieces.push_back({side, std::string(word.text), word.spaced, 1});
    return;
  }
  if (word.spaced) pieces.back().text += ' ';
  pieces.back().text += word.text;
  ++pieces.back().words;
}

// A piece of what is alike: its words next to the differences.
std::string shortened(const Piece& piece, bool begins, bool ends) {
  const std::size_t head = begins ? 0 : kWordsAround;
  const std::size_t tail = ends ? 0 : kWordsAround;
  std::string text = text::printable(piece.text);
  if (piece.words <= head + tail + 1) return text;
  const std::vector<Word> words = words_of(text);
  const auto end_of = [&](const Word& word) {
    return static_cast<std::size_t>(word.text.data() + word.text.size() - text.data());
  };
  std::string out;
  if (head > 0) out = text.substr(0, end_of(words[head - 1])) + ' ';
  out += "…";
  if (tail > 0) {
    const Word& first = words[words.size() - tail];
    out += ' ' + text.substr(static_cast<std::size_t>(first.text.data() - text.data()));
  }
  return out;
}

std::string marked(const Piece& piece, bool coloured) {
  const bool missing = piece.side == Piece::Side::wanted;
  std::string out;
  if (coloured) out += missing ? kRed : kGreen;
  out += missing ? "[-" : "{+";
  out += text::printable(piece.text);
  out += missing ? "-]" : "+}";
  if (coloured) out += kPlain;
  return out;
}

}  // namespace

std::vector<Piece> word_pieces(std::string_view wanted, std::string_view got) {
  const std::vector<Word> wanted_words = words_of(wanted);
  const std::vector<Word> got_words = words_of(got);
  Numbering numbering;
  const std::vector<std::uint32_t> wanted_numbers = numbering.of(wanted_words);
  const std::vector<std::uint32_t> got_numbers = numbering.of(got_words);
  if (wanted_numbers == got_numbers && wanted != got) {
    return {{Piece::Side::wanted, std::string(wanted), false, wanted_words.size()},
            {Piece::Side::got, std::string(got), false, got_words.size()}};
  }
  std::vector<Match> matches = align(wanted_numbers, got_numbers);
  matches.push_back({wanted_words.size(), got_words.size()});
  std::vector<Piece> pieces;
  std::size_t i = 0;
  std::size_t j = 0;
  for (const Match& match : matches) {
    for (; i < match.wanted; ++i) add(pieces, Piece::Side::wanted, wanted_words[i]);
    for (; j < match.got; ++j) add(pieces, Piece::Side::got, got_words[j]);
    if (i == wanted_words.size()) break;
    add(pieces, Piece::Side::both, got_words[j]);
    ++i, ++j;
  }
  return pieces;
}

std::string told(const Difference& difference, bool coloured) {
  const std::vector<Piece> pieces = word_pieces(difference.wanted, difference.got);
  std::string out;
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    const Piece& piece = pieces[i];
    // What came instead stands right behind what was wanted.
    const bool instead = i > 0 && pieces[i - 1].side == Piece::Side::wanted && piece.side == Piece::Side::got;
    if (piece.spaced && !instead && !out.empty()) out += ' ';
    out += piece.side == Piece::Side::both ? shortened(piece, i == 0, i + 1 == pieces.size())
                                           : marked(piece, coloured);
  }
  return out;
}

}  // namespace cleancopy::check
