#include "article/byline/byline_mail.hpp"

#include <algorithm>
#include <string_view>

#include "article/evidence/site_name.hpp"
#include "article/names/name_words.hpp"
#include "lexicon/name_tokens.hpp"
#include "text/unicode.hpp"

namespace cleancopy::article {
namespace {

using clean::Block;

constexpr std::uint32_t kMostLineWords = 12;   // of a line that holds a name and an address
constexpr std::uint32_t kMostWordsOfName = 4;  // … of the name
constexpr std::size_t kShortestFamily = 4;     // letters of ASCII: fewer stand in any address
constexpr std::size_t kReach = 30;             // blocks behind the text

bool is_of_address(char c) noexcept {
  return text::is_ascii_alpha(c) || text::is_ascii_digit(c) || c == '.' || c == '-' || c == '_' || c == '@';
}

// The letters of `word` that ASCII has, in their order, stand in `local`: "Björkdahl" in "oskar.bjorkdahl".
bool stands_in(std::string_view word, std::string_view local) {
  std::size_t letters = 0;
  std::size_t at = 0;
  for (const char c : word) {
    if (!text::is_ascii_alpha(c)) continue;
    const char lower = text::to_ascii_lower(c);
    while (at < local.size() && text::to_ascii_lower(local[at]) != lower) ++at;
    if (at++ == local.size()) return false;
    ++letters;
  }
  return letters >= kShortestFamily;
}

// "ann.lee@quaypost.example" on a page of www.quaypost.example.
bool is_of_site(std::string_view domain, std::string_view url) {
  const std::string_view host = site_host(url);
  return domain.find('.') != std::string_view::npos && host.ends_with(domain) &&
         (host.size() == domain.size() || host[host.size() - domain.size() - 1] == '.');
}

bool is_name_of(std::string_view name, std::string_view local) {
  const std::uint32_t words = text::count_words(name);
  if (words < 2 || words > kMostWordsOfName || !is_in_capitals(name)) return false;
  return stands_in(name.substr(name.rfind(' ') + 1), local);
}

// Where the address around the sign at `at` begins: at its link, where it is one, for a name may touch it.
std::size_t begin_of_address(const html::Page& page, const Block& block, std::string_view line,
                             std::size_t at) {
  for (const html::Span& span : page.spans_in(block.begin, block.end)) {
    if (span.tag == html::TagId::a && span.begin >= block.begin && span.begin <= block.begin + at &&
        span.end > block.begin + at)
      return span.begin - block.begin;
  }
  while (at > 0 && is_of_address(line[at - 1])) --at;
  return at;
}

}  // namespace

void take_names_with_mail(const Evidence& evidence, std::size_t headline_block, Gathering& gathering) {
  const auto& blocks = evidence.cleaner.blocks();
  if (evidence.url.empty()) return;
  const std::size_t from = headline_block < blocks.size() ? headline_block + 1 : 0;
  const std::size_t to = std::min(blocks.size(), evidence.cleaner.region().last + kReach);
  for (std::size_t i = from; i < to && blocks[i].begin < evidence.story_end; ++i) {
    const Block& block = blocks[i];
    if (block.words > kMostLineWords || lexicon::has(block.hints, lexicon::NameHint::comment)) continue;
    const std::string_view line = evidence.cleaner.text_of(block);
    const std::size_t at = line.find('@');
    if (at == std::string_view::npos) continue;
    const std::size_t begin = begin_of_address(evidence.page, block, line, at);
    std::size_t end = at;
    while (end < line.size() && is_of_address(line[end])) ++end;
    if (!is_of_site(line.substr(at + 1, end - at - 1), evidence.url)) continue;
    std::string_view name = text::trim(line.substr(0, begin));
    if (name.empty() && i > from) name = text::trim(evidence.cleaner.text_of(blocks[i - 1]));
    if (is_name_of(name, line.substr(begin, at - begin))) gathering.take(name, Source::text);
  }
}

}  // namespace cleancopy::article
