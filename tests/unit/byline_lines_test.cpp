// Lines right under the headline that say who wrote a story, and when: they are told as fields, and are no
// text.
#include <string>
#include <string_view>

#include "catch.hpp"
#include "cleancopy/extractor.hpp"
#include "lantern_story.hpp"

using namespace cleancopy;

namespace {

Article read(std::string_view language, std::string_view head, std::string_view foot = {}) {
  std::string html = "<!DOCTYPE html><html lang=\"";
  html.append(language).append("\"><head><title>Lantern walk returns to the quay | Quay Post</title></head>");
  html.append("<article><h1>Lantern walk returns to the quay</h1>").append(head).append(kText).append(foot);
  return article_of(html, "https://www.quay-post.example/2031/lanterns");
}

std::string byline_of(const std::string& html) {
  return joined(article_of(html).byline);
}

struct LineRow {
  const char* language;
  const char* line;
  const char* byline;
  const char* published;
};

}  // namespace

TEST_CASE("lines under the headline that name who wrote it, and when") {
  const LineRow rows[] = {
      {"en", "By Tilde Marrow.", "Tilde Marrow", ""},
      {"en", "By Tilde Marrow. May 14, 2031.", "Tilde Marrow", "2031-05-14"},
      {"en", "By Tilde Marrow. Published May 14, 2031.", "Tilde Marrow", "2031-05-14"},
      {"en", "By Tilde Marrow on 14 May 2031", "Tilde Marrow", "2031-05-14"},
      {"en", "By Tilde Marrow on May 14, 2031 at 9:57 am", "Tilde Marrow", "2031-05-14T09:57:00"},
      {"en", "Posted by Tilde Marrow on 14 May 2031 at 14:22", "Tilde Marrow", "2031-05-14T14:22:00"},
      {"en", "Posted by Tilde Marrow on May 14, 2031", "Tilde Marrow", "2031-05-14"},
      {"en", "Posted on May 14, 2031 by Tilde Marrow", "Tilde Marrow", "2031-05-14"},
      {"en", "By Tilde Marrow and Jo Ost on 14 May 2031", "Tilde Marrow; Jo Ost", "2031-05-14"},
      {"fr", "Par Tilde Marrow et Jo Ost - Publié le 14 mai 2031 à 06h00", "Tilde Marrow; Jo Ost",
       "2031-05-14T06:00:00"},
      {"fr", "Par Tilde Marrow, publié le 14 mai 2031 à 06h00, mis à jour le 15 mai 2031 à 09h12",
       "Tilde Marrow", "2031-05-14T06:00:00"},
      {"fr", "Par Tilde Marrow et Jo Ost — Publié le 14 mai 2031 à 06h00", "Tilde Marrow; Jo Ost",
       "2031-05-14T06:00:00"},
      {"fr", "Publié le 14 mai 2031 à 06h00 par Tilde Marrow", "Tilde Marrow", "2031-05-14T06:00:00"},
      {"de", "Von Tilde Marrow. Veröffentlicht am 14.05.2031", "Tilde Marrow", "2031-05-14"},
      {"de", "Von Tilde Marrow, 14.05.2031, 09:57 Uhr", "Tilde Marrow", "2031-05-14T09:57:00"},
      {"de", "Von Tilde Marrow und Jo Ost am 14. Mai 2031", "Tilde Marrow; Jo Ost", "2031-05-14"},
      {"de", "14. Mai 2031 | Tilde Marrow", "Tilde Marrow", "2031-05-14"},
      {"en", "Tilde Marrow • 14 May 2031 • 4 min.", "Tilde Marrow", "2031-05-14"},
      {"en", "Tilde Marrow • 14 May 2031 • 4 min read", "Tilde Marrow", "2031-05-14"},
      {"en", "Tilde Marrow · May 14, 2031", "Tilde Marrow", "2031-05-14"},
      {"en", "Tilde Marrow | 14 May 2031 | 09:57", "Tilde Marrow", "2031-05-14T09:57:00"},
      {"en", "Tilde Marrow - May 14, 2031", "Tilde Marrow", "2031-05-14"},
      {"en", "Tilde Marrow / 14 May 2031", "Tilde Marrow", "2031-05-14"},
      {"de", "Tilde Marrow – 14.05.2031", "Tilde Marrow", "2031-05-14"},
      {"en", "Tilde Marrow • 7 mins read", "Tilde Marrow", ""},
      {"en", "May 14, 2031 • Tilde Marrow", "Tilde Marrow", "2031-05-14"},
      {"en", "May 14, 2031 by Tilde Marrow", "Tilde Marrow", "2031-05-14"},
      {"en", "Tilde Marrow", "Tilde Marrow", ""},
      {"en", "<b>Tilde Marrow</b>", "Tilde Marrow", ""},
      {"en", "Tilde Marrow", "Tilde Marrow", ""},
      {"en", "<em>Tilde Marrow</em>", "Tilde Marrow", ""},
      {"en", "TILDE MARROW", "TILDE MARROW", ""},
      {"en", "Tilde Marrow, Staff Writer", "Tilde Marrow", ""},
      {"en", "Tilde Marrow<br>Staff Writer", "Tilde Marrow", ""},
      {"en", "By: Tilde Marrow", "Tilde Marrow", ""},
      {"en", "BY TILDE MARROW | MAY 14, 2031", "TILDE MARROW", "2031-05-14"},
      {"en", "by Tilde Marrow", "Tilde Marrow", ""},
      {"en", "By Tilde Marrow / Quay Post", "Tilde Marrow", ""},
      {"en", "By Tilde Marrow | Quay Post", "Tilde Marrow", ""},
      {"en", "By Tilde Marrow, tilde@quay-post.example", "Tilde Marrow", ""},
      {"en", "By Tilde Marrow (Reuters)", "Tilde Marrow", ""},
      {"en", "By TILDE MARROW Associated Press", "TILDE MARROW", ""},
      {"en", "By Tilde Marrow May 14, 2031", "Tilde Marrow", "2031-05-14"},
      {"en-GB", "By Tilde Marrow 14/05/2031", "Tilde Marrow", "2031-05-14"},
      {"en", "By Tilde Marrow Updated May 14, 2031 9:57 am", "Tilde Marrow", "2031-05-14T09:57:00"},
      {"en", "By Tilde Marrow | Published: 14 May 2031 | Last updated: 15 May 2031", "Tilde Marrow",
       "2031-05-14"},
      {"en", "Written by Tilde Marrow on May 14, 2031", "Tilde Marrow", "2031-05-14"},
      {"en", "Author: Tilde Marrow | Date: 14 May 2031", "Tilde Marrow", "2031-05-14"},
      {"ko", "김민서 기자", "김민서", ""},
      {"ko", "김민서 기자 minseo@quay.example", "김민서", ""},
      {"ko", "김민서 기자 입력 2031.05.14 09:57", "김민서", "2031-05-14T09:57:00"},
      {"ko", "기자 김민서", "김민서", ""},
      {"ko", "[서울=김민서 기자]", "김민서", ""},
      {"zh-TW", "記者王小明／台北報導", "王小明", ""},
      {"zh", "文/王小明", "王小明", ""},
      {"zh", "文：王小明 2031年5月14日", "王小明", "2031-05-14"},
      {"zh", "作者：王小明", "王小明", ""},
      {"zh", "记者 王小明 通讯员 李大海", "王小明; 李大海", ""},
      {"ja", "文＝田村健一", "田村健一", ""},
      {"es", "Por Tilde Marrow | 14/05/2031", "Tilde Marrow", "2031-05-14"},
      {"es", "Por Tilde Marrow 14 de mayo de 2031 - 09:57", "Tilde Marrow", "2031-05-14T09:57:00"},
      {"es", "Tilde Marrow | Madrid | 14 may 2031 - 09:57", "Tilde Marrow", "2031-05-14T09:57:00"},
      {"pt-BR", "Por Tilde Marrow — São Paulo 14/05/2031 09h57", "Tilde Marrow", "2031-05-14T09:57:00"},
      {"it", "di Tilde Marrow", "Tilde Marrow", ""},
      {"it", "di Tilde Marrow - 14 maggio 2031", "Tilde Marrow", "2031-05-14"},
      {"it", "14 Maggio 2031 - di Tilde Marrow", "Tilde Marrow", "2031-05-14"},
      {"nl", "Door Tilde Marrow op 14 mei 2031", "Tilde Marrow", "2031-05-14"},
      {"nl", "Door: Tilde Marrow", "Tilde Marrow", ""},
      {"sv", "Tekst: Tilde Marrow", "Tilde Marrow", ""},
      {"sv", "Text: Tilde Marrow Foto: Jo Ost", "Tilde Marrow", ""},
      {"da", "Tekst: Tilde Marrow. Foto: Jo Ost", "Tilde Marrow", ""},
      {"sv", "Av Tilde Marrow, publicerad 14 maj 2031", "Tilde Marrow", "2031-05-14"},
      {"da", "Af Tilde Marrow 14. maj 2031", "Tilde Marrow", "2031-05-14"},
      {"fi", "Teksti: Tilde Marrow", "Tilde Marrow", ""},
      {"et", "Toim. Tilde Marrow", "Tilde Marrow", ""},
      {"ru", "Автор: Мария Крылова", "Мария Крылова", ""},
      {"ru", "Текст: Мария Крылова", "Мария Крылова", ""},
      {"cs", "Autor: Tilde Marrow, 14.5.2031", "Tilde Marrow", "2031-05-14"},
      {"pl", "Autor: Tilde Marrow • 14 maja 2031", "Tilde Marrow", "2031-05-14"},
      {"pl", "oprac. Tilde Marrow", "Tilde Marrow", ""},
      {"hu", "Írta: Tilde Marrow 2031. május 14.", "Tilde Marrow", "2031-05-14"},
      {"hu", "Szerző: Tilde Marrow", "Tilde Marrow", ""},
      {"tr", "Yazan: Tilde Marrow", "Tilde Marrow", ""},
      {"tr", "Tilde Marrow - 14.05.2031 09:57", "Tilde Marrow", "2031-05-14T09:57:00"},
      {"tr", "Haber: Tilde Marrow", "Tilde Marrow", ""},
      {"el", "Της Μαρίας Κρύλου", "Μαρίας Κρύλου", ""},
      {"el", "Γράφει ο Πέτρος Λάμπας", "Πέτρος Λάμπας", ""},
      {"ar", "كتب: سامي حداد", "سامي حداد", ""},
      {"ar", "كتبت منى حداد", "منى حداد", ""},
      {"he", "מאת: יעל לוי", "יעל לוי", ""},
      {"he", "יעל לוי | 14.05.2031", "יעל לוי", "2031-05-14"},
      {"vi", "Tác giả: Tilde Marrow", "Tilde Marrow", ""},
      {"id", "Penulis: Tilde Marrow | Editor: Jo Ost", "Tilde Marrow", ""},
      {"ms", "Oleh Tilde Marrow - 14 Mei 2031", "Tilde Marrow", "2031-05-14"},
      {"th", "โดย ทิลเด มาร์โรว์", "ทิลเด มาร์โรว์", ""},
      {"hi", "लेखक: अंजलि शर्मा", "अंजलि शर्मा", ""},
      {"fr", "Texte : Tilde Marrow", "Tilde Marrow", ""},
      {"tr", "Haberi yazan: Tilde Marrow", "Tilde Marrow", ""},
      {"uk", "Автор матеріалу: Марія Крилова", "Марія Крилова", ""},
      {"en", "Reported by: Tilde Marrow, Edited by: Jo Ost", "Tilde Marrow", ""},
      {"en", "Story by Tilde Marrow | Photos by Jo Ost", "Tilde Marrow", ""},
      {"en", "Words by Tilde Marrow. Photos by Jo Ost.", "Tilde Marrow", ""},
      {"en", "Author: Tilde Marrow Date: May 14, 2031", "Tilde Marrow", "2031-05-14"},
      {"de", "Tilde Marrow, 14.05.2031", "Tilde Marrow", "2031-05-14"},
      {"it", "Tilde Marrow 14/05/2031 09:57", "Tilde Marrow", "2031-05-14T09:57:00"},
      {"de", "Ein Artikel von Tilde Marrow • Mittwoch, 14. Mai 2031", "Tilde Marrow", "2031-05-14"},
      {"fr", "Tilde Marrow avec AFP", "Tilde Marrow", ""},
      {"zh", "来源：新华社 2031-05-14 09:57:11 作者：陈晓雨 编辑：林小敏", "陈晓雨", "2031-05-14T09:57:11"},
      {"fa", "نویسنده: مریم تنها | تاریخ انتشار: ۱۴۱۰/۰۲/۲۴", "مریم تنها", "2031-05-14"},
      {"cs", "Tilde Marrow, 14. 5. 2031", "Tilde Marrow", "2031-05-14"},
      {"sv", "Text: Tilde Marrow Text, Jo Ost Foto", "Tilde Marrow", ""},
      {"fi", "Teksti: Tilde Marrow QP", "Tilde Marrow", ""},
      {"ja", "2031年5月14日 9時57分　森山みどり", "森山みどり", "2031-05-14T09:57:00"},
      {"zh", "陈晓雨 2031-05-14 09:57", "陈晓雨", "2031-05-14T09:57:00"},
      {"zh", "2031-05-14 09:57 作者：陈晓雨 举报", "陈晓雨", "2031-05-14T09:57:00"},
      {"en", "By Tilde Marrow, photography by Jo Ost", "Tilde Marrow", ""},
      {"en", "By Tilde Marrow; Photographs by Jo Ost", "Tilde Marrow", ""},
      {"en", "By <a href=\"/people/t\">Tilde Marrow</a>, photography by <a href=\"/people/j\">Jo Ost</a>",
       "Tilde Marrow", ""},
      {"en", "By <a href=\"/author/t\">Tilde Marrow</a> Photographs: <a href=\"/author/j\">Jo Ost</a>",
       "Tilde Marrow", ""},
      {"de", "Von <a href=\"/people/t\">Tilde Marrow</a> (Text) und <a href=\"/people/j\">Jo Ost</a> (Fotos)",
       "Tilde Marrow", ""},
  };
  for (const LineRow& row : rows) {
    INFO(row.line);
    const Article article = read(row.language, std::string("<p>") + row.line + "</p>");
    CHECK(joined(article.byline) == row.byline);
    CHECK(article.published.iso == row.published);
    REQUIRE(article.body.size() == 4);
    CHECK(article.body.front().text.starts_with("The council"));
  }
}

TEST_CASE("lines under the headline that name nobody") {
  const struct {
    const char* what;
    const char* html;
  } rows[] = {
      {"a topic, whose words the text uses, too", "<p>Small Museum • 14 May 2031</p>"},
      {"the same alone", "<p>Small Museum</p>"},
      {"a place in capitals before a dash", "<p>NEW HARWICK – May 14, 2031</p>"},
      {"a place before a comma", "<p>New Harwick, May 14, 2031</p>"},
      {"a section that the menu links",
       "<nav><a href=/q>Quay Harwick</a></nav><p>Quay Harwick • 14 May 2031</p>"},
      {"a place that the text names, before a day in numbers",
       "<p>Small Museum, 14.05.2031</p><p>The Small Museum lent the lamps for the walk along its dock.</p>"},
      {"a place that the text names, right before a day in numbers",
       "<p>Small Museum 14.05.2031</p><p>The Small Museum lent the lamps for the walk along its dock.</p>"},
      {"a paper in Chinese", "<p>2031-05-14 09:57 陈州晚报</p>"},
      {"a section in Japanese", "<p>2031年5月14日 東京都内</p>"},
      {"a weekday in Chinese", "<p>2031-05-14 周三</p>"},
      {"another story's author on its card",
       "<div class=teaser-card><h3><a href=/x>Dredger waits for parts</a></h3><p>By Jo Ost</p></div>"},
      {"a number is no date", "<p>Tip 1 - Lamp Harwick</p>"},
      {"no line of its own beside the headline", "<p>Keeper</p><p>Tilde Marrow</p>"},
      {"a sentence about somebody", "<p>The lamps are said to be made by Tilde Marrow.</p>"},
      {"whose pictures they are", "<p>Photos by Tilde Marrow</p>"},
  };
  for (const auto& row : rows) {
    INFO(row.what);
    CHECK(joined(read("en", row.html).byline).empty());
  }
}

TEST_CASE("a heading in bold near the end is no signature") {
  const std::string note =
      "<p>This text has statements about what is to come, and they may turn out to be wrong, as "
      "the keeper of the lamps has found more than once in nine long years.</p>";
  CHECK(read("en", "", "<p><b>Forward-Looking Statements</b></p>" + note).byline.empty());
  CHECK(read("en", "", "<p><b>Harwick Lamp Company</b></p>" + note).byline.empty());
  CHECK(read("en", "", "<p><b>Harwick Lamps:</b></p>").byline.empty());
  const Article signed_below = read("en", "", "<p><b>Tilde Marrow</b></p>");
  CHECK(joined(signed_below.byline) == "Tilde Marrow");
  CHECK(signed_below.body.back().text.starts_with("Last time"));
}

TEST_CASE("who made the pictures or looked a story over is no author of it") {
  const struct {
    const char* html;
    const char* byline;
  } rows[] = {
      {"By <a href=/p/1>Tilde Marrow</a>, photography by <a href=/p/2>Jo Ost</a>", "Tilde Marrow"},
      {"By <a href=/p/1>Tilde Marrow</a>, Illustration by <a href=/p/2>Jo Ost</a>", "Tilde Marrow"},
      {"By <a href=/author/1>Tilde Marrow</a> Photographs: <a href=/author/2>Jo Ost</a>", "Tilde Marrow"},
      {"By <a href=/author/1>Tilde Marrow</a>. Photos by <a href=/author/2>Jo Ost</a>", "Tilde Marrow"},
      {"Von <a href=/p/1>Tilde Marrow</a> (Text) und <a href=/p/2>Jo Ost</a> (Fotos)", "Tilde Marrow"},
      {"Photo and text: <a href=/author/1>Tilde Marrow</a>", "Tilde Marrow"},
      {"Words and photographs by <a href=/author/1>Tilde Marrow</a>", "Tilde Marrow"},
      {"By <a href=/author/1>Tilde Marrow</a> and <a href=/author/2>Jo Ost</a>", "Tilde Marrow; Jo Ost"},
  };
  for (const auto& row : rows) {
    INFO(row.html);
    CHECK(joined(read("en", std::string("<p class=byline>") + row.html + "</p>").byline) == row.byline);
  }
}

TEST_CASE("a name alone over a line of labelled dates") {
  const Article article =
      read("tr", "<p>Tilde Marrow</p><p>Giriş: 14.05.2031 - 09:57 Güncelleme: 14.05.2031 - 16:20</p>");
  CHECK(joined(article.byline) == "Tilde Marrow");
  CHECK(article.published.iso == "2031-05-14T09:57:00");
  CHECK(article.updated.iso == "2031-05-14T16:20:00");
  CHECK(article.body.size() == 4);
}

TEST_CASE("who is declared, and is the site or a name to log in with") {
  const auto declared = [](std::string_view author, std::string_view tail, std::string_view head) {
    std::string html = "<!DOCTYPE html><html lang=en><head><title>Lantern walk returns to the quay";
    html.append(tail).append("</title><meta name=author content='").append(author).append("'></head>");
    html.append("<article><h1>Lantern walk returns to the quay</h1>").append(head).append(kText);
    return byline_of(html);
  };
  const std::string_view own = "<p class=author>Tilde Marrow</p>";
  CHECK(declared("web_admin", "", own) == "Tilde Marrow");
  CHECK(declared("web_admin", "", "") == "web_admin");
  CHECK(declared("Saltmarsh Ledger", " | Saltmarsh Ledger", own) == "Tilde Marrow");
  CHECK(declared("Saltmarsh Ledger", " - Saltmarsh Ledger", "") == "Saltmarsh Ledger");
  CHECK(declared("Jo Ost", " | Saltmarsh Ledger", "") == "Jo Ost");
  CHECK(declared("HALVERTON", "", own) == "Tilde Marrow");
  CHECK(declared("HALVERTON", "", "") == "HALVERTON");
  const std::string_view linked =
      "<p><a href=/author/7>Jo Ost</a>, <a href=/author/8>Tilde Marrow</a> and Ann Reed</p>";
  CHECK(declared("Jo Ost", "", linked) == "Jo Ost; Tilde Marrow; Ann Reed");
  CHECK(declared("Jo Ost", " - Jo Ost", "<p>By Jo Ost</p>") == "Jo Ost");
}

TEST_CASE("an agency is declared as the author") {
  const auto signed_by = [](std::string_view under_headline) {
    std::string html = R"(<script type="application/ld+json">{"@type":"NewsArticle","author":)"
                       R"({"@type":"Organization","name":"AFP"}}</script><h1>Lantern walk returns</h1>)";
    html.append(under_headline).append(kText).append(kText).append(kText);
    return byline_of(html +
                     "<div><h3>Bus strike is called off</h3>By <a href=/authors/7>Alan Crewe</a></div>");
  };
  CHECK(signed_by("") == "AFP");
  CHECK(signed_by("<p class=byline>By Tilde Marrow and AFP</p>") == "Tilde Marrow");
}

TEST_CASE("who looked a story over, in words with marks over their letters") {
  for (const char* words : {"Überprüft von", "Geprüft von", "Vérifié par"}) {
    INFO(words);
    const std::string line = std::string("<p class=byline>By <a href=/p/1>Tilde Marrow</a>. ") + words +
                             " <a href=/p/2>Jo Ost</a></p>";
    CHECK(joined(read("en", line).byline) == "Tilde Marrow");
  }
}

TEST_CASE("names under the headline that no structured data tells") {
  const struct {
    const char* what;
    const char* html;
    const char* byline;
  } rows[] = {
      {"a link alone over the date", "<p><a href=/av/tilde>Tilde Marrow</a></p><p>14 May 2031</p>",
       "Tilde Marrow"},
      {"a link beside the date", "<p><a href=/thema/7>Tilde Marrow</a><br>14 May 2031 | 09:57</p>",
       "Tilde Marrow"},
      {"with an agency", "<div><a href=/team/tilde>Tilde Marrow</a> and AP</div><p>14 May 2031 - 4.34pm</p>",
       "Tilde Marrow"},
      {"a topic, by its link", "<p><a rel=tag href=/t/7>Salt Marshes</a></p><p>14 May 2031</p>", ""},
      {"a topic, by the text", "<p><a href=/t/7>Lantern Walk</a></p><p>14 May 2031</p>", ""},
      {"behind an agency", "<p class=byline>Reuters, Tilde Marrow</p>", "Tilde Marrow"},
      {"for a paper", "<p>By Tilde Marrow For Quaypost.example</p>", "Tilde Marrow"},
      {"each in an element of its own",
       "<div class=byline><span class=one>Tilde Marrow</span> <span class=one>Jo Ost</span> <span "
       "class=one>Ann "
       "Reed</span></div>",
       "Tilde Marrow; Jo Ost; Ann Reed"},
      {"in a head that is named like a card",
       "<div class=teaser-head><p>By</p><p>Tilde Marrow</p><p>Jo Ost</p></div>", "Tilde Marrow; Jo Ost"},
      {"behind the initials in a portrait's place, behind a label",
       "<div><span>Author</span><div>TM</div><div>Tilde Marrow</div><p>Harbour engineer</p></div>",
       "Tilde Marrow"},
      {"buttons beside the name",
       "<div class=byline><div><a href=/p>Add as preferred on Quay</a></div><div>Tilde Marrow</div></div>",
       "Tilde Marrow"},
  };
  for (const auto& row : rows) {
    INFO(row.what);
    CHECK(joined(read("en", row.html).byline) == row.byline);
  }
}

TEST_CASE("the date and a name above the headline") {
  const std::string html =
      std::string(
          "<!DOCTYPE html><html lang=en><article><div><span>14 May 2031</span><span>Tilde "
          "Marrow</span></div><h1>Lantern walk returns to the quay</h1>")
          .append(kText);
  CHECK(byline_of(html) == "Tilde Marrow");
}

TEST_CASE("names in meta elements, the family's first or one by one") {
  const struct {
    const char* head;
    const char* byline;
  } rows[] = {
      {"<meta name=dc.creator content='Marrow, Tilde'>", "Tilde Marrow"},
      {"<meta name=dc.creator content='Marrow, Tilde'><meta name=dc.creator content='Ost, Jo B.'>",
       "Tilde Marrow; Jo B. Ost"},
      {"<meta name=dc.creator content='Tilde Marrow, Jo Ost'>", "Tilde Marrow; Jo Ost"},
      {"<meta name=author content='Tilde Marrow'><meta property=article:author content='Tilde Marrow / "
       "Journalist'>"
       "<meta property=article:author content='Jo Ost / Journalist'>",
       "Tilde Marrow; Jo Ost"},
      {"<meta name=author content='Tilde Marrow'><meta name=dc.creator content='Admin A'><meta "
       "name=dc.creator content='Quay "
       "Desk'>",
       "Tilde Marrow"},
  };
  for (const auto& row : rows) {
    INFO(row.head);
    CHECK(byline_of(std::string("<!DOCTYPE html><html lang=en><head>") + row.head +
                    "</head><article><h1>Lantern walk returns to the quay</h1>" + std::string(kText)) ==
          row.byline);
  }
}

TEST_CASE("who signs the next story of the page is nobody's author here") {
  const std::string text(kText);
  const std::string head = "<h1>Lantern walk returns to the quay</h1>";
  const std::string own = "<p>By Tilde Marrow</p>";
  const std::string next = "<h1>Bus strike is called off after a night</h1>";
  const std::string linked = "<p>By <a rel=author href=/author/a>Alan Crewe</a></p>";
  const struct {
    const char* what;
    std::string html;
    const char* byline;
  } rows[] = {
      {"an article", "<article>" + head + text + "</article><article>" + next + linked + text + "</article>",
       ""},
      {"printed",
       "<article>" + head + text + "</article><article>" + next + "<p>By Alan Crewe</p>" + text +
           "</article>",
       ""},
      {"a box of the same name",
       "<div class=story>" + head + text + "</div><div class=story>" + next + linked + text + "</div>", ""},
      {"microdata",
       "<article>" + head + text + "</article><article>" + next + "<p itemprop=author>Alan Crewe</p>" + text +
           "</article>",
       ""},
      {"the own line before its link",
       "<article>" + head + own + text + "</article><article>" + next + linked + text + "</article>",
       "Tilde Marrow"},
      {"the author's box in another element",
       "<article>" + head + text +
           "</article><div><h2>The one who wrote this</h2><p>Written by Tilde Marrow</p></div>",
       "Tilde Marrow"},
  };
  for (const auto& row : rows) {
    INFO(row.what);
    CHECK(byline_of("<!DOCTYPE html><html lang=en><main>" + row.html + "</main>") == row.byline);
  }
}
