#include "cli/option_reader.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <iostream>
#include <memory>
#include <string_view>
#include <unistd.h>
#include <utility>

#include "cleancopy/version.hpp"
#include "cli/command_line.hpp"
#include "cli/exit_code.hpp"
#include "cli/other_options.hpp"
#include "text/among.hpp"
#include "text/nearest_word.hpp"

namespace cleancopy::cli {
namespace {

// The library has two empty lines between groups of options.
class HelpFormatter final : public CLI::Formatter {
 public:
  std::string make_help(const CLI::App* app, std::string name, CLI::AppFormatMode mode) const override {
    std::string out = CLI::Formatter::make_help(app, std::move(name), mode);
    for (std::size_t at = out.find("\n\n\n"); at != std::string::npos; at = out.find("\n\n\n"))
      out.erase(at, 1);
    return out;
  }
};

// Empty is what a variable that nobody has set leaves: no path, no pattern, no word is.
std::string fault_of_empty(const std::string& given) {
  return given.empty() ? "the value is empty" : "";
}

std::string name_and_version() {
  return "cleancopy " + std::string(kVersion);
}

// Help and version are data: where they cannot be written, that is an error too.
int print_answer(const CLI::App& app, const CLI::ParseError& question) {
  app.exit(question, std::cout, std::cerr);
  if (std::cout.flush() || errno == EPIPE) return kDone;
  std::cerr << "cleancopy: standard output: " << std::strerror(errno) << '\n';
  return kSomeFailed;
}

// Whether a command takes "--format csv": the help of an option names the words that it takes.
bool takes(const CLI::App& app, std::string_view setting) {
  const std::size_t space = std::min(setting.find(' '), setting.size());
  const CLI::Option* option = app.get_option_no_throw(std::string(setting.substr(0, space)));
  if (option == nullptr || space == setting.size()) return option != nullptr;
  return option->get_description().find(setting.substr(space + 1)) != std::string::npos;
}

void complain_about_argument(const std::string& given) {
  complain("one argument too many: " + given);
}

// An option that there is not: what may be meant.
void complain_about_unknown(const CLI::App& app, const std::string& given) {
  if (!given.starts_with('-')) return complain_about_argument(given);
  std::string message = "unknown option " + given;
  std::vector<std::string> names;
  for (const CLI::Option* option : app.get_options())
    if (!option->get_lnames().empty()) names.push_back("--" + option->get_lnames().front());
  // "-j4", "--format=json"
  const std::string name = given.substr(0, given.starts_with("--") ? given.find('=') : 2);
  const std::string_view instead = instead_of(name);
  const bool is_option = instead.starts_with("--");
  if (::access(given.c_str(), F_OK) == 0) {
    message += "; the file is called ./" + given;
  } else if (!instead.empty() && !is_option) {
    message.append("; ").append(instead);
  } else if (is_option && takes(app, instead)) {
    message.append("; is ").append(instead).append(" meant?");
  } else {
    message += text::suggestion_for(name, names);
  }
  complain(message);
}

void complain_about(const CLI::App& app, const CLI::ParseError& error) {
  const std::string_view what = error.what();
  const std::vector<std::string> unknown = app.remaining();
  const bool options_end = text::is_among(unknown, "--");
  const bool unknown_option = !unknown.empty() && unknown.front().starts_with('-') && unknown.front() != "--";
  const bool one_missing = dynamic_cast<const CLI::RequiredError*>(&error) != nullptr;
  if (dynamic_cast<const CLI::ExtrasError*>(&error) != nullptr && !unknown.empty()) {
    if (unknown.front() == "--") return complain_about_argument(unknown.at(1));
    complain_about_unknown(app, unknown.front());
  } else if (one_missing && unknown_option) {
    // It may be the one that is missing, in other words.
    complain_about_unknown(app, unknown.front());
  } else if (one_missing && options_end) {
    complain(std::string(what) + ", and what stands behind \"--\" is no option");
  } else if (dynamic_cast<const CLI::ArgumentMismatch*>(&error) != nullptr) {
    // "--format: 1 required FORMAT missing"; no option takes more than one.
    complain(std::string(what.substr(0, what.find(':'))) + ": the value is missing");
  } else if (dynamic_cast<const CLI::ConversionError*>(&error) != nullptr) {
    // "Could not convert: --links = x"; numbers are checked before.
    const std::string_view flag = what.substr(std::min(what.find("--"), what.size()));
    complain(std::string(flag.substr(0, flag.find(' '))) + ": takes no value but true and false");
  } else {
    complain(what);
  }
}

// The library takes "[a,b]" for a list of values; "./[a,b]" is the same file.
std::string as_argument(const char* word) {
  const std::string_view text(word);
  const bool like_a_list = text.starts_with('[') && text.ends_with(']');
  return (like_a_list && ::access(word, F_OK) == 0 ? "./" : "") + std::string(text);
}

// The option of a word "--format=", whose value is empty; null: it is no such word.
const CLI::Option* option_without_value(const CLI::App& app, std::string_view word) {
  if (!word.starts_with("--") || word.find('=') + 1 != word.size()) return nullptr;
  return app.get_option_no_throw(std::string(word.substr(0, word.size() - 1)));
}

bool is_flag(const CLI::Option& option) {
  return option.get_items_expected_min() == 0;
}

// The words of a command line, as the library is to read them: of "--format=" it would take the next word for
// the value. Throws where a flag has an empty one, which it would take for none.
std::vector<std::string> words_of(const CLI::App& app, int argc, char** argv) {
  std::vector<std::string> words;
  bool options_end = false;
  for (int at = 1; at < argc; ++at) {
    std::string word = as_argument(argv[at]);
    options_end = options_end || word == "--";
    const CLI::Option* const empty = options_end ? nullptr : option_without_value(app, word);
    if (empty != nullptr && is_flag(*empty))
      throw CLI::ValidationError(empty->get_name(), fault_of_empty(""));
    if (empty != nullptr) word.pop_back();
    words.push_back(std::move(word));
    if (empty != nullptr) words.emplace_back();
  }
  return words;
}

// "--allow-new=true" of a flag; of an option "--exclude" and the value, which may be empty.
void add_setting(const CLI::App& app, const std::string& name, const std::string& value,
                 std::vector<std::string>& words) {
  const bool flag = is_flag(*app.get_option(name));
  words.push_back(flag ? name + '=' + value : name);
  if (!flag) words.push_back(value);
}

std::string fault_of(const CLI::App& app, const Setting& setting) {
  const CLI::Option* const option = app.get_option_no_throw("--" + setting.name);
  if (setting.name.size() < 2 || option == nullptr) {
    std::vector<std::string> names;
    for (const CLI::Option* known : app.get_options())
      if (known->get_configurable() && !known->get_lnames().empty())
        names.push_back(known->get_lnames().front());
    return "no setting is called \"" + setting.name + '"' + text::suggestion_for(setting.name, names);
  }
  if (!option->get_configurable()) return setting.name + ": is for the command line only";
  const bool takes_all = option->get_multi_option_policy() == CLI::MultiOptionPolicy::TakeAll;
  if (!takes_all && setting.values.size() != 1) return setting.name + ": takes one value";
  if (is_flag(*option) && setting.values.front().empty()) return setting.name + ": the value is empty";
  return {};
}

}  // namespace

struct OptionReader::State {
  State(const char* description, const char* command) : app(description, command) {}

  // A variable that an option sets.
  struct Held {
    std::string name;
    std::function<std::string()> now;
    std::string before;
  };

  CLI::App app;
  std::vector<Held> held;
  std::vector<std::string> defaults;  // words before the arguments': what settings say
};

OptionReader::OptionReader(const char* command, const char* description, const char* footer)
    : state_(std::make_unique<State>(description, command)) {
  CLI::App& app = state_->app;
  app.footer(footer);
  app.set_help_flag("-h,--help", "Print this help and exit");
  add_question("-V,--version", name_and_version, "Print the version and exit");
  auto formatter = std::make_shared<HelpFormatter>();
  formatter->column_width(24);
  app.formatter(std::move(formatter));
}

OptionReader::~OptionReader() = default;

void OptionReader::note(const std::string& name, std::function<std::string()> now) {
  std::string before = now();
  state_->held.push_back({name, std::move(now), std::move(before)});
}

void OptionReader::add(const char* names, std::string& value, const char* what, const char* type) {
  CLI::Option* option = state_->app.add_option(names, value, what)->type_name(type)->take_last();
  option->check(fault_of_empty);
  note(option->get_name(), [&value] { return value; });
}

void OptionReader::add(const char* names, std::vector<std::string>& values, const char* what,
                       const char* type) {
  CLI::Option* option = state_->app.add_option(names, values, what)->type_name(type)->take_all();
  option->check(fault_of_empty);
  // Else all that stands behind an option would be its values.
  if (*names == '-') option->allow_extra_args(false);
}

void OptionReader::add(const char* names, std::size_t& value, std::size_t most, const char* what,
                       const char* type) {
  const auto check = [most](const std::string& given) -> std::string {
    std::size_t number = 0;
    if (read_whole_number(given, most, number)) return {};
    return '"' + given + "\" is no number from 1 to " + std::to_string(most);
  };
  CLI::Option* option = state_->app.add_option(names, value, what)->type_name(type)->take_last();
  option->check(check);
  note(option->get_name(), [&value] { return std::to_string(value); });
}

void OptionReader::add_flag(const char* names, bool& value, const char* what) {
  note(state_->app.add_flag(names, value, what)->get_name(), [&value] { return value ? "true" : "false"; });
}

void OptionReader::add_flag(const char* names, std::string& value, const char* what) {
  note(state_->app.add_flag(names, value, what)->get_name(), [&value] { return value; });
}

void OptionReader::add_question(const char* names, std::string (*answer)(), const char* what) {
  // The library's way out: it prints what is asked for, and ends.
  CLI::Option* option = state_->app.add_flag_callback(
      names, [answer] { throw CLI::CallForVersion(answer(), 0); }, what);
  option->configurable(false);
}

void OptionReader::require(const std::string& name) {
  state_->app.get_option(name)->required();
}

void OptionReader::keep_from_settings(const std::string& name) {
  state_->app.get_option(name)->configurable(false);
}

void OptionReader::put_under(const std::string& heading, const std::string& name) {
  state_->app.get_option(name)->group(heading);
}

Result<void> OptionReader::take_settings(const std::vector<Setting>& settings) {
  for (const Setting& setting : settings) {
    const std::string fault = fault_of(state_->app, setting);
    if (!fault.empty())
      return Error{ErrorCode::cannot_read, 0, std::to_string(setting.line).append(": ").append(fault)};
    const std::string name = "--" + setting.name;
    if (count(name) > 0) continue;
    for (const std::string& value : setting.values) add_setting(state_->app, name, value, state_->defaults);
  }
  return {};
}

bool OptionReader::read(int argc, char** argv, int& exit_code) {
  CLI::App& app = state_->app;
  std::vector<std::string> words = state_->defaults;
  try {
    const std::vector<std::string> given = words_of(app, argc, argv);
    words.insert(words.end(), given.begin(), given.end());
    std::reverse(words.begin(), words.end());  // as the library wants them
    app.parse(std::move(words));
  } catch (const CLI::ParseError& error) {
    if (error.get_exit_code() == 0) {
      exit_code = print_answer(app, error);
    } else {
      complain_about(app, error);
      exit_code = kWrongUse;
    }
    return false;
  }
  exit_code = kDone;
  return true;
}

std::size_t OptionReader::count(const std::string& name) const {
  return state_->app.count(name);
}

std::vector<std::pair<std::string, std::string>> OptionReader::changed() const {
  std::vector<std::pair<std::string, std::string>> changed;
  for (const State::Held& held : state_->held)
    if (std::string now = held.now(); now != held.before) changed.emplace_back(held.name, std::move(now));
  return changed;
}

}  // namespace cleancopy::cli
