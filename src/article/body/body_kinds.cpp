#include "article/body/body_kinds.hpp"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>
#include <vector>

#include "article/evidence/block_sums.hpp"
#include "clean/blocks/edges.hpp"
#include "dates/date_line.hpp"
#include "text/among.hpp"
#include "text/fixed_text.hpp"
#include "text/unicode.hpp"

namespace cleancopy::article {
namespace {

constexpr std::size_t kFewest = 3;         // questions, or entries with a time: fewer are chance
constexpr std::size_t kBeforeEntry = 3;    // blocks between an entry's time and its text
constexpr std::uint32_t kLongestTime = 6;  // words
constexpr std::uint32_t kLongestQuestion = 60;
constexpr std::uint32_t kLongestMaker = 24;  // words of "— Name (@handle) May 14, 2024"

// Class names of the quotes that networks' scripts turn into posts.
constexpr text::FixedText<23> kEmbeds[] = {
    "twitter-tweet", "twitter-video", "instagram-media",   "tiktok-embed", "bluesky-embed", "mastodon-embed",
    "fb-post",       "fb-xfbml",      "reddit-embed",      "reddit-card",  "telegram-post", "text-post-media",
    "imgur-embed",   "pinterest",     "truthsocial-embed", "weibo-embed"};

// The numbers of the items of each numbered list, as a browser prints them (HTML 4.4.5, 4.4.8), the outer
// lists going on behind an inner one. An item that is left out has its number, too.
class Numbers {
 public:
  // The number of the item around `element`; 0 in a list without numbers, and where it would be less than 1.
  std::uint32_t number_of(const html::Page& page, html::ElementId element) {
    const html::ElementId item = page.nearest(element, html::TagId::li);
    if (item == html::kNoElement) return 0;
    const html::ElementId id = page.elements[item].parent;
    if (id == html::kNoElement || page.elements[id].tag != html::TagId::ol) return 0;
    while (!lists_.empty() && !holds(page, lists_.back().id, item)) lists_.pop_back();
    if (lists_.empty() || lists_.back().id != id) lists_.push_back(begin_of(page, id));
    List& list = lists_.back();
    for (; list.next <= item; list.next = page.elements[list.next].end) {
      if (page.elements[list.next].tag == html::TagId::li) list.number += list.step;
    }
    return static_cast<std::uint32_t>(std::max(list.number, 0));
  }

 private:
  struct List {
    html::ElementId id;
    html::ElementId next;  // the child that is counted next
    int number;            // of the last item
    int step;
  };

  static bool holds(const html::Page& page, html::ElementId list, html::ElementId item) {
    return list < item && item < page.elements[list].end;
  }

  static List begin_of(const html::Page& page, html::ElementId id) {
    constexpr int kHighest = 1'000'000;
    const html::Element& list = page.elements[id];
    const bool falls = page.has_attribute(list.attributes, html::AttributeId::reversed);
    const std::string_view start = text::trim(page.attribute(id, html::AttributeId::start));
    int first = 1;
    const auto [end, error] = std::from_chars(start.data(), start.data() + start.size(), first);
    const bool is_told = error == std::errc() && first >= -kHighest && first <= kHighest;
    if (!is_told) first = falls ? items_of(page, id) : 1;
    return {id, id + 1, falls ? first + 1 : first - 1, falls ? -1 : 1};
  }

  static int items_of(const html::Page& page, html::ElementId list) {
    int count = 0;
    for (html::ElementId child = list + 1; child < page.elements[list].end; child = page.elements[child].end)
      count += page.elements[child].tag == html::TagId::li ? 1 : 0;
    return count;
  }

  std::vector<List> lists_;  // around the last item, outermost first
};

bool is_embed(std::string_view names) {
  return text::has_any_of(names, kEmbeds);
}

bool begins_with_dash(std::string_view line) {
  return line.starts_with("—") || line.starts_with("–");
}

// "— Tilde Marrow (@tmarrow) May 14, 2024": who posted.
std::string maker_of(std::string_view line) {
  line = text::trim(line.substr(std::string_view("—").size()));
  if (const std::size_t handle = line.find("(@"); handle != std::string_view::npos) {
    const std::size_t close = line.find(')', handle);
    line = line.substr(0, close == std::string_view::npos ? close : close + 1);
  }
  return text::collapse_space(line);
}

// Makes an embedded post of a quote.
void read_embed(const html::Page& page, const clean::Cleaner& cleaner, std::size_t origin, Block& block) {
  const auto& blocks = cleaner.blocks();
  const html::ElementId quote = page.nearest(blocks[origin].element, html::TagId::blockquote);
  if (quote == html::kNoElement || !is_embed(page.attribute(quote, html::AttributeId::class_))) return;
  block.kind = BlockKind::embed;
  const std::uint32_t end = page.elements[quote].text_end;
  for (std::size_t i = origin + 1; i < blocks.size() && blocks[i].begin < end; ++i) {
    const std::string_view line = text::trim(cleaner.text_of(blocks[i]));
    if (begins_with_dash(line) && blocks[i].words <= kLongestMaker) block.by = maker_of(line);
  }
}

// Of a line that was cut off its paragraph the page has not counted them.
std::uint32_t bold_bytes_of(const html::Page& page, const clean::Block& block) {
  if (block.bold_bytes > 0) return block.bold_bytes;
  return page.bytes_in_spans(block.begin, block.end, html::is_bold);
}

bool is_question(const html::Page& page, const clean::Block& block, std::string_view line) {
  if (block.words < 2 || block.words > kLongestQuestion || line.empty()) return false;
  if (line.starts_with("Q:") || line.starts_with("Q. ")) return true;
  return clean::closing_of(line) == clean::Closing::question &&
         bold_bytes_of(page, block) + 2 >= block.bytes();
}

// The time that was left out right before a kept block.
std::string time_before(const clean::Cleaner& cleaner, std::size_t origin) {
  const std::size_t from = origin - std::min(origin, kBeforeEntry);
  for (std::size_t i = origin; i > from; --i) {
    if (cleaner.verdicts()[i - 1].keep) return {};
    const clean::Block& block = cleaner.blocks()[i - 1];
    const std::string_view line = cleaner.text_of(block);
    if (!block.hidden && block.words > 0 && block.words <= kLongestTime && dates::has_clock_time(line) &&
        !is_price(line))  // "Amazon $19.34"
      return text::collapse_space(line);
  }
  return {};
}

}  // namespace

void refine_kinds(const html::Page& page, const clean::Cleaner& cleaner,
                  const std::vector<std::size_t>& origins, std::vector<Block>& body) {
  Numbers numbers;
  std::vector<std::size_t> questions;
  std::vector<std::pair<std::size_t, std::string>> times;
  for (std::size_t i = 0; i < body.size(); ++i) {
    Block& block = body[i];
    const clean::Block& origin = cleaner.blocks()[origins[i]];
    switch (block.kind) {
      case BlockKind::list_item:
        block.ordinal = numbers.number_of(page, origin.element);
        break;
      case BlockKind::quote:
        read_embed(page, cleaner, origins[i], block);
        break;
      case BlockKind::paragraph:
        if (is_question(page, origin, block.text)) questions.push_back(i);
        break;
      default:
        break;
    }
    if (std::string time = time_before(cleaner, origins[i]); !time.empty())
      times.emplace_back(i, std::move(time));
  }
  if (questions.size() >= kFewest) {
    for (const std::size_t i : questions) body[i].kind = BlockKind::question;
  }
  if (times.size() >= kFewest) {
    for (auto& [i, time] : times) body[i].time = std::move(time);
  }
}

void mark_notes(const std::vector<Note>& notes, std::vector<Block>& body) {
  for (const Note& note : notes) {
    for (Block& block : body) {
      if (block.kind == BlockKind::paragraph && block.text == note.text) block.kind = BlockKind::note;
    }
  }
}

}  // namespace cleancopy::article
