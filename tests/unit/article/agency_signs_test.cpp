#include "article/report/agency_signs.hpp"

#include <string>
#include <vector>

#include "article/page_evidence.hpp"
#include "catch.hpp"

using namespace cleancopy;
using namespace cleancopy::article;

using Names = std::vector<std::string>;

TEST_CASE("a line that is nothing but agencies") {
  CHECK(agencies_of_sign("dpa") == Names{"dpa"});
  CHECK(agencies_of_sign("(Reuters)") == Names{"Reuters"});
  CHECK(agencies_of_sign("Quelle: dpa/lsw") == Names{"dpa"});
  CHECK(agencies_of_sign("Źródło: PAP") == Names{"PAP"});
  CHECK(agencies_of_sign("Källa: TT") == Names{"TT"});
  CHECK(agencies_of_sign("Lähde: STT") == Names{"STT"});
  CHECK(agencies_of_sign("Forrás: MTI") == Names{"MTI"});
  CHECK(agencies_of_sign("Šaltinis: BNS") == Names{"BNS"});
  CHECK(agencies_of_sign("With inputs from PTI and ANI") == Names{"PTI", "ANI"});
  CHECK(agencies_of_sign("AFP, AP, The Associated Press") == Names{"AFP", "AP"});
  CHECK(agencies_of_sign("© dpa-infocom, dpa:310514-930-470234/1") == Names{"dpa-infocom"});
  CHECK(agencies_of_sign("Reuters said so").empty());
  CHECK(agencies_of_sign("Tilde Marrow, AFP").empty());
  CHECK(agencies_of_sign("").empty());
  CHECK(agencies_of_sign("/").empty());
}

TEST_CASE("the agency of a dateline") {
  CHECK(agencies_of_dateline("OSTREL, May 14 (Reuters) - The quay") == Names{"Reuters"});
  CHECK(agencies_of_dateline("Ostrel/Quay (AFP/dpa) – Die Laternen") == Names{"AFP", "dpa"});
  CHECK(agencies_of_dateline("(ANSA) - OSTREL, 14 MAG - Le lanterne") == Names{"ANSA"});
  CHECK(agencies_of_dateline("OSTREL (AP) — The quay") == Names{"AP"});
  CHECK(agencies_of_dateline("新华社奥斯特5月14日电 灯笼") == Names{"新华社"});
  CHECK(agencies_of_dateline("（中央社記者林小明台北14日電）燈籠") == Names{"中央社"});
  CHECK(agencies_of_dateline("【AFP=時事】灯籠の列が") == Names{"AFP", "時事"});
  CHECK(agencies_of_dateline("Ostrel, 14 may (EFE).- Los faroles") == Names{"EFE"});
  CHECK(agencies_of_dateline("(sda) Die Laternen kehren zurück") == Names{"sda"});
  CHECK(agencies_of_dateline("OSTREL (North Quay) - The lanterns").empty());
  CHECK(agencies_of_dateline("The agency (AP) said on Monday that").empty());
  CHECK(agencies_of_dateline("").empty());
}

TEST_CASE("the agency behind the last sentence") {
  CHECK(agencies_at_end("The lamps were lit. (Reuters)") == Names{"Reuters"});
  CHECK(agencies_at_end("The lamps were lit. (PTI/ANI).") == Names{"PTI", "ANI"});
  CHECK(agencies_at_end("The lamps were lit. EFE") == Names{"EFE"});
  CHECK(agencies_at_end("The lamps were lit (at last)").empty());
  CHECK(agencies_at_end("The lamps were lit.").empty());
}

TEST_CASE("the agencies of a story's text") {
  const std::string head = "<h1>Lantern walk returns to the quay</h1>";
  const auto agencies_on = [&](const std::string& body) {
    const PageEvidence page(head + body);
    return agencies_of_text(page.evidence);
  };
  CHECK(agencies_on("<div>" + clean::prose() + "<p>Source: AFP</p></div>") == Names{"AFP"});
  CHECK(
      agencies_on("<div>" + clean::prose() + "<figure><figcaption>AFP</figcaption></figure></div>").empty());
  CHECK(agencies_on("<div>" + clean::prose() + "</div>").empty());
}
