/// A file of settings that stands beside what a command works on: the command's options, a line each.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "cleancopy/error.hpp"

namespace CLI {
class App;
}  // namespace CLI

namespace cleancopy::cli {

/// The settings that hold: `named`, where it names any; else the file called `name` in the folder of the
/// first of `paths` (a folder itself, or a file in it); empty where there is none. Errors: cannot_read, where
/// `named` is not there, and where another of `paths` has settings of its own.
[[nodiscard]] Result<std::string> find_settings(const std::string& named,
                                                const std::vector<std::string>& paths, std::string_view name);

/// Whether the file at `path` sets nothing but options of `app`, each once. Errors: cannot_read, with the
/// file's name and what is wrong.
[[nodiscard]] Result<void> check_settings(const std::string& path, CLI::App& app);

}  // namespace cleancopy::cli
