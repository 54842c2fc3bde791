#include "html/decode/encodings.hpp"

#include <string>

#include "catch.hpp"
#include "html/decode/legacy_converters.hpp"

using cleancopy::html::append_single_byte;
using cleancopy::html::DecodeMethod;
using cleancopy::html::Encoding;
using cleancopy::html::encoding;
using cleancopy::html::EncodingId;
using cleancopy::html::find_encoding;

namespace {

std::string name_of(std::string_view label) {
  const Encoding* found = find_encoding(label);
  return found == nullptr ? std::string("none") : std::string(found->name);
}

std::string decode(std::string_view label, std::string_view bytes) {
  std::string out;
  append_single_byte(*find_encoding(label), bytes, out);
  return out;
}

}  // namespace

TEST_CASE("labels are found whatever their case and the white space around them") {
  CHECK(name_of("utf-8") == "utf-8");
  CHECK(name_of("UTF8") == "utf-8");
  CHECK(name_of(" \t\r\n\fLatin1 ") == "windows-1252");
  CHECK(name_of("ISO_8859-2:1987") == "iso-8859-2");
  CHECK(name_of("866") == "ibm866");
  CHECK(name_of("x-x-big5") == "big5");
}

TEST_CASE("labels mean what browsers mean by them") {
  CHECK(name_of("ascii") == "windows-1252");
  CHECK(name_of("iso-8859-9") == "windows-1254");
  CHECK(name_of("tis-620") == "windows-874");
  CHECK(name_of("gb2312") == "gbk");
  CHECK(name_of("ks_c_5601-1987") == "euc-kr");
  CHECK(name_of("ms932") == "shift_jis");
  CHECK(name_of("hz-gb-2312") == "replacement");
  CHECK(name_of("utf-16") == "utf-16le");
  CHECK(name_of("koi8-ru") == "koi8-u");
}

TEST_CASE("what is no label is not found") {
  CHECK(find_encoding("") == nullptr);
  CHECK(find_encoding("  ") == nullptr);
  CHECK(find_encoding("utf 8") == nullptr);
  CHECK(find_encoding("utf-7") == nullptr);
  CHECK(find_encoding("\xC2\xA0utf-8") == nullptr);
  CHECK(find_encoding(std::string(100, 'u')) == nullptr);
  CHECK(find_encoding(std::string_view("utf-8\0", 6)) == nullptr);
}

TEST_CASE("every encoding is known by its own name, and has what its method needs") {
  for (int id = 0; id <= static_cast<int>(EncodingId::x_user_defined); ++id) {
    const Encoding& row = encoding(static_cast<EncodingId>(id));
    CAPTURE(row.name);
    CHECK(find_encoding(row.name) == &row);
    CHECK((row.high_half != nullptr) == (row.method == DecodeMethod::single_byte));
    CHECK((row.iconv_name != nullptr) == (row.method == DecodeMethod::multi_byte));
  }
}

TEST_CASE("single-byte encodings, with the standard's own ideas of them") {
  CHECK(decode("windows-1252", "na\xEFve \x93quote\x94 \x80") == "na\u00EFve \u201Cquote\u201D \u20AC");
  CHECK(decode("windows-1252", "\x81") == "\u0081");
  CHECK(decode("windows-1251", "\xCC\xE8\xF0") == "\u041C\u0438\u0440");
  CHECK(decode("koi8-r", "\xED\xC9\xD2") == "\u041C\u0438\u0440");
  CHECK(decode("koi8-u", "\xAE\xBE") == "\u045E\u040E");
  CHECK(decode("windows-1255", "\xCA") == "\u05BA");
  CHECK(decode("iso-8859-15", "\xA4") == "\u20AC");
  CHECK(decode("x-user-defined", "a\x80\xFF") == "a\uF780\uF7FF");
  CHECK(decode("iso-8859-8-i", "\xE0") == "\u05D0");
}

TEST_CASE("a byte that means nothing becomes U+FFFD and is counted") {
  std::string out;
  CHECK(append_single_byte(encoding(EncodingId::windows_1253), "a\xAA\xD2z", out) == 2);
  CHECK(out == "a\uFFFD\uFFFDz");
}
