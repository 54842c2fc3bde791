#include "cleancopy/article.hpp"

#include <string>
#include <string_view>

namespace cleancopy {

std::string_view name_of(Source source) noexcept {
  switch (source) {
    case Source::none:
      return "none";
    case Source::json_ld:
      return "json-ld";
    case Source::script:
      return "script";
    case Source::meta:
      return "meta";
    case Source::microdata:
      return "microdata";
    case Source::element:
      return "element";
    case Source::text:
      return "text";
    case Source::title:
      return "title";
    case Source::url:
      return "url";
    case Source::caller:
      return "caller";
    case Source::rule:
      return "rule";
    case Source::container:
      return "container";
  }
  return "none";
}

std::string_view name_of(BlockKind kind) noexcept {
  switch (kind) {
    case BlockKind::paragraph:
      return "paragraph";
    case BlockKind::subhead:
      return "subhead";
    case BlockKind::list_item:
      return "list-item";
    case BlockKind::quote:
      return "quote";
    case BlockKind::table:
      return "table";
    case BlockKind::preformatted:
      return "preformatted";
    case BlockKind::embed:
      return "embed";
    case BlockKind::question:
      return "question";
    case BlockKind::note:
      return "note";
  }
  return "paragraph";
}

std::string_view name_of(Precision precision) noexcept {
  switch (precision) {
    case Precision::day:
      return "day";
    case Precision::hour:
      return "hour";
    case Precision::minute:
      return "minute";
    case Precision::second:
      return "second";
  }
  return "day";
}

std::string_view name_of(NoteKind kind) noexcept {
  switch (kind) {
    case NoteKind::correction:
      return "correction";
    case NoteKind::editor:
      return "editor";
    case NoteKind::translation:
      return "translation";
  }
  return "editor";
}

std::string_view name_of(CharsetSource source) noexcept {
  switch (source) {
    case CharsetSource::none:
      return "none";
    case CharsetSource::forced:
      return "forced";
    case CharsetSource::transport:
      return "transport";
    case CharsetSource::bom:
      return "bom";
    case CharsetSource::meta:
      return "meta";
    case CharsetSource::xml_declaration:
      return "xml-declaration";
    case CharsetSource::guess:
      return "guess";
    case CharsetSource::fallback:
      return "fallback";
  }
  return "none";
}

std::string_view name_of(PageKind kind) noexcept {
  switch (kind) {
    case PageKind::article:
      return "article";
    case PageKind::index:
      return "index";
    case PageKind::catalog:
      return "catalog";
    case PageKind::product:
      return "product";
    case PageKind::forum:
      return "forum";
    case PageKind::documentation:
      return "documentation";
    case PageKind::service:
      return "service";
    case PageKind::video:
      return "video";
    case PageKind::gallery:
      return "gallery";
    case PageKind::error:
      return "error";
  }
  return "article";
}

std::size_t Article::reading_minutes() const noexcept {
  constexpr std::size_t kWordsAMinute = 238;
  return (word_count + kWordsAMinute - 1) / kWordsAMinute;
}

bool Article::has_standfirst() const noexcept {
  return !dek.empty() && dek.source != Source::meta && dek.source != Source::json_ld;
}

std::string Article::text() const {
  std::string out = body_text();
  if (!out.empty() && has_standfirst()) out.insert(0, dek.value + "\n\n");
  return out;
}

std::string Article::body_text() const {
  std::string out;
  for (const Block& block : body) {
    if (!out.empty()) out += "\n\n";
    out += block.text;
  }
  return out;
}

}  // namespace cleancopy
