// Who signs in a text dump: the lines around its headline, without any markup.
#include "article/byline/byline_dump.hpp"

#include <string>
#include <vector>

#include "article/byline/byline.hpp"
#include "catch.hpp"
#include "page_evidence.hpp"

using namespace cleancopy;
using namespace cleancopy::article;

namespace {

using Signers = std::vector<std::string>;

const std::string kDek =
    "Four hundred people carry paper lamps from the fish hall to the lighthouse, the town said.";

// Who signs the story of whose dump these are the lines over the headline, and under it.
Signers signers(const std::string& above, const std::string& below) {
  std::string dump = "Coast\n\n" + above + "\n\nLantern walk returns to the quay\n\n" + below;
  for (const std::string_view paragraph : clean::kProse) dump.append("\n\n").append(paragraph);
  const PageEvidence page(clean::dumped_page(dump));
  return resolve_byline(page.evidence, page.cleaned.cleaner.outline().headline).names;
}

Signers signers(const std::string& below) {
  return signers("", below);
}

}  // namespace

TEST_CASE("a name alone under a dump's headline or dek, but not over a picture's credit") {
  CHECK(signers("Ilka Morn\n\nPhoto: Bo Kim") == Signers{"Ilka Morn"});
  CHECK(signers(kDek + "\n\nIlka Morn\n\nListen to this article") == Signers{"Ilka Morn"});
  CHECK(signers(kDek + "\n\n14 May 2031\n\nBo Kim\n\nPhoto: Quay Pictures").empty());
  CHECK(signers(kDek + "\n\nPicture of Ilka Morn\n\nIlka Morn\n\nListen") == Signers{"Ilka Morn"});
  CHECK(signers("Örn Überall\n\nMay 14, 2031") == Signers{"Örn Überall"});
  CHECK(signers("OUR SHOP").empty());
  CHECK(signers("By").empty());
  CHECK(signers("By\n\n|\n\nMay 14, 2031 —").empty());
  CHECK(signers("Introducing “Lamp Mode”\n\nTwo lines").empty());
}

TEST_CASE("a name that a date tells in a dump's line") {
  for (const char* line : {"Ilka Morn May 14, 2031 — 7 minutes read", "May 14, 2031Ilka Morn",
                           "May 14, 2031May 15, 2031Ilka Morn", "ByIlka Morn 14th May 2031"}) {
    INFO(line);
    CHECK(signers(line) == Signers{"Ilka Morn"});
  }
  CHECK(signers("ILKA MORNLAST UPDATED MAY 14, 2031") == Signers{"ILKA MORN"});
  CHECK(signers("New Saltmarsh, May 14, 2031").empty());
}

TEST_CASE("marks, ages, shortened months, roles and categories behind a dump's names") {
  for (const char* line :
       {"Ilka Morn1,2", "By Ilka Morn1", "Ilka Morn, 3 hours ago", "By Ilka Morn Jan. 14, 2031",
        "By Ilka MornMay 14, 20315 minutes", "May 14, 2031 By Ilka Morn In", "By Ilka Morn ●",
        "By Ilka MornFounder at Quay Lines", "Guide by Ilka Morn Former Deputy Tech Editor",
        "Author of the article:\n\nIlka Morn\n\nPublished May 14, 2031"}) {
    INFO(line);
    CHECK(signers(line) == Signers{"Ilka Morn"});
  }
  CHECK(
      signers(
          "By Ilka Morn, Home and Digital Security Expert & Bo Kim, Home Security Expert Last Updated on May "
          "14, 2031") == Signers{"Ilka Morn", "Bo Kim"});
}

TEST_CASE("a name under the date and a row of buttons, or under a credit that is whole") {
  CHECK(signers("May 14, 2031\n\nShare\n\nSave\n\nIlka Morn\n\nThe Quay") == Signers{"Ilka Morn"});
  CHECK(signers("Lamps on the quay\n\nPhoto: Bo Kim\n\nIlka Morn") == Signers{"Ilka Morn"});
}

TEST_CASE("authors in lines of their own in a dump, and no headings below them") {
  CHECK(signers("By\n\nIlka Morn\n\nBK\n\nBo Kim\n\nQUAY RESOURCES\n\nQuay Badges") ==
        Signers{"Ilka Morn", "Bo Kim"});
}

TEST_CASE("a name that the line below tells in a dump") {
  const struct {
    const char* lines;
    Signers names;
  } rows[] = {
      {"Ilka Morn\n\nreviewed by Bo Kim\n\nUpdated on May 14, 2031", {"Ilka Morn"}},
      {"Ilka Morn\n\nLast updated: May 14, 2031\n\nFact checked by: Bo Kim", {"Ilka Morn"}},
      {"Ilka Morn, Lantern Expert\n\n•\n\nFriday, May 14, 2031", {"Ilka Morn"}},
      {"Ilka Morn in lamps\n\nMay 14, 2031", {"Ilka Morn"}},
      {"Ilka Morn Redakteurin\n\n14.05.2031 15:42 Uhr", {"Ilka Morn"}},
      {"Ilka Morn Ilka Morn\n\nMay 14, 2031", {"Ilka Morn"}},
      {"Ilka Morn\n\nPublished 3 seconds ago", {"Ilka Morn"}},
      {"Reuters, Ilka Morn\n\nMay 14, 2031", {"Ilka Morn"}},
      {"Ilka Morn, Bo Kim, Tilde Marrow & Jo Öst\n\nMay 14, 2031",
       {"Ilka Morn", "Bo Kim", "Tilde Marrow", "Jo Öst"}},
      {"Staff Reporter\n\nMay 14, 2031", {"Staff Reporter"}},
  };
  for (const auto& row : rows) {
    INFO(row.lines);
    CHECK(signers(row.lines) == row.names);
  }
}

TEST_CASE("what tells a name goes before where it stands, and the head before other stories") {
  CHECK(signers("Lamp Care\n\nIlka Morn\n\nMay 14, 2031") == Signers{"Ilka Morn"});
  std::string far = "Ilka Morn\n\nMay 14, 2031";
  for (const std::string_view paragraph : clean::kProse) far.append("\n\n").append(paragraph);
  CHECK(signers(far + "\n\nMill wheel turns again\n\nvon Bo Kim") == Signers{"Ilka Morn"});
  CHECK(signers("By Ilka Morn\n\nTilde Marrow\n\nMay 14, 2031") == Signers{"Ilka Morn"});
}

TEST_CASE("a name over a dump's headline, with the date beside it") {
  CHECK(signers("Ilka Morn\n\nMay 14, 2031\n\n5:50 am", "") == Signers{"Ilka Morn"});
  CHECK(signers("May 14, 2031\n\nIlka Morn", "") == Signers{"Ilka Morn"});
  CHECK(signers("Ilka Morn May 14, 2031\n\nBlog", "") == Signers{"Ilka Morn"});
  CHECK(signers("Ilka Morn", "").empty());
}

TEST_CASE("names in a dump's list are a menu's") {
  CHECK(signers("* Ilka Morn\n* Bo Kim").empty());
  CHECK(signers("* Ilka Morn\n* May 14, 2031") == Signers{"Ilka Morn"});
}
