#include "lexicon/agencies.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <string>

#include "text/among.hpp"
#include "text/byte_set.hpp"
#include "text/fixed_text.hpp"
#include "text/fnv.hpp"
#include "text/folded_words.hpp"
#include "text/phrase_row.hpp"
#include "text/unicode.hpp"
#include "text/utf8.hpp"

namespace cleancopy::lexicon {
namespace {

struct Agency {
  std::string_view signs;
  std::string_view names;
};

constexpr Agency kAgencies[] = {
#include "lexicon/agencies.inc"
};

// One of an agency's signs or names.
struct Entry {
  text::FixedText<63> name;
  std::uint8_t agency = 0;
};
static_assert(std::size(kAgencies) <= UINT8_MAX);

constexpr std::size_t count_all(std::string_view Agency::*list) {
  std::size_t count = 0;
  for (const Agency& agency : kAgencies) count += text::count_phrases(agency.*list);
  return count;
}

// The alternatives of one column in the order of their bytes.
template <std::size_t N>
constexpr std::array<Entry, N> sorted(std::string_view Agency::*list) {
  std::array<Entry, N> entries{};
  std::size_t count = 0;
  for (std::size_t i = 0; i < std::size(kAgencies); ++i) {
    text::for_each_phrase(kAgencies[i].*list, [&](std::string_view name) {
      entries[count++] = {name, static_cast<std::uint8_t>(i)};
    });
  }
  std::sort(entries.begin(), entries.end(),
            [](const Entry& a, const Entry& b) { return std::string_view(a.name) < b.name; });
  return entries;
}

// Names that may be searched for, and a bit for each one's hash: most that are asked for are told from all of
// them by that.
template <std::size_t N>
struct NameList {
  static constexpr std::size_t kBits = 16384;

  std::array<Entry, N> entries;
  std::array<std::uint64_t, kBits / 64> marks{};

  constexpr explicit NameList(std::string_view Agency::*list) : entries(sorted<N>(list)) {
    for (const Entry& entry : entries) marks[place_of(entry.name) / 64] |= bit_of(entry.name);
  }

  [[nodiscard]] std::optional<std::size_t> find(std::string_view name) const {
    if ((marks[place_of(name) / 64] & bit_of(name)) == 0) return std::nullopt;
    const auto at = std::lower_bound(
        entries.begin(), entries.end(), name,
        [](const Entry& entry, std::string_view value) { return std::string_view(entry.name) < value; });
    if (at == entries.end() || at->name != name) return std::nullopt;
    return at->agency;
  }

 private:
  static constexpr std::size_t place_of(std::string_view name) {
    const std::uint32_t hash = text::fnv_of(name);
    return (hash ^ hash >> 15U) % kBits;
  }
  static constexpr std::uint64_t bit_of(std::string_view name) {
    return std::uint64_t{1} << place_of(name) % 64;
  }
};

constexpr NameList<count_all(&Agency::signs)> kSigns(&Agency::signs);
constexpr NameList<count_all(&Agency::names)> kNames(&Agency::names);

// What is put before an agency's name, or behind it, and is no part of it.
constexpr std::string_view kBefore[] = {"the",        "agence",    "agencia",   "agenzia",
                                        "agentur",    "redazione", "redaccion", "nachrichtenagentur",
                                        "persbureau", "agencja",   "агентство"};
constexpr std::string_view kBehind[] = {"news",   "agency",  "newsroom", "staff",     "newswire", "wire",
                                        "bureau", "service", "desk",     "relaxnews", "sports",   "ajansi"};

constexpr std::size_t kLongest = 80;  // bytes of a name

// The words that signs and names begin with, in lower case: a bit for each one's hash. Of those that begin
// with a letter beyond ASCII there is none.
struct FirstWordBits {
  static constexpr std::size_t kBits = 4096;
  std::array<std::uint64_t, kBits / 64> bits{};

  consteval FirstWordBits() {
    for (const Entry& entry : kSigns.entries) add(entry.name);
    for (const Entry& entry : kNames.entries) add(entry.name);
  }
  constexpr void add(std::string_view name) {
    std::uint32_t hash = text::kFnvStart;
    for (const char c : name) {
      const auto byte = static_cast<unsigned char>(c);
      if (byte >= 0x80 || text::kAsciiWord[byte] == 0) break;
      hash = text::fnv_with(hash, text::kAsciiWord[byte]);
    }
    bits[hash % kBits / 64] |= std::uint64_t{1} << hash % 64;
  }
  [[nodiscard]] constexpr bool has(std::string_view word) const {
    const std::uint32_t hash = text::fnv_of(word);
    return (bits[hash % kBits / 64] >> hash % 64 & 1) != 0;
  }
};
constexpr FirstWordBits kFirstWords;

constexpr text::ByteSet kServiceMarks("-/:");

// `name` is a sign, or a sign and the agency's regional or special service: "dpa-AFX", "dpa/lsw".
std::optional<std::size_t> find_sign(std::string_view name) {
  if (const auto agency = kSigns.find(name)) return agency;
  const std::size_t service = kServiceMarks.first_in(name);
  return service == std::string_view::npos ? std::nullopt : kSigns.find(name.substr(0, service));
}

// The agency whose folded name begins at `begin` and ends where only words for "news" and "agency" follow.
std::optional<std::size_t> find_name(std::string_view folded) {
  for (;;) {
    if (const auto agency = kNames.find(folded)) return agency;
    const std::size_t space = folded.rfind(' ');
    if (space == std::string_view::npos || !text::is_among(kBehind, folded.substr(space + 1)))
      return std::nullopt;
    folded = folded.substr(0, space);
  }
}

}  // namespace

std::optional<std::size_t> agency_of(std::string_view name) {
  name = text::trim(name);
  if (name.size() < 2 || name.size() > kLongest) return std::nullopt;
  if (const auto agency = find_sign(name)) return agency;
  const std::string plain = text::folded(name);
  std::string_view rest = plain;
  for (;;) {
    if (const auto agency = find_name(rest)) return agency;
    const std::size_t space = rest.find(' ');
    if (space == std::string_view::npos) return std::nullopt;
    const std::string_view word = rest.substr(0, space);
    // "AP News": the sign, as it stands in the name.
    const std::size_t end = name.find(' ');
    if (text::is_among(kBehind, rest.substr(space + 1)) && end != std::string_view::npos)
      return find_sign(name.substr(0, end));
    if (!text::is_among(kBefore, word)) return std::nullopt;
    rest.remove_prefix(space + 1);
    if (end == std::string_view::npos) continue;
    name = text::trim(name.substr(end));
    if (const auto agency = find_sign(name)) return agency;
  }
}

bool may_name_agency(std::string_view line) {
  const auto is_ascii = [](char c) { return static_cast<unsigned char>(c) < 0x80; };
  if (!std::all_of(line.begin(), line.end(), is_ascii)) return true;
  return text::any_word(text::folded(line), [](std::string_view word) { return kFirstWords.has(word); });
}

std::string_view leading_agency(std::string_view text) {
  constexpr std::size_t kReach = 60;  // bytes in which the word for "cable" stands
  const std::string_view head = text.substr(0, kReach);
  if (head.find("电") == std::string_view::npos && head.find("電") == std::string_view::npos) return {};
  for (const Entry& entry : kNames.entries) {
    if (head.starts_with(entry.name)) return head.substr(0, entry.name.size());
  }
  return {};
}

std::string_view sign_behind_sentence(std::string_view text) {
  text = text::trim(text);
  if (text.ends_with('.')) text.remove_suffix(1);
  const std::size_t space = text.find_last_of(" \n");
  if (space == std::string_view::npos) return {};
  const std::string_view sign = text.substr(space + 1);
  if (sign.starts_with('(') || sign.starts_with('[')) return {};
  std::string_view before = text::trim(text.substr(0, space));
  for (const std::string_view dash : {"-", "–", "—", "/"}) {
    while (before.ends_with(dash)) before = text::trim(before.substr(0, before.size() - dash.size()));
  }
  if (before.empty()) return {};
  // What is said may end in its own marks: "… on Monday.” EFE".
  const text::CodePoint last = text::decode_before(before, before.size());
  const bool is_mark = !text::is_word(last.value) && before.size() > last.length;
  const bool ends =
      text::is_sentence_end(last.value) ||
      (is_mark && text::is_sentence_end(text::decode_before(before, before.size() - last.length).value));
  return ends && agency_of(sign) ? sign : std::string_view();
}

}  // namespace cleancopy::lexicon
