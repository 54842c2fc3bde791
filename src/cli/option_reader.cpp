#include "cli/option_reader.hpp"

#include <CLI/CLI.hpp>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <iostream>
#include <memory>
#include <unistd.h>

#include "cli/command_line.hpp"
#include "cli/exit_code.hpp"

namespace cleancopy::cli {
namespace {

// Help and version are data: where they cannot be written, that is an error too.
int print_answer(const CLI::App& app, const CLI::ParseError& question) {
  app.exit(question, std::cout, std::cerr);
  if (std::cout.flush() || errno == EPIPE) return kDone;
  std::cerr << "cleancopy: standard output: " << std::strerror(errno) << '\n';
  return kSomeFailed;
}

void complain_about(const CLI::App& app, const CLI::ParseError& error) {
  const std::vector<std::string> unknown = app.remaining();
  if (dynamic_cast<const CLI::ExtrasError*>(&error) != nullptr && !unknown.empty())
    complain(
        "unknown option " + unknown.front() +
        (::access(unknown.front().c_str(), F_OK) == 0 ? "; the file is called ./" + unknown.front() : ""));
  else
    complain(error.what());
}

Error wrong(const std::string& path, const std::string& what) {
  return Error{ErrorCode::cannot_read, 0, path + ": " + what};
}

// Whether the file sets nothing but options of `app`, each once.
Result<void> check_settings(const std::string& path, const CLI::App& app) {
  // The library says by exceptions what it cannot read.
  try {
    for (const CLI::ConfigItem& item : app.get_config_formatter()->from_file(path)) {
      if (item.name == "++")
        return wrong(
            path, "[" + (item.parents.empty() ? "" : item.parents.back()) + "]: settings have no sections");
      const CLI::Option* const option = app.get_option_no_throw("--" + item.name);
      if (!item.parents.empty() || item.name.size() < 2 || option == nullptr)
        return wrong(path, "no setting is called \"" + item.fullname() + '"');
      if (!option->get_configurable()) return wrong(path, item.name + ": is for the command line only");
      // A setting that is set twice comes as one with two values.
      if (item.inputs.size() > 1 && option->get_multi_option_policy() != CLI::MultiOptionPolicy::TakeAll)
        return wrong(path, item.name + ": takes one value");
    }
  } catch (const CLI::Error& error) {
    return wrong(path, error.what());
  }
  return {};
}

}  // namespace

struct OptionReader::State {
  State(const char* description, const char* command) : app(description, command) {}

  CLI::App app;
};

OptionReader::OptionReader(const char* command, const char* description, const char* footer)
    : state_(std::make_unique<State>(description, command)) {
  CLI::App& app = state_->app;
  app.footer(footer);
  app.set_help_flag("-h,--help", "Print this help and exit");
  app.get_formatter()->column_width(24);
}

OptionReader::~OptionReader() = default;

void OptionReader::add(const char* names, std::string& value, const char* what, const char* type) {
  state_->app.add_option(names, value, what)->type_name(type)->take_last();
}

void OptionReader::add(const char* names, std::vector<std::string>& values, const char* what,
                       const char* type) {
  CLI::Option* option = state_->app.add_option(names, values, what)->type_name(type)->take_all();
  // Else all that stands behind an option would be its values.
  if (*names == '-') option->allow_extra_args(false);
}

void OptionReader::add(const char* names, std::size_t& value, int most, const char* what, const char* type) {
  state_->app.add_option(names, value, what)->type_name(type)->take_last()->check(CLI::Range(1, most));
}

void OptionReader::add_flag(const char* names, bool& value, const char* what) {
  state_->app.add_flag(names, value, what);
}

void OptionReader::add_flag(const char* names, std::string& value, const char* what) {
  state_->app.add_flag(names, value, what);
}

void OptionReader::add_question(const char* names, std::string (*answer)(), const char* what) {
  // The library's way out: it prints what is asked for, and ends.
  state_->app.add_flag_callback(
      names, [answer] { throw CLI::CallForVersion(answer(), 0); }, what);
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

Result<void> OptionReader::take_settings(const std::string& path) {
  if (Result<void> fit = check_settings(path, state_->app); !fit) return fit;
  state_->app.set_config("--config", path);
  return {};
}

bool OptionReader::read(int argc, char** argv, int& exit_code) {
  CLI::App& app = state_->app;
  try {
    app.parse(argc, argv);
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

std::vector<std::pair<std::string, std::vector<std::string>>> OptionReader::given() const {
  std::vector<std::pair<std::string, std::vector<std::string>>> given;
  for (const CLI::Option* option : static_cast<const CLI::App&>(state_->app).get_options()) {
    if (option->count() > 0) given.emplace_back(option->get_name(), option->results());
  }
  return given;
}

}  // namespace cleancopy::cli
