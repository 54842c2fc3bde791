#include "cli/settings_file.hpp"

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
  // A link that points nowhere is no reason to do without them: whoever reads it will say so.
  const bool is_there =
      is_file(settings) || (fs::is_symlink(settings, unknown) && !fs::exists(settings, unknown));
  return is_there ? settings.native() : std::string();
}

constexpr const char* kApart = ": check each on its own, or give --config";

bool is_same_file(const std::string& a, const std::string& b) {
  std::error_code unknown;
  return fs::equivalent(a, b, unknown);
}

}  // namespace

Result<std::string> find_settings(const std::string& named, const std::vector<std::string>& paths,
                                  std::string_view name) {
  if (!named.empty()) {
    if (!is_file(named)) return wrong("--config: " + named, "no such file of settings");
    return named;
  }
  std::string found = settings_of(paths.front(), name);
  for (const std::string& path : paths) {
    const std::string other = settings_of(path, name);
    if (other.empty() && found.empty()) continue;
    if (other.empty()) return wrong(path, "has none of the settings of " + paths.front() + kApart);
    if (!is_same_file(other, found)) return wrong(other, "not the settings of " + paths.front() + kApart);
  }
  return found;
}

}  // namespace cleancopy::cli
