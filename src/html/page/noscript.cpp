#include "html/page/noscript.hpp"

#include "html/page/page_writer.hpp"
#include "html/tokens/tokenizer.hpp"

namespace cleancopy::html {
namespace {

// Wants all attributes: the last one's end is where the tag's own end is looked for. An image with more of
// them than any has is none: they would be held against each other, here and by gumbo.
struct ImageFinder {
  static constexpr bool kWantsAllAttributes = true;
  static constexpr std::size_t kMostAttributes = 100;
  static constexpr bool kWantsComments = false;

  TextMode on_start_tag(const Tag& tag) {
    if (tag.id == TagId::img && begin == nullptr && tag.attributes_read <= kMostAttributes) {
      begin = tag.name.data() - 1;
      last_seen = tag.name.data() + tag.name.size();
      // Attributes named twice are not among them, so that the search for `>` may end in one of those.
      for (const Attribute& attribute : tag.attributes) {
        const std::string_view end = attribute.raw_value.empty() ? attribute.name : attribute.raw_value;
        last_seen = end.data() + end.size();
      }
    }
    const bool is_raw_text = has_trait(tag.id, kRawText) && tag.id != TagId::noscript;
    return is_raw_text ? TextMode::skip_raw_text : TextMode::data;
  }
  void on_end_tag(const Tag&) {}
  void on_text(std::string_view) {}
  void on_comment(std::string_view) {}
  void on_doctype(const Doctype&) {}

  const char* begin = nullptr;
  const char* last_seen = nullptr;
};

struct ImageWriter {
  static constexpr bool kWantsAllAttributes = false;
  static constexpr bool kWantsComments = false;

  TextMode on_start_tag(const Tag& tag) {
    writer->add_void(tag);
    return TextMode::data;
  }
  void on_end_tag(const Tag&) {}
  void on_text(std::string_view) {}
  void on_comment(std::string_view) {}
  void on_doctype(const Doctype&) {}

  PageWriter* writer;
};

}  // namespace

std::string_view first_image(std::string_view markup) {
  ImageFinder finder;
  Tokenizer<ImageFinder> tokenizer(finder);
  tokenizer.feed(markup);
  if (finder.begin == nullptr) return {};
  const auto begin = static_cast<std::size_t>(finder.begin - markup.data());
  const auto last_seen = static_cast<std::size_t>(finder.last_seen - markup.data());
  return markup.substr(begin, markup.find('>', last_seen) + 1 - begin);
}

void add_first_image(std::string_view markup, PageWriter& writer) {
  ImageWriter sink{&writer};
  Tokenizer<ImageWriter> tokenizer(sink);
  tokenizer.feed(first_image(markup));
}

}  // namespace cleancopy::html
