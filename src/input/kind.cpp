#include "input/kind.hpp"

#include <algorithm>
#include <array>

#include "text/unicode.hpp"

namespace cleancopy::input {
namespace {

struct Signature {
  std::string_view bytes;
  std::size_t offset;
  std::string_view name;
  std::string_view hint;
};

using namespace std::string_view_literals;

constexpr std::string_view kDecompress = "decompress it first";
constexpr std::string_view kUnpack = "unpack it and give its pages";
constexpr std::string_view kNoPage = "cleancopy reads saved web pages";

constexpr Signature kUnsupported[] = {
    {"%PDF-"sv, 0, "a PDF document", "convert it with pdftotext, and give the text"},
    {"\x89PNG\r\n"sv, 0, "a PNG image", kNoPage},
    {"\xFF\xD8\xFF"sv, 0, "a JPEG image", kNoPage},
    {"GIF8"sv, 0, "a GIF image", kNoPage},
    {"WEBP"sv, 8, "a WebP image", kNoPage},
    {"ftyp"sv, 4, "a video or HEIF image", kNoPage},
    {"PK\x03\x04"sv, 0, "a zip archive", kUnpack},
    {"\x1F\x8B"sv, 0, "gzip-compressed data", kDecompress},
    {"\x28\xB5\x2F\xFD"sv, 0, "zstd-compressed data", kDecompress},
    {"BZh"sv, 0, "bzip2-compressed data", kDecompress},
    {"\xFD"
     "7zXZ"sv,
     0, "xz-compressed data", kDecompress},
    {"7z\xBC\xAF"sv, 0, "a 7-Zip archive", kUnpack},
    {"Rar!"sv, 0, "a RAR archive", kUnpack},
    {"\x7F"
     "ELF"sv,
     0, "a program", kNoPage},
    {"SQLite format 3"sv, 0, "an SQLite database", kNoPage},
    {"bplist00"sv, 0, "a Safari web archive or property list", "save the page as page source"},
    {"WARC/"sv, 0, "a web archive (WARC)", "extract its response record first"},
};

// Elements that only markup has at the beginning of a page; lower case.
constexpr std::string_view kTags[] = {
    "!doctype", "html", "head",   "body",    "title",    "meta",     "script",     "style", "link", "div",
    "p",        "span", "table",  "article", "section",  "main",     "header",     "nav",   "h1",   "h2",
    "a",        "br",   "img",    "ul",      "li",       "b",        "strong",     "?xml",  "!--",  "center",
    "font",     "base", "iframe", "svg",     "noscript", "amp-html", "blockquote", "em",    "i",    "h3"};

bool is_tag_at(std::string_view text) {
  if (!text.empty() && text.front() == '/') text.remove_prefix(1);
  for (const std::string_view tag : kTags) {
    if (text.size() <= tag.size() || !text::equals_ignoring_ascii_case(text.substr(0, tag.size()), tag))
      continue;
    const char next = text[tag.size()];
    if (next == '>' || next == '/' || text::is_html_space(next) || tag == "!--") return true;
  }
  return false;
}

}  // namespace

Detection detect(std::string_view head) noexcept {
  head = head.substr(0, kDetectionBytes);
  if (std::all_of(head.begin(), head.end(), [](char c) { return text::is_html_space(c) || c == '\0'; })) {
    return {Kind::empty, {}, {}};
  }
  for (const Signature& signature : kUnsupported) {
    if (head.size() > signature.offset && head.substr(signature.offset).starts_with(signature.bytes)) {
      return {Kind::unsupported, signature.name, signature.hint};
    }
  }
  // UTF-16 reads as ASCII once its NULs are gone.
  std::array<char, kDetectionBytes> ascii;
  const auto end = std::copy_if(head.begin(), head.end(), ascii.begin(), [](char c) { return c != '\0'; });
  const std::string_view text(ascii.data(), static_cast<std::size_t>(end - ascii.begin()));

  std::string_view start = text;
  while (!start.empty() &&
         (text::is_html_space(start.front()) || static_cast<signed char>(start.front()) < 0)) {
    start.remove_prefix(1);  // a byte order mark, whatever its charset
  }
  if (start.starts_with('<') && (is_tag_at(start.substr(1)) || start.find('>') != std::string_view::npos)) {
    return {Kind::html, {}, {}};
  }
  std::size_t tags = 0;
  for (std::size_t at = text.find('<'); at != std::string_view::npos; at = text.find('<', at + 1)) {
    if (is_tag_at(text.substr(at + 1)) && ++tags >= 2) return {Kind::html, {}, {}};
  }
  if ((start.starts_with('{') || start.starts_with('[')) && start.find("\":") != std::string_view::npos) {
    return {Kind::unsupported, "JSON", "give the page itself, not a description of it"};
  }
  return {Kind::text, {}, {}};
}

}  // namespace cleancopy::input
