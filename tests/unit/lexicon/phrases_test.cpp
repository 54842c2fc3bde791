#include "lexicon/phrases.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "catch.hpp"
#include "lexicon/phrase_fold.hpp"
#include "lexicon/phrase_tables.hpp"

using namespace cleancopy::lexicon;

namespace {

using enum Phrase;

struct Line {
  Phrase phrase;
  std::string_view text;
};

// Invented lines in the wording of news sites; `none` for sentences and headings of a story.
constexpr Line kLines[] = {
#include "lexicon/phrase_lines.inc"
};

std::string fold(std::string_view text) {
  LineFolder folder(text);
  while (folder.next_unit()) {
  }
  return std::string(folder.folded());
}

std::vector<std::string_view> phrases_of(const PhraseRow& row) {
  std::vector<std::string_view> phrases;
  for (std::size_t begin = 0; begin <= row.phrases.size();) {
    const std::size_t end = std::min(row.phrases.find('|', begin), row.phrases.size());
    phrases.push_back(row.phrases.substr(begin, end - begin));
    begin = end + 1;
  }
  return phrases;
}

}  // namespace

TEST_CASE("lines of the page's furniture are told apart, sentences are left alone") {
  for (const Line& line : kLines) {
    INFO(line.text);
    CHECK(static_cast<int>(match_phrase(line.text).phrase) == static_cast<int>(line.phrase));
  }
}

TEST_CASE("every phrase stands in the tables once, in folded form, and is found") {
  std::map<std::string_view, int> times;
  for (std::size_t number = 0; number < phrase_row_count(); ++number) {
    const PhraseRow row = phrase_row(number);
    for (const std::string_view phrase : phrases_of(row)) {
      INFO(phrase);
      CHECK(fold(phrase) == phrase);
      CHECK(++times[phrase] == 1);
      const std::string line = row.match == Match::counted ? "3 " + std::string(phrase) : std::string(phrase);
      const PhraseMatch match = match_phrase(line);
      const bool only_inside = row.match == Match::inside;
      CHECK(static_cast<int>(match.phrase) == static_cast<int>(only_inside ? Phrase::none : row.phrase));
      CHECK(match.whole == !only_inside);
      if (row.match >= Match::anywhere) CHECK(phrase_within("So: " + line + ".") == row.phrase);
    }
  }
}

TEST_CASE("a match says how much of the line it covers") {
  const PhraseMatch label = match_phrase("By Ilka Morn");
  CHECK(label.length == 2);
  CHECK_FALSE(label.whole);

  const PhraseMatch whole = match_phrase("  ADVERTISEMENT:");
  CHECK(whole.length == 15);
  CHECK(whole.whole);

  const PhraseMatch row = match_phrase("Share Facebook X WhatsApp Email Copy link");
  CHECK(row.whole);
  CHECK(row.length == 41);

  const PhraseMatch updated = match_phrase("Last Updated : 14 May 2024, 09:57 IST");
  CHECK(updated.length == 12);
  CHECK_FALSE(match_phrase(""));
  CHECK_FALSE(match_phrase(" \t"));
  CHECK_FALSE(match_phrase("..."));
}

TEST_CASE("phrases marked anywhere are found inside a text") {
  CHECK(phrase_within("To run this page we use cookies, small files on your device.") == consent);
  CHECK(phrase_within("Der Verein schreibt: Alle Rechte vorbehalten.") == copyright);
  CHECK(phrase_within("The bakery of Ostrel uses cookie dough of its own.") == Phrase::none);
  // Over the ends of the 64 bytes that are looked at together, and beside letters beyond ASCII.
  for (std::size_t before = 0; before < 140; ++before) {
    INFO(before << " letters before");
    CHECK(phrase_within(std::string(before, 'x') + " we use cookies.") == consent);
    CHECK(phrase_within(std::string(before, 'x') + "\xC3\xA9 we use cookies") == consent);
    CHECK(phrase_within(std::string(before, 'x') + "we use cookies") ==
          (before == 0 ? consent : Phrase::none));
  }
  CHECK(phrase_within("A lamp, download it now or sign up for our newsletter") == Phrase::newsletter);
  CHECK(phrase_within("A lamp that she signed up for") == Phrase::none);
  CHECK(phrase_within("") == Phrase::none);
}

TEST_CASE("what a paper asks of its readers amid a story is told from what a story says of such things") {
  for (const std::string_view plea :
       {"The Courier costs nothing. If you value our reporting, give what you can.",
        "Keep the lamp lit by becoming a supporter for the price of a bun.",
        "The Slow Post is a reader-supported publication.",
        "Our talk about lamps is out on Fridays, wherever you get your podcasts.",
        "Gutes kommt nicht von selbst: Unterstützen Sie unsere Arbeit mit einem kleinen Betrag.",
        "Der Uferbote-Newsletter informiert Sie jeden Morgen um sechs.",
        "Die mit einem Anker versehenen Links sind Affiliate-Links.",
        "Notre journal vit de ses lecteurs : abonnez-vous pour soutenir la rédaction.",
        "Para no perderte nada, síguenos en nuestro canal.",
        "Senza di voi niente lampade: sostieni il nostro giornale.",
        "Para saber mais, baixe o nosso aplicativo.", "Vindt u dat ook? Steun onze journalistiek.",
        "Tylko dzięki wam: wesprzyj naszą redakcję.", "Utan er inga lyktor: stöd oberoende journalistik.",
        "Чтобы не пропустить новости, скачайте наше приложение.",
        "Her sabah haberiniz olsun: mobil uygulamamızı indirin.", "לעוד חדשות הצטרפו לערוץ הטלגרם של העיתון",
        "Bez vás to nejde: podpořte naši redakci.", "Тримаймося разом: підтримайте нашу роботу."}) {
    INFO(plea);
    CHECK(phrase_within(plea) != Phrase::none);
  }
  for (const std::string_view prose :
       {"In lieu of flowers the family asked for a donation to the lifeboat.",
        "The foundation was set up to support independent journalism in the north.",
        "Der Verein bittet um eine Spende für die Laterne.",
        "Le maire soutient le journal du lycée depuis dix ans.",
        "Su canal tiene ya diez mil seguidores en la comarca.", "Она скачала приложение и забыла о нём."}) {
    INFO(prose);
    CHECK(phrase_within(prose) == Phrase::none);
    CHECK_FALSE(match_phrase(prose));
  }
}

TEST_CASE("captions that end in a credit") {
  for (const std::string_view caption :
       {"A barn owl leaves its box. Photo: Ilka Morn / Courier", "The weir at dawn (AP)",
        "The weir at dawn (AP Photo/Ilka Morn)", "The weir at dawn. Getty Images",
        "The weir at dawn. Ilka Morn/AFP via Getty Images", "The weir at dawn. REUTERS/Ilka Morn",
        "The weir at dawn. Photo by Ilka Morn.", "The weir at dawn. © Ilka Morn", "The weir | Foto: dpa",
        "Das Wehr am Morgen. Foto: Ilka Morn/dpa", "Le barrage au matin. Crédit photo : Ilka Morn",
        "La presa al amanecer. Foto: EFE/Ilka Morn", "Jaz o świcie. Fot. Ilka Morn",
        "Плотина утром. Фото: Илка Морн / ТАСС", "夜明けの堰＝写真：森イルカ撮影",
        "清晨的水坝。图片来源：新华社", "Photo: Ilka Morn"}) {
    INFO(caption);
    CHECK(ends_in_credit(caption));
  }
  for (const std::string_view prose :
       {"He had one photo: the owl", "The report was carried by Reuters.", "", ".",
        "The deal was signed in May, according to the AP.", "Police (AP) held the man overnight.",
        "She called it a fine photo by any standard", "He gave the source: a neighbour of the miller",
        "The image of the town has changed. Its mayor is glad."}) {
    INFO(prose);
    CHECK_FALSE(ends_in_credit(prose));
  }
}

TEST_CASE("a phrase inside a text is found wherever its words stand") {
  const std::string phrase = "Sign up for our newsletter";
  REQUIRE(phrase_within(phrase) == Phrase::newsletter);
  const std::string before[] = {"",
                                "\u201C",
                                "The miller\u2019s \u2014 ",
                                "1 ",
                                "\u042F \u0437\u043D\u0430\u044E. ",
                                std::string(300, 'x') + ' ',
                                std::string(15, 'x') + ", "};
  for (const std::string& head : before) {
    for (std::size_t lamps = 0; lamps < 20; ++lamps) {
      INFO(head << " and " << lamps);
      const std::string text = std::string(lamps, '.') + head + "so " + phrase;
      CHECK(phrase_within(text) == Phrase::newsletter);
      CHECK(phrase_within(text + "\u2019s lamp") == Phrase::newsletter);
      CHECK(phrase_within(text + "x") == Phrase::ask);  // "sign up for"
    }
  }
  CHECK(phrase_within("Sign up\u00A0for our newsletter") == Phrase::newsletter);
  CHECK(phrase_within("S\u00EDgn up for our newsletter") == Phrase::newsletter);
  CHECK(phrase_within("A design up for our lamps") == Phrase::none);
  CHECK(phrase_within("") == Phrase::none);
  CHECK(phrase_within("\u2014") == Phrase::none);
}

TEST_CASE("a phrase that may stand anywhere has two words, or is written in no ASCII letters") {
  for (std::size_t number = 0; number < phrase_row_count(); ++number) {
    const PhraseRow row = phrase_row(number);
    if (row.match != Match::anywhere) continue;
    for (std::size_t begin = 0; begin < row.phrases.size();) {
      const std::size_t end = std::min(row.phrases.find('|', begin), row.phrases.size());
      const std::string_view phrase = row.phrases.substr(begin, end - begin);
      INFO(phrase);
      const bool ascii = std::all_of(phrase.begin(), phrase.end(), [](char c) { return (c & 0x80) == 0; });
      CHECK((!ascii || phrase.find(' ') != std::string_view::npos));
      CHECK(phrase_within(phrase) != Phrase::none);
      begin = end + 1;
    }
  }
}

TEST_CASE("a credit in parentheses may begin with whose it is") {
  CHECK(ends_in_credit("The mule on the fence behind the chapel. (Ledger photo by Jona Ibrel)"));
  CHECK_FALSE(ends_in_credit("She sold the prints (a photo of each lamp was in every box, and a map)"));
  CHECK_FALSE(ends_in_credit("The society (founded by her father and two captains)"));
}
