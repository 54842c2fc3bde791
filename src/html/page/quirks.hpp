/// Quirks mode (WHATWG HTML 13.2.6.4.1): the one thing that hangs on it here is that a table does not end a
/// paragraph.
#pragma once

#include "html/tokens/tokenizer.hpp"

namespace cleancopy::html {

[[nodiscard]] bool means_quirks(const Doctype& doctype);

}  // namespace cleancopy::html
