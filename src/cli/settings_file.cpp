#include "cli/settings_file.hpp"

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <system_error>

namespace cleancopy::cli {
namespace {

namespace fs = std::filesystem;

Error wrong(const std::string& path, const std::string& what) {
  return Error{ErrorCode::cannot_read, 0, path + ": " + what};
}

constexpr std::size_t kMostBytes = std::size_t{1} << 20;  // no more is read of what has no end

bool is_file(const fs::path& path) {
  std::error_code unknown;
  const fs::file_status status = fs::status(path, unknown);
  return fs::exists(status) && !fs::is_directory(status);
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

Result<void> take_settings_of(const std::string& path, OptionReader& options) {
  std::ifstream file(path, std::ios::binary);
  if (!file) return wrong(path, std::strerror(errno));
  std::string bytes(kMostBytes, '\0');
  file.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  bytes.resize(static_cast<std::size_t>(file.gcount()));
  if (bytes.size() == kMostBytes) return wrong(path, "is longer than any settings");
  const Result<std::vector<Setting>> settings = parse_settings(bytes);
  const Result<void> taken = settings ? options.take_settings(*settings) : Result<void>(settings.error());
  if (taken) return {};
  return Error{ErrorCode::cannot_read, 0, path + ':' + taken.error().detail};
}

}  // namespace cleancopy::cli
