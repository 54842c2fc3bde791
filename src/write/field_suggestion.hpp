/// Which field somebody may have meant by a name that none has.
#pragma once

#include <string>
#include <string_view>

namespace cleancopy::write {

/// As the end of a complaint: "; is headline meant?", by what other programs call it ("title") or by its
/// letters ("headlin"); empty where nothing is near.
[[nodiscard]] std::string suggestion_for_field(std::string_view name);

}  // namespace cleancopy::write
