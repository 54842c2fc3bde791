#include <map>
#include <utility>

#include "check/alignment.hpp"
#include "check/comparison.hpp"
#include "check/words.hpp"

namespace cleancopy::check {
namespace {

// Two paragraphs of which more words are the same than not are the same paragraph, changed.
constexpr double kAlike = 0.5;
// Of how many pairs of paragraphs this is asked: beyond, the places tell.
constexpr std::size_t kMostPairs = 10'000;

const std::string& text_of(const Json& block) {
  return (block.is_string() ? block : block["text"]).get_ref<const std::string&>();
}

std::string place(std::size_t index) {
  return "body[" + std::to_string(index + 1) + ']';
}

// A block on its own: its text, with its kind where that is not plain.
std::string described(const Json& block) {
  if (block.is_string() || !block.contains("kind") || block["kind"] == "paragraph") return text_of(block);
  return block["kind"].get<std::string>() + ": " + text_of(block);
}

class Bodies {
 public:
  Bodies(const Json& expected, const Json& got) : expected_(expected), got_(got) {}

  std::vector<Difference> differences() {
    std::size_t i = 0;
    std::size_t j = 0;
    const std::vector<Match> same_text = align(numbers_of(expected_), numbers_of(got_));
    for (const Match& match : same_text) {
      tell_between(i, match.wanted, j, match.got);
      tell_pair(match.wanted, match.got);
      i = match.wanted + 1;
      j = match.got + 1;
    }
    tell_between(i, expected_.size(), j, got_.size());
    return std::move(differences_);
  }

 private:
  std::vector<std::uint32_t> numbers_of(const Json& body) {
    std::vector<std::uint32_t> out;
    for (const Json& block : body)
      out.push_back(
          numbers_.emplace(text_of(block), static_cast<std::uint32_t>(numbers_.size())).first->second);
    return out;
  }

  // The same paragraph in both: what of it differs.
  void tell_pair(std::size_t i, std::size_t j) {
    const Json& wanted = expected_[i];
    const Json& got = got_[j];
    if (text_of(wanted) != text_of(got)) differences_.push_back({place(i), text_of(wanted), text_of(got)});
    if (!wanted.is_object()) return;
    for (const auto& part : wanted.items()) {
      const Json value = got.contains(part.key()) ? got[part.key()] : Json(nullptr);
      if (part.key() == "text" || is_same(part.value(), value)) continue;
      const auto words = [](const Json& it) {
        return it.is_string() ? it.get<std::string>() : spaced_json(it);
      };
      differences_.push_back({place(i) + '.' + part.key(), words(part.value()), words(value)});
    }
  }

  // Paragraphs of which none has the other's text: pairs of those alike, in order.
  void tell_between(std::size_t i, std::size_t end_i, std::size_t j, std::size_t end_j) {
    const bool asks = (end_i - i) * (end_j - j) <= kMostPairs;
    while (i < end_i || j < end_j) {
      if (i == end_i) {
        differences_.push_back({place(j), "", described(got_[j])});
        ++j;
        continue;
      }
      std::size_t twin = j;
      while (asks && twin < end_j && !are_alike(i, twin)) ++twin;
      if (!asks || twin == end_j) {
        differences_.push_back({place(i), described(expected_[i]), ""});
        ++i;
        continue;
      }
      for (; j < twin; ++j) differences_.push_back({place(j), "", described(got_[j])});
      tell_pair(i++, j++);
    }
  }

  bool are_alike(std::size_t i, std::size_t j) const {
    return word_f1(words_of(text_of(expected_[i])), words_of(text_of(got_[j]))) > kAlike;
  }

  const Json& expected_;
  const Json& got_;
  std::map<std::string_view, std::uint32_t> numbers_;  // of texts
  std::vector<Difference> differences_;
};

}  // namespace

std::vector<Difference> compare_bodies(const Json& expected, const Json& got) {
  return Bodies(expected, got).differences();
}

}  // namespace cleancopy::check
