#include "structured/json_ld_people.hpp"

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <utility>

#include "structured/json_ld_text.hpp"
#include "text/unicode.hpp"
#include "text/web_address.hpp"

namespace cleancopy::structured {
namespace {

// More names than any byline holds: keeps the search for duplicates short, and a crowd of
// references to one huge object cheap.
constexpr std::size_t kMaxNames = 200;

void add_once(std::vector<std::string>& names, std::string name) {
  if (name.empty() || names.size() == kMaxNames) return;
  const auto is_same = [&](const std::string& known) {
    return text::equals_ignoring_ascii_case(known, name);
  };
  if (std::none_of(names.begin(), names.end(), is_same)) names.push_back(std::move(name));
}

bool is_organization(JsonObject object) {
  const std::vector<std::string_view> types = types_of(object);
  return std::any_of(types.begin(), types.end(), [](std::string_view type) {
    return text::equals_ignoring_ascii_case(type, "Corporation") ||
           (type.size() >= 12 &&
            text::equals_ignoring_ascii_case(type.substr(type.size() - 12), "organization"));
  });
}

// The strings of a name: one, or a list of several people's.
std::vector<std::string_view> names_in(JsonObject person) {
  std::vector<std::string_view> names;
  const auto name = find_member(person, "name");
  if (!name) return names;
  if (!name->is_array()) {
    names.push_back(text_of(*name));
    return names;
  }
  for (std::size_t i = 0; i < std::min(name->size(), kMaxNames); ++i)
    names.push_back(text_of(name->entry(i)));
  return names;
}

std::string name_from_parts(JsonObject person) {
  std::string name;
  for (const std::string_view part : {"givenName", "familyName"}) {
    const auto member = find_member(person, part);
    if (!member) continue;
    if (!name.empty()) name += ' ';
    name += text_of(*member);
  }
  return clean_line(name);
}

void add_person(JsonObject person, JsonLdArticle& article) {
  std::vector<std::string>& names = is_organization(person) ? article.author_organizations : article.authors;
  const std::size_t before = names.size();
  for (const std::string_view name : names_in(person)) add_once(names, clean_line(name));
  if (names.size() == before) add_once(names, name_from_parts(person));
}

// Strings, objects, references and lists of them. A web address is a reference, never a name.
void add_people(JsonLdGraph& graph, JsonElement value, JsonLdArticle& article) {
  std::vector<JsonElement> stack{value};
  for (std::size_t seen = 0; !stack.empty() && seen < kMaxNames; ++seen) {
    const JsonElement entry = stack.back();
    stack.pop_back();
    if (entry.is_array()) {
      const std::size_t start = stack.size();
      for (std::size_t i = 0; i < entry.size(); ++i) stack.push_back(entry.entry(i));
      std::reverse(stack.begin() + static_cast<std::ptrdiff_t>(start), stack.end());
    } else if (entry.is_object()) {
      if (const auto people = find_member(entry, "@list")) {
        stack.push_back(*people);
      } else {
        add_person(graph.resolve(entry), article);
      }
    } else if (const std::string_view text = text_of(entry); text::is_web_address(text)) {
      if (const auto referenced = graph.object_with_id(text)) add_person(*referenced, article);
    } else {
      add_once(article.authors, clean_line(text));
    }
  }
}

}  // namespace

void read_people(JsonLdGraph& graph, JsonObject object, JsonLdArticle& article) {
  for (const std::string_view member : {"author", "creator", "contributor"}) {
    if (!article.authors.empty() || !article.author_organizations.empty()) return;
    if (const auto people = find_member(object, member)) add_people(graph, *people, article);
  }
}

}  // namespace cleancopy::structured
