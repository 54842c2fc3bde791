// Every page comes out the same however its bytes are cut: the labelled pages whole, at random cuts, and (the
// small ones) byte by byte. Where the labelled pages are absent, the fixtures.
//
//     chunks_test DIRECTORY FIXTURES
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "html/page/page_builder.hpp"
#include "html/tokens/tokenizer.hpp"

namespace {

namespace html = cleancopy::html;

constexpr std::size_t kByteByByteUpTo = 20'000;

// Fed in pieces as long as `next_size` says. Each is a copy, so that a view kept too long points into freed
// memory.
template <class NextSize>
html::Page build(std::string_view bytes, NextSize next_size) {
  html::Page page;
  html::PageBuilder builder(page, {});
  html::Tokenizer<html::PageBuilder> tokenizer(builder);
  while (!bytes.empty()) {
    const std::string piece(bytes.substr(0, next_size()));
    tokenizer.feed(piece);
    bytes.remove_prefix(piece.size());
  }
  tokenizer.finish();
  builder.finish();
  return page;
}

// The whole page as text, so that two can be compared.
std::string printed(const html::Page& page) {
  std::string out;
  const auto add = [&](std::string_view view) { out.append(view).push_back('\n'); };
  const auto number = [&](auto value) { out.append(std::to_string(value)).push_back(' '); };
  const auto range = [&](const html::AttributeRange& attributes) {
    number(attributes.begin);
    number(attributes.count);
  };
  for (const html::Element& e : page.elements) {
    number(static_cast<int>(e.tag));
    number(static_cast<int>(e.hidden));
    for (const std::uint32_t value :
         {std::uint32_t{e.depth}, e.parent, e.end, e.text_begin, e.text_end, e.link_begin, e.link_end}) {
      number(value);
    }
    range(e.attributes);
  }
  for (const html::TextBlock& b : page.blocks) {
    for (const std::uint32_t value : {b.begin, b.end, b.link_bytes, b.bold_bytes, b.element}) number(value);
  }
  for (const html::Span& s : page.spans) {
    number(static_cast<int>(s.tag));
    number(s.begin);
    number(s.end);
    range(s.attributes);
  }
  for (const html::PageAttribute& a : page.attributes) {
    number(static_cast<int>(a.id));
    number(a.begin);
    number(a.size);
  }
  for (const std::uint32_t end : page.json_ld_ends) number(end);
  const html::DroppedCounts& dropped = page.dropped;
  for (const html::Dropped& d : {dropped.scripts, dropped.styles, dropped.noscripts, dropped.iframes,
                                 dropped.other_raw_text, dropped.comments}) {
    number(d.count);
    number(d.bytes);
  }
  number(dropped.templates);
  number(dropped.svgs);
  number(dropped.foreign_or_form);
  for (const html::Image& i : page.images) {
    number(i.element);
    number(i.text_at);
    range(i.attributes);
  }
  number(static_cast<int>(page.truncated));
  for (const std::string_view text :
       std::initializer_list<std::string_view>{page.text, page.attribute_text, page.title, page.json_ld})
    add(std::string(text));
  return out;
}

std::vector<std::filesystem::path> pages_below(const std::filesystem::path& root) {
  std::vector<std::filesystem::path> paths;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(root)) {
    if (entry.is_regular_file() && entry.path().extension() == ".html") paths.push_back(entry.path());
  }
  std::sort(paths.begin(), paths.end());
  return paths;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3) return 2;
  const std::filesystem::path labelled = argv[1];
  std::mt19937 random(20240514);
  std::size_t runs = 0;
  std::size_t failed = 0;
  const auto paths =
      pages_below(std::filesystem::is_directory(labelled) ? labelled : std::filesystem::path(argv[2]));
  for (const auto& path : paths) {
    std::ifstream file(path, std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(file), {}};
    const std::string whole = printed(build(bytes, [&] { return bytes.size(); }));
    const auto check = [&](const char* how, auto next_size) {
      ++runs;
      if (printed(build(bytes, next_size)) == whole) return;
      ++failed;
      std::cout << "FAILED " << path.string() << ' ' << how << '\n';
    };
    check("large pieces", [&] { return 1 + random() % 60'000; });
    check("small pieces", [&] { return 1 + random() % 40; });
    if (bytes.size() <= kByteByByteUpTo) check("byte by byte", [] { return 1; });
  }
  std::cout << paths.size() << " pages, " << runs << " runs: " << failed
            << " differ from the page fed whole\n";
  return failed == 0 && !paths.empty() ? 0 : 1;
}
