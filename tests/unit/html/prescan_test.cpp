#include "html/decode/prescan.hpp"

#include <string>

#include "catch.hpp"

using cleancopy::html::Encoding;
using cleancopy::html::encoding_from_meta_content;
using cleancopy::html::prescan;

namespace {

std::string name_or_none(const Encoding* encoding) {
  return encoding == nullptr ? std::string("none") : std::string(encoding->name);
}

std::string meta_of(std::string_view head) {
  return name_or_none(prescan(head).meta);
}
std::string xml_of(std::string_view head) {
  return name_or_none(prescan(head).xml);
}
std::string content_of(std::string_view content) {
  return name_or_none(encoding_from_meta_content(content));
}

}  // namespace

TEST_CASE("the charset attribute") {
  CHECK(meta_of("<!doctype html><meta charset=koi8-r>") == "koi8-r");
  CHECK(meta_of("<META CharSet = ' KOI8-R '>") == "koi8-r");
  CHECK(meta_of("<meta/charset=koi8-r/>") == "none");  // the slash belongs to the value
  CHECK(meta_of("<meta/charset=koi8-r />") == "koi8-r");
  CHECK(meta_of("<meta name=x charset='big5' charset='gbk'>") == "big5");
  CHECK(meta_of("<metacharset=koi8-r>") == "none");
  CHECK(meta_of("<meta charset=>") == "none");
}

TEST_CASE("http-equiv with content") {
  CHECK(meta_of("<meta http-equiv=Content-Type content='text/html; charset=gbk'>") == "gbk");
  CHECK(meta_of("<meta content='text/html; charset=gbk' http-equiv=content-type>") == "gbk");
  CHECK(meta_of("<meta content='text/html; charset=gbk' name=content-type>") == "none");
  CHECK(meta_of("<meta content='text/html; charset=gbk' charset=big5>") == "big5");
  CHECK(meta_of("<meta charset=bogus http-equiv=content-type content='charset=gbk'>") == "none");
  CHECK(meta_of("<meta charset=bogus><meta charset=gbk>") == "gbk");
}

TEST_CASE("what only looks like a declaration") {
  CHECK(meta_of("<!-- <meta charset=gbk> -->") == "none");
  CHECK(meta_of("<!--><meta charset=gbk>") == "gbk");
  CHECK(meta_of("<a title='<meta charset=gbk>'>") == "none");
  CHECK(meta_of("</a title='<meta charset=gbk>'><meta charset=big5>") == "big5");
  CHECK(meta_of("<?php '<meta charset=gbk>'") == "none");
  CHECK(meta_of("<? > <meta charset=gbk>") == "gbk");
  CHECK(meta_of("<1 <meta charset=gbk>") == "gbk");
}

TEST_CASE("the bytes may end anywhere") {
  const std::string head =
      "<?xml version='1.0' encoding='utf-8'?><!-- - --><p class=a b='c'><meta http-equiv=\"content-type\" "
      "content=\"a; charset='gbk'\">";
  for (std::size_t size = 0; size < head.size(); ++size) CHECK(meta_of(head.substr(0, size)) == "none");
  CHECK(meta_of(head) == "gbk");
}

TEST_CASE("what can be read as ASCII is no UTF-16") {
  CHECK(meta_of("<meta charset=utf-16>") == "utf-8");
  CHECK(meta_of("<meta charset=utf-16be>") == "utf-8");
  CHECK(meta_of("<meta charset=x-user-defined>") == "windows-1252");
  CHECK(xml_of("<?xml version='1.0' encoding='UTF-16'?>") == "utf-8");
}

TEST_CASE("the XML declaration") {
  CHECK(xml_of("<?xml version=\"1.0\" encoding=\"windows-1251\"?>") == "windows-1251");
  CHECK(xml_of("<?xml version=\"1.0\" encoding =\n'windows-1251' ?>") == "windows-1251");
  CHECK(xml_of("<?xml version=\"1.0\" encoding=\"windows-1251?>") == "none");
  CHECK(xml_of("<?xml version=\"1.0\" encoding=\" windows-1251\"?>") == "none");
  CHECK(xml_of("<?xml version=\"1.0\"?> encoding=\"windows-1251\"") == "none");
  CHECK(xml_of(" <?xml version=\"1.0\" encoding=\"windows-1251\"?>") == "none");
  CHECK(xml_of("<?xml encoding") == "none");
}

TEST_CASE("the content of a meta element") {
  CHECK(content_of("text/html;charset=gbk") == "gbk");
  CHECK(content_of("CHARSET = \"gbk\"; x") == "gbk");
  CHECK(content_of("charset charset=gbk;x") == "gbk");
  CHECK(content_of("charset=gbk x") == "gbk");
  CHECK(content_of("charset='gbk") == "none");
  CHECK(content_of("charset=gbk'") == "none");
  CHECK(content_of("charset=") == "none");
  CHECK(content_of("charset") == "none");
  CHECK(content_of("") == "none");
}
