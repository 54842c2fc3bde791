/// Is a script the page's state as JSON, from which its own code makes the text? Told from its beginning.
#pragma once

#include <cstdint>
#include <string_view>

namespace cleancopy::html {

/// `undecided`: more of the script is needed.
enum class StateGuess : std::uint8_t { no, yes, undecided };

/// Scripts whose kind is not told by so many bytes are not state.
inline constexpr std::size_t kStateHead = 1024;

/// Whether it begins as a piece of a stream of state (structured/state_stream.hpp), which may be short.
[[nodiscard]] bool is_piece_of_state(std::string_view head) noexcept;

/// `head`: the first bytes of a script, which is JSON by its type, or a program. State is an object or array,
/// or a program that begins by assigning one whose keys are quoted, or a call that makes one to a name with
/// two underscores ("window.__NUXT__=(function(a){return {…"); short assignments may come before. O(head).
[[nodiscard]] StateGuess guess_state(std::string_view head, bool is_json) noexcept;

}  // namespace cleancopy::html
