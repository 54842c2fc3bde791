#include "structured/state_text.hpp"

#include <algorithm>
#include <utility>

#include "lexicon/name_tokens.hpp"
#include "structured/json_repair.hpp"
#include "structured/state_refs.hpp"
#include "structured/state_run.hpp"
#include "structured/state_stream.hpp"
#include "text/unicode.hpp"

namespace cleancopy::structured {
namespace {

constexpr std::size_t kLeastText = 300;    // bytes; less is no story
constexpr std::size_t kLeastTitle = 12;    // bytes; shorter ones are alike by chance
constexpr std::size_t kTitledCounts = 4;   // times as much: a text under the page's title
constexpr std::size_t kLeastPacked = 300;  // bytes of a string that is JSON itself
constexpr unsigned kDeepestPacked = 2;     // JSON in a string in JSON

// Subtrees that hold words for other things.
constexpr std::uint64_t kNotTheStory =
    lexicon::bits(lexicon::NameHint::related, lexicon::NameHint::teaser, lexicon::NameHint::newsletter,
                  lexicon::NameHint::advert, lexicon::NameHint::comment, lexicon::NameHint::navigation,
                  lexicon::NameHint::footer, lexicon::NameHint::header, lexicon::NameHint::paywall,
                  lexicon::NameHint::consent, lexicon::NameHint::promo, lexicon::NameHint::form,
                  lexicon::NameHint::dialog, lexicon::NameHint::author_box, lexicon::NameHint::caption);

struct Visit {
  JsonElement value{};
  bool titled = false;
  unsigned packed = 0;
};

struct Best {
  StateText text;
  std::size_t score = 0;

  void offer(std::string told, std::size_t text_bytes, bool titled) {
    const std::size_t score_of_this = text_bytes * (titled ? kTitledCounts : 1);
    if (text_bytes < kLeastText || score_of_this <= score) return;
    score = score_of_this;
    text = {std::move(told), titled};
  }
};

bool is_text_key(std::string_view key) {
  for (const std::string_view name : {"body", "content", "text", "html", "story"}) {
    if (key.size() < name.size()) continue;
    if (text::equals_ignoring_ascii_case(key.substr(key.size() - name.size()), name)) return true;
    if (text::equals_ignoring_ascii_case(key.substr(0, name.size()), name)) return true;
  }
  return false;
}

// Running text, not code or an address: one byte in twelve is a space, as in no other string of a script, or
// the text is written without spaces.
bool is_running_text(std::string_view text) {
  if (text.size() < kLeastText || text.front() == '{' || text.front() == '[') return false;
  const auto spaces = static_cast<std::size_t>(std::count(text.begin(), text.end(), ' '));
  const auto ascii = static_cast<std::size_t>(
      std::count_if(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; }));
  return spaces * 12 >= text.size() || ascii * 4 < text.size();
}

bool is_phrase(std::string_view text) {
  return text.find(' ') != std::string_view::npos && text.front() != '{' && text.front() != '[';
}

bool has_title(JsonObject object, std::string_view title) {
  if (title.size() < kLeastTitle) return false;
  for (std::size_t i = 0; i < object.size(); ++i) {
    const std::string_view key = object.key(i);
    if (key != "title" && key != "headline" && key != "name") continue;
    const std::string folded = text::folded(object.member(i).string());
    if (folded.size() >= kLeastTitle && title.find(folded) != std::string_view::npos) return true;
  }
  return false;
}

// From the object, array or string literal on that the script assigns, or that a function called there
// returns ("window.__NUXT__=(function(a){return {…").
std::string state_of(std::string_view script) {
  constexpr std::string_view kParse = "JSON.parse(";
  std::size_t at = std::min(script.find_first_of("{["), script.size());
  const std::size_t parse = script.find(kParse);
  if (parse < at) {
    script = text::trim(script.substr(parse + kParse.size()));
    if (script.empty()) return {};
    std::size_t end = 1;
    while (end < script.size() && script[end] != script.front()) end += script[end] == '\\' ? 2 : 1;
    return '[' + std::string(script.substr(0, end + 1)) + ']';
  }
  constexpr std::string_view kReturn = "return";
  if (text::trim(script.substr(std::min(at + 1, script.size()), 16)).starts_with(kReturn))
    at = std::min(script.find_first_of("{[", at + 1), script.size());
  script = text::trim(script.substr(at));
  while (script.ends_with(';')) script = text::trim(script.substr(0, script.size() - 1));
  return std::string(script);
}

class Search {
 public:
  Search(JsonParser& parser, std::string& repaired, std::string_view title)
      : parser_(parser), repaired_(repaired), title_(text::folded(title)) {}

  void over(std::string_view json, bool titled = false, unsigned packed = 0) {
    auto root = parser_.parse(json);
    if (!root && repair_json(json, repaired_)) root = parser_.parse(repaired_);
    if (root) stack_.push_back({*root, titled, packed});
    if (packed == 0) walk();  // else the walk that found it goes on with it
  }

  // A text that nothing points at may be the story, too.
  void over_stream(std::string_view stream) {
    const std::vector<StreamRow> rows = rows_of(stream);
    for (const StreamRow& row : rows) {
      if (row.is_text) refs_.add_text(row.number, row.value);
    }
    for (const StreamRow& row : rows) {
      if (row.is_text) {
        offer_text(row.value, "", {});
      } else {
        over(row.value);
      }
    }
  }

  [[nodiscard]] StateText take() { return std::move(best_.text); }

 private:
  void walk() {
    while (!stack_.empty()) {
      const Visit visit = stack_.back();
      stack_.pop_back();
      if (visit.value.is_array()) {
        visit_array(visit);
      } else if (visit.value.is_object()) {
        visit_object(visit);
      } else if (visit.value.is_string()) {
        visit_string(visit, "");
      }
    }
  }

  void visit_string(const Visit& visit, std::string_view key) {
    offer_text(text::trim(refs_.follow(visit.value.string())), key, visit);
  }

  void offer_text(std::string_view value, std::string_view key, const Visit& visit) {
    if (value.size() < kLeastText) return;
    if (value.front() == '{' || value.front() == '[') {
      if (visit.packed < kDeepestPacked && value.size() >= kLeastPacked)
        over(value, visit.titled, visit.packed + 1);
      return;
    }
    if (!has_paragraphs(value) && !(is_text_key(key) && is_running_text(value))) return;
    std::string html;
    const std::size_t bytes = append_told(html, value);
    best_.offer(std::move(html), bytes, visit.titled);
  }

  // An array of strings is one text only if all of them run as text does; else each may be one.
  void visit_array(const Visit& visit) {
    bool mixed = false;
    for (std::size_t i = 0; i < visit.value.size() && !mixed; ++i) {
      const JsonElement entry = visit.value.entry(i);
      mixed = !entry.is_object() && !is_phrase(entry.string());
    }
    if (mixed) {
      for (std::size_t i = 0; i < visit.value.size(); ++i)
        stack_.push_back({visit.value.entry(i), visit.titled, visit.packed});
      return;
    }
    StateRun run = read_run(visit.value, refs_);
    best_.offer(std::move(run.html), run.text_bytes, visit.titled);
    for (const JsonElement other : run.others) stack_.push_back({other, visit.titled, visit.packed});
  }

  void visit_object(const Visit& visit) {
    const bool titled = visit.titled || has_title(visit.value, title_);
    if (StateRefs::is_cache(visit.value)) refs_.add_cache(visit.value);
    for (std::size_t i = 0; i < visit.value.size(); ++i) {
      Visit member{visit.value.member(i), titled, visit.packed};
      if ((lexicon::name_hints(visit.value.key(i)) & kNotTheStory) != 0) continue;
      if (member.value.is_string()) {
        visit_string(member, visit.value.key(i));
      } else if (StateRefs::is_ref(member.value)) {
        // All of a cache is looked at; what matters is that the story's text is the story's.
        if (titled && refs_.follow(member.value, member.value)) stack_.push_back(member);
      } else if (member.value.is_array() || member.value.is_object()) {
        stack_.push_back(member);
      }
    }
  }

  JsonParser& parser_;
  std::string& repaired_;
  std::string title_;
  StateRefs refs_;
  std::vector<Visit> stack_;
  Best best_;
};

}  // namespace

StateText StateTextReader::read(const std::vector<std::string_view>& scripts, std::string_view title) {
  parser_.reset();
  Search search(parser_, repaired_, title);
  std::string stream;
  for (const std::string_view script : scripts) {
    if (is_stream_piece(script)) {
      append_piece(script, parser_, stream);
    } else {
      search.over(state_of(script));
    }
  }
  search.over_stream(stream);
  parser_.reset();
  return search.take();
}

}  // namespace cleancopy::structured
