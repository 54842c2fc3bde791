#include "rules/selector.hpp"

#include <utility>

#include "text/unicode.hpp"
#include "text/utf8.hpp"

namespace cleancopy::rules {
namespace {

using html::OutlineNames;

// Names may begin with a digit, unlike CSS's: there are such classes, and it is plain what is meant.
bool is_name(char c) {
  return text::is_ascii_alpha(c) || text::is_ascii_digit(c) || c == '-' || c == '_' ||
         static_cast<unsigned char>(c) >= 0x80;
}

std::string quoted(std::string_view text) {
  return "'" + std::string(text) + "'";
}

class Parser {
 public:
  Parser(std::string_view list, OutlineNames& names, std::vector<Selector>& selectors)
      : list_(list), names_(&names), selectors_(&selectors) {}

  std::optional<SelectorError> run() {
    if (list_.size() > kMaxSelectorBytes) {
      return SelectorError{1, "longer than " + std::to_string(kMaxSelectorBytes) + " bytes"};
    }
    skip_space();
    if (at_end()) return SelectorError{1, "the selector is empty"};
    while (!error_ && !at_end()) read_selector();
    return std::move(error_);
  }

 private:
  [[nodiscard]] bool at_end() const { return at_ == list_.size(); }
  [[nodiscard]] char next() const { return at_end() ? '\0' : list_[at_]; }

  bool skip_space() {
    const std::size_t begin = at_;
    while (!at_end() && text::is_html_space(list_[at_])) ++at_;
    return at_ > begin;
  }

  std::string_view read_name() {
    const std::size_t begin = at_;
    while (!at_end() && is_name(list_[at_])) ++at_;
    return list_.substr(begin, at_ - begin);
  }

  // Always false, for `return fail(…)`.
  bool fail(std::size_t at, std::string what) {
    if (!error_) error_ = {text::count_code_points(list_.substr(0, at)) + 1, std::move(what)};
    return false;
  }
  bool fail(std::string what) { return fail(at_, std::move(what)); }

  // The whole character at `at_`.
  [[nodiscard]] std::string_view character() const {
    return list_.substr(at_, text::decode_at(list_, at_).length);
  }

  // One selector, its comma, and the space around both.
  void read_selector() {
    Selector selector;
    for (Joint joint = Joint::first;;) {
      if (!read_compound(joint, selector)) return;
      const bool spaced = skip_space();
      if (at_end()) break;
      if (next() == ',') {
        const std::size_t comma = at_++;
        skip_space();
        if (at_end()) {
          fail(comma, "nothing stands behind the last ','");
          return;
        }
        break;
      }
      joint = spaced ? Joint::descendant : Joint::first;
      if (next() == '>') {
        const std::size_t sign = at_++;
        joint = Joint::child;
        skip_space();
        if (at_end() || next() == ',') {
          fail(sign, "nothing stands behind '>'");
          return;
        }
      }
    }
    selectors_->push_back(std::move(selector));
  }

  bool read_compound(Joint joint, Selector& selector) {
    if (next() == ',') return fail("a selector is missing before ','");
    if (next() == '>') return fail(std::string("nothing stands before '>'"));
    if (selector.size() == kMaxCompounds)
      return fail("more than " + std::to_string(kMaxCompounds) + " elements in one another");
    Compound compound;
    compound.joint = joint;
    const std::size_t begin = at_;
    for (bool more = true; more;) {
      const std::size_t piece = at_;
      if (!read_piece(compound, piece == begin)) return false;
      more = !at_end() && next() != ',' && next() != '>' && !text::is_html_space(next());
    }
    selector.push_back(std::move(compound));
    return true;
  }

  // "p", "*", ".lead", "#top" or "[…]".
  bool read_piece(Compound& compound, bool is_first) {
    const char c = next();
    if (is_name(c) || c == '*') {
      if (!is_first)
        return fail(quoted(character()) + ": a tag's name stands before all else of its element");
      if (c == '*') {
        ++at_;
      } else {
        set_tag(read_name(), compound);
      }
      return true;
    }
    if (c == '.' || c == '#') {
      const std::size_t sign = at_++;
      const std::string_view name = read_name();
      if (name.empty())
        return fail(sign, c == '.' ? "no class is named behind '.'" : "no id is named behind '#'");
      const bool is_class = c == '.';
      compound.tests.push_back({names_->add_attribute(is_class ? "class" : "id"),
                                is_class ? Match::word : Match::equal, std::string(name)});
      return true;
    }
    return c == '[' ? read_attribute(compound) : fail_at_unknown();
  }

  void set_tag(std::string_view name, Compound& compound) {
    compound.any_tag = false;
    compound.tag = html::tag_id(name);
    if (compound.tag == html::TagId::unknown) compound.tag_name = names_->add_tag(name);
  }

  bool fail_at_unknown() {
    const std::size_t begin = at_;
    if (next() == ':') {
      while (next() == ':') ++at_;
      read_name();
      return fail(begin, quoted(list_.substr(begin, at_ - begin)) +
                             " is not known: no pseudo-class or pseudo-element is");
    }
    if (next() == '+' || next() == '~') {
      return fail(quoted(character()) + " is not known: elements are joined by ' ' and '>' alone");
    }
    if (next() == '\\') return fail("'\\' is not known: [class~=\"…\"] takes a name of any characters");
    if (next() == '|') return fail("'|' is not known: there are no namespaces");
    return fail(quoted(character()) + " is not known");
  }

  bool read_attribute(Compound& compound) {
    const std::size_t begin = at_++;
    skip_space();
    const std::string_view name = read_name();
    if (name.empty())
      return at_end() ? fail(begin, "'[' is not closed") : fail("no attribute is named behind '['");
    AttributeTest test{names_->add_attribute(name), Match::present, {}};
    skip_space();
    if (!at_end() && next() != ']') {
      if (!read_match(test.match)) return false;
      skip_space();
      if (!read_value(test.value)) return false;
      skip_space();
    }
    if (at_end()) return fail(begin, "'[' is not closed");
    if (next() != ']') {
      return is_name(next())
                 ? fail(quoted(read_name_ahead()) + " is not known: ']' is to stand behind the value")
                 : fail("']' is to stand here, not " + quoted(character()));
    }
    ++at_;
    compound.tests.push_back(std::move(test));
    return true;
  }

  [[nodiscard]] std::string_view read_name_ahead() const {
    std::size_t end = at_;
    while (end < list_.size() && is_name(list_[end])) ++end;
    return list_.substr(at_, end - at_);
  }

  bool read_match(Match& match) {
    static constexpr std::pair<std::string_view, Match> kMatches[] = {{"=", Match::equal},
                                                                      {"~=", Match::word},
                                                                      {"^=", Match::begins},
                                                                      {"$=", Match::ends},
                                                                      {"*=", Match::contains}};
    for (const auto& [sign, meaning] : kMatches) {
      if (!list_.substr(at_).starts_with(sign)) continue;
      match = meaning;
      at_ += sign.size();
      return true;
    }
    const bool two = at_ + 1 < list_.size() && list_[at_ + 1] == '=';
    const std::string_view sign = two ? list_.substr(at_, 2) : character();
    return fail(quoted(sign) + " is not known: values are compared by =, ~=, ^=, $= and *=");
  }

  bool read_value(std::string& value) {
    const char quote = next();
    if (quote != '"' && quote != '\'') {
      value = read_name();
      if (!value.empty()) return true;
      return at_end() ? fail("a value is missing at the end")
                      : fail("a value is missing: other than a name it needs quotes");
    }
    const std::size_t begin = ++at_;
    const std::size_t end = list_.find(quote, begin);
    if (end == std::string_view::npos) return fail(begin - 1, "the quote is not closed");
    value = list_.substr(begin, end - begin);
    at_ = end + 1;
    return true;
  }

  std::string_view list_;
  OutlineNames* names_;
  std::vector<Selector>* selectors_;
  std::size_t at_ = 0;
  std::optional<SelectorError> error_;
};

}  // namespace

std::optional<SelectorError> parse_selectors(std::string_view list, OutlineNames& names,
                                             std::vector<Selector>& selectors) {
  return Parser(list, names, selectors).run();
}

}  // namespace cleancopy::rules
