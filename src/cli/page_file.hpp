/// A page from a file or from standard input into an extractor, and how its name and its errors are shown.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "cleancopy/error.hpp"
#include "cleancopy/extractor.hpp"
#include "cli/input_file.hpp"

namespace cleancopy::cli {

/// Feeds all of it, a piece at a time. "-" is standard input. Errors: cannot_read, those of
/// Extractor::feed().
[[nodiscard]] Result<void> feed_file(const std::string& path, Extractor& extractor,
                                     InputFile::Buffer& buffer);

/// "standard input" for "-".
[[nodiscard]] std::string_view shown_name(const std::string& path);

/// "cleancopy: NAME: what went wrong", as command_line.hpp's.
void complain(std::string_view name, const Error& error);

/// Says each of an article's remarks so.
void say_remarks(std::string_view name, std::span<const std::string> remarks);

/// Whether nobody named an input and nothing is piped in: somebody who types nothing but a command's name
/// waits for help, not for standard input. Says so.
[[nodiscard]] bool lacks_input();

}  // namespace cleancopy::cli
