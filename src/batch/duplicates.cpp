#include "batch/duplicates.hpp"

#include <algorithm>

#include "text/fnv.hpp"
#include "text/unicode.hpp"

namespace cleancopy::batch {
namespace {

// How many bytes at `text`'s head are a character that does not count; 0: it counts.
std::size_t silent_bytes(std::string_view text) {
  if (text.starts_with("\xC2\xA0")) return 2;
  if (text.size() < 3) return 0;
  const bool punctuation = text[0] == '\xE2' && (text[1] == '\x80' || text[1] == '\x81');
  return punctuation || text.starts_with("\xE3\x80\x80") ? 3 : 0;
}

bool is_silent_ascii(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte < 0x80 && !text::is_ascii_digit(c) && !text::is_ascii_lower(c);
}

}  // namespace

std::uint64_t fingerprint_of(std::string_view text, std::size_t words) {
  if (words < kFingerprintWords) return 0;
  std::uint64_t hash = text::kFnv64Start;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char c = text::to_ascii_lower(text[at]);
    if (is_silent_ascii(c)) continue;
    if (c == '\xC2' || c == '\xE2' || c == '\xE3') {
      if (const std::size_t silent = silent_bytes(text.substr(at)); silent > 0) {
        at += silent - 1;
        continue;
      }
    }
    hash = text::fnv64_with(hash, static_cast<unsigned char>(c));
  }
  return std::max<std::uint64_t>(hash, 1);
}

std::string comparable_address(std::string_view url) {
  const std::size_t scheme = url.find("://");
  if (scheme == std::string_view::npos) return {};
  url.remove_prefix(scheme + 3);
  url = url.substr(0, url.find('#'));
  while (url.ends_with('/')) url.remove_suffix(1);
  const std::size_t host = std::min(url.find_first_of("/?"), url.size());
  if (host == url.size()) return {};
  std::string out(url);
  std::transform(out.begin(), out.begin() + static_cast<std::ptrdiff_t>(host), out.begin(),
                 text::to_ascii_lower);
  return out;
}

}  // namespace cleancopy::batch
