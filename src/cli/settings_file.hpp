/// A file of settings that stands beside what a command works on: the command's options, a line each.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "cleancopy/error.hpp"
#include "cli/option_reader.hpp"

namespace cleancopy::cli {

/// The settings that hold: `named`, where it names any; else the file called `name` in the folder of the
/// first of `paths` (a folder itself, or a file in it); empty where there is none. Errors: cannot_read, where
/// `named` is not there, and where another of `paths` has settings of its own.
[[nodiscard]] Result<std::string> find_settings(const std::string& named,
                                                const std::vector<std::string>& paths, std::string_view name);

/// Has `options` take what the file of settings at `path` says. Errors: cannot_read, with the file's name,
/// the line and what is wrong.
[[nodiscard]] Result<void> take_settings_of(const std::string& path, OptionReader& options);

}  // namespace cleancopy::cli
