#include "check/fixture.hpp"

#include <algorithm>
#include <filesystem>
#include <fnmatch.h>
#include <map>
#include <set>
#include <system_error>
#include <utility>

#include "input/page_names.hpp"

namespace cleancopy::check {
namespace {

namespace fs = std::filesystem;

Error not_read(const std::string& path, const std::string& why) {
  return Error{ErrorCode::cannot_read, 0, path + ": " + why};
}

bool is_hidden(const fs::path& path) {
  return path.filename().native().starts_with('.');
}

// What is to be left out, and which patterns have left out nothing so far.
class Exclusion {
 public:
  explicit Exclusion(const std::vector<std::string>& patterns)
      : patterns_(patterns), idle_(patterns.begin(), patterns.end()) {}

  bool takes(const std::string& below) {
    bool any = false;
    for (const std::string& pattern : patterns_) {
      if (::fnmatch(pattern.c_str(), below.c_str(), 0) != 0) continue;
      any = true;
      idle_.erase(pattern);
    }
    return any;
  }

  [[nodiscard]] std::vector<std::string> idle() const { return {idle_.begin(), idle_.end()}; }

 private:
  const std::vector<std::string>& patterns_;
  std::set<std::string> idle_;
};

std::string with_slash(std::string folder) {
  if (!folder.empty() && folder.back() != '/') folder += '/';
  return folder;
}

// A file, or a link that points nowhere: whoever reads it will say so.
bool is_file(const fs::directory_entry& entry) {
  std::error_code unknown;
  return entry.is_regular_file(unknown) || (entry.is_symlink(unknown) && !entry.exists(unknown));
}

// The file names of each folder below, by its name.
using Names = std::map<std::string, std::vector<std::string>>;

// Whether what is in `folder`, below `root`, was saved along with a page: in a folder on the way that is
// called like one beside it.
bool is_companion(std::string_view root, std::string_view folder, const Names& names) {
  for (std::size_t end = folder.find('/', root.size()); end != std::string_view::npos;
       end = folder.find('/', end + 1)) {
    const std::size_t begin = folder.rfind('/', end - 1) + 1;
    const std::string_view stem = input::companion_of(folder.substr(begin, end - begin));
    const auto around = names.find(std::string(folder.substr(0, begin)));
    if (stem.empty() || around == names.end()) continue;
    if (std::any_of(around->second.begin(), around->second.end(),
                    [&](const std::string& file) { return input::is_page_called(file, stem); }))
      return true;
  }
  return false;
}

Result<void> read_folder(const std::string& root, Exclusion& exclusion, Names& names,
                         std::vector<std::string>& settings) {
  const std::string prefix = with_slash(root);
  std::error_code failed;
  std::string entered = root;  // what cannot be read, where the next step fails
  fs::recursive_directory_iterator at(root, failed);
  for (; !failed && at != fs::recursive_directory_iterator(); at.increment(failed)) {
    const fs::path& path = at->path();
    entered = path.native();
    std::error_code unknown;
    const bool is_folder = at->is_directory(unknown) && !at->is_symlink(unknown);
    const std::string below = path.native().substr(prefix.size());
    if (is_hidden(path) || exclusion.takes(below)) {
      if (is_folder) at.disable_recursion_pending();
      continue;
    }
    if (!is_file(*at)) continue;
    if (path.filename() == kSettingsFile) {
      if (below != kSettingsFile) settings.push_back(path.native());
      continue;
    }
    names[with_slash(path.parent_path().native())].push_back(path.filename().native());
  }
  if (failed) return not_read(entered, failed.message());
  return {};
}

// The fixture that a single file belongs to: its folder tells. Nothing where it belongs to none.
Result<Fixture> fixture_of(const std::string& file) {
  const fs::path path(file);
  const std::string folder = with_slash(path.parent_path().native());
  std::error_code failed;
  std::vector<std::string> names;
  fs::directory_iterator at(folder.empty() ? "." : folder, failed);
  for (; !failed && at != fs::directory_iterator(); at.increment(failed)) {
    if (is_file(*at)) names.push_back(at->path().filename().native());
  }
  if (failed) return not_read(file, failed.message());
  for (Fixture& fixture : pair_names(folder, names))
    if (fixture.page == file || fixture.expectation == file) return std::move(fixture);
  return Fixture{file, file + std::string(kExpectationSuffix), false};
}

}  // namespace

Result<FoundFixtures> find_fixtures(const std::vector<std::string>& paths,
                                    const std::vector<std::string>& excluded) {
  FoundFixtures out;
  Exclusion exclusion(excluded);
  bool any_folder = false;
  std::set<std::string> seen;
  const auto add = [&](Fixture fixture) {
    if (seen.insert(fixture.page.empty() ? fixture.expectation : fixture.page).second)
      out.fixtures.push_back(std::move(fixture));
  };
  for (const std::string& path : paths) {
    std::error_code failed;
    const fs::file_status status = fs::status(path, failed);
    if (!fs::exists(status)) {
      const std::error_code why =
          failed ? failed : std::make_error_code(std::errc::no_such_file_or_directory);
      return not_read(path, why.message());
    }
    if (!fs::is_directory(status)) {
      Result<Fixture> fixture = fixture_of(path);
      if (!fixture) return fixture.error();
      add(std::move(*fixture));
      continue;
    }
    any_folder = true;
    Names names;
    if (Result<void> read = read_folder(path, exclusion, names, out.settings); !read) return read.error();
    bool any = false;
    for (const auto& [folder, files] : names) {
      const bool companion = is_companion(with_slash(path), folder, names);
      for (Fixture& fixture : pair_names(folder, files)) {
        if (companion && !fixture.expected) continue;
        any = true;
        add(std::move(fixture));
      }
    }
    if (!any) return not_read(path, "no page is in it");
  }
  // Nothing is left out of single files: a hook names those that it commits, and the settings are the
  // folder's.
  if (any_folder) out.idle = exclusion.idle();
  return out;
}

}  // namespace cleancopy::check
