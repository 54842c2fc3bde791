#include "write/article_json.hpp"

#include <cmath>

#include "cleancopy/version.hpp"
#include "write/json_writer.hpp"

namespace cleancopy::write {
namespace {

using Json = nlohmann::ordered_json;

Json text_or_null(const Text& text) {
  return text.empty() ? Json(nullptr) : Json(text.value);
}

// A line that the page prints, or its description, which stands in where it prints none.
Json dek_source(const Text& dek) {
  if (dek.empty()) return nullptr;
  return dek.source == Source::meta || dek.source == Source::json_ld ? "description" : "standfirst";
}

Json moment_or_null(const Moment& moment) {
  // Words that count from a moment which nobody told: no date, and no silence.
  if (moment.empty() && !moment.words.empty())
    return {
        {"iso", nullptr}, {"precision", nullptr}, {"text", moment.words}, {"source", name_of(moment.source)}};
  if (moment.empty()) return nullptr;
  return {{"iso", moment.iso},
          {"precision", name_of(moment.precision)},
          {"text", moment.words},
          {"source", name_of(moment.source)}};
}

// More digits would say more than is known. Cut, not rounded: what is below a half stays below it.
double in_hundredths(double confidence) {
  return std::floor(confidence * 100) / 100;
}

Json image_or_null(const LeadImage& image) {
  if (image.empty()) return nullptr;
  Json out = {{"url", image.url}};
  const auto add = [&](const char* name, const std::string& value) {
    if (!value.empty()) out[name] = value;
  };
  add("caption", image.caption);
  add("credit", image.credit);
  add("alt", image.alt);
  return out;
}

Json picture_to_json(const Picture& picture) {
  Json out = {{"url", picture.url}};
  if (!picture.caption.empty()) out["caption"] = picture.caption;
  if (!picture.alt.empty()) out["alt"] = picture.alt;
  return out;
}

Json links_to_json(const Block& block) {
  Json out = Json::array();
  for (const Link& link : block.links)
    out.push_back({{"text", block.text.substr(link.begin, link.end - link.begin)},
                   {"begin", link.begin},
                   {"end", link.end},
                   {"url", link.url}});
  return out;
}

Json block_to_json(const Block& block) {
  Json out = {{"kind", name_of(block.kind)}, {"text", block.text}};
  if (block.level > 0) out["level"] = block.level;
  if (block.ordinal > 0) out["ordinal"] = block.ordinal;
  if (!block.time.empty()) out["time"] = block.time;
  if (!block.by.empty()) out["by"] = block.by;
  if (!block.rows.empty()) out["rows"] = block.rows;
  if (!block.links.empty()) out["links"] = links_to_json(block);
  return out;
}

Json sources_to_json(const Article& article) {
  Json out = Json::object();
  const auto add = [&](const char* field, Source source) {
    if (source != Source::none) out[field] = name_of(source);
  };
  add("headline", article.headline.source);
  add("kicker", article.kicker.source);
  add("dek", article.dek.source);
  add("byline", article.byline_source);
  add("agencies", article.agencies_source);
  add("body", article.body_source);
  add("dateline", article.dateline.source);
  add("section", article.section.source);
  add("site_name", article.site_name.source);
  add("url", article.url.source);
  add("language", article.language.source);
  add("tags", article.tags_source);
  add("image", article.image.source);
  add("video", article.video.source);
  add("paywalled", article.paywalled_source);
  add("license", article.license.source);
  add("copyright", article.copyright.source);
  add("amp_url", article.amp_url.source);
  add("print_url", article.print_url.source);
  return out;
}

}  // namespace

nlohmann::ordered_json article_json(const Article& article, std::string_view file) {
  Json out = Json::object();
  out["cleancopy"] = kVersion;
  out["schema"] = kSchemaVersion;
  if (!file.empty()) out["file"] = file;
  out["headline"] = text_or_null(article.headline);
  out["kicker"] = text_or_null(article.kicker);
  out["dek"] = text_or_null(article.dek);
  out["dek_source"] = dek_source(article.dek);
  if (!article.key_points.empty()) out["key_points"] = article.key_points;
  out["byline"] = article.byline;
  out["agencies"] = article.agencies;
  out["published"] = moment_or_null(article.published);
  out["updated"] = moment_or_null(article.updated);
  if (!article.captured_at.empty()) out["captured_at"] = moment_or_null(article.captured_at);
  out["dateline"] = text_or_null(article.dateline);
  out["section"] = text_or_null(article.section);
  out["site_name"] = text_or_null(article.site_name);
  out["url"] = text_or_null(article.url);
  out["language"] = text_or_null(article.language);
  if (!article.language_detected.empty()) out["language_detected"] = article.language_detected;
  out["tags"] = article.tags;
  out["image"] = image_or_null(article.image);
  out["pictures"] = Json::array();
  for (const Picture& picture : article.pictures) out["pictures"].push_back(picture_to_json(picture));
  out["video"] = text_or_null(article.video);
  out["paywalled"] = article.paywalled ? Json(*article.paywalled) : Json(nullptr);
  out["license"] = text_or_null(article.license);
  out["copyright"] = text_or_null(article.copyright);
  out["amp_url"] = text_or_null(article.amp_url);
  out["print_url"] = text_or_null(article.print_url);
  out["word_count"] = article.word_count;
  out["reading_minutes"] = article.reading_minutes();
  out["encoding"] = {{"charset", article.encoding.charset},
                     {"source", name_of(article.encoding.source)},
                     {"replaced", article.encoding.replaced},
                     {"mojibake", article.encoding.mojibake}};
  out["article"] = article.is_article();
  out["article_confidence"] = in_hundredths(article.article_confidence);
  out["page_kind"] = name_of(article.kind);
  out["truncated"] = article.truncated;
  out["body"] = Json::array();
  for (const Block& block : article.body) out["body"].push_back(block_to_json(block));
  if (!article.notes.empty()) {
    out["notes"] = Json::array();
    for (const Note& note : article.notes)
      out["notes"].push_back({{"kind", name_of(note.kind)}, {"text", note.text}});
  }
  out["text"] = article.text();
  out["sources"] = sources_to_json(article);
  return out;
}

nlohmann::ordered_json article_json(const Article& article, std::string_view file,
                                    std::span<const std::string> fields) {
  Json all = article_json(article, file);
  if (fields.empty()) return all;
  Json out = Json::object();
  for (const std::string& field : fields) out[field] = all.contains(field) ? all[field] : Json(nullptr);
  return out;
}

std::string plain_value(const Json& value) {
  if (value.is_null()) return {};
  if (value.is_string()) return value.get<std::string>();
  if (value.is_array()) {
    std::string out;
    for (const Json& item : value) {
      // Blocks and notes stand in lines of their own, as in the text.
      if (!out.empty()) out += item.is_object() ? "\n\n" : "; ";
      out += plain_value(item);
    }
    return out;
  }
  if (!value.is_object()) return value.dump();
  for (const char* part : {"iso", "text", "url", "charset"}) {
    if (value.contains(part) && value[part].is_string()) return value[part].get<std::string>();
  }
  return value.dump();
}

}  // namespace cleancopy::write
