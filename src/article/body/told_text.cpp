#include "article/body/told_text.hpp"

#include <algorithm>
#include <string>

#include "article/body/body.hpp"
#include "clean/cleaner.hpp"
#include "html/page/page.hpp"
#include "html/page/page_builder.hpp"
#include "html/tokens/entities.hpp"
#include "html/tokens/tokenizer.hpp"
#include "text/unicode.hpp"

namespace cleancopy::article {
namespace {

// Tags that part one paragraph from the next.
constexpr std::string_view kBlockTags[] = {"p", "br", "div", "h", "li", "ul", "ol", "blockquote", "section"};

// A tag at the head of `text`, which begins with '<'.
bool is_tag(std::string_view text) {
  return text.size() > 1 && (text::is_ascii_alpha(text[1]) || text[1] == '/' || text[1] == '!');
}

bool is_block_tag(std::string_view text) {
  return std::any_of(std::begin(kBlockTags), std::end(kBlockTags), [&](std::string_view name) {
    return text.size() > name.size() + 1 && !text::is_ascii_alpha(text[name.size() + 1]) &&
           text::equals_ignoring_ascii_case(text.substr(1, name.size()), name);
  });
}

bool has_block_tags(std::string_view text) {
  for (std::size_t at = 0; (at = text.find('<', at)) != std::string_view::npos; ++at) {
    if (is_block_tag(text.substr(at))) return true;
  }
  return false;
}

// "&lt;p&gt;": markup that was escaped once too often.
bool has_escaped_tags(std::string_view text) {
  return text.find('<') == std::string_view::npos && text.find("&lt;") != std::string_view::npos &&
         text.find("&gt;") != std::string_view::npos;
}

// As HTML whose line breaks part paragraphs.
std::string as_html(std::string_view told) {
  std::string decoded;
  if (has_escaped_tags(told)) {
    html::append_attribute_value(decoded, told);
    told = decoded;
  }
  if (has_block_tags(told)) return std::string(told);
  std::string out = "<p>";
  out.reserve(told.size() + told.size() / 16);
  for (std::size_t i = 0; i < told.size(); ++i) {
    if (told[i] == '\n' || told[i] == '\r') {
      out += "<p>";
    } else if (told[i] == '<' && !is_tag(told.substr(i))) {
      out += "&lt;";
    } else {
      out += told[i];
    }
  }
  return out;
}

}  // namespace

struct ToldTextReader::State {
  html::Page page;
  html::PageBuilder builder{page, html::PageLimits{}};
  html::Tokenizer<html::PageBuilder> tokenizer{builder};
  clean::Cleaner cleaner;
};

ToldTextReader::ToldTextReader() = default;
ToldTextReader::~ToldTextReader() = default;
ToldTextReader::ToldTextReader(ToldTextReader&&) noexcept = default;
ToldTextReader& ToldTextReader::operator=(ToldTextReader&&) noexcept = default;

std::vector<Block> ToldTextReader::read(std::string_view told) {
  if (state_ == nullptr) state_ = std::make_unique<State>();
  State& state = *state_;
  state.page.clear();
  state.builder.reset();
  state.tokenizer.reset();
  state.tokenizer.feed(as_html(told));
  state.tokenizer.finish();
  state.builder.finish();
  state.cleaner.segment(state.page);
  state.cleaner.keep_text();
  return assemble_body(state.page, state.cleaner);
}

}  // namespace cleancopy::article
