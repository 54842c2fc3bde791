#include "lexicon/agencies.hpp"

#include "catch.hpp"

using cleancopy::lexicon::agency_of;
using cleancopy::lexicon::leading_agency;
using cleancopy::lexicon::may_name_agency;
using cleancopy::lexicon::sign_behind_sentence;

TEST_CASE("an agency by all its names") {
  for (const char* const name :
       {"AP", "Associated Press", "The Associated Press", "AP News", "associated press"}) {
    INFO(name);
    CHECK(agency_of(name));
    CHECK(agency_of(name) == agency_of("AP"));
  }
  CHECK(agency_of("dpa") == agency_of("Deutsche Presse-Agentur"));
  CHECK(agency_of("dpa-infocom") == agency_of("dpa"));
  CHECK(agency_of("Agence France-Presse") == agency_of("AFP"));
  CHECK(agency_of("Redazione ANSA") == agency_of("Agenzia ANSA"));
  CHECK(agency_of("Xinhua News Agency") == agency_of("新华社"));
  CHECK(agency_of("Press Trust of India") == agency_of("PTI"));
  CHECK(agency_of("رويترز") == agency_of("Reuters"));
  CHECK(agency_of("Anka") == agency_of("ANKA"));
  CHECK(agency_of("ANKA") != agency_of("Anadolu"));
  CHECK(agency_of("AFP") != agency_of("AP"));
}

TEST_CASE("what is no agency") {
  for (const char* const name : {"", "a", "Ani", "Sid", "Ann Lee", "news", "The News Desk", "ap",
                                 "Harbour Press", "Sport-Informant", "the the the", "-AP"}) {
    INFO(name);
    CHECK_FALSE(agency_of(name));
  }
}

TEST_CASE("a line in which an agency may be named") {
  for (const char* const line : {"By Ann Lee and AP", "Ann Lee (dpa/lsw)", "Ann Lee for The Associated Press",
                                 "Deutsche Presse-Agentur", "Photo: REUTERS/Jo Ost", "Agenzia ANSA", "AFP-TV",
                                 "新华社", "Ann Lee, Ärzteblatt"}) {
    INFO(line);
    CHECK(may_name_agency(line));
  }
  CHECK_FALSE(may_name_agency("By Ann Lee, Bo Kim and Jo Ost"));
  CHECK_FALSE(may_name_agency(""));
}

TEST_CASE("the agency that begins a cable") {
  CHECK(leading_agency("新华社北京5月14日电 灯笼") == "新华社");
  CHECK(leading_agency("（中央社記者台北14日電）").empty());
  CHECK(leading_agency("新华社大楼今天开放").empty());
}

TEST_CASE("the agency that signs behind the last sentence") {
  CHECK(sign_behind_sentence("The lamps were lit on Friday. EFE") == "EFE");
  CHECK(sign_behind_sentence("The lamps were lit on Friday. — AFP") == "AFP");
  CHECK(sign_behind_sentence("“The lamps are lit.” EFE.") == "EFE");
  CHECK(sign_behind_sentence("«The lamps are lit». EFE") == "EFE");
  for (const char* const line :
       {"EFE", "The lamps were lit on Friday", "He works for AFP", "Lamps at dusk. Foto EFE",
        "The lamps were lit on Friday. (Reuters)", "The lamps were lit. Ann", ""})
    CHECK(sign_behind_sentence(line).empty());
}
