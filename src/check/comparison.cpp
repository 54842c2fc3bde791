#include "check/comparison.hpp"

#include <algorithm>
#include <utility>

#include "check/expectation.hpp"
#include "check/words.hpp"
#include "write/article_json.hpp"

namespace cleancopy::check {
namespace {

const Json kNothing = nullptr;

const Json& member_or_nothing(const Json& value, const std::string& name) {
  const auto found = value.is_object() ? value.find(name) : value.end();
  return found == value.end() ? kNothing : *found;
}

std::string all_words(const Json& body) {
  std::string out;
  for (const Json& block : body) {
    const Json& text = block.is_string() ? block : block["text"];
    out += text.get_ref<const std::string&>() + '\n';
  }
  return out;
}

double f1_of_bodies(const Json& expected, const Json& got) {
  const std::string wanted_text = all_words(expected);
  const std::string got_text = all_words(got);
  return word_f1(words_of(wanted_text), words_of(got_text));
}

// As people would say the value: unless both would sound alike.
Difference difference_of(std::string where, const Json& expected, const Json& got) {
  const std::string wanted_words = write::plain_value(expected);
  const std::string got_words = write::plain_value(got);
  if (wanted_words != got_words) return {std::move(where), wanted_words, got_words};
  return {std::move(where), spaced_json(expected), spaced_json(got)};
}

}  // namespace

bool is_same(const Json& expected, const Json& got) {
  if (says_nothing(expected) || says_nothing(got)) return says_nothing(expected) && says_nothing(got);
  if (expected.is_object()) {
    return std::all_of(expected.items().begin(), expected.items().end(), [&](const auto& member) {
      return is_same(member.value(), member_or_nothing(got, member.key()));
    });
  }
  if (expected.is_string() && got.is_object()) return expected == Json(write::plain_value(got));
  if (!expected.is_array()) return expected == got;
  return got.is_array() && std::equal(expected.begin(), expected.end(), got.begin(), got.end(), is_same);
}

Comparison compare(const Json& expected, const Json& outcome, std::optional<double> min_f1) {
  Comparison out;
  for (const auto& field : expected.items()) {
    const std::string& name = field.key();
    const Json& wanted = field.value();
    if (is_remark(name)) continue;
    const Json& got = member_or_nothing(outcome, name);
    if (is_paragraphs(name) && got.is_array()) {
      out.body_f1 = f1_of_bodies(wanted, got);
      std::vector<Difference> found = compare_bodies(wanted, got);
      out.body_tolerated = !found.empty() && min_f1 && *out.body_f1 >= *min_f1;
      if (!out.body_tolerated) std::move(found.begin(), found.end(), std::back_inserter(out.differences));
    } else if (wanted.is_object() && got.is_object()) {
      for (const auto& part : wanted.items()) {
        const Json& got_part = member_or_nothing(got, part.key());
        if (!is_same(part.value(), got_part))
          out.differences.push_back(difference_of(name + '.' + part.key(), part.value(), got_part));
      }
    } else if (!is_same(wanted, got)) {
      out.differences.push_back(difference_of(name, wanted, got));
    }
  }
  return out;
}

}  // namespace cleancopy::check
