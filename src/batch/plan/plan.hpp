/// What a run is asked to do.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "cleancopy/options.hpp"
#include "write/format.hpp"

namespace cleancopy::batch {

enum class TargetKind : unsigned char {
  folder,  ///< a file a page, in the input's tree
  lines,   ///< .jsonl, .ndjson
  frames,  ///< these with .zst behind
  sqlite,  ///< .sqlite, .sqlite3, .db
};

/// By the ending of the target's name; any other is a folder.
[[nodiscard]] TargetKind target_kind(std::string_view target);

enum class Dedup : unsigned char { off, mark, skip };

struct Plan {
  std::string target;  ///< path, without "/" at its end
  TargetKind kind = TargetKind::folder;
  std::string root = {};  ///< a folder: the keys' beginning that its tree leaves out ("saved/"); empty: none
  write::FormatChoice format = {};  ///< of a folder's files; else jsonl
  Options options = {};             ///< of all pages
  Dedup dedup = Dedup::off;
  /// All of the command that a page's output depends on, a line an option. A run that was begun with another
  /// one is not gone on with.
  std::string command;
  std::size_t threads = 1;
  bool in_order = true;
  std::size_t commit_pages = 1000;  ///< a commit after so many, or a second
  bool restart = false;             ///< forget what was done
  bool retry = false;               ///< do again what failed
  bool changed = false;             ///< and what has been saved anew since
};

/// What the line of a command begins with that stands for the rules' file, before a number for what it says.
inline constexpr std::string_view kRulesLine = "--rules ";

/// What stands behind a target's name in those of its journal and its errors.
inline constexpr std::string_view kJournalEnding = ".journal";
inline constexpr std::string_view kErrorsEnding = ".errors.jsonl";

/// Where the journal of a run stands: beside the target, or in it.
[[nodiscard]] std::string journal_path(const Plan& plan);
/// Where its failures stand; empty: in the target.
[[nodiscard]] std::string errors_path(const Plan& plan);
/// What the files of a folder end in: ".json".
[[nodiscard]] std::string_view file_ending(write::Format format);

}  // namespace cleancopy::batch
