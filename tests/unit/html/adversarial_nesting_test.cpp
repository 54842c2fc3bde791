// Markup made to cost: what the page builder looks at and keeps must follow the bytes, never their square.
#include <algorithm>
#include <string>

#include "built_page.hpp"
#include "catch.hpp"

using namespace cleancopy::html;

namespace {

// A page is `head` once, then as often as it says `again`: most of them a tag that nobody closes.
struct Generator {
  const char* head;
  const char* again;
};

constexpr Generator kGenerators[] = {
    {"", "<div>"},
    {"", "<div class=a>b"},
    {"", "<b>"},
    {"", "<a href=x>a"},
    {"", "<i><p>a"},
    {"", "<p>a"},
    {"", "<table><td>"},
    {"", "<table><tr><td>a<b>"},
    {"", "<table><caption>"},
    {"", "<ul><li>a"},
    {"", "<dl><dt>a<dd>"},
    {"", "<select><option>"},
    {"", "<button>a<div>"},
    {"", "<h1><i>"},
    {"", "<ruby><rt>"},
    {"", "<svg>"},
    {"<svg>", "<g>"},
    {"", "<svg><foreignObject><div>"},
    {"<svg>", "<g></x>"},
    {"", "<math><mi>"},
    {"", "<template><template>"},
    {"", "<video><canvas>"},
    {"", "<figure><noscript><img src=a></noscript>"},
    {"", "<x-a>"},
    {"", "<x-a></x-b>"},
    {"", "<form><div></form>"},
    {"<form>", "<div></form><form>"},
    {"<template>", "<form><div></form>"},
    {"", "<html class=a><body id=b>"},
    {"<body>", "<body class=a id=b role=c>"},
    {"<p ", "class=a id=b c "},
};

struct Cost {
  std::size_t visits = 0;
  std::size_t deepest_stack = 0;
  std::size_t elements = 0;
};

Cost cost_of(const Generator& generator, std::size_t times, const std::string& tail) {
  Page page;
  PageBuilder builder(page, {});
  Tokenizer<PageBuilder> tokenizer(builder);
  Cost cost;
  const auto feed = [&](std::string_view piece) {
    tokenizer.feed(piece);
    cost.deepest_stack = std::max(cost.deepest_stack, builder.stack_size());
  };
  feed(generator.head);
  for (std::size_t i = 0; i < times; ++i) feed(generator.again);
  for (std::size_t i = 0; i < times; ++i) feed(tail);
  tokenizer.finish();
  builder.finish();
  cost.visits = builder.visits();
  cost.elements = page.elements.size();
  return cost;
}

}  // namespace

TEST_CASE("nesting without end: steps follow the bytes, the stack has a bottom", "[page_builder]") {
  constexpr std::size_t kTimes = 2'000;
  const PageLimits limits;
  for (const char* tail : {"", "</span></p></b>", "</x-y></g></form>", "</table></h2></svg>"}) {
    for (const Generator& generator : kGenerators) {
      INFO(generator.head << generator.again << "..." << tail);
      const Cost once = cost_of(generator, kTimes, tail);
      const Cost twice = cost_of(generator, 2 * kTimes, tail);
      CHECK(once.deepest_stack <= 2 * limits.max_depth + 2);
      CHECK(twice.deepest_stack <= 2 * limits.max_depth + 2);
      // What a deep stack costs is a constant; the rest may double.
      constexpr std::size_t kOfDeepStack = 300'000;
      CHECK(twice.visits <= 2 * once.visits + kOfDeepStack);
      CHECK(once.visits <= 32 * 4 * kTimes);  // 32 comparisons, four end tags a time
      CHECK(once.elements <= 4 * kTimes);
    }
  }
}
