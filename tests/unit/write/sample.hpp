/// Articles for the writers' tests.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "cleancopy/article.hpp"

namespace cleancopy::write {

/// Every field is set, every kind of block is there. Invented.
inline Article full_article() {
  Article article;
  article.headline = {"Lamps \"back\" on the quay", Source::element};
  article.dek = {"After three dark years", Source::meta};
  article.byline = {"Tilde Marrow", "Jo Öst"};
  article.byline_source = Source::json_ld;
  article.agencies = {"Reuters"};
  article.agencies_source = Source::text;
  article.published = {"2031-02-03T04:05:00+02:00", "3 Feb 2031, 4.05", Source::text, Precision::minute};
  article.updated = {"2031-02-04", "4 Feb 2031", Source::microdata, Precision::day};
  article.section = {"City", Source::json_ld};
  article.site_name = {"Ostrel Post", Source::meta};
  article.url = {"https://post.example/lamps", Source::caller};
  article.language = {"en-GB", Source::element};
  article.tags = {"Lamps", "The quay"};
  article.tags_source = Source::meta;
  article.image = {"https://pics.example/1.jpg", "Two lamps at dusk", "Jo Öst", "Lamps", Source::json_ld};
  article.video = {"https://v.example/1.mp4", Source::meta};
  article.paywalled = true;
  article.paywalled_source = Source::json_ld;
  article.license = {"https://rights.example/by", Source::element};
  article.copyright = {"© Ostrel Post", Source::meta};
  article.pictures = {{"https://pics.example/2.jpg", "A lamp", ""}};
  article.notes = {{NoteKind::correction, "Correction: Friday."}};
  article.language_detected = "de";
  article.amp_url = {"https://post.example/lamps/amp", Source::element};
  article.print_url = {"https://post.example/lamps/print", Source::element};
  article.word_count = 239;
  article.encoding = {"windows-1252", CharsetSource::meta, 2, 1};
  article.kind = PageKind::forum;
  article.article_confidence = 0.498;
  article.truncated = true;
  article.body = {{BlockKind::paragraph, 0, "First."},   {BlockKind::subhead, 2, "What next"},
                  {BlockKind::list_item, 1, "One"},      {BlockKind::list_item, 2, "One deeper"},
                  {BlockKind::list_item, 1, "Two"},      {BlockKind::quote, 0, "Said so."},
                  {BlockKind::table, 0, "a | b"},        {BlockKind::table, 0, "c | d"},
                  {BlockKind::preformatted, 0, "x\n  y"}};
  return article;
}

/// An article of a headline and these blocks.
inline Article with_body(std::vector<Block> body) {
  Article article;
  article.headline = {"Lanterns", Source::element};
  article.body = std::move(body);
  return article;
}

inline Block block(BlockKind kind, std::string text, std::uint8_t level = 0, std::uint32_t ordinal = 0) {
  Block out;
  out.kind = kind;
  out.text = std::move(text);
  out.level = level;
  out.ordinal = ordinal;
  return out;
}

/// A block of a live blog.
inline Block timed(Block block) {
  block.time = "10:05";
  return block;
}

inline bool has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

}  // namespace cleancopy::write
