#include "cli/settings_text.hpp"

#include <algorithm>
#include <utility>

#include "text/unicode.hpp"

namespace cleancopy::cli {
namespace {

constexpr std::string_view kMark = "\xEF\xBB\xBF";  // some editors begin a file so
constexpr std::string_view kBlanks = " \t\r";
constexpr std::string_view kBehindWords = " \t\r\n,]#";

bool is_quote(char c) {
  return c == '"' || c == '\'';
}

class SettingsText {
 public:
  explicit SettingsText(std::string_view text) : rest_(text) {
    if (rest_.starts_with(kMark)) rest_.remove_prefix(kMark.size());
  }

  /// False at the end, and where something is wrong.
  bool next(Setting& setting) {
    skip(kLines);
    if (rest_.empty()) return false;
    setting = {.name = {}, .values = {}, .line = line_};
    return read_name(setting.name) && read_values(setting) && read_end(setting);
  }

  [[nodiscard]] const std::string& fault() const noexcept { return fault_; }
  [[nodiscard]] std::size_t line() const noexcept { return line_; }

 private:
  enum Over : bool { kBlanksAlone, kLines };

  bool is_wrong(std::string what) {
    fault_ = std::move(what);
    return false;
  }

  [[nodiscard]] bool at(char c) const { return rest_.starts_with(c); }

  bool take(char c) {
    if (!at(c)) return false;
    if (c == '\n') ++line_;
    rest_.remove_prefix(1);
    return true;
  }

  // As far as the first of `ends`, or the end.
  std::string_view take_until(std::string_view ends) {
    const std::string_view taken = rest_.substr(0, rest_.find_first_of(ends));
    rest_.remove_prefix(taken.size());
    return taken;
  }

  // White space and comments.
  void skip(Over over) {
    for (;;) {
      rest_.remove_prefix(std::min(rest_.find_first_not_of(kBlanks), rest_.size()));
      if (at('#')) take_until("\n");
      if (over == kBlanksAlone || !take('\n')) return;
    }
  }

  bool read_name(std::string& name) {
    const bool is_section = at('[');
    const std::string_view told = text::trim(take_until(is_section ? "\n#" : "=\n#"));
    if (is_section) return is_wrong(std::string(told) + ": settings have no sections");
    if (!take('=')) return is_wrong('"' + std::string(told) + "\" is no setting: write name = value");
    const bool quoted = told.size() > 1 && is_quote(told.front()) && told.back() == told.front();
    name = quoted ? told.substr(1, told.size() - 2) : told;
    return true;
  }

  bool read_values(Setting& setting) {
    skip(kBlanksAlone);
    if (!take('[')) return read_value(setting);
    for (skip(kLines); !take(']'); skip(kLines)) {
      if (!read_value(setting)) return false;
      skip(kLines);
      if (!take(',') && !at(']')) return is_wrong(setting.name + ": the list is not closed");
    }
    return true;
  }

  bool read_value(Setting& setting) {
    std::string& value = setting.values.emplace_back();
    if (!rest_.empty() && is_quote(rest_.front())) return read_quoted(setting.name, value);
    value = take_until(kBehindWords);
    return !value.empty() || is_wrong(setting.name + ": the value is missing");
  }

  bool read_quoted(const std::string& name, std::string& value) {
    const char quote = rest_.front();
    take(quote);
    while (!take(quote)) {
      if (rest_.empty() || at('\n')) return is_wrong(name + ": a quotation mark is not closed");
      char c = rest_.front();
      rest_.remove_prefix(1);
      if (c == '\\' && quote == '"' && !take_escaped(c))
        return is_wrong(name + ": of escapes \\\\, \\\", \\t and \\n are known; '…' has none");
      value += c;
    }
    return true;
  }

  // What a letter behind a backslash stands for.
  bool take_escaped(char& c) {
    constexpr std::string_view kLetters = "\\\"tn";
    constexpr std::string_view kMeant = "\\\"\t\n";
    const std::size_t which = rest_.empty() ? kLetters.npos : kLetters.find(rest_.front());
    if (which == kLetters.npos) return false;
    c = kMeant[which];
    rest_.remove_prefix(1);
    return true;
  }

  bool read_end(const Setting& setting) {
    skip(kBlanksAlone);
    if (rest_.empty() || at('\n')) return true;
    return is_wrong(setting.name + ": takes one value, in quotation marks where there are spaces in it");
  }

  std::string_view rest_;
  std::size_t line_ = 1;
  std::string fault_;
};

}  // namespace

Result<std::vector<Setting>> parse_settings(std::string_view text) {
  SettingsText in(text);
  std::vector<Setting> settings;
  for (Setting setting; in.next(setting);) settings.push_back(std::move(setting));
  if (!in.fault().empty())
    return Error{ErrorCode::cannot_read, 0, std::to_string(in.line()) + ": " + in.fault()};
  return settings;
}

}  // namespace cleancopy::cli
