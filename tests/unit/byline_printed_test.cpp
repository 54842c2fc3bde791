// Bylines of pages that declare no author, in markup as publishing systems make it: what is printed under the
// headline or at the story's end, and what other stories below it are signed with.
#include <string>
#include <string_view>

#include "catch.hpp"
#include "cleancopy/extractor.hpp"
#include "lantern_story.hpp"

using namespace cleancopy;

namespace {

// Titles of two other stories, each with its author.
constexpr std::string_view kCards =
    "<div class=x2><h3>More stories</h3><div class=c><h4><a href=/a>Mill wheel turns again after the "
    "flood</a></h4><span>By</span> <a href=/p/bo>Bo Kimber</a></div><div class=c><h4><a href=/b>Ferry office "
    "moves to the old pier</a></h4><span>By</span> <a href=/p/ru>Rut Aster</a></div></div>";

struct SignedRow {
  const char* what;
  const char* head;
  std::string_view foot;
  const char* byline;
};

// What is made of the story with `head` under its headline and `foot` behind its text.
Article read_between(std::string_view head, std::string_view foot) {
  std::string html = "<!DOCTYPE html><html lang=en><head><title>Lantern walk returns to the quay | Quay Post";
  html.append("</title></head><body><article><h1>Lantern walk returns to the quay</h1>").append(head);
  html.append(kText).append(foot).append("</article></body></html>");
  return article_of(html, "https://www.quay-post.example/2031/lanterns");
}

std::string byline_between(std::string_view head, std::string_view foot) {
  return joined(read_between(head, foot).byline);
}

void check(std::initializer_list<SignedRow> rows) {
  for (const SignedRow& row : rows) {
    INFO(row.what);
    CHECK(byline_between(row.head, row.foot) == row.byline);
  }
}

}  // namespace

TEST_CASE("a label and a name in elements of their own") {
  check({
      {"a button with a degree, and who edited below",
       "<div><div><span>By </span><div><button>Tilde Marrow, Ph.D.</button></div></div><div><span>Updated on "
       "</span>May 14, 2031</div><div><span>Edited by </span><div><button>Bo "
       "Kimber</button></div></div></div>",
       "", "Tilde Marrow"},
      {"a label with the last change and who checked it",
       "<div>By <a href=/author/2420/>Tilde Marrow</a> – Updated May 14, 2031 at 1:00 PM EST | Fact-checked "
       "by "
       "<a href=/author/204/>Bo Kimber</a></div>",
       "", "Tilde Marrow"},
      {"who looked it over before who wrote it, the label in two parts",
       "<div><span><a href=/r>Medically reviewed</a> by <a href=/k>Kim Rose-Aster RDN, CDCES, LD</a></span> "
       "— "
       "<span>Written by <a href=/t>Tilde Marrow, MS, RD</a></span> — <a href=/u>Updated on May 14, "
       "2031</a></div>",
       "", "Tilde Marrow"},
      {"a label that has the name's own label behind it",
       "<div> Artikel von: <span class=author-name>Von Tilde Marrow, dpa</span></div>", "", "Tilde Marrow"},
      {"the agency for which they wrote in an element of its own",
       "<div class=byline><span>By Tilde Marrow and Jo Aster</span> <span>Reuters</span></div>", "",
       "Tilde Marrow; Jo Aster"},
      {"what he is, at length",
       "<p>By: Tilde Marrow, Sr. Director of Operations, Quay Moving Lines - 10+ Years in the Moving "
       "Industry</p>",
       "", "Tilde Marrow"},
      {"who did something else for it",
       "<div><div>By</div><div><a href=/t>Tilde Marrow</a></div></div><div>Dec 18, 2031</div><div>14 min "
       "read</div><div>Data Analysis By <a href=/d>Bo Kimber</a></div>",
       "", "Tilde Marrow"},
      {"the last line of the dek's element",
       "<p>The old walk along the water comes back to the harbour this autumn, after two years without it "
       "and "
       "with more lamps than ever before.<br>By Tilde Marrow on May 14, 2031</p>",
       "", "Tilde Marrow"},
      {"a label with a space before its colon, in an element of its own",
       "<div><div>Auteur :</div><div>Tilde Marrow</div></div>", "", "Tilde Marrow"},
      {"told to somebody", "<p>As told to Tilde Marrow</p>", "", "Tilde Marrow"},
      {"a heading of a kind is no byline", "", "<h3>By Colour</h3><p>Some of the lamps are red.</p>", ""},
  });
}

TEST_CASE("a name alone under the headline, and what tells that it is one") {
  check({
      {"a day without its year, and the minutes",
       "<ul><li><span>Tilde Marrow</span></li><li>Jun 9</li><li>5 min read</li></ul>", "", "Tilde Marrow"},
      {"a given name over both", "<ul><li><span>Tilde</span></li><li>Jan 23</li><li>11 min read</li></ul>",
       "", "Tilde"},
      {"a given name over the day alone", "<ul><li><span>Tilde</span></li><li>Jan 23</li></ul>", "", ""},
      {"a title before the family's name",
       "<ul><li><span>Dr. Marrow</span></li><li>Jan 4</li><li>2 min read</li></ul>", "", "Dr. Marrow"},
      {"names over the network of papers",
       "<div><div>Tilde Marrow and Jo Aster</div><div>HARBOUR Network</div></div>", "",
       "Tilde Marrow; Jo Aster"},
      {"a name over the paper's", "<div><div>Tilde Marrow</div><div>Quay Post</div></div>", "",
       "Tilde Marrow"},
      {"a name with the date, filed under a topic",
       "<div>Dec 26, 2031 • <span>Tilde Marrow in <a href=/c>Harbours</a></span></div>", "", "Tilde Marrow"},
      {"a name in Japanese over the date", "<p>森山みどり</p><p>2031年5月14日 9時57分</p>", "", "森山みどり"},
      {"a name in Japanese on the author's card, too", "<p>森山みどり</p><p>国際</p>",
       "<h2>この記事の筆者</h2><ul><li><a href=/w/7>森山みどり</a></li></ul>", "森山みどり"},
      {"a link and a labelled date in one line",
       "<div><a href=/writer/tilde>Tilde Marrow</a> <time>Published 10:19am 14 May 2031</time></div>", "",
       "Tilde Marrow"},
  });
}

TEST_CASE("who signed other stories is not asked where this one is not signed") {
  check({
      {"cards alone", "", kCards, ""},
      {"a sponsor", "<div>By <span>Sponsored by Mill Commerce</span></div><div>on May 14, 2031</div>", kCards,
       ""},
      {"an agency", "<div>By <span>AFP</span></div><div>May 14, 2031</div>", kCards, "AFP"},
      {"a link that is marked as the author's",
       "<div><span>By</span> <a href=/author/t>Tilde Marrow</a></div>",
       "<div><h4><a href=/x>Mill wheel turns again after the flood</a></h4><a rel=author href=/author/bo>Bo "
       "Kimber</a></div>",
       "Tilde Marrow"},
      {"the story's own line under links to others", "",
       "<ul><li><a href=/a>Mill wheel turns again after the flood</a></li></ul><p>Author: Tilde Marrow</p>"
       "<p>Editor: Bo Kimber</p>",
       "Tilde Marrow"},
      {"a notice of rights in an author's element", "",
       "<p class=author>ALL RIGHTS RESERVED © Copyright QUAY</p>", ""},
  });
}

TEST_CASE("who signs at the story's end") {
  check({
      {"a link that asks for an author's stories", "",
       "<div><span><a href='/log?category=Log'>Photo Log</a></span><span><a href='/log?author=55'>Tilde "
       "Marrow</a></span></div><time>May 14, 2031</time>",
       "Tilde Marrow"},
      {"a name, and what tells of her below", "",
       "<h3>Tilde Marrow</h3><p>Tilde Marrow is the keeper of a lamp shop. She has walked with the lanterns "
       "since she was nine.</p>",
       "Tilde Marrow"},
      {"a name with what she is, and her work below", "",
       "<p><b>Tilde Marrow</b><br><i>Lamp maker and writer of small books</i></p><p>Tilde tells of harbours, "
       "and "
       "her work is read aloud on ferries.</p>",
       "Tilde Marrow"},
      {"two who are told of are people of the story", "",
       "<h3>Tilde Marrow</h3><p>Tilde Marrow is a lamp maker. She lives on the quay.</p><h3>Bo "
       "Kimber</h3><p>Bo "
       "Kimber is a ferryman, and his boat is old.</p>",
       ""},
      {"a thing of two words", "",
       "<h3>Paper Lamp</h3><p>Paper Lamp is the cheapest of the four on sale.</p>", ""},
      {"degrees behind a label", "", "<h4>Article written by:</h4><p>Tilde Marrow, MD, FOMA</p>",
       "Tilde Marrow"},
      {"the whole team's label", "", "<p>Words &amp; images: Tilde Marrow</p>", "Tilde Marrow"},
  });
}

TEST_CASE("what kind of text it is stands before the name") {
  check({
      {"a label of two words", "<p>EXCLUSIVE by Tilde Marrow</p>", "", "Tilde Marrow"},
      {"what she is behind it", "<p>Opinion by Tilde Marrow, contributing columnist</p>", "", "Tilde Marrow"},
      {"two and the paper", "<p>Analysis by Tilde Marrow and Jo Aster, Quay Post</p>", "",
       "Tilde Marrow; Jo Aster"},
      {"who made the pictures behind a bar", "<p>Text by Tilde Marrow | Photography: Bo Kimber</p>", "",
       "Tilde Marrow"},
      {"a sentence", "<p>This is a guest post by Tilde Marrow, founder of Quay Tools.</p>", "",
       "Tilde Marrow"},
  });
}

TEST_CASE("titles before a name and behind it") {
  check({
      {"one that is a role, too", "<p>By Professor Tilde Marrow</p>", "", "Professor Tilde Marrow"},
      {"the role alone", "<p>By Tilde Marrow, Professor of Lamps</p>", "", "Tilde Marrow"},
      {"a degree, and who is called as his father", "<p>By Tilde M. Marrow, Ph.D., and Jo A. Aster Jr.</p>",
       "", "Tilde M. Marrow; Jo A. Aster Jr."},
  });
}

TEST_CASE("a name over the paper's, without a label") {
  check({
      {"in the next line", "<p>Tilde Marrow<br>The Quay Post</p>", "", "Tilde Marrow"},
      {"behind a comma", "<p>Tilde Marrow, Quay Post</p>", "", "Tilde Marrow"},
      {"what the text speaks of", "<p>Paper Museum, Quay Post</p>", "", ""},
  });
}

TEST_CASE("lines under the byline that say for whom, and where to write, are no text") {
  for (const std::string_view line :
       {"The Quay Post", "Special to the Quay Post", "For Quay Post", "tilde.marrow@quay-post.example"}) {
    INFO(line);
    std::string html = "<!DOCTYPE html><html lang=en><title>Lantern walk returns to the quay | Quay Post";
    html.append("</title><article><h1>Lantern walk returns to the quay</h1><p>By Tilde Marrow</p><p>");
    const Article article = article_of(html.append(line).append("</p>").append(kText).append("</article>"));
    REQUIRE(!article.body.empty());
    CHECK(article.body.front().text.starts_with("The council of the harbour"));
    CHECK(joined(article.byline) == "Tilde Marrow");
  }
}

TEST_CASE("who wrote it is told at the end") {
  check({
      {"behind a dash", "", "<p>— Tilde Marrow</p>", "Tilde Marrow"},
      {"a note under a heading", "", "<h4>About the author</h4><p>Tilde Marrow is a writer in Oslo.</p>",
       "Tilde Marrow"},
      {"a note in italics", "", "<p><em>Tilde Marrow is a lecturer in lamps at Oslo.</em></p>",
       "Tilde Marrow"},
      {"notes on two", "",
       "<p><i>Tilde Marrow is a lecturer in lamps.</i></p><p><i>Jo Aster is the author of Walls.</i></p>",
       "Tilde Marrow; Jo Aster"},
      {"a note on somebody of the story", "<p>The walls are old, says Tilde Marrow, who mends them.</p>",
       "<p><em>Tilde Marrow is a lecturer in lamps at Oslo.</em></p>", ""},
      {"the last sentence of the story", "", "<p>Tilde Marrow is a lecturer in lamps at Oslo.</p>", ""},
  });
}

TEST_CASE("labels of other languages, and words that are one in one language alone") {
  const auto byline_in = [](std::string_view language, std::string_view line) {
    std::string html = "<!DOCTYPE html><html lang=";
    html.append(language).append("><article><h1>Lantern walk returns to the quay</h1><p>").append(line);
    return joined(article_of(html.append("</p>").append(kText).append("</article>")).byline);
  };
  CHECK(byline_in("de", "Ein Gastkommentar von Tilde Marrow") == "Tilde Marrow");
  CHECK(byline_in("fr", "Une tribune de Tilde Marrow") == "Tilde Marrow");
  CHECK(byline_in("it", "L’editoriale di Tilde Marrow") == "Tilde Marrow");
  CHECK(byline_in("da", "Debatindlæg af Tilde Marrow") == "Tilde Marrow");
  CHECK(byline_in("ro", "De Tilde Marrow") == "Tilde Marrow");
  CHECK(byline_in("el-GR", "Από Μαρία Κρύλου") == "Μαρία Κρύλου");
  CHECK(byline_in("no", "Per Tilde Marrow") == "Per Tilde Marrow");
}

TEST_CASE("a person who signs goes before the desk that is declared") {
  const auto byline_of = [](std::string_view head, std::string_view foot) {
    std::string html = "<!DOCTYPE html><html lang=en><head><title>Lantern walk returns to the quay</title>";
    html.append("<meta name=author content='Quay Team'></head><article><h1>Lantern walk returns to the quay");
    html.append("</h1>").append(head).append(kText).append(foot).append("</article>");
    return joined(article_of(html).byline);
  };
  CHECK(byline_of("", "") == "Quay Team");
  CHECK(byline_of("", "<p>Written by Tilde Marrow</p>") == "Tilde Marrow");
  CHECK(byline_of("<ul><li>Tilde</li><li>March 5, 2031</li><li>9 min read</li></ul>", "") == "Tilde");
}

TEST_CASE("who wrote the text and made the pictures") {
  for (const std::string_view label :
       {"Text & Fotos",    "Text und Fotos", "Text/Foto",      "Fotos und Text",   "Texte et photos",
        "Texto y fotos",   "Textos e fotos", "Testo e foto",   "Tekst en foto's",  "Tekst i zdjęcia",
        "Tekst og bilder", "Tekst og foto",  "Text och bild",  "Teksti ja kuvat",  "Text i foto",
        "Szöveg és fotó",  "Text și foto",   "Tekst i foto",   "Besedilo in foto", "Yazı ve fotoğraf",
        "Текст и фото",    "Текст і фото",   "Текст и снимки", "Story & photos",   "Words and photography"}) {
    for (const bool above : {true, false}) {
      const std::string line = "<p>" + std::string(label) + ": Tilde Marrow</p>";
      INFO(line << (above ? "" : " under the text"));
      const Article article = read_between(above ? line : "", above ? "" : line);
      CHECK(joined(article.byline) == "Tilde Marrow");
      CHECK(article.text().find("Tilde Marrow") == std::string::npos);
    }
  }
}
