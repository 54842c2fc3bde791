#include "corpus.hpp"

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string_view>

#include "html/decode/decoder.hpp"
#include "html/page/page_builder.hpp"
#include "html/tokens/tokenizer.hpp"

namespace cleancopy::bench {
namespace {

std::string environment(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? std::string() : std::string(value);
}

std::string decode(std::string_view raw) {
  html::Decoder decoder;
  std::string out;
  if (!decoder.reset()) return out;
  for (const std::string_view piece : decoder.feed(raw)) out += piece;
  out += decoder.finish();
  return out;
}

void build(PageFile& file) {
  html::PageBuilder builder(file.page, {});
  html::Tokenizer<html::PageBuilder> tokenizer(builder);
  tokenizer.feed(file.utf8);
  tokenizer.finish();
  builder.finish();
}

}  // namespace

std::filesystem::path default_folder() {
  if (const std::string chosen = environment("CLEANCOPY_BENCH_PAGES"); !chosen.empty()) return chosen;
  std::filesystem::path cache = environment("XDG_CACHE_HOME");
  if (cache.empty()) cache = std::filesystem::path(environment("HOME")) / ".cache";
  std::filesystem::path news = cache / "cleancopy-data/pages/fundus";
  if (std::filesystem::is_directory(news)) return news;
  return std::filesystem::path(CLEANCOPY_SOURCE_DIR) / "fixtures";
}

Corpus read_corpus(const std::filesystem::path& folder) {
  Corpus corpus;
  if (!std::filesystem::is_directory(folder)) return corpus;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    if (entry.path().extension() != ".html") continue;
    PageFile& file = corpus.pages.emplace_back();
    file.name = entry.path().filename().string();
    std::ifstream in(entry.path(), std::ios::binary);
    file.raw.assign(std::istreambuf_iterator<char>(in), {});
    file.utf8 = decode(file.raw);
    build(file);
    corpus.bytes += file.raw.size();
  }
  std::sort(corpus.pages.begin(), corpus.pages.end(),
            [](const auto& a, const auto& b) { return a.name < b.name; });
  return corpus;
}

}  // namespace cleancopy::bench
