#include "cli/settings_file.hpp"

#include <CLI/CLI.hpp>
#include <filesystem>
#include <system_error>

namespace cleancopy::cli {
namespace {

namespace fs = std::filesystem;

Error wrong(const std::string& path, const std::string& what) {
  return Error{ErrorCode::cannot_read, 0, path + ": " + what};
}

bool is_file(const fs::path& path) {
  std::error_code unknown;
  return fs::is_regular_file(path, unknown);
}

// The settings of the folder that `path` is, or is in; empty: none.
std::string settings_of(const std::string& path, std::string_view name) {
  std::error_code unknown;
  const fs::path folder = fs::is_directory(path, unknown) ? fs::path(path) : fs::path(path).parent_path();
  const fs::path settings = folder / name;
  return is_file(settings) ? settings.native() : std::string();
}

bool is_same_file(const std::string& a, const std::string& b) {
  std::error_code unknown;
  return fs::equivalent(a, b, unknown);
}

}  // namespace

Result<std::string> find_settings(const std::string& named, const std::vector<std::string>& paths,
                                  std::string_view name) {
  if (!named.empty()) {
    if (!is_file(named)) return wrong(named, "no such file of settings");
    return named;
  }
  std::string found = settings_of(paths.front(), name);
  for (const std::string& path : paths) {
    const std::string other = settings_of(path, name);
    if (!other.empty() && !is_same_file(other, found))
      return wrong(other,
                   "not the settings of " + paths.front() + ": check each on its own, or give --config");
  }
  return found;
}

Result<void> check_settings(const std::string& path, CLI::App& app) {
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

}  // namespace cleancopy::cli
