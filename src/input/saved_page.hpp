/// What a program that saves pages writes into them: the address, the moment.
#pragma once

#include <cstddef>
#include <string_view>

#include "input/envelope.hpp"

namespace cleancopy::input {

/// Reads the comments at the beginning of a page, as browsers ("saved from url"), SingleFile and its like
/// ("url:", "saved date:"), monolith and HTTrack leave them, and the attributes and meta elements of Save
/// Page WE and WebScrapBook. What they say of the page counts more than what the containers around it did.
/// O(head).
void read_saved_page(std::string_view head, Envelope& envelope);

/// The bytes before the markup in what Windows' programs put on the clipboard ("Version:0.9", "StartHTML:…"),
/// and the address that they tell; 0 of any other page (Microsoft, "HTML Clipboard Format"). O(head).
[[nodiscard]] std::size_t read_clipboard_header(std::string_view head, Envelope& envelope);

}  // namespace cleancopy::input
