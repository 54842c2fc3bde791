/// A page and what is expected of it, and how the two find each other in folders.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "cleancopy/error.hpp"

namespace cleancopy::check {

inline constexpr std::string_view kExpectationSuffix = ".expected.json";
inline constexpr std::string_view kSettingsFile = "cleancopy.toml";

/// Paths as they were given, or a folder as it was given with what is below it.
struct Fixture {
  std::string page;         ///< empty: an expectation without a page
  std::string expectation;  ///< where it is, or where one would be written
  bool expected = false;    ///< the expectation is there
};

struct FoundFixtures {
  std::vector<Fixture> fixtures;
  std::vector<std::string> settings;   ///< files of settings in folders below those that were named
  std::vector<std::string> idle = {};  ///< of the patterns, those that left out nothing of the folders
};

/// What stands under `paths`: files that are a page or an expectation, and folders with all that is below
/// them, in the order of their names. Symbolic links to folders are not followed.
///
/// A page is a file that is called like one (input::page_ending_of(), .txt, .warc, and any that is packed),
/// or that has an expectation. That of NAME.EXT is NAME.EXT.expected.json, else NAME.expected.json, which
/// belongs to one page: of several, to that in .html, .htm, .xhtml, .txt or .md, else to the first by name.
/// What a browser has saved along with a page, in a folder beside it (input::companion_of()), counts only
/// where something is expected of it. Hidden files, settings, and what one of `excluded` matches (fnmatch(3),
/// on the path below the folder given) are passed over. Errors: cannot_read, where a path is not there or no
/// page is under any.
[[nodiscard]] Result<FoundFixtures> find_fixtures(const std::vector<std::string>& paths,
                                                  const std::vector<std::string>& excluded);

/// Those of one folder's file names, `names` in order; `folder` is put before them as it is ("saved/").
[[nodiscard]] std::vector<Fixture> pair_names(std::string_view folder, const std::vector<std::string>& names);

}  // namespace cleancopy::check
