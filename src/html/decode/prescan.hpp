/// What a page declares of its own encoding, read from its bytes before anything is decoded.
#pragma once

#include <string_view>

#include "html/decode/encodings.hpp"

namespace cleancopy::html {

/// What `<meta>` and the XML declaration say; null where they say nothing that is understood.
struct DeclaredEncoding {
  const Encoding* meta = nullptr;
  const Encoding* xml = nullptr;
};

/// Reads the declarations in the first bytes of a page (`head` begins at the page's first byte, after a byte
/// order mark): "prescan a byte stream to determine its encoding", WHATWG HTML 13.2.3.2. UTF-16 declared in
/// bytes that read as ASCII means UTF-8; x-user-defined means windows-1252. O(head.size()).
[[nodiscard]] DeclaredEncoding prescan(std::string_view head);

/// The encoding that the content of a `<meta http-equiv=content-type>` names, or null: "extracting a
/// character encoding from a meta element", WHATWG HTML 2.6.5. O(content.size()).
[[nodiscard]] const Encoding* encoding_from_meta_content(std::string_view content) noexcept;

}  // namespace cleancopy::html
