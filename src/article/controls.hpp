/// What commands a terminal or breaks a file is no part of any field.
#pragma once

#include "cleancopy/article.hpp"

namespace cleancopy::article {

/// Leaves control characters (C0, DEL) and non-characters out of all fields, as the page's text has none: in
/// attributes and JSON-LD may stand any. Those of C1 stay, as in the text: of doubly encoded characters they
/// are half, and who mends those needs them. O(bytes of the fields).
void leave_out_controls(Article& article);

}  // namespace cleancopy::article
