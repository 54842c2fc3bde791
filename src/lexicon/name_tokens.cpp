// A rule's key is the hash of its one token, or of its two tokens' hashes together, so that each token of a
// value is hashed once and costs two probes of a table made at compile time: its own, and with the token
// before it.
#include "lexicon/name_tokens.hpp"

#include <array>
#include <bit>
#include <cstddef>
#include <iterator>

#include "text/eight_bytes.hpp"

namespace cleancopy::lexicon {
namespace {

// What a matched rule does beside giving its hint.
enum class Effect : std::uint8_t {
  hint,      // the name has the hint; NameHint::none takes the two tokens' own hints away
  modifier,  // what follows in the name describes the element's state or contents, not the element
  utility,   // as the first token: a class of a style sheet, or a list of terms ("category-sport")
  alone,     // the hint, if the token is the whole name
  sentence,  // a word of sentences: a long name with it is a heading's anchor ("how-to-share-your-work")
};

struct NameRule {
  std::string_view tokens;  // one token, or two with a space between, lower case
  NameHint hint = NameHint::none;
  Effect effect = Effect::hint;
};

constexpr NameRule kRules[] = {
#include "lexicon/name_tokens.inc"
};

// What stands beside the article: a name with one of these is not the article's body, headline or byline.
constexpr std::uint64_t kBeside =
    bit(NameHint::related) | bit(NameHint::teaser) | bit(NameHint::newsletter) | bit(NameHint::advert) |
    bit(NameHint::share) | bit(NameHint::comment) | bit(NameHint::navigation) | bit(NameHint::footer) |
    bit(NameHint::sidebar) | bit(NameHint::paywall) | bit(NameHint::consent) | bit(NameHint::promo) |
    bit(NameHint::tags) | bit(NameHint::author_box) | bit(NameHint::media) | bit(NameHint::breadcrumb) |
    bit(NameHint::caption) | bit(NameHint::table_of_contents) | bit(NameHint::form) | bit(NameHint::dialog) |
    bit(NameHint::button);
constexpr std::uint64_t kOfArticle = bit(NameHint::article_body) | bit(NameHint::headline) |
                                     bit(NameHint::dek) | bit(NameHint::byline) | bit(NameHint::date) |
                                     bit(NameHint::section_or_kicker);

// A name with a word of sentences and so many tokens is a sentence.
constexpr std::size_t kSentenceTokens = 5;

constexpr std::size_t kFilterBits = 65536;
constexpr std::size_t kRuleSlots = 8192;  // a power of two, some four times the rules
static_assert(std::size(kRules) * 2 < kRuleSlots);

// What a byte is in a name.
enum class Kind : std::uint8_t { cut, small, capital, digit, space, utility };

constexpr Kind kind_of_byte(unsigned char c) {
  if ((c >= 'a' && c <= 'z') || c >= 0x80) return Kind::small;  // above ASCII: a letter of some script
  if (c >= 'A' && c <= 'Z') return Kind::capital;
  if (c >= '0' && c <= '9') return Kind::digit;
  if (c == ' ' || c == '\t' || c == '\n' || c == '\f' || c == '\r') return Kind::space;
  // Variants and arbitrary values of utility classes: "md:flex", "w-[calc(100%-2rem)]".
  return c == ':' || c == '[' ? Kind::utility : Kind::cut;
}

constexpr std::array<Kind, 256> kKinds = [] {
  std::array<Kind, 256> kinds{};
  for (std::size_t c = 0; c < kinds.size(); ++c) kinds[c] = kind_of_byte(static_cast<unsigned char>(c));
  return kinds;
}();

Kind kind_of(char c) noexcept {
  return kKinds[static_cast<unsigned char>(c)];
}
bool is_name_letter(Kind kind) noexcept {
  return kind == Kind::small || kind == Kind::capital;
}

constexpr std::size_t kWord = 8;

// Of a token's bytes, which are all letters if they are ASCII.
constexpr std::uint64_t in_lower_case(std::uint64_t word) {
  return word | (~word & 0x8080808080808080U) >> 2;
}

// The `size` bytes at `begin`, at most eight, as a number; ASCII letters in lower case.
constexpr std::uint64_t word_at(std::string_view text, std::size_t begin, std::size_t size) {
  return in_lower_case(text::first_bytes(text::eight_bytes_at(text, begin), size));
}

constexpr std::uint64_t mixed(std::uint64_t hash, std::uint64_t word) {
  hash = (hash ^ word) * 0x9E3779B97F4A7C15U;
  return hash ^ hash >> 32U;
}

// Of the `size` bytes at `begin`, their last eight first.
constexpr std::uint64_t hash_of(std::string_view text, std::size_t begin, std::size_t size) {
  std::uint64_t hash = size;
  for (; size > kWord; size -= kWord) hash = mixed(hash, word_at(text, begin + size - kWord, kWord));
  return mixed(hash, word_at(text, begin, size));
}

constexpr std::uint64_t hash_of_pair(std::uint64_t first, std::uint64_t second) {
  return mixed(first * 31U, second);
}

constexpr std::uint64_t hash_of_rule(std::string_view tokens) {
  const std::size_t space = tokens.find(' ');
  if (space == std::string_view::npos) return hash_of(tokens, 0, tokens.size());
  return hash_of_pair(hash_of(tokens, 0, space), hash_of(tokens, space + 1, tokens.size() - space - 1));
}

// What is left of a rule when its tokens are their hash: at 64 bits that is all the comparison there is.
struct HashedRule {
  std::uint64_t hash = 0;
  NameHint hint = NameHint::none;
  Effect effect = Effect::hint;
};

// The rules by their hashes. Most tokens are in no rule: one bit says so, and stays in the nearest cache.
struct RuleTable {
  std::array<std::uint64_t, kFilterBits / 64> filter{};
  std::array<std::uint16_t, kRuleSlots> slots{};  // a rule's number and one; 0 is free
  std::array<HashedRule, std::size(kRules)> rules{};

  constexpr RuleTable();
};

constexpr RuleTable::RuleTable() {
  for (std::size_t number = 0; number < rules.size(); ++number) {
    const NameRule& rule = kRules[number];
    if (rule.tokens.find(' ') != rule.tokens.rfind(' ')) throw "this rule has three tokens";
    const std::uint64_t hash = hash_of_rule(rule.tokens);
    rules[number] = {hash, rule.hint, rule.effect};
    filter[hash / 64 % (kFilterBits / 64)] |= std::uint64_t{1} << hash % 64;
    std::size_t slot = hash % kRuleSlots;
    for (; slots[slot] != 0; slot = (slot + 1) % kRuleSlots) {
      if (rules[slots[slot] - 1U].hash == hash) throw "this rule is in name_tokens.inc twice";
    }
    slots[slot] = static_cast<std::uint16_t>(number + 1);
  }
}

constexpr RuleTable kRuleTable;

const HashedRule* find_rule(std::uint64_t hash) noexcept {
  if ((kRuleTable.filter[hash / 64 % (kFilterBits / 64)] >> hash % 64 & 1) == 0) return nullptr;
  for (std::size_t slot = hash % kRuleSlots; kRuleTable.slots[slot] != 0; slot = (slot + 1) % kRuleSlots) {
    const HashedRule& rule = kRuleTable.rules[kRuleTable.slots[slot] - 1U];
    if (rule.hash == hash) return &rule;
  }
  return nullptr;
}

struct Token {
  std::size_t size = 0;  // in bytes
  std::uint64_t hash = 0;
};

// Takes the tokens of one name, in order.
class NameReader {
 public:
  // False if the rest of the name means nothing.
  bool take(const Token& token) noexcept;
  // Of the name, of `name_size` bytes, whose tokens were taken.
  [[nodiscard]] std::uint64_t hints(std::size_t name_size) const noexcept;

 private:
  Token before_;
  const HashedRule* first_ = nullptr;  // of the first token
  std::uint64_t hints_ = 0;
  std::uint64_t waiting_ = 0;  // of the last token, unless the next makes a pair with it
  std::size_t count_ = 0;
  bool utility_ = false;  // the last token was the first, and one of style sheets
  bool sentence_ = false;
};

bool NameReader::take(const Token& token) noexcept {
  // No rule is a pair with the hash of no token before it.
  const HashedRule* pair = find_rule(hash_of_pair(before_.hash, token.hash));
  const HashedRule* single = find_rule(token.hash);
  const Effect effect = single != nullptr ? single->effect : Effect::hint;
  if (pair != nullptr) {
    hints_ |= bit(pair->hint);
    waiting_ = 0;
  } else {
    if (utility_) return false;
    hints_ |= waiting_;
    waiting_ = single != nullptr && effect == Effect::hint ? bit(single->hint) : 0;
    if (effect == Effect::modifier) return false;
  }
  sentence_ |= effect == Effect::sentence;
  utility_ = count_ == 0 && effect == Effect::utility;
  if (count_ == 0) first_ = single;
  before_ = token;
  ++count_;
  return true;
}

std::uint64_t NameReader::hints(std::size_t name_size) const noexcept {
  if (sentence_ && count_ >= kSentenceTokens) return 0;
  const bool is_name = before_.size == name_size;
  if (is_name && first_ != nullptr && first_->effect == Effect::alone) return bit(first_->hint);
  const std::uint64_t all = hints_ | waiting_;
  return (all & kBeside) != 0 ? all & ~kOfArticle : all;
}

// The highest bits of those of eight bytes that are not small.
std::uint64_t others_than_small(std::uint64_t bytes) noexcept {
  constexpr std::uint64_t kEach = 0x0101010101010101U;
  constexpr std::uint64_t kTops = kEach * 0x80;
  // A byte's highest bit says what its others are: no sum is carried into the next byte.
  const std::uint64_t low = bytes & ~kTops;
  const std::uint64_t from_a = low + kEach * (0x80 - 'a');
  const std::uint64_t behind_z = low + kEach * (0x7F - 'z');
  const std::uint64_t small = (from_a & ~behind_z) | bytes;
  return ~small & kTops;
}

// How many of eight bytes are small, from the lowest on.
std::size_t count_small(std::uint64_t bytes) noexcept {
  return static_cast<std::size_t>(std::countr_zero(others_than_small(bytes))) / 8;
}

// The token that begins at `begin`: it ends before what is no letter, or before a hump. "HTMLHeadline" and
// "articleHeadline" both have a token that begins at their second H.
Token token_at(std::string_view value, std::size_t begin) noexcept {
  // Most are short and all small: the bytes that were looked at are the word to be hashed.
  const std::uint64_t first = text::eight_bytes_at(value, begin);
  if (const std::uint64_t others = others_than_small(first); (others & 0x80) == 0 && others != 0) {
    // The lowest of their bits, and all below it: what is behind the token is cleared by it.
    const std::size_t small = static_cast<std::size_t>(std::countr_zero(others)) / 8;
    return {small, mixed(small, in_lower_case(first & (others ^ (others - 1)) >> 8))};
  }
  std::size_t i = begin;
  while (i < value.size() && kind_of(value[i]) == Kind::capital) ++i;
  const std::size_t capitals = i - begin;
  const bool hump = i < value.size() && kind_of(value[i]) == Kind::small;
  if (capitals > 1 && hump) {
    --i;  // the last capital begins the next token
  } else if (hump) {
    std::size_t small = kWord;
    while (small == kWord && i < value.size()) {
      small = count_small(text::eight_bytes_at(value, i));
      i += small;
    }
  }
  return {i - begin, hash_of(value, begin, i - begin)};
}

// The end of the letters and digits that begin at `begin`, if among them a letter follows a digit ("1ad9f"):
// a made-up name, not a word. Otherwise `begin`.
std::size_t end_of_made_up(std::string_view value, std::size_t begin) noexcept {
  bool made_up = false;
  std::size_t i = begin;
  for (Kind before = Kind::cut; i < value.size(); ++i) {
    const Kind kind = kind_of(value[i]);
    if (!is_name_letter(kind) && kind != Kind::digit) break;
    made_up |= before == Kind::digit && is_name_letter(kind);
    before = kind;
  }
  return made_up ? i : begin;
}

// The end of the letters that begin at `begin`, if they are few for so many humps ("AdPsnS"): a style sheet's
// tool has made them up. Otherwise `begin`.
std::size_t end_of_humps(std::string_view value, std::size_t begin) noexcept {
  constexpr std::size_t kLongest = 8;
  constexpr int kFewestHumps = 2;
  if (begin > 0 && is_name_letter(kind_of(value[begin - 1]))) return begin;
  int humps = 0;
  std::size_t i = begin;
  for (Kind before = Kind::capital; i < value.size() && is_name_letter(kind_of(value[i])); ++i) {
    const Kind kind = kind_of(value[i]);
    humps += kind == Kind::capital && before == Kind::small ? 1 : 0;
    before = kind;
  }
  return humps >= kFewestHumps && i - begin <= kLongest ? i : begin;
}

constexpr std::size_t kShortWord = 3;  // bytes of the first part of a name that may be made up

// Where the name that `at` is in ends: at a space or the value's end.
std::size_t end_of_name(std::string_view value, std::size_t at) noexcept {
  while (at < value.size() && kind_of(value[at]) != Kind::space) ++at;
  return at;
}

// The hints of the name that begins at `at`, which moves behind the name and the space after it.
std::uint64_t read_name(std::string_view value, std::size_t& at) noexcept {
  const std::size_t begin = at;
  NameReader reader;
  int made_up = 0;
  bool open = true;
  while (open && at < value.size()) {
    const Kind kind = kind_of(value[at]);
    if (kind == Kind::cut) {
      ++at;
      continue;
    }
    if (kind == Kind::space) break;
    if (kind == Kind::utility) {
      reader = {};
      break;
    }
    Token token;
    if (kind != Kind::digit) token = token_at(value, at);
    const std::size_t end = at + token.size;
    const Kind next = end < value.size() ? kind_of(value[end]) : Kind::cut;
    std::size_t behind = at;
    if (next == Kind::digit) {
      behind = end_of_made_up(value, at);
    } else if (next == Kind::capital && token.size <= kShortWord) {
      behind = end_of_humps(value, at);
    }
    if (behind > at) {
      // Two of them are a number: "block-ad66-4e5c7a0b-9b1d".
      open = ++made_up < 2;
      at = behind;
    } else if (token.size == 0) {
      while (at < value.size() && kind_of(value[at]) == Kind::digit) ++at;
    } else {
      open = reader.take(token);
      at = end;
      // One sign parts most tokens.
      at += at < value.size() && kind_of(value[at]) == Kind::cut ? 1 : 0;
    }
  }
  at = end_of_name(value, at);
  const std::uint64_t hints = reader.hints(at - begin);
  ++at;
  return hints;
}

}  // namespace

std::uint64_t name_hints(std::string_view attribute_value) noexcept {
  std::uint64_t hints = 0;
  for (std::size_t at = 0; at < attribute_value.size();) hints |= read_name(attribute_value, at);
  return hints;
}

}  // namespace cleancopy::lexicon
