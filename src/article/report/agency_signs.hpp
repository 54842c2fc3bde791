/// The news agencies that a story's own text names as its makers: in the dateline and in its last line.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "article/evidence/evidence.hpp"

namespace cleancopy::article {

/// Adds an agency that is not among `agencies` under any of its names. O(agencies).
void add_agency(std::vector<std::string>& agencies, std::string name);

/// The agencies in a line that is nothing else: "dpa", "Source: AFP", "With inputs from PTI and ANI"; none if
/// anything else stands in it. O(line).
[[nodiscard]] std::vector<std::string> agencies_of_sign(std::string_view line);

/// The agencies of a dateline at the head of `text`: "BERLIN, May 14 (dpa) - …", "新华社北京5月14日电". O(1).
[[nodiscard]] std::vector<std::string> agencies_of_dateline(std::string_view text);

/// The agencies behind the last sentence of `text`, in parentheses or one alone: "… on Monday. (Reuters)",
/// "… on Monday. EFE". O(1).
[[nodiscard]] std::vector<std::string> agencies_at_end(std::string_view text);

/// Those of the page's first paragraphs, and of its last or of a line behind it; never a picture's. O(1).
[[nodiscard]] std::vector<std::string> agencies_of_text(const Evidence& evidence);

}  // namespace cleancopy::article
