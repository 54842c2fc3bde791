// The tokenizer: whole or in pieces, the same tokens.
#include <cstdlib>
#include <string>

#include "html/tokens/tokenizer.hpp"
#include "pieces.hpp"

namespace {

using namespace cleancopy;

// Writes the tokens down. Raw-text elements are read as such, so that every text mode is met.
struct Printer {
  static constexpr bool kWantsAllAttributes = true;
  static constexpr bool kWantsComments = true;
  std::string out;
  bool in_text = false;

  void mark(std::string_view kind, std::string_view value) {
    in_text = false;
    out.append("\n").append(kind).append(value);
  }
  html::TextMode on_start_tag(const html::Tag& tag) {
    mark("<", tag.name);
    for (const html::Attribute& attribute : tag.attributes) {
      out.append(" ").append(attribute.name).append("=").append(attribute.raw_value);
    }
    if (tag.self_closing) out.append("/");
    switch (tag.id) {
      case html::TagId::title:
      case html::TagId::textarea:
        return html::TextMode::rcdata;
      case html::TagId::style:
        return html::TextMode::raw_text;
      case html::TagId::script:
        return tag.attributes.empty() ? html::TextMode::skip_script : html::TextMode::script;
      case html::TagId::plaintext:
        return html::TextMode::plaintext;
      case html::TagId::xmp:
        return html::TextMode::skip_raw_text;
      default:
        return html::TextMode::data;
    }
  }
  void on_end_tag(const html::Tag& tag) { mark("</", tag.name); }
  void on_text(std::string_view text) {
    if (!in_text) mark("#", "");
    in_text = true;
    out.append(text);
  }
  void on_comment(std::string_view text) { mark("!--", text); }
  void on_doctype(const html::Doctype& doctype) {
    mark("!", doctype.name);
    out.append(doctype.public_id).append("|").append(doctype.system_id);
  }
  [[nodiscard]] bool in_foreign_content() const noexcept { return true; }
};

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const fuzz::CutInput input = fuzz::cut_input(data, size);
  Printer whole;
  html::Tokenizer<Printer> tokenizer(whole);
  tokenizer.feed(input.bytes);
  tokenizer.finish();

  Printer cut;
  html::Tokenizer<Printer> cut_tokenizer(cut);
  fuzz::feed_pieces(input, [&](std::string_view piece) { cut_tokenizer.feed(piece); });
  cut_tokenizer.finish();
  if (whole.out != cut.out) std::abort();
  return 0;
}
