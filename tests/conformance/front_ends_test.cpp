// Both front ends over every labelled page: the same sequence of text blocks?
//
//     front_ends_test DIRECTORY [PAGE]
//
// With PAGE (its path below DIRECTORY), the two sequences of that page are printed where they part.
// Fails if fewer than 99.5 % of the pages are identical. The rest are explained in docs/FRONT_ENDS.md.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include "html/decode/decoder.hpp"
#include "html/gumbo_front_end.hpp"
#include "html/page/page_builder.hpp"
#include "html/tokens/tokenizer.hpp"

namespace {

namespace html = cleancopy::html;

constexpr int kSkipped = 77;  // CTest's SKIP_RETURN_CODE
constexpr double kWantedShare = 0.995;

std::string decoded(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  const std::string bytes{std::istreambuf_iterator<char>(file), {}};
  html::Decoder decoder;
  std::string utf8;
  if (!decoder.reset()) return bytes;
  for (const std::string_view piece : decoder.feed(bytes)) utf8 += piece;
  utf8 += decoder.finish();
  return utf8;
}

// The texts of the blocks, the title and the JSON-LD scripts behind them.
std::vector<std::string> texts_of(const html::Page& page) {
  std::vector<std::string> texts;
  for (const html::TextBlock& block : page.blocks) texts.emplace_back(page.text_of(block));
  texts.push_back("title: " + page.title);
  for (const std::string_view script : page.json_ld_scripts())
    texts.push_back("json-ld: " + std::string(script));
  return texts;
}

std::vector<std::string> build(const std::string& utf8) {
  html::Page page;
  html::PageBuilder builder(page, {});
  html::Tokenizer<html::PageBuilder> tokenizer(builder);
  tokenizer.feed(utf8);
  tokenizer.finish();
  builder.finish();
  return texts_of(page);
}

std::vector<std::string> build_with_gumbo(const std::string& utf8) {
  html::Page page;
  const cleancopy::Result<void> built = html::build_page_with_gumbo(utf8, page, {});
  if (!built) return {"error: " + built.error().detail};
  return texts_of(page);
}

// The blocks that only one of the two has.
void print_difference(const std::vector<std::string>& ours, const std::vector<std::string>& theirs,
                      std::size_t most) {
  const auto [a, b] = std::mismatch(ours.begin(), ours.end(), theirs.begin(), theirs.end());
  const auto print = [&](const char* sign, auto from, auto end) {
    for (std::size_t n = 0; n < most && from != end; ++n, ++from)
      std::cout << sign << from->substr(0, 150) << '\n';
  };
  print("  - ", a, ours.end());
  print("  + ", b, theirs.end());
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 2) return 2;
  const std::filesystem::path root = argv[1];
  if (!std::filesystem::is_directory(root)) {
    std::cout << "skipped: no labelled pages at " << root << '\n';
    return kSkipped;
  }
  std::vector<std::filesystem::path> paths;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(root)) {
    if (entry.is_regular_file()) paths.push_back(entry.path());
  }
  std::sort(paths.begin(), paths.end());
  if (argc > 2) paths = {root / argv[2]};
  std::size_t identical = 0;
  for (const auto& path : paths) {
    const std::string utf8 = decoded(path);
    const std::vector<std::string> ours = build(utf8);
    const std::vector<std::string> theirs = build_with_gumbo(utf8);
    if (ours == theirs) {
      ++identical;
      continue;
    }
    std::cout << "differs: " << path.lexically_relative(root).string() << '\n';
    print_difference(ours, theirs, argc > 2 ? 12 : 2);
  }
  const double share = static_cast<double>(identical) / static_cast<double>(paths.size());
  std::cout << identical << " of " << paths.size() << " pages identical (" << 100 * share << " %)\n";
  return share >= kWantedShare ? 0 : 1;
}
