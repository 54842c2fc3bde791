/// What a file is, as its name tells. Containers of many pages are told by their names alone; what is in a
/// page's file, its bytes tell later.
#pragma once

#include <string_view>

namespace cleancopy::batch {

enum class PathKind : unsigned char {
  other,    ///< may be a page: if somebody names it
  page,     ///< .html .htm .xhtml .xht .shtml .mhtml .mht .eml .http .webarchive, and .gz .zst .br behind
  ndjson,   ///< .ndjson .jsonl, and .gz .zst behind these
  warc,     ///< .warc, and .gz .zst behind it
  archive,  ///< .zip .tar .tgz .tzst .tbz2 .txz, and .gz .zst .bz2 .xz behind .tar
};

/// The last part of a path, without what a crawler has kept of an address behind it: "index.html" of
/// "mirror/index.html?page=2". O(name).
[[nodiscard]] std::string_view name_without_query(std::string_view path) noexcept;

/// Letters count in either case. ".html" behind a query makes a page of anything. O(name).
[[nodiscard]] PathKind path_kind(std::string_view path) noexcept;

}  // namespace cleancopy::batch
