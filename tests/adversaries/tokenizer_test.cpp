// The tokenizer's work grows with the bytes and not faster, and its memory not at all, whatever the page
// holds and however it is cut.
#include "html/tokens/tokenizer.hpp"

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>

#include "catch.hpp"
#include "support/adversaries.hpp"
#include "support/cost.hpp"
#include "support/heap.hpp"

using namespace cleancopy;
using adversaries::Adversary;

namespace {

// Reads raw text as the page builder does, and knows svg.
struct Sink {
  static constexpr bool kWantsAllAttributes = false;
  static constexpr bool kWantsComments = false;
  bool foreign = false;

  html::TextMode on_start_tag(const html::Tag& tag) {
    if (tag.id == html::TagId::svg) foreign = true;
    if (tag.id == html::TagId::script) return html::TextMode::skip_script;
    if (tag.id == html::TagId::title) return html::TextMode::rcdata;
    return html::has_trait(tag.id, html::kRawText) ? html::TextMode::skip_raw_text : html::TextMode::data;
  }
  void on_end_tag(const html::Tag&) {}
  void on_text(std::string_view) {}
  void on_comment(std::string_view) {}
  void on_doctype(const html::Doctype&) {}
  [[nodiscard]] bool in_foreign_content() const noexcept { return foreign; }
};

struct Cost {
  std::uint64_t steps = 0;
  std::size_t heap = 0;
};

Cost tokenize(std::string_view page, std::size_t piece) {
  const std::uint64_t steps = cost::steps();
  const std::size_t before = heap::allocated();
  heap::forget_highest();
  Sink sink;
  html::Tokenizer<Sink> tokenizer(sink);
  for (; !page.empty(); page.remove_prefix(std::min(piece, page.size()))) {
    tokenizer.feed(page.substr(0, piece));
  }
  tokenizer.finish();
  return {cost::steps() - steps, heap::highest() - before};
}

struct Cut {
  std::size_t piece;
  std::size_t bytes;
  std::uint64_t max_steps_per_byte;
};

constexpr std::size_t kKilobyte = 1024;
#ifdef CLEANCOPY_SANITIZED
constexpr std::size_t kLess = 8;  // no step is counted there, and each takes ten times as long
#else
constexpr std::size_t kLess = 1;
#endif
constexpr std::size_t kMaxHeap = 512 * kKilobyte;  // the longest doctype, and its copies

// Byte by byte, the beginning of a reference is matched again with each of its bytes, up to the longest name.
constexpr Cut kCuts[] = {{1, 128 * kKilobyte / kLess, 350},
                         {64 * kKilobyte, 1024 * kKilobyte / kLess, 40},
                         {std::string::npos, 1024 * kKilobyte / kLess, 40}};

}  // namespace

TEST_CASE("twice the bytes are twice the steps, and the memory stays", "[adversaries]") {
  for (const Adversary& adversary : adversaries::kTokenAdversaries) {
    for (const Cut& cut : kCuts) {
      const std::string page = adversary.page(cut.bytes);
      const Cost once = tokenize(page, cut.piece);
      const Cost twice = tokenize(adversary.page(2 * cut.bytes), cut.piece);
      INFO(adversary.name << " in pieces of " << cut.piece << ": " << once.steps << " steps, then "
                          << twice.steps << "; " << twice.heap << " bytes of heap");
      CHECK(twice.steps <= once.steps * 2 + once.steps / 50 + 1000);
      CHECK(once.steps <= page.size() * cut.max_steps_per_byte);
      CHECK(twice.heap <= kMaxHeap);
    }
  }
}

TEST_CASE("nesting is nothing to the tokenizer", "[adversaries]") {
  const Cut& cut = kCuts[1];
  for (const Adversary& adversary : adversaries::kNestingAdversaries) {
    const std::string page = adversary.page(cut.bytes);
    const Cost cost = tokenize(page, cut.piece);
    INFO(adversary.name << ": " << cost.steps << " steps, " << cost.heap << " bytes of heap");
    CHECK(cost.steps <= page.size() * cut.max_steps_per_byte);
    CHECK(cost.heap <= kMaxHeap);
  }
}
