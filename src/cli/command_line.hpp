/// What the readers of each command's arguments share: words for options, inputs, complaints.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "cleancopy/error.hpp"

namespace cleancopy::cli {

/// A word that an option takes, and what it stands for.
template <class Value>
struct Choice {
  std::string_view word;
  Value value;
};

/// "cleancopy: what went wrong" on standard error, in one line whatever a name in it is made of.
void complain(std::string_view what);

/// "cleancopy: NAME: what went wrong".
void complain(std::string_view name, const Error& error);

/// Says each of an article's remarks so.
void say_remarks(std::string_view name, std::span<const std::string> remarks);

/// "standard input" for "-".
[[nodiscard]] std::string_view shown_name(const std::string& path);

/// Whether nobody named an input and nothing is piped in: somebody who types nothing but a command's name
/// waits for help, not for standard input. Says so.
[[nodiscard]] bool lacks_input();

/// Reads a whole number from 1 to `most`. False where `word` is none; `value` is then anything.
[[nodiscard]] bool read_whole_number(std::string_view word, std::size_t most, std::size_t& value);

/// That `word` is none of those that `option` takes, and which may be meant.
void complain_about_word(std::string_view option, std::string_view word,
                         const std::vector<std::string>& words);

/// Sets `value` to the choice called `word`; says so where there is none.
template <class Choices, class Value>
bool choose(std::string_view option, std::string_view word, const Choices& choices, Value& value) {
  std::vector<std::string> words;
  for (const auto& choice : choices) {
    if (choice.word == word) {
      value = choice.value;
      return true;
    }
    words.emplace_back(choice.word);
  }
  complain_about_word(option, word, words);
  return false;
}

}  // namespace cleancopy::cli
