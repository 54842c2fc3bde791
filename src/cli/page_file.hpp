/// A page from a file or from standard input into an extractor.
#pragma once

#include <string>

#include "cleancopy/error.hpp"
#include "cleancopy/extractor.hpp"
#include "cli/input_file.hpp"

namespace cleancopy::cli {

/// Feeds all of it, a piece at a time. "-" is standard input. Errors: cannot_read, those of
/// Extractor::feed().
[[nodiscard]] Result<void> feed_file(const std::string& path, Extractor& extractor,
                                     InputFile::Buffer& buffer);

}  // namespace cleancopy::cli
