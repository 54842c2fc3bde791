#include "structured/json_repair.hpp"

#include <array>
#include <cstddef>
#include <vector>

#include "html/tokens/entities.hpp"
#include "structured/json_scan.hpp"
#include "text/unicode.hpp"

namespace cleancopy::structured {
namespace {

constexpr std::array<std::string_view, 4> kWrappers{"<!--", "-->", "<![CDATA[", "]]>"};

/// Copies JSON token by token and writes what is missing between two tokens. Commas are written late, in
/// front of the next item, so that surplus ones never get out.
class Repair {
 public:
  Repair(std::string_view in, std::string& out) : in_(in), out_(out) {}

  bool run() {
    out_ += '[';
    for (skip_filler(); at_ < in_.size(); skip_filler()) {
      const char c = in_[at_];
      if (c == '{' || c == '[') {
        if (open_.size() == kMaxRepairDepth) return false;
        open(c);
      } else if (open_.empty()) {
        ++at_;  // text around the JSON
      } else if (c == '}' || c == ']') {
        ++at_;
        close(c == '}' ? '{' : '[');
      } else if (c == ',') {
        ++at_;
        comma();
      } else if (c == ':') {
        ++at_;
        colon();
      } else if (expects_key()) {
        key();
      } else {
        value();
      }
    }
    while (!open_.empty()) pop();
    out_ += ']';
    return found_;
  }

 private:
  enum class Expect : unsigned char { key, colon, value, separator };

  bool in_object() const { return !open_.empty() && open_.back() == '{'; }
  bool expects_key() const { return in_object() && (expect_ == Expect::key || expect_ == Expect::separator); }

  // White space, comments, wrappers, escaped line breaks and semicolons between two tokens.
  void skip_filler() {
    while (at_ < in_.size()) {
      const std::string_view rest = in_.substr(at_);
      if (const std::size_t spaces = leading_space(rest); spaces > 0) {
        at_ += spaces;
      } else if (const std::size_t wrapper = wrapper_length(rest); wrapper > 0) {
        at_ += wrapper;
      } else if (rest.starts_with("/*")) {
        const std::size_t end = in_.find("*/", at_ + 2);
        at_ = end == std::string_view::npos ? in_.size() : end + 2;
      } else if (rest.starts_with("//")) {
        skip_line_comment();
      } else if (rest[0] == ';') {
        ++at_;
      } else if (rest.starts_with("\\n") || rest.starts_with("\\r") || rest.starts_with("\\t")) {
        at_ += 2;
      } else {
        return;
      }
    }
  }

  static std::size_t wrapper_length(std::string_view rest) {
    for (const std::string_view wrapper : kWrappers) {
      if (rest.starts_with(wrapper)) return wrapper.size();
    }
    return 0;
  }

  // `//` in front of a wrapper hides only the wrapper: on a page without line breaks the JSON is behind it.
  void skip_line_comment() {
    at_ += 2;
    while (at_ < in_.size() && (in_[at_] == ' ' || in_[at_] == '\t')) ++at_;
    if (wrapper_length(in_.substr(at_)) > 0) return;
    const std::size_t end = in_.find('\n', at_);
    at_ = end == std::string_view::npos ? in_.size() : end;
  }

  void open(char bracket) {
    begin_value();
    ++at_;
    out_ += bracket;
    open_.push_back(bracket);
    ++open_count(bracket);
    expect_ = bracket == '{' ? Expect::key : Expect::value;
    has_items_ = false;
    found_ = true;
  }

  void close(char bracket) {
    if (open_count(bracket) == 0) return;  // closes nothing
    while (open_.back() != bracket) pop();
    pop();
  }

  void pop() {
    const char bracket = open_.back();
    if (bracket == '{') finish_member();
    out_ += bracket == '{' ? '}' : ']';
    --open_count(bracket);
    open_.pop_back();
    end_value();
  }

  std::size_t& open_count(char bracket) { return bracket == '{' ? open_objects_ : open_arrays_; }

  // A key without its value gets null.
  void finish_member() {
    if (expect_ == Expect::colon) out_ += ":null";
    if (expect_ == Expect::value) out_ += "null";
  }

  void comma() {
    if (!in_object()) return;
    finish_member();
    if (expect_ == Expect::colon || expect_ == Expect::value) has_items_ = true;
    expect_ = Expect::key;
  }

  void colon() {
    if (!in_object() || expect_ != Expect::colon) return;
    out_ += ':';
    expect_ = Expect::value;
  }

  void begin_item() {
    if (has_items_) out_ += ',';
  }

  void begin_value() {
    if (!in_object()) {
      begin_item();
    } else if (expect_ == Expect::colon) {
      out_ += ':';
    } else if (expect_ != Expect::value) {
      begin_item();
      out_ += "\"\":";  // a value without a name
    }
  }

  void end_value() {
    expect_ = in_object() ? Expect::separator : Expect::value;
    has_items_ = true;
  }

  void key() {
    begin_item();
    if (const Quote quote = opening_quote(in_.substr(at_)); quote.length > 0) {
      string(quote, StringPlace::key);
    } else {
      const std::size_t end = word_end(in_, at_, ':');
      append_json_string(out_, word(end));
      at_ = end;
    }
    expect_ = Expect::colon;
  }

  void value() {
    begin_value();
    if (const Quote quote = opening_quote(in_.substr(at_)); quote.length > 0) {
      string(quote, in_object() ? StringPlace::member : StringPlace::item);
    } else {
      const std::size_t end = word_end(in_, at_, ',');
      append_bare_value(out_, word(end));
      at_ = end;
    }
    end_value();
  }

  std::string_view word(std::size_t end) const { return text::trim(in_.substr(at_, end - at_)); }

  void string(Quote quote, StringPlace place) {
    out_ += '"';
    at_ = append_string_content(out_, in_, at_ + quote.length, quote, place);
    out_ += '"';
  }

  std::string_view in_;
  std::string& out_;
  std::size_t at_ = 0;
  std::vector<char> open_;  // brackets around at_
  std::size_t open_objects_ = 0;
  std::size_t open_arrays_ = 0;
  Expect expect_ = Expect::value;
  bool has_items_ = false;  // the innermost bracket holds something already
  bool found_ = false;
};

// {&quot;@context&quot;:…
bool is_entity_escaped(std::string_view script) {
  std::size_t at = 0;
  while (at < script.size() && (script[at] == '{' || script[at] == '[' || script[at] <= ' ')) ++at;
  const std::string_view rest = script.substr(at);
  return rest.starts_with("&quot;") || rest.starts_with("&#34;") || rest.starts_with("&#034;") ||
         rest.starts_with("&#x22;");
}

}  // namespace

bool repair_json(std::string_view broken, std::string& repaired) {
  repaired.clear();
  repaired.reserve(broken.size() + broken.size() / 8 + 64);
  if (!is_entity_escaped(broken)) return Repair(broken, repaired).run();
  std::string decoded;
  html::append_attribute_value(decoded, broken);
  return Repair(decoded, repaired).run();
}

}  // namespace cleancopy::structured
