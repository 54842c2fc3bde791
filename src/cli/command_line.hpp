/// What the readers of each command's arguments share: words for options, complaints.
#pragma once

#include <string>
#include <string_view>

namespace cleancopy::cli {

/// A word that an option takes, and what it stands for.
template <class Value>
struct Choice {
  std::string_view word;
  Value value;
};

/// "cleancopy: what went wrong" on standard error, in one line whatever a name in it is made of.
void complain(std::string_view what);

/// Sets `value` to the choice called `word`; says so where there is none.
template <class Choices, class Value>
bool choose(std::string_view option, std::string_view word, const Choices& choices, Value& value) {
  std::string words;
  for (const auto& choice : choices) {
    if (choice.word == word) {
      value = choice.value;
      return true;
    }
    words += (words.empty() ? "" : ", ") + std::string(choice.word);
  }
  complain(std::string(option) + ": \"" + std::string(word) + "\" is none of " + words);
  return false;
}

}  // namespace cleancopy::cli
