/// A page that an archive of the web gave out: its own bar over the page, and its own address before every
/// other.
#pragma once

#include <string>
#include <string_view>

#include "html/page/page.hpp"

namespace cleancopy::html {

/// An archive's address of a page:
/// "https://archive.example/web/20310304061213/https://www.quay.example/lamps", also with a letter or two for
/// the kind of copy ("20310304061213im_/"), also without host.
struct ArchiveAddress {
  std::string_view original;  ///< "https://www.quay.example/lamps"; empty: this is no such address
  std::string captured_at;    ///< "2031-03-04T06:12:13Z"
};

/// O(address).
[[nodiscard]] ArchiveAddress read_archive_address(std::string_view address);

/// Where `page` is such a copy, by `address` (may be empty) or by what its links and meta elements say: puts
/// the addresses in it back, takes the archive's bar out, and gives the moment of the capture as ISO 8601.
/// Empty where it is none. O(attributes of link, meta and image elements); for a copy O(page).
[[nodiscard]] std::string undo_archive_copy(Page& page, std::string_view address);

}  // namespace cleancopy::html
