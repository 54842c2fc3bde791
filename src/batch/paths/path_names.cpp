#include "batch/paths/path_names.hpp"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <utility>

#include "text/among.hpp"
#include "text/web_address.hpp"

namespace cleancopy::batch {
namespace {

namespace fs = std::filesystem;

std::string with_slash(std::string folder) {
  if (!folder.ends_with('/')) folder += '/';
  return folder;
}

// What `key` is below `folder`; else empty.
std::string_view below(std::string_view key, std::string_view folder) {
  return key.size() > folder.size() && key.starts_with(folder) ? key.substr(folder.size())
                                                               : std::string_view();
}

// `key` from `folder`, which has no links in it; empty where links could lead elsewhere.
std::string joined(std::string_view folder, std::string_view key) {
  constexpr std::string_view kUp = "../";
  while (key.starts_with(kUp)) {
    key.remove_prefix(kUp.size());
    if (folder.size() > 1) folder = folder.substr(0, folder.rfind('/', folder.size() - 2) + 1);
  }
  if (key.find("/../") != std::string_view::npos) return {};
  return std::string(folder).append(key);
}

}  // namespace

std::string tidy_path(std::string_view path) {
  if (text::is_web_address(path)) return std::string(path);  // no file, and told as it was given
  std::string out(path.starts_with('/') ? "/" : "");
  while (!path.empty()) {
    const std::string_view part = path.substr(0, path.find('/'));
    path.remove_prefix(std::min(part.size() + 1, path.size()));
    if (part.empty() || part == ".") continue;
    if (!out.empty() && out != "/") out += '/';
    out += part;
  }
  if (out.empty()) return ".";
  return out == "-" ? "./-" : out;  // a file, and not standard input
}

std::string current_folder() {
  std::error_code none;
  return fs::current_path(none).native();
}

OtherNames::OtherNames(std::string begun_in) : begun_in_(with_slash(std::move(begun_in))) {
  here_.push_back(with_slash(current_folder()));
  std::error_code none;
  const char* shell = std::getenv("PWD");
  if (shell != nullptr && *shell == '/' && fs::equivalent(shell, ".", none))
    here_.push_back(with_slash(shell));
}

std::vector<std::string> OtherNames::of(std::string_view key) const {
  std::vector<std::string> names;
  const auto add = [&](std::string name) {
    if (!name.empty() && name != key && !text::is_among(names, name)) names.push_back(std::move(name));
  };
  std::vector<std::string> from_root;
  const auto add_from_here = [&](std::string_view from_here) {
    if (from_here.empty()) return;
    add(std::string(from_here));
    for (const std::string& here : here_) from_root.push_back(joined(here, from_here));
  };
  if (key.starts_with('/')) {
    from_root.emplace_back(key);
    for (const std::string& here : here_) add_from_here(below(key, here));
  } else {
    add_from_here(key);
  }
  for (const std::string& name : from_root) {
    add(name);
    add(std::string(below(name, begun_in_)));
  }
  return names;
}

}  // namespace cleancopy::batch
