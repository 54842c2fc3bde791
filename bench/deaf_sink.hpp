/// A sink that wants nothing but what the tokenizer cannot know by itself: where scripts and styles end.
#pragma once

#include <cstddef>
#include <string_view>

#include "html/tokens/tokenizer.hpp"

namespace cleancopy::bench {

struct DeafSink {
  static constexpr bool kWantsAllAttributes = false;
  static constexpr bool kWantsComments = false;

  html::TextMode on_start_tag(const html::Tag& tag) {
    ++tokens;
    if (tag.id == html::TagId::script) return html::TextMode::skip_script;
    return html::has_trait(tag.id, html::kRawText) ? html::TextMode::skip_raw_text : html::TextMode::data;
  }
  void on_end_tag(const html::Tag&) { ++tokens; }
  void on_text(std::string_view) { ++tokens; }
  void on_comment(std::string_view) {}
  void on_doctype(const html::Doctype&) {}

  std::size_t tokens = 0;
};

}  // namespace cleancopy::bench
