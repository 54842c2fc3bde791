#include "write/json_writer.hpp"

#include <cmath>
#include <rapidjson/prettywriter.h>
#include <utility>
#include <vector>

#include "cleancopy/version.hpp"
#include "text/printable.hpp"
#include "text/utf8_check.hpp"
#include "write/json_text.hpp"

namespace cleancopy::write {
namespace {

// More digits would say more than is known. Cut, not rounded: what is below a half stays below it.
double in_hundredths(double confidence) {
  return std::floor(confidence * 100) / 100;
}

// One article's fields, for RapidJSON's writer of either layout.
template <typename Writer>
class ArticleWriter {
 public:
  ArticleWriter(const Article& article, std::string_view file, JsonText& out)
      : article_(article), file_(file), bytes_(out), out_(out) {
    if constexpr (requires { out_.SetIndent(' ', 2); }) out_.SetIndent(' ', 2);
  }

  void write_all(JsonContent content) {
    out_.StartObject();
    for (const Field& field : fields()) {
      const bool is_text = field.name == "body" || field.name == "text";
      if (stands(field) && (content == JsonContent::whole || !is_text)) write(field);
    }
    out_.EndObject();
  }

  void write_those(std::span<const std::string> names) {
    out_.StartObject();
    for (const std::string& name : names) {
      const Field* field = find(name);
      if (field != nullptr && stands(*field)) {
        write(*field);
      } else {
        key(name);
        out_.Null();
      }
    }
    out_.EndObject();
  }

 private:
  struct Field {
    std::string_view name;
    void (*write)(ArticleWriter&);
    bool (*stands)(const ArticleWriter&) = nullptr;  // whether it has a place at all; nullptr: always
  };

  // All fields in their order: the one place where they are named.
  static std::span<const Field> fields() {
    using Self = ArticleWriter;
    static constexpr Field kFields[] = {
        {"cleancopy", [](Self& to) { to.text(kVersion); }},
        {"schema", [](Self& to) { to.out_.Int(kSchemaVersion); }},
        {"file", [](Self& to) { to.text(text::with_stray_bytes_told(to.file_)); },
         [](const Self& to) { return !to.file_.empty(); }},
        {"headline", [](Self& to) { to.text_or_null(to.article_.headline); }},
        {"headline_printed", [](Self& to) { to.text(to.article_.headline_printed); },
         [](const Self& to) { return !to.article_.headline_printed.empty(); }},
        {"kicker", [](Self& to) { to.text_or_null(to.article_.kicker); }},
        {"dek", &Self::write_dek},
        {"dek_source", &Self::write_dek_source},
        {"key_points", [](Self& to) { to.list(to.article_.key_points); },
         [](const Self& to) { return !to.article_.key_points.empty(); }},
        {"byline", [](Self& to) { to.list(to.article_.byline); }},
        {"agencies", [](Self& to) { to.list(to.article_.agencies); }},
        {"published", [](Self& to) { to.moment(to.article_.published); }},
        {"updated", [](Self& to) { to.moment(to.article_.updated); }},
        {"captured_at", [](Self& to) { to.moment(to.article_.captured_at); },
         [](const Self& to) { return !to.article_.captured_at.empty(); }},
        {"dateline", [](Self& to) { to.text_or_null(to.article_.dateline); }},
        {"section", [](Self& to) { to.text_or_null(to.article_.section); }},
        {"site_name", [](Self& to) { to.text_or_null(to.article_.site_name); }},
        {"url", [](Self& to) { to.text_or_null(to.article_.url); }},
        {"language", [](Self& to) { to.text_or_null(to.article_.language); }},
        {"language_detected", [](Self& to) { to.text(to.article_.language_detected); },
         [](const Self& to) { return !to.article_.language_detected.empty(); }},
        {"tags", [](Self& to) { to.list(to.article_.tags); }},
        {"image", &Self::write_image},
        {"pictures", &Self::write_pictures},
        {"video", [](Self& to) { to.text_or_null(to.article_.video); }},
        {"paywalled", &Self::write_paywalled},
        {"license", [](Self& to) { to.text_or_null(to.article_.license); }},
        {"copyright", [](Self& to) { to.text_or_null(to.article_.copyright); }},
        {"amp_url", [](Self& to) { to.text_or_null(to.article_.amp_url); }},
        {"print_url", [](Self& to) { to.text_or_null(to.article_.print_url); }},
        {"word_count", [](Self& to) { to.out_.Uint64(to.article_.word_count); }},
        {"reading_minutes", [](Self& to) { to.out_.Uint64(to.article_.reading_minutes()); }},
        {"encoding", &Self::write_encoding},
        {"article", [](Self& to) { to.out_.Bool(to.article_.is_article()); }},
        {"article_confidence",
         [](Self& to) { to.out_.Double(in_hundredths(to.article_.article_confidence)); }},
        {"page_kind", [](Self& to) { to.text(name_of(to.article_.kind)); }},
        {"truncated", [](Self& to) { to.out_.Bool(to.article_.truncated); }},
        {"body", &Self::write_body},
        {"notes", &Self::write_notes, [](const Self& to) { return !to.article_.notes.empty(); }},
        {"text", &Self::write_text},
        {"sources", &Self::write_sources},
    };
    return kFields;
  }

  static const Field* find(std::string_view name) {
    for (const Field& field : fields()) {
      if (field.name == name) return &field;
    }
    return nullptr;
  }

  bool stands(const Field& field) const { return field.stands == nullptr || field.stands(*this); }
  void write(const Field& field) {
    key(field.name);
    field.write(*this);
  }

  void key(std::string_view name) { out_.Key(name.data(), size_of(name)); }
  // The page's text is well-formed; the names of files and what callers give need not be.
  void text(std::string_view value) {
    if (value.empty()) {
      out_.String("", 0);
    } else if (text::is_utf8(value)) {
      out_.String(value.data(), size_of(value));
    } else {
      text(text::well_formed(value));
    }
  }
  static rapidjson::SizeType size_of(std::string_view value) {
    return static_cast<rapidjson::SizeType>(value.size());
  }
  void text_or_null(const Text& value) {
    if (value.empty()) {
      out_.Null();
    } else {
      text(value.value);
    }
  }
  void member(std::string_view name, std::string_view value) {
    key(name);
    text(value);
  }
  void member_if_any(std::string_view name, std::string_view value) {
    if (!value.empty()) member(name, value);
  }
  void member(std::string_view name, std::uint64_t value) {
    key(name);
    out_.Uint64(value);
  }
  void null_member(std::string_view name) {
    key(name);
    out_.Null();
  }
  void list(const std::vector<std::string>& values) {
    out_.StartArray();
    for (const std::string& value : values) text(value);
    out_.EndArray();
  }

  void moment(const Moment& moment) {
    if (moment.empty() && moment.words.empty()) {
      out_.Null();
      return;
    }
    out_.StartObject();
    if (moment.empty()) {
      // Words that count from a moment which nobody told: no date, and no silence.
      null_member("iso");
      null_member("precision");
    } else {
      member("iso", moment.iso);
      member("precision", name_of(moment.precision));
    }
    member("text", moment.words);
    member("source", name_of(moment.source));
    out_.EndObject();
  }

  static void write_dek(ArticleWriter& to) {
    const std::size_t begin = to.bytes_.size();
    to.text_or_null(to.article_.dek);
    if (to.article_.has_standfirst()) to.standfirst_ = to.bytes_.inside_string(begin);
  }

  static void write_dek_source(ArticleWriter& to) {
    if (to.article_.dek.empty()) {
      to.out_.Null();
    } else {
      to.text(to.article_.has_standfirst() ? "standfirst" : "description");
    }
  }

  static void write_image(ArticleWriter& to) {
    const LeadImage& image = to.article_.image;
    if (image.empty()) {
      to.out_.Null();
      return;
    }
    to.out_.StartObject();
    to.member("url", image.url);
    to.member_if_any("caption", image.caption);
    to.member_if_any("credit", image.credit);
    to.member_if_any("alt", image.alt);
    to.out_.EndObject();
  }

  static void write_pictures(ArticleWriter& to) {
    to.out_.StartArray();
    for (const Picture& picture : to.article_.pictures) {
      to.out_.StartObject();
      to.member("url", picture.url);
      to.member_if_any("caption", picture.caption);
      to.member_if_any("alt", picture.alt);
      to.out_.EndObject();
    }
    to.out_.EndArray();
  }

  static void write_paywalled(ArticleWriter& to) {
    if (to.article_.paywalled) {
      to.out_.Bool(*to.article_.paywalled);
    } else {
      to.out_.Null();
    }
  }

  static void write_encoding(ArticleWriter& to) {
    const PageEncoding& encoding = to.article_.encoding;
    to.out_.StartObject();
    to.member("charset", encoding.charset);
    to.member("source", name_of(encoding.source));
    to.member("replaced", encoding.replaced);
    to.member("mojibake", encoding.mojibake);
    to.out_.EndObject();
  }

  static void write_body(ArticleWriter& to) {
    to.texts_.clear();
    to.texts_.reserve(to.article_.body.size());
    to.out_.StartArray();
    for (const Block& block : to.article_.body) to.write_block(block);
    to.out_.EndArray();
  }

  // Article::text(): behind dek and body its parts stand already as they are to be written.
  static void write_text(ArticleWriter& to) {
    const bool has_standfirst = to.article_.has_standfirst();
    const bool are_written =
        to.texts_.size() == to.article_.body.size() && (!has_standfirst || to.standfirst_.size > 0);
    if (!are_written) return to.text(to.article_.text());
    if (has_standfirst && !to.texts_.empty()) to.texts_.insert(to.texts_.begin(), to.standfirst_);
    to.out_.RawValue("\"", 1, rapidjson::kStringType);
    bool any = false;
    for (const JsonText::Part part : to.texts_) {
      if (any) to.bytes_.append("\\n\\n");
      to.bytes_.append(part);
      any = any || part.size > 0;
    }
    to.bytes_.Put('"');
  }

  void write_block(const Block& block) {
    out_.StartObject();
    member("kind", name_of(block.kind));
    key("text");
    const std::size_t begin = bytes_.size();
    text(block.text);
    texts_.push_back(bytes_.inside_string(begin));
    if (block.level > 0) member("level", block.level);
    if (block.ordinal > 0) member("ordinal", block.ordinal);
    member_if_any("time", block.time);
    member_if_any("by", block.by);
    if (!block.rows.empty()) {
      key("rows");
      out_.StartArray();
      for (const auto& row : block.rows) list(row);
      out_.EndArray();
    }
    if (!block.links.empty()) write_links(block);
    out_.EndObject();
  }

  void write_links(const Block& block) {
    key("links");
    out_.StartArray();
    for (const Link& link : block.links) {
      out_.StartObject();
      member("text", std::string_view(block.text).substr(link.begin, link.end - link.begin));
      member("begin", link.begin);
      member("end", link.end);
      member("url", link.url);
      out_.EndObject();
    }
    out_.EndArray();
  }

  static void write_notes(ArticleWriter& to) {
    to.out_.StartArray();
    for (const Note& note : to.article_.notes) {
      to.out_.StartObject();
      to.member("kind", name_of(note.kind));
      to.member("text", note.text);
      to.out_.EndObject();
    }
    to.out_.EndArray();
  }

  static void write_sources(ArticleWriter& to) {
    const Article& article = to.article_;
    const std::pair<std::string_view, Source> sources[] = {
        {"headline", article.headline.source},
        {"kicker", article.kicker.source},
        {"dek", article.dek.source},
        {"byline", article.byline_source},
        {"agencies", article.agencies_source},
        {"body", article.body_source},
        {"dateline", article.dateline.source},
        {"section", article.section.source},
        {"site_name", article.site_name.source},
        {"url", article.url.source},
        {"language", article.language.source},
        {"tags", article.tags_source},
        {"image", article.image.source},
        {"video", article.video.source},
        {"paywalled", article.paywalled_source},
        {"license", article.license.source},
        {"copyright", article.copyright.source},
        {"amp_url", article.amp_url.source},
        {"print_url", article.print_url.source},
    };
    to.out_.StartObject();
    for (const auto& [field, source] : sources) {
      if (source != Source::none) to.member(field, name_of(source));
    }
    to.out_.EndObject();
  }

  const Article& article_;
  std::string_view file_;
  JsonText& bytes_;  // what out_ writes to
  Writer out_;
  JsonText::Part standfirst_;          // where it was written
  std::vector<JsonText::Part> texts_;  // of the body's blocks, the same
};

// The body is told twice, as one text and block by block; beside it there are some thousand bytes.
std::size_t likely_bytes(const Article& article) {
  constexpr std::size_t kBesideBody = 4096;
  constexpr std::size_t kBesideText = 48;  // of a block
  std::size_t bytes = kBesideBody;
  for (const Block& block : article.body) bytes += 2 * block.text.size() + kBesideText;
  return bytes;
}

template <typename Writer>
std::string written(const Article& article, std::string_view file, std::span<const std::string> fields,
                    JsonContent content) {
  JsonText out(likely_bytes(article));
  ArticleWriter<Writer> writer(article, file, out);
  if (fields.empty()) {
    writer.write_all(content);
  } else {
    writer.write_those(fields);
  }
  out.Put('\n');
  return out.take();
}

}  // namespace

std::string to_json(const Article& article, JsonLayout layout, std::string_view file,
                    std::span<const std::string> fields, JsonContent content) {
  if (layout == JsonLayout::indented)
    return written<rapidjson::PrettyWriter<JsonText>>(article, file, fields, content);
  return written<rapidjson::Writer<JsonText>>(article, file, fields, content);
}

}  // namespace cleancopy::write
