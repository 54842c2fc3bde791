#include "structured/metadata.hpp"

#include <string>
#include <vector>

#include "catch.hpp"
#include "html/built_page.hpp"

using cleancopy::html::built_page;
using cleancopy::html::Page;
using cleancopy::structured::Metadata;

TEST_CASE("a meta element is found by property, name, itemprop or http-equiv") {
  const Page page = built_page(
      "<meta property='og:title' content=' Lamps &amp; candles '><meta name=AUTHOR content=Marrow>"
      "<meta itemprop=datePublished content=2031-02-03><meta http-equiv=content-language content=en>"
      "<meta name=empty content='  '><meta content=lost>");
  Metadata metadata;
  metadata.collect(page);
  CHECK(metadata.first_of({"og:title"}) == "Lamps & candles");
  CHECK(metadata.first_of({"author"}) == "Marrow");
  CHECK(metadata.first_of({"datepublished"}) == "2031-02-03");
  CHECK(metadata.first_of({"content-language"}) == "en");
  CHECK(metadata.first_of({"empty"}).empty());
  CHECK(metadata.first_of({"og:titl"}).empty());
  CHECK(metadata.first_of({}).empty());
}

TEST_CASE("the order of the keys decides, then that of the page") {
  const Page page = built_page(
      "<meta name=b content=second><meta name=a content=first><meta name=a content=third><meta name=c "
      "content=''>");
  Metadata metadata;
  metadata.collect(page);
  CHECK(metadata.first_of({"a", "b"}) == "first");
  CHECK(metadata.first_of({"b", "a"}) == "second");
  CHECK(metadata.first_of({"c", "b"}) == "second");
  CHECK(metadata.all_of("A") == std::vector<std::string_view>{"first", "third"});
  CHECK(metadata.all_of("d").empty());
}

TEST_CASE("canonical address and language") {
  const struct {
    std::string html;
    std::string canonical;
    std::string language;
  } rows[] = {
      {"<html lang=' en-GB '>", "", " en-GB "},
      {"<html lang=de><meta name=language content=fr>", "", "de"},
      {"<meta http-equiv=Content-Language content=fr>", "", "fr"},
      {"<meta property=og:locale content=pt_BR>", "", "pt_BR"},
      {"<link rel=stylesheet href=/a.css><link rel=CANONICAL href=' https://post.example/a '>",
       "https://post.example/a", ""},
      {"<link rel=canonical href=''><link rel=canonical href=https://post.example/b>",
       "https://post.example/b", ""},
      {"", "", ""},
  };
  Metadata metadata;  // one for all: nothing is left of the page before
  for (const auto& row : rows) {
    INFO(row.html);
    const Page page = built_page(row.html);
    metadata.collect(page);
    CHECK(metadata.canonical() == row.canonical);
    CHECK(metadata.language() == row.language);
  }
}
