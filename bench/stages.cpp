#include "stages.hpp"

#include <cstring>
#include <memory>
#include <string_view>

#include "article/assembler.hpp"
#include "clean/cleaner.hpp"
#include "cleancopy/extractor.hpp"
#include "deaf_sink.hpp"
#include "html/decode/decoder.hpp"
#include "html/page/page_builder.hpp"
#include "html/tokens/tokenizer.hpp"
#include "input/kind.hpp"

namespace cleancopy::bench {
namespace {

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
  measure("stage/detect", pages, [](const PageFile& file) {
    benchmark::DoNotOptimize(input::detect(std::string_view(file.raw).substr(0, input::kDetectionBytes)));
  });
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
  measure(std::string(kOrdinary), pages,
          [extractor = std::make_shared<Extractor>()](const PageFile& file) { extract(*extractor, file); });
}

}  // namespace cleancopy::bench
