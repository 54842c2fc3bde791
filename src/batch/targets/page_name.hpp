/// Where in a folder the page with a certain key stands.
#pragma once

#include <string>
#include <string_view>

namespace cleancopy::batch {

/// The key as a relative path, with `ending` (".json") behind it: "saved/a.html" becomes "saved/a.html.json".
/// Two keys never give one path, and no path leads out of the folder or under another page's file. What could
/// is written as in a URL, by its bytes:
/// - "%", "\", control characters, and a "!" before a "/";
/// - a "/" that stands at the beginning or behind another: "/srv/a.html" becomes "%2Fsrv/a.html.json";
/// - the parts "." and "..": "../a.html" becomes "%2E%2E/a.html.json";
/// - the dot of `ending` where a folder's name ends in it.
/// A part of more than 200 bytes is cut, and the hash of all of it added behind "%".
/// What follows an archive's "!" stands in a folder named after it: "a.zip!b.html" becomes
/// "a.zip!/b.html.json".
[[nodiscard]] std::string page_path(std::string_view key, std::string_view ending);

}  // namespace cleancopy::batch
