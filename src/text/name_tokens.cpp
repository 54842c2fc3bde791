// A rule's key is the hash of its one token, or of its two tokens' hashes together, so that each token of a
// value is hashed once and costs two probes of a table made at compile time: its own, and with the token
// before it.
#include "text/name_tokens.hpp"

#include <array>
#include <cstddef>
#include <iterator>

namespace cleancopy::text {
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
#include "text/name_tokens.inc"
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

constexpr std::uint32_t kSeed = 2166136261U;
// A name with a word of sentences and so many tokens is a sentence.
constexpr std::size_t kSentenceTokens = 5;

constexpr std::size_t kFilterBits = 65536;
constexpr std::size_t kSlots = 8192;  // a power of two, some four times the rules
static_assert(std::size(kRules) * 2 < kSlots);

constexpr char lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c;
}

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
bool is_letter(Kind kind) noexcept {
  return kind == Kind::small || kind == Kind::capital;
}

// FNV-1a of lower-case letters.
constexpr std::uint32_t add_letter(std::uint32_t hash, char c) {
  return (hash ^ static_cast<unsigned char>(c)) * 16777619U;
}

constexpr std::uint32_t hash_of(std::string_view token) {
  std::uint32_t hash = kSeed;
  for (const char c : token) hash = add_letter(hash, c);
  return hash;
}

constexpr std::uint32_t hash_of_pair(std::uint32_t first, std::uint32_t second) {
  const std::uint32_t hash = (first * 31U + second) * 2654435761U;
  return hash ^ hash >> 15U;  // the high bits are the good ones
}

constexpr std::size_t slot_of(std::uint32_t hash) {
  return (hash ^ hash >> 16U) % kSlots;
}

constexpr std::uint32_t hash_of_rule(std::string_view tokens) {
  const std::size_t space = tokens.find(' ');
  if (space == std::string_view::npos) return hash_of(tokens);
  return hash_of_pair(hash_of(tokens.substr(0, space)), hash_of(tokens.substr(space + 1)));
}

// The rules by their hashes. Most tokens are in no rule: one bit says so, and stays in the nearest cache.
struct RuleTable {
  std::array<std::uint64_t, kFilterBits / 64> filter{};
  std::array<std::uint16_t, kSlots> slots{};  // a rule's number and one; 0 is free

  constexpr RuleTable();
};

constexpr RuleTable::RuleTable() {
  for (std::size_t number = 0; number < std::size(kRules); ++number) {
    const std::string_view tokens = kRules[number].tokens;
    if (tokens.find(' ') != tokens.rfind(' ')) throw "this rule has three tokens";
    const std::uint32_t hash = hash_of_rule(tokens);
    filter[hash % kFilterBits / 64] |= std::uint64_t{1} << hash % 64;
    std::size_t slot = slot_of(hash);
    for (; slots[slot] != 0; slot = (slot + 1) % kSlots) {
      if (kRules[slots[slot] - 1U].tokens == tokens) throw "this rule is in name_tokens.inc twice";
    }
    slots[slot] = static_cast<std::uint16_t>(number + 1);
  }
}

constexpr RuleTable kTable;

struct Token {
  std::string_view text;  // as written
  std::uint32_t hash = kSeed;
};

bool same_letters(std::string_view rule, std::string_view written) noexcept {
  if (rule.size() != written.size()) return false;
  for (std::size_t i = 0; i < rule.size(); ++i) {
    if (rule[i] != lower(written[i])) return false;
  }
  return true;
}

bool is_rule(std::string_view rule, const Token& first, const Token* second) noexcept {
  if (second == nullptr) return same_letters(rule, first.text);
  const std::size_t size = first.text.size();
  return rule.size() == size + 1 + second->text.size() && rule[size] == ' ' &&
         same_letters(rule.substr(0, size), first.text) && same_letters(rule.substr(size + 1), second->text);
}

const NameRule* find_rule(std::uint32_t hash, const Token& first, const Token* second) noexcept {
  if ((kTable.filter[hash % kFilterBits / 64] >> hash % 64 & 1) == 0) return nullptr;
  for (std::size_t slot = slot_of(hash); kTable.slots[slot] != 0; slot = (slot + 1) % kSlots) {
    const NameRule& rule = kRules[kTable.slots[slot] - 1U];
    if (is_rule(rule.tokens, first, second)) return &rule;
  }
  return nullptr;
}

// Takes the tokens of one name, in order.
class NameReader {
 public:
  // False if the rest of the name means nothing.
  bool take(const Token& token) noexcept;
  // Of the name, of `name_size` bytes, whose tokens were taken.
  [[nodiscard]] std::uint64_t hints(std::size_t name_size) const noexcept;

 private:
  Token before_;
  const NameRule* first_ = nullptr;  // of the first token
  std::uint64_t hints_ = 0;
  std::uint64_t waiting_ = 0;  // of the last token, unless the next makes a pair with it
  std::size_t count_ = 0;
  bool sentence_ = false;
};

bool NameReader::take(const Token& token) noexcept {
  const NameRule* pair =
      count_ > 0 ? find_rule(hash_of_pair(before_.hash, token.hash), before_, &token) : nullptr;
  const NameRule* single = find_rule(token.hash, token, nullptr);
  const Effect effect = single != nullptr ? single->effect : Effect::hint;
  if (pair != nullptr) {
    hints_ |= bit(pair->hint);
    waiting_ = 0;
  } else {
    if (count_ == 1 && first_ != nullptr && first_->effect == Effect::utility) return false;
    hints_ |= waiting_;
    waiting_ = single != nullptr && effect == Effect::hint ? bit(single->hint) : 0;
    if (effect == Effect::modifier) return false;
  }
  if (effect == Effect::sentence) sentence_ = true;
  if (count_ == 0) first_ = single;
  before_ = token;
  ++count_;
  return true;
}

std::uint64_t NameReader::hints(std::size_t name_size) const noexcept {
  if (sentence_ && count_ >= kSentenceTokens) return 0;
  const bool is_name = before_.text.size() == name_size;
  if (is_name && first_ != nullptr && first_->effect == Effect::alone) return bit(first_->hint);
  const std::uint64_t all = hints_ | waiting_;
  return (all & kBeside) != 0 ? all & ~kOfArticle : all;
}

// The token that begins at `begin`: it ends before what is no letter, or before a hump. "HTMLHeadline" and
// "articleHeadline" both have a token that begins at their second H.
Token token_at(std::string_view value, std::size_t begin) noexcept {
  Kind before = Kind::cut;
  std::uint32_t hash = kSeed;
  std::size_t i = begin;
  for (; i < value.size(); ++i) {
    const Kind kind = kind_of(value[i]);
    if (kind == Kind::small) {
      hash = add_letter(hash, value[i]);
    } else {
      if (kind != Kind::capital || before == Kind::small) break;
      if (before == Kind::capital && i + 1 < value.size() && kind_of(value[i + 1]) == Kind::small) break;
      hash = add_letter(hash, lower(value[i]));
    }
    before = kind;
  }
  return {value.substr(begin, i - begin), hash};
}

// The end of the letters and digits that begin at `begin`, if among them a letter follows a digit ("1ad9f"):
// a made-up name, not a word. Otherwise `begin`.
std::size_t end_of_made_up(std::string_view value, std::size_t begin) noexcept {
  bool made_up = false;
  std::size_t i = begin;
  for (Kind before = Kind::cut; i < value.size(); ++i) {
    const Kind kind = kind_of(value[i]);
    if (!is_letter(kind) && kind != Kind::digit) break;
    made_up |= before == Kind::digit && is_letter(kind);
    before = kind;
  }
  return made_up ? i : begin;
}

// The hints of the name that begins at `at`, which moves behind the name and the space after it.
std::uint64_t read_name(std::string_view value, std::size_t& at) noexcept {
  const std::size_t begin = at;
  NameReader reader;
  int made_up = 0;
  for (bool open = true; at < value.size();) {
    const Kind kind = kind_of(value[at]);
    if (kind == Kind::space) break;
    if (!open || kind == Kind::cut) {
      ++at;
      continue;
    }
    Token token;
    if (is_letter(kind)) token = token_at(value, at);
    const std::size_t end = at + token.text.size();
    const bool at_digit = end < value.size() && kind_of(value[end]) == Kind::digit;
    const std::size_t behind = at_digit ? end_of_made_up(value, at) : at;
    if (kind == Kind::utility) {
      reader = {};
      open = false;
    } else if (behind > at) {
      // Two of them are a number: "block-ad66-4e5c7a0b-9b1d".
      open = ++made_up < 2;
      at = behind;
    } else if (token.text.empty()) {
      while (at < value.size() && kind_of(value[at]) == Kind::digit) ++at;
    } else {
      open = reader.take(token);
      at = end;
    }
  }
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

}  // namespace cleancopy::text
