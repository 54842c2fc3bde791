#include "article/byline/byline_lone.hpp"

#include <algorithm>
#include <cstdint>
#include <string_view>
#include <utility>

#include "article/byline/byline_guards.hpp"
#include "article/byline/byline_lines.hpp"
#include "article/byline/byline_links.hpp"
#include "article/evidence/pieces.hpp"
#include "article/evidence/site_name.hpp"
#include "article/names/byline_cuts.hpp"
#include "article/names/byline_names.hpp"
#include "article/names/east_asian_names.hpp"
#include "article/names/name_words.hpp"
#include "article/report/agency_signs.hpp"
#include "clean/blocks/container.hpp"
#include "dates/date_line.hpp"
#include "dates/date_scan.hpp"
#include "lexicon/agencies.hpp"
#include "text/unicode.hpp"
#include "text/utf8.hpp"

namespace cleancopy::article {
namespace {

using clean::Block;

}  // namespace

bool tells_time(const Evidence& evidence, std::size_t at) {
  constexpr std::uint32_t kMostTimes = 16;  // words
  const auto& blocks = evidence.cleaner.blocks();
  if (at >= blocks.size()) return false;
  if (blocks[at].tells_date()) return true;
  const std::string_view line = evidence.cleaner.text_of(blocks[at]);
  return blocks[at].words <= kMostTimes && (dates::is_dates(line, {}) || dates::is_day_alone(line));
}

bool is_told_below(const Evidence& evidence, std::size_t name) {
  using lexicon::Phrase;
  constexpr std::uint32_t kMostRoleWords = 8;
  constexpr std::uint32_t kPlaceWords = 3;
  const auto& blocks = evidence.cleaner.blocks();
  // "Ann Lee", "•", "14 May 2031": a sign in an element of its own parts the two.
  const bool is_parted = blocks[name + 1].words == 0 && name + 2 < blocks.size();
  const std::size_t at = name + (is_parted ? 2 : 1);
  const Block& below = blocks[at];
  if (tells_time(evidence, at) || below.phrase.phrase == Phrase::reading_time) return true;
  if (below.words == 0 || below.words > kMostRoleWords || is_others(below)) return false;
  const std::string_view line = evidence.cleaner.text_of(below);
  if (is_reviewers(line)) return true;
  const auto names_site = [&] {
    return !dates::has_digit(line) && is_site(evidence.site, line, evidence.url);
  };
  return (!below.ends_sentence && (is_role(line) || names_site())) ||
         (below.words <= kPlaceWords && is_in_capitals(line) && tells_time(evidence, at + 1));
}

namespace {

// "AFP - 14/05/2031": what stands before the date and a sign; else all of the piece.
std::string_view before_date(std::string_view piece) {
  std::string_view before = text::trim(piece.substr(0, date_in(piece).begin));
  if (before.empty() || before.size() == piece.size() ||
      text::is_word(text::decode_before(before, before.size()).value))
    return piece;
  while (!before.empty() && !text::is_word(text::decode_before(before, before.size()).value))
    before.remove_suffix(text::decode_before(before, before.size()).length);
  return before;
}

// The agencies that sign in this block, with a place and a date at most, or beside a date.
std::vector<std::string> agencies_in(const Evidence& evidence, std::size_t at) {
  constexpr std::uint32_t kMostSignWords = 16;
  const Block& block = evidence.cleaner.blocks()[at];
  if (block.words == 0 || block.words > kMostSignWords || block.ends_sentence) return {};
  const std::string_view line = evidence.cleaner.text_of(block);
  if (date_in(line).end == 0 && !tells_time(evidence, at + 1) && !tells_time(evidence, at - 1)) return {};
  for (const std::string_view piece : pieces_of(evidence.page, block)) {
    if (auto agencies = agencies_of_sign(before_date(piece)); !agencies.empty()) return agencies;
  }
  // "PTI Mumbai"
  const std::string_view first = line.substr(0, line.find_first_of(" ,"));
  const bool before_place = lexicon::agency_of(first) && !dates::has_digit(line) && is_in_capitals(line);
  return before_place ? std::vector<std::string>{std::string(first)} : std::vector<std::string>();
}

// Where such a name may stand: no list, no heading, nothing of another story. Over a date a lesser heading is
// as good as any line.
bool may_hold_name(const Block& block, bool told) {
  constexpr std::uint32_t kLongestLine = 9;  // words
  return block.words >= 2 && block.words <= kLongestLine && !block.phrase && !is_others(block) &&
         (block.place.heading_level == 0 || (told && block.place.heading_level > 2)) &&
         !block.place.in_figure && !block.place.in_table && (block.place.list_depth == 0 || told);
}

}  // namespace

bool is_given_name(const Evidence& evidence, std::size_t at) {
  const auto& blocks = evidence.cleaner.blocks();
  if (at + 2 >= blocks.size() || blocks[at].words != 1 || blocks[at].phrase || is_others(blocks[at]))
    return false;
  const auto is_reading_time = [&](std::size_t i) {
    return blocks[i].phrase.phrase == lexicon::Phrase::reading_time ||
           dates::is_minutes(evidence.cleaner.text_of(blocks[i]));
  };
  if (!tells_time(evidence, at + 1) || !is_reading_time(at + 2)) return false;
  const std::string_view word = evidence.cleaner.text_of(blocks[at]);
  return text::is_upper(text::decode_at(word, 0).value) && !is_topic(evidence, word) &&
         !has_plain_word(evidence.page, word);
}

std::ptrdiff_t times_said(const Evidence& evidence, const Block& block) {
  const std::string_view line = evidence.cleaner.text_of(block);
  const auto& blocks = evidence.cleaner.blocks();
  return std::count_if(blocks.begin(), blocks.end(), [&](const Block& other) {
    return other.bytes() == block.bytes() && evidence.cleaner.text_of(other) == line;
  });
}

bool is_east_asian_author(const Evidence& evidence, std::size_t at) {
  const auto& blocks = evidence.cleaner.blocks();
  const Block& block = blocks[at];
  if (block.phrase || is_others(block) || block.place.heading_level > 0) return false;
  const std::string_view name = evidence.cleaner.text_of(block);
  if (!is_east_asian_name(name) || is_topic(evidence, name)) return false;
  return tells_time(evidence, at + 1) || tells_time(evidence, at - 1) || times_said(evidence, block) == 2;
}

bool are_names(const Evidence& evidence, std::string_view lines) {
  while (!lines.empty()) {
    const std::size_t end = std::min(lines.find('\n'), lines.size());
    const std::string_view line = text::trim(lines.substr(0, end));
    lines.remove_prefix(std::min(end + 1, lines.size()));
    if (dates::has_digit(line) || !may_be_name(line)) return false;
    // "PTI Mumbai"
    if (text::decode_at(line, 0).value >= text::kFirstCaseless ||
        lexicon::agency_of(line.substr(0, line.find(' '))))
      return false;
    const std::vector<std::string> names = split_names(line);
    const bool plain = std::any_of(names.begin(), names.end(), [&](const std::string& name) {
      return has_plain_word(evidence.page, name);
    });
    if (plain || is_topic(evidence, names.front())) return false;
  }
  return true;
}

namespace {

// "Ann Lee @annlee": the name under which others write to him tells that it is a person. Cuts it off.
bool cut_handle(std::string& lines) {
  const std::size_t at = lines.rfind('@');
  const bool is_handle = at != std::string::npos && at > 1 && at + 2 < lines.size() &&
                         (lines[at - 1] == ' ' || lines[at - 1] == '\n') &&
                         lines.find_first_of(" .\n", at) == std::string::npos;
  if (is_handle) lines.resize(at - 1);
  return is_handle;
}

// "Ann Lee, The Quay Post", the site's name in the next line as well: for whom the person writes. Cuts it
// off.
bool cut_site(const Evidence& evidence, std::string& lines) {
  const std::size_t at = lines.find_last_of(",\n");
  if (at == std::string::npos) return false;
  const std::string_view rest = text::trim(std::string_view(lines).substr(at + 1));
  if (text::count_words(rest) == 0 || dates::has_digit(rest) || !is_site(evidence.site, rest, evidence.url))
    return false;
  lines.resize(at);
  return true;
}

// "Ann Lee" over "Partner, Boston", of which the date or another such heading follows.
bool is_over_role(const Evidence& evidence, std::size_t name) {
  constexpr std::uint32_t kMostRoleWords = 6;
  const auto& blocks = evidence.cleaner.blocks();
  if (name + 2 >= blocks.size()) return false;
  const Block& below = blocks[name + 1];
  const bool is_roles = below.words > 0 && below.words <= kMostRoleWords && !below.ends_sentence &&
                        !is_others(below) && is_role(evidence.cleaner.text_of(below));
  return is_roles && (tells_time(evidence, name + 2) || evidence.cleaner.shapes().is_same(name, name + 2));
}

}  // namespace

std::vector<std::string> agencies_under_headline(const Evidence& evidence, std::size_t headline_block) {
  constexpr std::size_t kReach = 4;  // blocks
  const auto& blocks = evidence.cleaner.blocks();
  std::vector<std::string> agencies;
  if (headline_block >= blocks.size()) return agencies;
  const std::size_t end = std::min(blocks.size(), headline_block + 1 + kReach);
  for (std::size_t i = headline_block + 1; i < end; ++i) {
    if (blocks[i].mass >= clean::kRunningText) break;
    if (is_others(blocks[i]) || blocks[i].place.in_figure) continue;
    for (std::string& sign : agencies_in(evidence, i)) {
      if (!is_site(evidence.site, sign, evidence.url)) add_agency(agencies, std::move(sign));
    }
  }
  return agencies;
}

void take_lone_name(const Evidence& evidence, std::size_t headline_block, Gathering& gathering) {
  constexpr std::size_t kReach = 6;  // blocks under the headline
  constexpr std::uint32_t kShortestDek = 5;
  const auto& blocks = evidence.cleaner.blocks();
  if (headline_block >= blocks.size()) return;
  const std::size_t end = std::min(blocks.size(), headline_block + 1 + kReach);
  bool behind_dek = false;  // of whole sentences
  for (std::size_t i = headline_block + 1; i + 1 < end && !gathering.has_people(); ++i) {
    const Block& block = blocks[i];
    if (block.mass >= clean::kRunningText) {
      if (i > headline_block + 1) return;
      behind_dek = true;
      continue;
    }
    if (is_given_name(evidence, i) || is_east_asian_author(evidence, i))
      return gathering.take(evidence.cleaner.text_of(block), Source::text);
    if (!may_hold_name(block, true) || block.hidden != blocks[headline_block].hidden) continue;
    std::string lines = unglued_text(evidence.page, block);
    const bool has_sign = cut_handle(lines) || cut_site(evidence, lines);
    const bool told = has_sign || (block.place.heading_level == 0
                                       ? is_told_below(evidence, i)
                                       : tells_time(evidence, i + 1) || is_over_role(evidence, i));
    const auto is_under_date = [&] {
      return block.place.heading_level == 0 && block.link_bytes == 0 && tells_time(evidence, i - 1);
    };
    if (block.place.heading_level > 0 && !told) continue;
    const Block& below = blocks[i + 1];
    const bool over_text = !behind_dek && below.mass >= clean::kRunningText && below.place.list_depth == 0 &&
                           may_hold_name(block, false);
    if (!told && !over_text && !is_under_date()) continue;
    // A link is a topic's as often as an author's, but for one beside the date.
    const bool dated = told || blocks[i - 1].tells_date();
    if (block.link_bytes > 0 && (!dated || has_tag_link(evidence.page, block))) continue;
    // "Keeper", "Filled up": a short line above it may say what he did.
    if (i > headline_block + 1 && blocks[i - 1].words < kShortestDek && !dated) continue;
    if (block.link_bytes > 0 && is_in_text(evidence, evidence.cleaner.text_of(block))) continue;
    // "The Quay Team"
    if (told && is_desk(lines)) gathering.take_printed(lines, false);
    if (!gathering.is_unsigned()) return;
    if (!are_names(evidence, lines)) continue;
    // A topic stands over more than one story, but is spoken of in this one.
    if (times_said(evidence, block) > 2 && !(told && !is_in_text(evidence, evidence.cleaner.text_of(block))))
      continue;
    std::replace(lines.begin(), lines.end(), '\n', ';');
    gathering.take_printed(lines, false);
    if (!gathering.has_people()) continue;
    gathering.print_in(i);
    // Each author in an element of its own, and so what stands below.
    const auto is_alike = [&](std::size_t one, std::size_t other) {
      return clean::are_made_alike(evidence.page, blocks[one].element, blocks[other].element);
    };
    for (std::size_t j = i + 2; told && j + 1 < end && is_alike(j, i) && is_alike(j + 1, i + 1); j += 2) {
      const std::string_view name = evidence.cleaner.text_of(blocks[j]);
      if (!may_hold_name(blocks[j], true) || !are_names(evidence, name)) break;
      gathering.take(name, Source::text);
    }
  }
}

}  // namespace cleancopy::article
