#include "batch/targets/page_name.hpp"

#include <cstdint>

#include "text/fnv.hpp"
#include "text/utf8.hpp"
#include "text/web_address.hpp"

namespace cleancopy::batch {
namespace {

constexpr std::size_t kMaxPartBytes = 200;

std::string hash_of(std::string_view part) {
  const std::uint64_t hash = text::fnv64_of(part);
  std::string out;
  for (int shift = 60; shift >= 0; shift -= 4) out += "0123456789abcdef"[(hash >> shift) & 15];
  return out;
}

// Ends the part that begins at `begin` of `path`: as a folder's name, or the page's.
void end_part(std::string& path, std::size_t begin, std::string_view ending, bool folder) {
  const std::string part = path.substr(begin);
  if (part == "." || part == "..") {
    path.resize(begin);
    for (const char c : part) text::append_percent_encoded(path, c);
  } else if (part.size() > kMaxPartBytes) {
    std::size_t cut = kMaxPartBytes;
    while (cut > kMaxPartBytes - 4 && text::is_trailing_byte(part[cut])) --cut;
    path.resize(begin + cut);
    path += '%' + hash_of(part);
  }
  if (folder && path.size() - begin >= ending.size() && path.ends_with(ending)) {
    path.resize(path.size() - ending.size());
    text::append_percent_encoded(path, '.');
    path += ending.substr(1);
  }
}

}  // namespace

std::string page_path(std::string_view key, std::string_view ending) {
  std::string path;
  std::size_t begin = 0;
  for (std::size_t at = 0; at < key.size(); ++at) {
    const char c = key[at];
    const auto byte = static_cast<unsigned char>(c);
    const bool before_slash = at + 1 < key.size() && key[at + 1] == '/';
    if (c == '/' && path.size() > begin) {
      end_part(path, begin, ending, true);
      path += '/';
      begin = path.size();
    } else if (c == '/' || c == '%' || c == '\\' || byte < 0x20 || byte == 0x7F ||
               (c == '!' && before_slash)) {
      text::append_percent_encoded(path, c);
    } else {
      path += c;
      if (c == '!' && at + 1 < key.size() && path.size() > begin + 1) {
        end_part(path, begin, ending, true);
        path += '/';
        begin = path.size();
      }
    }
  }
  end_part(path, begin, ending, false);
  path += ending;
  return path;
}

}  // namespace cleancopy::batch
