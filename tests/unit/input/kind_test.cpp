#include "input/kind.hpp"

#include <random>
#include <string>

#include "catch.hpp"

using cleancopy::InputKind;
using cleancopy::input::detect;
using cleancopy::input::Detection;
using cleancopy::input::is_binary;
using cleancopy::input::kDetectionBytes;
using cleancopy::input::Kind;
using cleancopy::input::named_kind;
using cleancopy::input::NamedKind;
using cleancopy::input::readable_kinds;
using namespace std::string_literals;

namespace {

// ASCII as UTF-16, little end first.
std::string utf16(const std::string& ascii) {
  std::string out = "\xFF\xFE";
  for (const char c : ascii) out += {c, '\0'};
  return out;
}

}  // namespace

TEST_CASE("what is no page is named, with what would help") {
  const struct {
    std::string bytes;
    std::string name;
  } rows[] = {
      {"%PDF-1.4\n", "PDF"},
      {"\x89PNG\r\n\x1A\n", "PNG"},
      {"\xFF\xD8\xFF\xE1", "JPEG"},
      {"GIF87a", "GIF"},
      {"RIFF\x10\0\0\0WEBPVP8 "s, "WebP"},
      {"\0\0\0\x18"
       "ftypmp42"s,
       "video"},
      {"PK\x03\x04\x14", "zip"},
      {"BZh91AY", "bzip2"},
      {"\xFD"
       "7zXZ\0"s,
       "xz"},
      {"7z\xBC\xAF\x27\x1C", "7-Zip"},
      {"Rar!\x1A\x07", "RAR"},
      {"\x7F"
       "ELF\x02",
       "program"},
      {"SQLite format 3\0"s, "SQLite"},
      {"\xFF\xFE\0\0<\0\0\0"s, "UTF-32"},
      {"\0\0\xFE\xFF\0\0\0<"s, "UTF-32"},
      {"<\0\0\0p\0\0\0"s, "UTF-32"},
      {"\0\0\0<\0\0\0p"s, "UTF-32"},
      {"\0\0\1\0\1\0"s, "icon"},
      {"BM\x36\0\x0C\0\0\0\0\0\x36\0\0\0\x28\0\0\0"s, "BMP"},
      {".snd\0\0\0\x20"s, "sound"},
      {std::string(257, '\0') + "ustar\0"s + "00", "tar"},
      {"walk.html" + std::string(248, '\0') + "ustar  \0"s, "tar"},
      {R"({"headline": "One"})", "JSON"},
      {" \n[{\"a\": 1}]", "JSON"},
  };
  for (const auto& row : rows) {
    INFO(row.name);
    const Detection found = detect(row.bytes);
    CHECK(found.kind == Kind::unsupported);
    CHECK(found.name.find(row.name) != std::string_view::npos);
    CHECK_FALSE(found.hint.empty());
  }
}

TEST_CASE("containers are told by their beginnings") {
  const struct {
    std::string bytes;
    InputKind kind;
  } rows[] = {
      {"\x1F\x8B\x08", InputKind::gzip},
      {"\x28\xB5\x2F\xFD", InputKind::zstd},
      {"bplist00\xD1", InputKind::webarchive},
      {"WARC/1.1\r\n", InputKind::warc},
      {"HTTP/1.1 200 OK\r\n", InputKind::http},
      {"HTTP/2 200\n", InputKind::http},
      {"From: <Saved by Blink>\nSnapshot-Content-Location: https://a.example/\nMIME-Version: 1.0\n",
       InputKind::mhtml},
      {"From - Tue Mar  4 06:12:13 2031\nReturn-Path: <a@b.example>\n\n", InputKind::mhtml},
      {"Content-Type: text/html\r\n\r\n<p>a", InputKind::mhtml},
  };
  for (const auto& row : rows) {
    INFO(row.bytes);
    const Detection found = detect(row.bytes);
    CHECK(found.kind == Kind::container);
    CHECK(found.container == row.kind);
  }
}

TEST_CASE("every kind that can be read has a name") {
  for (const NamedKind& row : readable_kinds()) {
    INFO(row.word);
    CHECK(named_kind(row.value).word == row.word);
    CHECK_FALSE(row.what.empty());
  }
}

TEST_CASE("nothing, pages and text") {
  const struct {
    std::string bytes;
    Kind kind;
  } rows[] = {
      {"", Kind::empty},
      {" \t\r\n\f", Kind::empty},
      {"\0\0"s, Kind::empty},
      {"<!DOCTYPE html><p>a", Kind::html},
      {"\n\n  <html>", Kind::html},
      {"\xEF\xBB\xBF<!-- made by hand --><p>a", Kind::html},
      {utf16("<html><body>"), Kind::html},
      {"<?xml version=\"1.0\"?><html/>", Kind::html},
      {"<custom-page><p>a", Kind::html},
      {"Notes first, then <p>a page</p>", Kind::html},
      {"{{ template }} <div><p>left over</p></div>", Kind::html},
      {"Lantern walk returns\n\nThe walk will return.", Kind::text},
      {"A price < 3 and > 2 is <b no tag", Kind::text},
      {"1 < 2", Kind::text},
      {"{ an opening brace and no name", Kind::text},
      {utf16("Lantern walk returns"), Kind::text},
      {"P", Kind::text},
      {"From our correspondent\n\nThe walk returns.", Kind::text},
      {"Published: 12 May 2031\nBy: Tilde Marrow\n\nThe walk returns.", Kind::text},
      {"HTTP/2 is faster than HTTP/1", Kind::text},
      {"The PK\x03\x04 of a zip is not at its beginning", Kind::text},
  };
  for (const auto& row : rows) {
    INFO(row.bytes);
    CHECK(detect(row.bytes).kind == row.kind);
  }
}

TEST_CASE("a page with mustard in it is no archive") {
  std::string page = "<!doctype html><script>" + std::string(257 - 24, 'x');
  page += "mustard</script><p>The lamps came back.</p>";
  CHECK(page.find("ustar") == 257);
  CHECK(detect(page).kind == Kind::html);
}

TEST_CASE("JSON is told before the pages in it, and from a dump that begins with a bracket") {
  for (const char* json : {R"({"url": "https://a.example/", "html": "<html><body><p>The walk</p>"})",
                           R"([{"html": "<html><body><p>The walk</p>"}])", R"( { "a": 1 })"}) {
    INFO(json);
    CHECK(detect(json).kind == Kind::unsupported);
    CHECK(detect(json).name == "JSON");
  }
  CHECK(detect("[Photo: Jonas Reed]\nShe called it \"the last\": the walk returns.").kind == Kind::text);
  CHECK(detect("{<html><body><p>\"a\": b").kind == Kind::html);
}

TEST_CASE("lists of addresses in XML are told by their root, other XML is a page") {
  const struct {
    std::string bytes;
    std::string name;
  } rows[] = {
      {"<rss version='2.0'><channel>", "an RSS feed"},
      {"\xEF\xBB\xBF<?xml version='1.0'?>\n<?xml-stylesheet href='a.xsl'?>\n<!-- all --> <rdf:RDF xmlns=''>",
       "an RSS feed"},
      {"<?xml version='1.0'?><feed xmlns='http://www.w3.org/2005/Atom'>", "an Atom feed"},
      {"<?xml version='1.0'?><urlset>", "a sitemap"},
      {"<sitemapindex xmlns=''>", "a sitemap"},
  };
  for (const auto& row : rows) {
    INFO(row.bytes);
    CHECK(detect(row.bytes).kind == Kind::unsupported);
    CHECK(detect(row.bytes).name == row.name);
  }
  for (const char* page :
       {"<?xml version='1.0'?><!DOCTYPE html><html>", "<feeding><p>The walk", "<!-- rss --><html>",
        "<html><body><rss>", "<?xml version='1.0'?><!-- never ended <rss>"}) {
    INFO(page);
    CHECK(detect(page).kind == Kind::html);
  }
}

TEST_CASE("only the beginning is looked at") {
  const std::string late = std::string(kDetectionBytes, 'a') + "<html><body><p>";
  CHECK(detect(late).kind == Kind::text);
  CHECK(detect(std::string(kDetectionBytes, ' ') + "text").kind == Kind::empty);
  // A signature that the end of the input cuts short is none.
  CHECK(detect("%PD").kind == Kind::text);
}

TEST_CASE("noise is told from text in any encoding") {
  std::mt19937 noise(7);
  for (const std::size_t size : {300, 4096}) {
    std::string bytes(size, ' ');
    for (char& byte : bytes) byte = static_cast<char>(noise() & 0xFFU);
    CHECK(is_binary(bytes));
    for (std::size_t i = 0; i < size; i += 3) bytes[i] = bytes[i / 2] = '\0';
    CHECK(is_binary(bytes));
    CHECK_FALSE(is_binary("\xFF\xFE" + bytes));  // says that it is UTF-16
  }
  CHECK_FALSE(is_binary("The lamps came back.\f\x1B$B$3\x1B(B\x01\x02\x03"));
  CHECK_FALSE(is_binary(utf16("The lamps came back to the quay.")));
  std::string hebrew;  // in UTF-16, without a mark
  for (int i = 0; i < 400; ++i) hebrew += {static_cast<char>(0xD0 + i % 27), '\x05'};
  CHECK_FALSE(is_binary(hebrew));
  CHECK_FALSE(is_binary(""));
}
