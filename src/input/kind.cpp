#include "input/kind.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <iterator>

#include "input/header_fields.hpp"
#include "text/among.hpp"
#include "text/fixed_text.hpp"
#include "text/unicode.hpp"

namespace cleancopy::input {
namespace {

struct Signature {
  text::FixedText<15> bytes;
  std::size_t offset;
  text::FixedText<31> name;
  text::FixedText<55> hint;
};

using namespace std::string_view_literals;

constexpr std::string_view kDecompress = "decompress it first";
constexpr std::string_view kOffice = "save it as a web page or as text";
constexpr std::string_view kUnpack = "unpack it and give its pages";
constexpr std::string_view kBatch = "cleancopy batch reads the pages in it";
constexpr std::string_view kNoPage = "cleancopy reads saved web pages";
constexpr std::string_view kConvert = "convert it with iconv -f UTF-32 -t UTF-8";
constexpr std::string_view kAddresses = "save the pages at the addresses in it";

constexpr Signature kUnsupported[] = {
    {"%PDF-"sv, 0, "a PDF document", "convert it with pdftotext, and give the text"},
    {"\x89PNG\r\n"sv, 0, "a PNG image", kNoPage},
    {"\xFF\xD8\xFF"sv, 0, "a JPEG image", kNoPage},
    {"GIF8"sv, 0, "a GIF image", kNoPage},
    {"WEBP"sv, 8, "a WebP image", kNoPage},
    {"ftyp"sv, 4, "a video or HEIF image", kNoPage},
    {"PK\x03\x04"sv, 0, "a zip archive", kBatch},
    {"BZh"sv, 0, "bzip2-compressed data", kDecompress},
    {"\xFD"
     "7zXZ"sv,
     0, "xz-compressed data", kDecompress},
    {"7z\xBC\xAF"sv, 0, "a 7-Zip archive", kUnpack},
    {"Rar!"sv, 0, "a RAR archive", kUnpack},
    {"\x7F"
     "ELF"sv,
     0, "a program", kNoPage},
    {"{\\rtf"sv, 0, "an RTF document", kOffice},
    {"\xD0\xCF\x11\xE0"sv, 0, "an Office document", kOffice},
    {"\0\0\1\0"sv, 0, "an icon", kNoPage},
    {"(\0\0\0"sv, 14, "a BMP image", kNoPage},  // the size of the header that Windows writes
    {".snd\0"sv, 0, "a sound file", kNoPage},
    {"RIFF"sv, 0, "a sound or video file", kNoPage},
    {"OggS"sv, 0, "a sound or video file", kNoPage},
    {"ID3"sv, 0, "a sound file", kNoPage},
    {"\x1A\x45\xDF\xA3"sv, 0, "a video file", kNoPage},
    {"II*\0"sv, 0, "a TIFF image", kNoPage},
    {"MM\0*"sv, 0, "a TIFF image", kNoPage},
    // POSIX's and GNU's; "mustard" in a page's script is neither.
    {"ustar\0"sv, 257, "a tar archive", kBatch},
    {"ustar  \0"sv, 257, "a tar archive", kBatch},
    {"SQLite format 3"sv, 0, "an SQLite database", kNoPage},
    // No browser reads it: they take the first for UTF-16 and its NULs for characters.
    {"\xFF\xFE\0\0"sv, 0, "UTF-32", kConvert},
    {"\0\0\xFE\xFF"sv, 0, "UTF-32", kConvert},
    {"<\0\0\0"sv, 0, "UTF-32", kConvert},
    {"\0\0\0<\0\0\0"sv, 0, "UTF-32", kConvert},
};

struct ContainerSignature {
  std::string_view bytes;
  InputKind kind;
};

constexpr ContainerSignature kContainers[] = {
    {"\x1F\x8B"sv, InputKind::gzip},      {"\x28\xB5\x2F\xFD"sv, InputKind::zstd},
    {"bplist0"sv, InputKind::webarchive}, {"WARC/1."sv, InputKind::warc},
    {"WARC/0."sv, InputKind::warc},
};

constexpr NamedKind kReadable[] = {
    {"html", InputKind::html, "a page of HTML or XHTML, saved by whatever program"},
    {"text", InputKind::text, "a plain-text dump of a page"},
    {"http", InputKind::http, "a response with its header: curl -i, wget --save-headers"},
    {"mhtml", InputKind::mhtml, "MHTML or mail with a page in it: .mhtml, .mht, .eml"},
    {"webarchive", InputKind::webarchive, "a web archive of Safari"},
    {"warc", InputKind::warc, "a web archive of crawlers (WARC): the first page in it"},
    {"gzip", InputKind::gzip, "any of these, compressed with gzip or zlib"},
    {"deflate", InputKind::deflate, "the same, with bare deflate"},
    {"brotli", InputKind::brotli, "the same, with Brotli"},
    {"zstd", InputKind::zstd, "the same, with Zstandard"},
};

// Fields of which every message has one.
constexpr std::string_view kMailFields[] = {"mime-version", "content-type", "received",      "return-path",
                                            "delivered-to", "message-id",   "dkim-signature"};

// A block of header fields with one that only messages have.
bool is_mail(std::string_view head) {
  if (head.starts_with("From ")) head.remove_prefix(std::min(head.find('\n') + 1, head.size()));  // mbox
  if (!is_field_line(head.substr(0, head.find('\n')))) return false;
  std::string_view block = head.substr(0, std::min(end_of_fields(head), head.size()));
  while (!block.empty()) {
    const std::size_t end = std::min(block.find('\n'), block.size());
    const std::string_view line = block.substr(0, end);
    block.remove_prefix(std::min(end + 1, block.size()));
    const std::string_view name = line.substr(0, line.find(':'));
    if (text::is_among_ignoring_ascii_case(kMailFields, name) && name.size() < line.size()) return true;
    const bool folds = !line.empty() && (line.front() == ' ' || line.front() == '\t');
    if (!folds && !is_field_line(line)) return false;
  }
  return false;
}

// "HTTP/1.1 200 OK", "HTTP/2 200"
bool is_response(std::string_view head) {
  if (!head.starts_with("HTTP/") || head.size() < 8 || !text::is_ascii_digit(head[5])) return false;
  const std::size_t space = head.substr(0, 10).find(' ');
  return space != std::string_view::npos && space + 1 < head.size() && text::is_ascii_digit(head[space + 1]);
}

// Elements that only markup has at the beginning of a page; lower case.
constexpr text::FixedText<11> kTags[] = {
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

struct XmlRoot {
  text::FixedText<15> tag;
  text::FixedText<15> name;
};

// XML with the addresses of pages, not with their text.
constexpr XmlRoot kAddressLists[] = {{"rss", "an RSS feed"},
                                     {"rdf:RDF", "an RSS feed"},
                                     {"feed", "an Atom feed"},
                                     {"urlset", "a sitemap"},
                                     {"sitemapindex", "a sitemap"}};

// Past the XML declaration, instructions to style sheets, and comments.
std::string_view without_prolog(std::string_view text) {
  for (;;) {
    const bool instruction = text.starts_with("<?");
    if (!instruction && !text.starts_with("<!--")) return text;
    const std::size_t end = text.find(instruction ? "?>" : "-->");
    if (end == std::string_view::npos) return {};
    text = text::trim(text.substr(end + (instruction ? 2 : 3)));
  }
}

// The name of such a list, or empty.
std::string_view address_list(std::string_view text) {
  const std::string_view root = without_prolog(text);
  if (!root.starts_with('<')) return {};
  for (const XmlRoot& list : kAddressLists) {
    const std::string_view tag = list.tag;
    if (!root.substr(1).starts_with(tag) || root.size() == tag.size() + 1) continue;
    const char next = root[tag.size() + 1];
    if (next == '>' || text::is_html_space(next)) return list.name;
  }
  return {};
}

// An object, or a list of them. Pages may be in it: then a key stands before their first tag.
bool is_json(std::string_view text) {
  if (text.starts_with('[')) text = text::trim(text.substr(1));
  if (!text.starts_with('{') || !text::trim(text.substr(1)).starts_with('"')) return false;
  return text.find("\":") < text.find('<');
}

Detection unsupported(std::string_view name, std::string_view hint) {
  return {Kind::unsupported, {}, name, hint, hint == kBatch};
}

Detection container(InputKind kind) {
  return {Kind::container, kind, {}, {}};
}

bool is_no_character(char c) noexcept {
  const auto byte = static_cast<unsigned char>(c);
  return byte < 0x20 && byte != 0 && !text::is_html_space(c) && byte != 0x1B;  // ISO-2022 has escapes
}

// In UTF-16 nearly all NULs have the same place in their pair.
bool has_scattered_nuls(std::string_view head) noexcept {
  constexpr std::ptrdiff_t kOneIn = 10;
  std::array<std::ptrdiff_t, 2> count{};
  for (std::size_t i = 0; i < head.size(); ++i) count[i % 2] += head[i] == '\0' ? 1 : 0;
  const std::ptrdiff_t both = count[0] + count[1];
  return both > 0 && both * kOneIn >= std::ssize(head) && std::min(count[0], count[1]) * 4 >= both;
}

}  // namespace

Detection detect(std::string_view head) noexcept {
  head = head.substr(0, kDetectionBytes);
  if (std::all_of(head.begin(), head.end(), [](char c) { return text::is_html_space(c) || c == '\0'; })) {
    return {};
  }
  for (const Signature& signature : kUnsupported) {
    if (head.size() > signature.offset && head.substr(signature.offset).starts_with(signature.bytes)) {
      return unsupported(signature.name, signature.hint);
    }
  }
  for (const ContainerSignature& signature : kContainers) {
    if (head.starts_with(signature.bytes)) return container(signature.kind);
  }
  if (is_response(head)) return container(InputKind::http);
  if (is_mail(head)) return container(InputKind::mhtml);
  // UTF-16 reads as ASCII once its NULs are gone.
  std::array<char, kDetectionBytes> ascii;
  std::string_view text = head;
  if (head.find('\0') != std::string_view::npos) {
    const auto end = std::copy_if(head.begin(), head.end(), ascii.begin(), [](char c) { return c != '\0'; });
    text = {ascii.data(), static_cast<std::size_t>(end - ascii.begin())};
  }

  std::string_view start = text;
  while (!start.empty() &&
         (text::is_html_space(start.front()) || static_cast<signed char>(start.front()) < 0)) {
    start.remove_prefix(1);  // a byte order mark, whatever its charset
  }
  if (const std::string_view list = address_list(start); !list.empty()) return unsupported(list, kAddresses);
  if (start.starts_with('<') && (is_tag_at(start.substr(1)) || start.find('>') != std::string_view::npos)) {
    return {Kind::html, {}, {}, {}};
  }
  if (is_json(start)) return unsupported("JSON", "cleancopy stream and batch read pages in lines of it");
  std::size_t tags = 0;
  for (std::size_t at = text.find('<'); at != std::string_view::npos; at = text.find('<', at + 1)) {
    if (is_tag_at(text.substr(at + 1)) && ++tags >= 2) return {Kind::html, {}, {}, {}};
  }
  return {Kind::text, {}, {}, {}};
}

bool looks_binary(std::string_view head) noexcept {
  return std::any_of(head.begin(), head.end(), is_no_character) || has_scattered_nuls(head);
}

bool is_binary(std::string_view head) noexcept {
  // Of random bytes one in ten is such a one, and all 26 of them are met.
  constexpr std::ptrdiff_t kOneIn = 25;
  constexpr int kKinds = 12;
  if (head.starts_with("\xFF\xFE") || head.starts_with("\xFE\xFF")) return false;
  if (has_scattered_nuls(head)) return true;
  std::uint32_t kinds = 0;
  std::ptrdiff_t count = 0;
  for (const char c : head) {
    if (!is_no_character(c)) continue;
    kinds |= 1U << static_cast<unsigned char>(c);
    ++count;
  }
  return std::popcount(kinds) >= kKinds && count * kOneIn >= std::ssize(head);
}

std::span<const NamedKind> readable_kinds() noexcept {
  return kReadable;
}

const NamedKind& named_kind(InputKind kind) noexcept {
  return *std::find_if(std::begin(kReadable), std::end(kReadable) - 1,
                       [&](const NamedKind& row) { return row.value == kind; });
}

}  // namespace cleancopy::input
