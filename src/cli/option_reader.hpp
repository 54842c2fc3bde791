/// Reads a command's arguments into variables. All that is known of the library behind it is in
/// option_reader.cpp: its headers take long to compile, and set up objects in each file that includes them
/// whenever the program starts.
#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "cleancopy/error.hpp"
#include "cli/settings_text.hpp"

namespace cleancopy::cli {

class OptionReader {
 public:
  /// Knows no options but --help, which shows these, and --version. The texts are kept as they are.
  OptionReader(const char* command, const char* description, const char* footer);
  ~OptionReader();
  OptionReader(const OptionReader&) = delete;
  OptionReader& operator=(const OptionReader&) = delete;

  /// Adds an option, "-f,--format", or under a name without dashes what stands between the options. read()
  /// writes into `value`, which has to stay where it is until then: the last that is given, or into a list
  /// each of them. `what` and `type` (what a value is called) are for the help. An empty value is wrong use.
  void add(const char* names, std::string& value, const char* what, const char* type);
  void add(const char* names, std::vector<std::string>& values, const char* what, const char* type);
  /// A whole number from 1 to `most`.
  void add(const char* names, std::size_t& value, std::size_t most, const char* what, const char* type);
  /// An option without a value.
  void add_flag(const char* names, bool& value, const char* what);
  /// … or with one behind a '=': "true" where there is none.
  void add_flag(const char* names, std::string& value, const char* what);
  /// An option that is a question: `answer` makes what is printed, and the command ends. No file of settings
  /// asks.
  void add_question(const char* names, std::string (*answer)(), const char* what);

  /// Of options that have been added: it has to be given; no file of settings may set it; the heading that it
  /// stands under in the help, where that is not the one of all others.
  void require(const std::string& name);
  void keep_from_settings(const std::string& name);
  void put_under(const std::string& heading, const std::string& name);

  /// False where the command ends here (a question, wrong use): then `exit_code` says how, and what there is
  /// to say has been printed.
  [[nodiscard]] bool read(int argc, char** argv, int& exit_code);

  /// After read(): has the next one take from settings what the arguments do not say. Errors: cannot_read,
  /// with the line before what is wrong ("3: …"), where they set anything but these options, each once.
  [[nodiscard]] Result<void> take_settings(const std::vector<Setting>& settings);

  /// How often an option was given.
  [[nodiscard]] std::size_t count(const std::string& name) const;
  /// The options with one value or none whose variable holds another than before read(), in the order in
  /// which they were added: by their long names, with that value ("--links", "true").
  [[nodiscard]] std::vector<std::pair<std::string, std::string>> changed() const;

 private:
  struct State;
  // An option has been added that sets one variable, whose value `now` writes.
  void note(const std::string& name, std::function<std::string()> now);

  std::unique_ptr<State> state_;
};

}  // namespace cleancopy::cli
