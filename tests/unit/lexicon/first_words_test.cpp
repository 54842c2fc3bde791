#include "lexicon/first_words.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "catch.hpp"
#include "text/fixed_text.hpp"
#include "text/fnv.hpp"
#include "text/phrase_row.hpp"

using namespace cleancopy;

namespace {

struct Entry {
  std::uint32_t first_word = 0;
  text::FixedText<20> words;
};

constexpr std::string_view kRow = "red lamp|quay|red boat|green lamp";

constexpr lexicon::FirstWords kEntries([] {
  std::array<Entry, text::count_phrases(kRow)> entries{};
  std::size_t count = 0;
  text::for_each_phrase(kRow, [&](std::string_view words) {
    entries[count++] = {text::fnv_of(words.substr(0, words.find(' '))), words};
  });
  return entries;
}());

std::vector<std::string> with(std::string_view word) {
  std::vector<std::string> found;
  for (const Entry& entry : kEntries.with(text::fnv_of(word)))
    found.emplace_back(std::string_view(entry.words));
  return found;
}

std::vector<std::string> phrases_of(std::string_view row) {
  std::vector<std::string> phrases;
  text::for_each_phrase(row, [&](std::string_view phrase) { phrases.emplace_back(phrase); });
  CHECK(phrases.size() == text::count_phrases(row));
  return phrases;
}

}  // namespace

TEST_CASE("phrases by their first word", "[first_words]") {
  CHECK(with("red") == std::vector<std::string>{"red boat", "red lamp"});
  CHECK(with("quay") == std::vector<std::string>{"quay"});
  CHECK(with("lamp").empty());
  CHECK(with("").empty());
}

TEST_CASE("the phrases of a row", "[first_words]") {
  CHECK(phrases_of("").empty());
  CHECK(phrases_of("one") == std::vector<std::string>{"one"});
  CHECK(phrases_of("one|two words|") == std::vector<std::string>{"one", "two words", ""});
}
