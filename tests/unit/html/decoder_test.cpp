#include "html/decode/decoder.hpp"

#include <random>
#include <string>
#include <vector>

#include "catch.hpp"
#include "html/built_page.hpp"

using cleancopy::CharsetSource;
using cleancopy::html::Decoder;

namespace {

struct Outcome {
  std::string text;
  std::string charset;
  CharsetSource source = CharsetSource::none;
  std::size_t replaced = 0;

  bool operator==(const Outcome&) const = default;
};

std::ostream& operator<<(std::ostream& out, const Outcome& outcome) {
  return out << outcome.charset << " (" << static_cast<int>(outcome.source) << "), " << outcome.replaced
             << " replaced: " << outcome.text.substr(0, 200);
}

struct Given {
  std::string_view forced;
  std::string_view transport;
};

Outcome decode_pieces(Decoder& decoder, const std::vector<std::string_view>& pieces, Given given) {
  REQUIRE(decoder.reset(given.forced, given.transport));
  Outcome outcome;
  for (const std::string_view piece : pieces) {
    const std::string copy(piece);  // gone after the call, so that a view kept too long shows
    for (const std::string_view view : decoder.feed(copy)) outcome.text.append(view);
  }
  outcome.text.append(decoder.finish());
  outcome.charset = decoder.charset();
  outcome.source = decoder.charset_source();
  outcome.replaced = decoder.replaced();
  return outcome;
}

Outcome decode(std::string_view bytes, Given given = {}) {
  Decoder decoder;
  return decode_pieces(decoder, {bytes}, given);
}

std::vector<std::string_view> every(std::string_view bytes, std::size_t size) {
  std::vector<std::string_view> pieces;
  for (std::size_t i = 0; i < bytes.size(); i += size) pieces.push_back(bytes.substr(i, size));
  return pieces;
}

std::string utf16(std::u16string_view text, bool big_endian) {
  std::string out;
  for (const char16_t unit : text) {
    const char high = static_cast<char>(unit >> 8);
    const char low = static_cast<char>(unit & 0xFF);
    out.push_back(big_endian ? high : low);
    out.push_back(big_endian ? low : high);
  }
  return out;
}

// Long enough to reach past the prescan and the window, with bytes of all kinds in awkward places.
struct AwkwardPage {
  std::string bytes;
  Given given;
};

std::vector<AwkwardPage> awkward_pages() {
  const std::string filler = repeated("<p>Nothing but plain letters here.</p>\n", 30);
  return {
      {"", {}},
      {"\xEF\xBB", {}},
      {"\xEF\xBB\xBF", {}},
      {"plain", {}},
      {"\xEF\xBB\xBFK\u00F6ln \u20AC \U0001F600", {}},
      {"caf\u00E9 \u4E2D\u6587 \U0001F600 end", {}},
      {"bad \xC3( \xE2\x82 \xF0\x9F\x98 \xFF \xED\xA0\x80 "
       "\u00E9\u00E9\u00E9\u00E9\u00E9\u00E9\u00E9\u00E9\u00E9 \xF0\x9F",
       {}},
      {"<meta charset=windows-1252>na\xEFve \x93word\x94", {}},
      {"<meta charset=windows-1252>na\u00EFve", {}},
      {filler + "<meta charset=koi8-r>\xED\xC9\xD2 " + filler, {}},
      {filler + "\xED\xC9\xD2 <meta charset=koi8-r>" + filler, {}},
      {filler + "caf\u00E9" + repeated(filler, 5) + "\xE9 caf\u00E9", {}},
      {"<meta charset=utf-8>" + filler + "\xE9" + repeated(filler, 5) + repeated("\u00E9t\u00E9 ", 20), {}},
      {"<meta charset=shift_jis>\x93\xFA\x96{\x8C\xEA \x81 \x93", {}},
      {"<meta charset=euc-jp>\xC6\xFC\xCB\xDC\x8F\xB0\xA1 \x8E\xB1 \xC6", {}},
      {"<meta charset=gbk>\xD6\xD0\xCE\xC4 \x81\x30\x81\x30 \x80 \xFF \x81", {}},
      {"<meta charset=big5>\xA4\xA4\xA4\xE5 \x88\x62 \x88\x66\xA4", {}},
      {"<meta charset=euc-kr>\xC7\xD1\xB1\xDB \x81\x41 \xC7", {}},
      {"<meta charset=iso-2022-jp>a\x1B$BF|K\\\x1B(J b \x1B(B c", {}},
      {"<meta charset=iso-2022-kr>a\x0E b", {}},
      {"\xFF\xFE" + utf16(u"K\u00F6ln \U0001F600", false), {}},
      {"\xFE\xFF" + utf16(u"K\u00F6ln \U0001F600 \xD83D", true) + "x", {}},
      {utf16(u"<html><p>K\u00F6ln \u4E2D", false), {}},
      {utf16(u"<html><p>K\u00F6ln \u4E2D", true), {}},
      {"K\xF6ln", {"latin1", {}}},
      {"K\xF6ln", {{}, "iso-8859-2"}},
  };
}

}  // namespace

TEST_CASE("the same bytes give the same text however they are cut") {
  Decoder decoder;  // one for all, to see that nothing stays behind
  for (const AwkwardPage& page : awkward_pages()) {
    const Outcome whole = decode(page.bytes, page.given);
    CAPTURE(page.bytes.substr(0, 60), whole);
    for (std::size_t cut = 0; cut <= page.bytes.size(); ++cut) {
      const std::string_view bytes = page.bytes;
      if (decode_pieces(decoder, {bytes.substr(0, cut), bytes.substr(cut)}, page.given) != whole) {
        FAIL("cut at " << cut);
      }
    }
    for (const std::size_t size : {1U, 2U, 3U, 5U, 7U, 64U, 1023U, 1024U, 1025U}) {
      CHECK(decode_pieces(decoder, every(page.bytes, size), page.given) == whole);
    }
  }
}

TEST_CASE("random bytes, cut at random") {
  std::mt19937 random(20240229);
  const std::vector<std::string> parts = {
      "a",      "<p>",          "\u00E9", "\u4E2D",   "\U0001F600", "\xC3", "\xE4\xB8", "\xFF",
      "\x1B$B", "\xF0\x9F\x98", "\x80",   "\xED\xA0", "\x81\x30",   "\r\n", "\x93\xFA", "\x8F\xA1"};
  const std::vector<std::string> heads = {"",
                                          "<meta charset=utf-8>",
                                          "<meta charset=gbk>",
                                          "<meta charset=big5>",
                                          "<meta charset=euc-jp>",
                                          "<meta charset=shift_jis>",
                                          "<meta charset=iso-2022-jp>",
                                          "<meta charset=euc-kr>",
                                          "<meta charset=windows-1253>",
                                          "\xFF\xFE",
                                          "\xEF\xBB\xBF"};
  Decoder decoder;
  for (int round = 0; round < 300; ++round) {
    std::string page = heads[random() % heads.size()];
    for (std::size_t i = random() % 3000; i > 0; --i) page += parts[random() % parts.size()];
    std::vector<std::string_view> pieces;
    for (std::string_view rest = page; !rest.empty();) {
      const std::string_view piece = rest.substr(0, 1 + random() % 1500);
      pieces.push_back(piece);
      rest.remove_prefix(piece.size());
    }
    CHECK(decode_pieces(decoder, pieces, {}) == decode(page));
  }
}

TEST_CASE("UTF-8 is not copied") {
  Decoder decoder;
  REQUIRE(decoder.reset());
  const std::string page = "<meta charset=utf-8>" + repeated("caf\u00E9 ", 2000);
  const Decoder::Pieces first = decoder.feed(page);
  CHECK(first[0].empty());
  CHECK(first[1].data() == page.data());
  CHECK(first[1].size() == page.size());

  CHECK(decoder.feed("\xE4")[1].empty());
  const std::string rest = "\xB8\xAD and so on";
  const Decoder::Pieces second = decoder.feed(rest);
  CHECK(second[0] == "\u4E2D");
  CHECK(second[1].data() == rest.data() + 2);
}

TEST_CASE("a byte order mark wins over all and is removed") {
  CHECK(decode("\xEF\xBB\xBF<meta charset=gbk>\u00E9", {"koi8-r", "latin1"}) ==
        Outcome{"<meta charset=gbk>\u00E9", "utf-8", CharsetSource::bom, 0});
  CHECK(decode("\xFF\xFE" + utf16(u"a\u00E9", false)) ==
        Outcome{"a\u00E9", "utf-16le", CharsetSource::bom, 0});
  CHECK(decode("\xFE\xFF" + utf16(u"a\u00E9", true)) ==
        Outcome{"a\u00E9", "utf-16be", CharsetSource::bom, 0});
  CHECK(decode("a\xEF\xBB\xBF").text == "a\uFEFF");
}

TEST_CASE("the order of trust") {
  const std::string page = "<meta charset=koi8-r>\xC4\xC1 \xC4\xC1";
  CHECK(decode(page, {"windows-1251", "gbk"}).charset == "windows-1251");
  CHECK(decode(page, {{}, "windows-1253"}).charset == "windows-1253");
  CHECK(decode(page, {{}, "windows-1253"}).source == CharsetSource::transport);
  CHECK(decode(page).charset == "koi8-r");
  CHECK(decode(page).source == CharsetSource::meta);
  CHECK(decode(page, {{}, "no such thing"}).source == CharsetSource::meta);
  CHECK(decode("<?xml version='1.0' encoding='koi8-r'?>\xC4\xC1").source == CharsetSource::xml_declaration);
  CHECK(decode("plain") == Outcome{"plain", "windows-1252", CharsetSource::fallback, 0});
}

TEST_CASE("a charset that is forced must exist") {
  Decoder decoder;
  const auto result = decoder.reset("klingon");
  REQUIRE_FALSE(result);
  CHECK(result.error().code == cleancopy::ErrorCode::unknown_charset);
}

TEST_CASE("the bytes overrule a false declaration") {
  const std::string utf8 = "<meta charset=iso-8859-1><p>Caf\u00E9 \u201Cquoted\u201D";
  CHECK(decode(utf8).charset == "utf-8");
  CHECK(decode(utf8).source == CharsetSource::guess);
  CHECK(decode("<meta charset=gbk><p>\u2014 \u4E2D\u6587").charset == "utf-8");

  const std::string latin = "<meta charset=utf-8><p>" + repeated("\xE9t\xE9 \xE0 la c\xF4te ", 30);
  CHECK(decode(latin).charset == "windows-1252");
  CHECK(decode(latin).source == CharsetSource::guess);
  CHECK(decode(latin).replaced == 0);

  const std::string koi8 = "<meta charset=koi8-r><p>" + repeated("\xED\xC9\xD2 ", 30);
  CHECK(decode(koi8, {{}, "utf-8"}).charset == "koi8-r");
  CHECK(decode(koi8, {{}, "utf-8"}).source == CharsetSource::meta);
  CHECK(decode("<meta charset=utf-8>Caf\u00E9", {{}, "latin1"}).source == CharsetSource::meta);
}

TEST_CASE("two bytes of a legacy multi-byte encoding may look like UTF-8") {
  const Outcome outcome = decode("<meta charset=gbk>\xD2\xBB\xC6\xAA");
  CHECK(outcome.charset == "gbk");
  CHECK(outcome.text == "<meta charset=gbk>\u4E00\u7BC7");
}

TEST_CASE("a few stray bytes do not convict a page of UTF-8") {
  const std::string plain = repeated("<p>Nothing but plain letters here.</p>\n", 300);
  const std::string page = "<meta charset=utf-8><meta name=description content='cut \xE2\x80'>" + plain +
                           "<p>Caf\u00E9, \u00E9t\u00E9";
  CHECK(decode(page).charset == "utf-8");
  CHECK(decode(page).replaced == 1);
}

TEST_CASE("a later declaration counts where the first bytes have none") {
  const std::string plain = repeated("<p>Nothing but plain letters here.</p>\n", 60);
  const std::string page = plain + "<meta charset=windows-1253>" + plain + repeated("\xE3\xE9\xE1 ", 20);
  CHECK(decode(page).charset == "windows-1253");
  CHECK(decode(page).source == CharsetSource::meta);
}

TEST_CASE("letter statistics, where nothing is declared") {
  const std::string russian = repeated(
      "\xD1\xE5\xE3\xEE\xE4\xED\xFF \xE2 \xE3\xEE\xF0\xEE\xE4\xE5 \xEE\xF2\xEA\xF0\xFB\xEB\xF1\xFF "
      "\xED\xEE\xE2\xFB\xE9 \xEC\xEE\xF1\xF2 \xF7\xE5\xF0\xE5\xE7 \xF0\xE5\xEA\xF3. ",
      10);
  CHECK(decode("<p>" + russian).charset == "windows-1251");
  CHECK(decode("<p>" + russian).source == CharsetSource::guess);
  CHECK(decode("<p>It\x92s a \x93quote\x94").charset == "windows-1252");
}

TEST_CASE("UTF-16 without a byte order mark is told from its NUL bytes") {
  CHECK(decode(utf16(u"<html><p>K\u00F6ln", false)) ==
        Outcome{"<html><p>K\u00F6ln", "utf-16le", CharsetSource::guess, 0});
  CHECK(decode(utf16(u"<html><p>K\u00F6ln", true), {{}, "utf-8"}).charset == "utf-16be");
  CHECK(decode("<p>K\u00F6ln", {{}, "utf-16le"}).charset == "utf-8");
}

TEST_CASE("UTF-16 that is broken") {
  const std::string lone = utf16(u"<html>", false) + std::string("\x00\xD8", 2) + utf16(u"a", false) +
                           std::string("\x00\xDC", 2) + "x";
  CHECK(decode(lone, {"utf-16le", {}}) ==
        Outcome{"<html>\uFFFDa\uFFFD\uFFFD", "utf-16le", CharsetSource::forced, 3});
}

TEST_CASE("ill-formed UTF-8 is replaced by maximal subparts") {
  const Given forced{"utf-8", {}};
  CHECK(decode("a\xF0\x9F\x98z", forced).text == "a\uFFFDz");
  CHECK(decode("a\xED\xA0\x80z", forced).text == "a\uFFFD\uFFFD\uFFFDz");
  CHECK(decode("a\xC0\xAFz", forced).replaced == 2);
  CHECK(decode("a\xE2\x82", forced).text == "a\uFFFD");
  CHECK(decode("a\xE2\x82", forced).replaced == 1);
  CHECK(decode("a\uFFFD", forced).replaced == 0);

  const std::string block = repeated("plain text, and \u4E2D. ", 200);
  CHECK(decode(block + "\xFF" + block, forced).text == block + "\uFFFD" + block);
}

TEST_CASE("multi-byte encodings mean their supersets") {
  CHECK(decode("\x93\xFA\x96\x7B \x87\x40 \xB1", {"shift_jis", {}}).text == "\u65E5\u672C \u2460 \uFF71");
  CHECK(decode("\xC6\xFC\xCB\xDC \x8E\xB1", {"euc-jp", {}}).text == "\u65E5\u672C \uFF71");
  CHECK(decode("\x1B$BF|K\\\x1B(B!", {"iso-2022-jp", {}}).text == "\u65E5\u672C!");
  CHECK(decode("\xD6\xD0 \x80 \x81\x30\x81\x30", {"gb2312", {}}).text == "\u4E2D \u20AC \u0080");
  CHECK(decode("\xA4\xA4 \x88\x62", {"big5", {}}).text == "\u4E2D \u00CA\u0304");
  CHECK(decode("\xC7\xD1 \x81\x41", {"euc-kr", {}}).text == "\uD55C \uAC02");
}

TEST_CASE("an ill-formed pair does not swallow markup") {
  CHECK(decode("\x93<b>", {"shift_jis", {}}).text == "\uFFFD<b>");
  CHECK(decode("\xC6<b>", {"euc-jp", {}}).text == "\uFFFD<b>");
  CHECK(decode("\xFF<b>", {"big5", {}}).replaced == 1);
  CHECK(decode("\xC6", {"euc-jp", {}}).text == "\uFFFD");
}

TEST_CASE("the encodings that browsers refuse give one U+FFFD") {
  CHECK(decode("<meta charset=hz-gb-2312>~{VPND~}") ==
        Outcome{"\uFFFD", "replacement", CharsetSource::meta, 1});
}
