#include "article/body/body_filler.hpp"

#include <algorithm>
#include <string>
#include <unordered_map>
#include <utility>

#include "article/evidence/word_sequence.hpp"
#include "text/unicode.hpp"

namespace cleancopy::article {
namespace {

// A body with less than two fifths of the told words is a stub.
constexpr std::size_t kStubParts = 2;
constexpr std::size_t kWholeParts = 5;

constexpr std::size_t kLeastPiece = 3;  // words; less, between blocks that stand, is a difference in writing

constexpr std::ptrdiff_t kLeastParagraphs = 3;
constexpr std::size_t kWordsOfParagraph = 12;

// The told text, and where its words and lines are.
class Told {
 public:
  Told(const std::vector<Block>& blocks, std::string_view headline, std::string_view dek) {
    const std::string headline_folded = text::folded(headline);
    const std::string dek_folded = text::folded(dek);
    for (const Block& block : blocks) {
      const std::string folded = text::folded(block.text);
      if (folded.empty() || folded == headline_folded || folded == dek_folded) continue;
      std::vector<Word> words = words_of(block.text);
      const std::size_t begin = all_.size();
      all_.insert(all_.end(), words.begin(), words.end());
      lines_.push_back({&block, begin, all_.size()});
      line_of_.try_emplace(folded, lines_.size() - 1);
    }
  }

  [[nodiscard]] const std::vector<Word>& words() const noexcept { return all_; }

  // A line of its own with just these words.
  [[nodiscard]] bool find_line(std::string_view text, WordRange& range) const {
    const auto line = line_of_.find(text::folded(text));
    if (line == line_of_.end()) return false;
    range = {lines_[line->second].begin, lines_[line->second].end};
    return true;
  }

  // Appends the words [from, to), a line a block. `line` is where the last call ended. O(what is appended).
  void append(std::size_t from, std::size_t to, std::size_t& line, std::vector<Block>& out) const {
    while (line < lines_.size() && lines_[line].end <= from) ++line;
    for (; line < lines_.size() && lines_[line].begin < to; ++line) {
      const Line& here = lines_[line];
      if (here.begin >= from && here.end <= to) {
        out.push_back(*here.block);
      } else {
        append_piece(here, std::max(from, here.begin), std::min(to, here.end), out);
      }
      if (here.end > to) break;
    }
  }

 private:
  struct Line {
    const Block* block;
    std::size_t begin;  // words
    std::size_t end;
  };

  void append_piece(const Line& line, std::size_t from, std::size_t to, std::vector<Block>& out) const {
    if (to < from + kLeastPiece) return;
    const std::string_view text = line.block->text;
    // What stands between two words belongs to the second from its last space on: an opening quote.
    // Without a space there all of it is the first's.
    const auto part_before = [&](std::size_t word) {
      const std::size_t end = all_[word - 1].end;
      const std::size_t space = text.substr(end, all_[word].begin - end).rfind(' ');
      return space == std::string_view::npos ? all_[word].begin : end + space;
    };
    const std::size_t begin = from == line.begin ? 0 : part_before(from);
    const std::size_t end = to == line.end ? text.size() : part_before(to);
    Block piece = *line.block;
    piece.text = text::collapse_space(text.substr(begin, end - begin));
    out.push_back(std::move(piece));
  }

  std::vector<Word> all_;  // their byte ranges are their own line's
  std::vector<Line> lines_;
  std::unordered_map<std::string, std::size_t> line_of_;
};

}  // namespace

bool fill_body(std::vector<Block>& body, const std::vector<Block>& told_blocks, std::string_view headline,
               std::string_view dek) {
  const Told told(told_blocks, headline, dek);
  if (told.words().size() < kLeastToldWords) return false;
  if (count_words(body) * kWholeParts >= told.words().size() * kStubParts) return false;

  const RunIndex index(told.words());
  std::vector<Block> out;
  std::vector<Block> subheads;  // of the markup alone: each stays above the block that follows it
  std::size_t told_until = 0;   // words
  bool stands = false;          // something of the told text does in the markup
  std::size_t line = 0;
  const auto flush = [&] {
    std::move(subheads.begin(), subheads.end(), std::back_inserter(out));
    subheads.clear();
  };
  for (Block& block : body) {
    const std::vector<Word> words = words_of(block.text);
    WordRange range;
    const bool found =
        told.find_line(block.text, range) || (words.size() >= RunIndex::kRun && index.find(words, range));
    stands = stands || found;
    if (found && range.end <= told_until) continue;
    if (found) {
      told.append(told_until, range.begin, line, out);
      told_until = range.end;
    }
    if (!found && block.kind == BlockKind::subhead) {
      subheads.push_back(std::move(block));
      continue;
    }
    flush();
    out.push_back(std::move(block));
  }
  flush();
  if (!stands) out.clear();  // "Please enable JavaScript" is no part of the story
  told.append(told_until, told.words().size(), line, out);
  body = std::move(out);
  return true;
}

bool runs_as_story(const std::vector<Block>& blocks) {
  const auto paragraphs = std::count_if(blocks.begin(), blocks.end(), [](const Block& block) {
    return block.kind == BlockKind::paragraph && text::count_words(block.text) >= kWordsOfParagraph;
  });
  return paragraphs >= kLeastParagraphs;
}

std::size_t count_words(const std::vector<Block>& blocks) {
  std::size_t words = 0;
  for (const Block& block : blocks) words += text::count_words(block.text);
  return words;
}

}  // namespace cleancopy::article
