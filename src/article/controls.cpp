#include "article/controls.hpp"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "text/utf8.hpp"

namespace cleancopy::article {
namespace {

bool is_left_out(char32_t c) {
  constexpr char32_t kSpace = 0x20;
  constexpr char32_t kDelete = 0x7F;
  constexpr char32_t kNonCharacter = 0xFFFE;  // and the one behind it, in each plane
  return (c < kSpace && c != '\n' && c != '\t') || c == kDelete || (c & kNonCharacter) == kNonCharacter;
}

// Most texts have none of the bytes that such a character begins with.
bool may_hold_any(std::string_view text) {
  constexpr unsigned char kFirstOfNonCharacters = 0xEF;
  unsigned found = 0;  // without a way out of the loop it takes sixteen bytes a step
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    found |= static_cast<unsigned>(byte < 0x20) | static_cast<unsigned>(byte == 0x7F) |
             static_cast<unsigned>(byte >= kFirstOfNonCharacters);
  }
  return found != 0;
}

void clean(std::string& text) {
  if (!may_hold_any(text)) return;
  std::string kept;
  for (std::size_t at = 0; at < text.size();) {
    const text::CodePoint c = text::decode_at(text, at);
    if (!is_left_out(c.value)) kept.append(text, at, c.length);
    at += c.length;
  }
  text = std::move(kept);
}

void clean(std::vector<std::string>& texts) {
  for (std::string& text : texts) clean(text);
  std::erase_if(texts, [](const std::string& text) { return text.empty(); });
}

void clean(Text& field) {
  clean(field.value);
  if (field.empty()) field = {};
}

}  // namespace

void leave_out_controls(Article& article) {
  for (Text* const field :
       {&article.headline, &article.kicker, &article.dek, &article.dateline, &article.section,
        &article.site_name, &article.language, &article.license, &article.copyright})
    clean(*field);
  for (auto* const texts : {&article.key_points, &article.byline, &article.agencies, &article.tags})
    clean(*texts);
  for (std::string* const text : {&article.headline_printed, &article.image.caption, &article.image.credit,
                                  &article.image.alt, &article.published.words, &article.updated.words})
    clean(*text);
  for (Picture& picture : article.pictures) {
    clean(picture.url);
    clean(picture.caption);
    clean(picture.alt);
  }
}

}  // namespace cleancopy::article
