#include "write/field_suggestion.hpp"

#include <algorithm>
#include <iterator>

#include "text/nearest_word.hpp"
#include "text/unicode.hpp"
#include "write/fields.hpp"

namespace cleancopy::write {
namespace {

struct OtherName {
  text::FixedText<15> other;
  text::FixedText<15> ours;
};

// What extractors, feeds and schema.org call them, in lower case and without separators.
constexpr OtherName kOtherNames[] = {
    {"title", "headline"},
    {"author", "byline"},
    {"authors", "byline"},
    {"creator", "byline"},
    {"date", "published"},
    {"datepublished", "published"},
    {"publishdate", "published"},
    {"publisheddate", "published"},
    {"pubdate", "published"},
    {"datemodified", "updated"},
    {"modified", "updated"},
    {"lastmodified", "updated"},
    {"description", "dek"},
    {"summary", "dek"},
    {"abstract", "dek"},
    {"excerpt", "dek"},
    {"subtitle", "dek"},
    {"sitename", "site_name"},
    {"publisher", "site_name"},
    {"hostname", "site_name"},
    {"source", "site_name"},
    {"canonical", "url"},
    {"link", "url"},
    {"lang", "language"},
    {"content", "text"},
    {"rawtext", "text"},
    {"articlebody", "text"},
    {"maintext", "text"},
    {"category", "section"},
    {"categories", "section"},
    {"keywords", "tags"},
    {"topimage", "image"},
    {"thumbnail", "image"},
    {"images", "pictures"},
    {"length", "word_count"},
    {"type", "page_kind"},
};

std::string without_separators(std::string_view name) {
  std::string out;
  for (const char c : name)
    if (c != '_' && c != '-' && c != ' ') out += text::to_ascii_lower(c);
  return out;
}

}  // namespace

std::string suggestion_for_field(std::string_view name) {
  const std::string plain = without_separators(name);
  const auto* const known = std::find_if(std::begin(kOtherNames), std::end(kOtherNames),
                                         [&](const OtherName& row) { return row.other == plain; });
  // To a field's own name none is nearer than itself.
  if (known != std::end(kOtherNames)) name = known->ours;
  return text::suggestion_for(name, {std::begin(kFieldNames), std::end(kFieldNames)});
}

}  // namespace cleancopy::write
