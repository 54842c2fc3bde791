#include "stages.hpp"

#include <cstring>
#include <memory>
#include <string_view>

#include "article/assembler.hpp"
#include "clean/cleaner.hpp"
#include "cleancopy/extractor.hpp"
#include "html/decoder.hpp"
#include "html/page_builder.hpp"
#include "html/tokenizer.hpp"

namespace cleancopy::bench {
namespace {

using html::TagId;
using html::TextMode;

// Wants nothing but what the tokenizer cannot know by itself: where scripts and styles end.
struct DeafSink {
  static constexpr bool kWantsAllAttributes = false;
  static constexpr bool kWantsComments = false;

  TextMode on_start_tag(const html::Tag& tag) {
    ++tokens;
    if (tag.id == TagId::script) return TextMode::skip_script;
    return html::has_trait(tag.id, html::kRawText) ? TextMode::skip_raw_text : TextMode::data;
  }
  void on_end_tag(const html::Tag&) { ++tokens; }
  void on_text(std::string_view) { ++tokens; }
  void on_comment(std::string_view) {}
  void on_doctype(const html::Doctype&) {}

  std::size_t tokens = 0;
};

void decode(html::Decoder& decoder, const PageFile& file) {
  if (!decoder.reset()) return;
  benchmark::DoNotOptimize(decoder.feed(file.raw));
  benchmark::DoNotOptimize(decoder.finish());
}

void tokenize(const PageFile& file) {
  DeafSink sink;
  html::Tokenizer<DeafSink> tokenizer(sink);
  tokenizer.feed(file.utf8);
  tokenizer.finish();
  benchmark::DoNotOptimize(sink.tokens);
}

// What a page is built with, kept from one page to the next as the Extractor keeps it.
struct Build {
  html::Page page;
  html::PageBuilder builder{page, {}};
  html::Tokenizer<html::PageBuilder> tokenizer{builder};

  void run(const PageFile& file) {
    page.clear();
    builder.reset();
    tokenizer.reset();
    tokenizer.feed(file.utf8);
    tokenizer.finish();
    builder.finish();
    benchmark::DoNotOptimize(page.text.data());
  }
};

void clean(clean::Cleaner& cleaner, const PageFile& file) {
  cleaner.segment(file.page);
  cleaner.judge({});
  benchmark::DoNotOptimize(cleaner.verdicts().data());
}

void extract(Extractor& extractor, const PageFile& file) {
  if (extractor.feed(file.raw)) {
    benchmark::DoNotOptimize(extractor.finish());
  } else {
    extractor.reset();
  }
}

}  // namespace

void register_stages(const PageList& pages) {
  // The lambdas are copied by the registry, so what they keep is shared.
  measure("stage/decode", pages,
          [decoder = std::make_shared<html::Decoder>()](const PageFile& file) { decode(*decoder, file); });
  measure("stage/tokenize", pages, tokenize);
  measure("stage/tokenize+page", pages,
          [build = std::make_shared<Build>()](const PageFile& file) { build->run(file); });
  measure("stage/clean", pages,
          [cleaner = std::make_shared<clean::Cleaner>()](const PageFile& file) { clean(*cleaner, file); });
  measure("stage/clean+assemble", pages,
          [assembler = std::make_shared<article::Assembler>()](const PageFile& file) {
            benchmark::DoNotOptimize(assembler->assemble(file.page, {}));
          });
  measure("whole/extract", pages,
          [extractor = std::make_shared<Extractor>()](const PageFile& file) { extract(*extractor, file); });
}

}  // namespace cleancopy::bench
