#include "html/page/script_state.hpp"

#include <algorithm>
#include <cstddef>

#include "text/unicode.hpp"

namespace cleancopy::html {
namespace {

bool is_name_byte(char c) {
  return text::is_ascii_alpha(c) || text::is_ascii_digit(c) || c == '_' || c == '$' || c == '.';
}

// A piece of a stream of state (structured/state_stream.hpp).
constexpr std::string_view kPiece = "self.__next_f.push(";

constexpr std::size_t kLongestWord = std::string_view("JSON.parse(").size();

// Reads a program's first assignments.
class Reader {
 public:
  explicit Reader(std::string_view head) : rest_(head) {}

  StateGuess guess() {
    skip_space();
    if (is_piece_of_state(rest_)) return StateGuess::yes;
    if (kPiece.starts_with(rest_)) return StateGuess::undecided;
    for (;;) {
      if (!take_name()) return open_end();
      skip_space();
      if (!take("=")) return open_end();
      skip_space();
      if (rest_.empty()) return StateGuess::undecided;
      if (const StateGuess guess = guess_value(); guess != StateGuess::undecided || rest_.empty())
        return guess;
    }
  }

 private:
  // `undecided` with something left: the next assignment may be it.
  StateGuess guess_value() {
    if (rest_.front() == '{' || rest_.front() == '[') return guess_literal();
    if (rest_.size() < kLongestWord) return cut_off();
    if (rest_.starts_with("JSON.parse(")) return StateGuess::yes;
    if (rest_.starts_with("(function") || rest_.starts_with("function")) return made_for_data();
    if (rest_.front() == '"' || rest_.front() == '\'') {
      const std::size_t end = rest_.find(rest_.front(), 1);
      if (end == std::string_view::npos) return cut_off();
      rest_.remove_prefix(end + 1);
      return end_statement();
    }
    if (!take_name()) return open_end();
    skip_space();
    if (rest_ == "|") return cut_off();
    if (take("||")) {
      skip_space();
      if (rest_.empty()) return StateGuess::undecided;
      return rest_.front() == '{' || rest_.front() == '[' ? guess_literal() : StateGuess::no;
    }
    return end_statement();
  }

  StateGuess guess_literal() {
    const char open = rest_.front();
    rest_.remove_prefix(1);
    skip_space();
    if (rest_.empty()) return StateGuess::undecided;
    const char first = rest_.front();
    if (first == '"' || (open == '[' && (first == '{' || first == '['))) return StateGuess::yes;
    if (first != (open == '{' ? '}' : ']')) return made_for_data();
    rest_.remove_prefix(1);
    return end_statement();
  }

  StateGuess end_statement() {
    skip_space();
    if (rest_.empty()) return StateGuess::undecided;
    if (!take(";") && !take(",")) return StateGuess::no;
    return StateGuess::undecided;
  }

  [[nodiscard]] StateGuess made_for_data() const {
    return name_.find("__") != std::string_view::npos ? StateGuess::yes : StateGuess::no;
  }

  // A path: window.__STATE__, window["__STATE__"]; a keyword before it is passed over.
  bool take_name() {
    skip_space();
    for (const std::string_view keyword : {"var ", "let ", "const "}) take(keyword);
    skip_space();
    std::size_t end = 0;
    for (; end < rest_.size(); ++end) {
      if (is_name_byte(rest_[end])) continue;
      if (end == 0 || rest_[end] != '[') break;
      end = std::min(rest_.find(']', end), rest_.size() - 1);
    }
    name_ = rest_.substr(0, end);
    rest_.remove_prefix(end);
    return end > 0;
  }

  void skip_space() {
    while (!rest_.empty() && text::is_html_space(rest_.front())) rest_.remove_prefix(1);
  }
  bool take(std::string_view word) {
    if (!rest_.starts_with(word)) return false;
    rest_.remove_prefix(word.size());
    return true;
  }
  [[nodiscard]] StateGuess open_end() const { return rest_.empty() ? StateGuess::undecided : StateGuess::no; }
  // What stands here may go on to be anything.
  StateGuess cut_off() {
    rest_ = {};
    return StateGuess::undecided;
  }

  std::string_view rest_;
  std::string_view name_;
};

}  // namespace

StateGuess guess_state(std::string_view head, bool is_json) noexcept {
  const bool too_long = head.size() >= kStateHead;
  StateGuess guess = StateGuess::undecided;
  if (is_json) {
    const std::string_view text = text::trim(head);
    if (!text.empty()) guess = text.front() == '{' || text.front() == '[' ? StateGuess::yes : StateGuess::no;
  } else {
    guess = Reader(head.substr(0, kStateHead)).guess();
  }
  return guess == StateGuess::undecided && too_long ? StateGuess::no : guess;
}

bool is_piece_of_state(std::string_view head) noexcept {
  return text::trim(head.substr(0, kStateHead)).starts_with(kPiece);
}

}  // namespace cleancopy::html
