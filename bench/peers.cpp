#include "peers.hpp"

#include <chrono>
#include <cstring>
#include <gumbo.h>
#include <iostream>
#include <libxml/HTMLparser.h>

namespace cleancopy::bench {
namespace {

constexpr int kQuiet = HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET;

// gumbo's time grows with the square of the nesting: pages nested deeper are not given to it, nor such as it
// reads more slowly than this.
constexpr std::uint16_t kGumboDepth = 1000;
constexpr double kGumboSlowestBytes = 1e6;  // a second

void count_less_thans(const PageFile& file) {
  const char* p = file.raw.data();
  const char* const end = p + file.raw.size();
  std::size_t count = 0;
  while (p != end) {
    const void* hit = std::memchr(p, '<', static_cast<std::size_t>(end - p));
    if (hit == nullptr) break;
    ++count;
    p = static_cast<const char*>(hit) + 1;
  }
  benchmark::DoNotOptimize(count);
}

void parse_libxml2(const PageFile& file) {
  const auto size = static_cast<int>(file.utf8.size());
  const htmlDocPtr document = htmlReadMemory(file.utf8.data(), size, nullptr, "UTF-8", kQuiet);
  benchmark::DoNotOptimize(document);
  xmlFreeDoc(document);
}

// The same parser without its tree: every handler is null.
void parse_libxml2_events(const PageFile& file) {
  const htmlParserCtxtPtr context =
      htmlCreateMemoryParserCtxt(file.utf8.data(), static_cast<int>(file.utf8.size()));
  if (context == nullptr) return;
  *context->sax = htmlSAXHandler{};
  htmlCtxtUseOptions(context, kQuiet);
  htmlParseDocument(context);
  xmlFreeDoc(context->myDoc);
  htmlFreeParserCtxt(context);
}

void parse_gumbo(const PageFile& file) {
  GumboOutput* output = gumbo_parse_with_options(&kGumboDefaultOptions, file.utf8.data(), file.utf8.size());
  benchmark::DoNotOptimize(output);
  gumbo_destroy_output(&kGumboDefaultOptions, output);
}

bool gumbo_can_read(const PageFile& file) {
  for (const html::Element& element : file.page.elements) {
    if (element.depth > kGumboDepth) return false;
  }
  const auto started = std::chrono::steady_clock::now();
  parse_gumbo(file);
  const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - started).count();
  return static_cast<double>(file.raw.size()) / seconds > kGumboSlowestBytes;
}

}  // namespace

void register_peers(const PageList& pages) {
  PageList for_gumbo;
  for (const PageFile* page : pages) {
    if (gumbo_can_read(*page)) {
      for_gumbo.push_back(page);
    } else {
      std::cout << "peer/gumbo leaves out " << page->name << ": its time is quadratic there\n";
    }
  }
  measure("limit/memchr", pages, count_less_thans);
  measure(std::string(kReference), pages, parse_libxml2);
  measure("peer/libxml2 events", pages, parse_libxml2_events);
  measure("peer/gumbo", for_gumbo, parse_gumbo);
}

}  // namespace cleancopy::bench
