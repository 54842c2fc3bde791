#include "article/report/dateline.hpp"

#include "article/report/report_head.hpp"
#include "catch.hpp"

using cleancopy::article::place_of_dateline;
using cleancopy::article::report_head;

TEST_CASE("the place at the head of a story") {
  const struct {
    const char* paragraph;
    const char* place;
  } rows[] = {
      {"BERLIN (Reuters) — The lantern walk will return to the quay.", "BERLIN"},
      {"Saltmarsh, May 14 (PTI) The lantern walk will return.", "Saltmarsh"},
      {"Soľnica 14. mája (TASR) - Správa prístavu ustúpila.", "Soľnica"},
      {"Saltmarsh, in May (PTI) the lantern walk will return.", ""},
      {"NEW DELHI, May 14 (PTI) - The lantern walk will return.", "NEW DELHI"},
      {"Berlin (dpa) - Der Laternenumzug kehrt an den Kai zurück.", "Berlin"},
      {"ST. LOUIS, Mo. (AP) -- The lantern walk will return.", "ST. LOUIS"},
      {"RIO DE JANEIRO – A caminhada das lanternas volta ao cais.", "RIO DE JANEIRO"},
      {"ISLAMABAD: The lantern walk will return to the quay.", "ISLAMABAD"},
      {"МОСКВА, 14 мая (ТАСС) — Шествие вернётся на набережную.", "МОСКВА"},
      {"PARIS/LONDON (AFP) — The lantern walk will return.", "PARIS/LONDON"},
      {"新华社北京5月14日电 灯笼游行将重返码头。", "北京"},
      {"【ソウル＝森山みどり】提灯行列が岸壁に戻る。", "ソウル"},
      {"〔記者王小明／鹽港報導〕燈籠遊行將重返碼頭。", "鹽港"},
      {"(서울=연합뉴스) 김민서 기자 = 등불 행렬이 부두로 돌아온다.", "서울"},
      {"【速報】提灯行列が岸壁に戻る。", ""},
      {"NEW JERSEY (WABC) -- The lantern walk will return.", "NEW JERSEY"},
      {"Saltmarsh, 14 may (EFE).- El paseo de los faroles vuelve al muelle.", "Saltmarsh"},
      {"Saltmarsh, May 14 (efe-epa).- The lantern walk will return.", "Saltmarsh"},
      {"(ANSA) - ROMA, 14 MAG - La passeggiata delle lanterne torna al molo.", "ROMA"},
      {"(Reuters) - Lamps came back on Monday – and they shine.", ""},
      {"МОСКВА, 14 мая. /ТАСС/. Шествие вернётся на набережную.", "МОСКВА"},
      {"МОСКВА. ТАСС – Шествие вернётся на набережную.", "МОСКВА"},
      {"КИЕВ. 14 мая. УНН. Шествие вернётся на набережную.", "КИЕВ"},
      {"КИЕВ. УНН. Шествие вернётся на набережную.", "КИЕВ"},
      {"Шествие вернётся. Нора Финч. Шествие вернётся на набережную.", ""},
      {"NORDHAVEN.- El paseo de los faroles vuelve al muelle.", "NORDHAVEN"},
      {"Nordhaven.- El paseo de los faroles vuelve al muelle.", ""},
      {"Lamps and/or lanterns /both/. The walk returns.", ""},
      {"LIVE: The lantern walk returns to the quay.", ""},
      {"BREAKING — The lantern walk returns to the quay.", ""},
      {"The walk — held every year — returns.", ""},
      {"NATO — the alliance of many states — will send lamps.", "NATO"},  // capitals tell no more
      {"PAPER.EXAMPLE - The lantern walk will return.", ""},
      {"TL;DR: Lamps are back.", ""},
      {"Tilde Marrow: “We had the lamps all this time.”", ""},
      {"Berlin: the city of lamps.", ""},
      {"بندر الملح (رويترز) - تعود مسيرة الفوانيس إلى الرصيف.", "بندر الملح"},
      {"الملح، 14 مايو (رويترز) - تعود مسيرة الفوانيس.", "الملح"},
      {"नमकपुर, 14 मई (भाषा) लालटेन यात्रा लौटेगी।", "नमकपुर"},
      {"נמל המלח (רויטרס) - מצעד הפנסים חוזר.", "נמל המלח"},
      {"نمک پور (نیوز ڈیسک) لالٹینوں کا جلوس واپس آئے گا۔", "نمک پور"},
      {"عادت مسيرة الفوانيس (وهي سنوية) - كما يقال.", ""},
      {"مسيرة الفوانيس - كل عام - تعود.", ""},
      {"HARIAN.CO, Klaten - Pawai lampion kembali.", "Klaten"},
      {"ST.LOUIS, Mo. - The lantern walk will return.", ""},
      {"(Reuters) - The lantern walk will return.", ""},
      {"Reuters - The lantern walk will return.", ""},
      {"", ""},
  };
  for (const auto& row : rows) {
    INFO(row.paragraph);
    CHECK(place_of_dateline(row.paragraph) == row.place);
  }
}

TEST_CASE("who sent a report, in the brackets before it") {
  const struct {
    const char* paragraph;
    const char* reporter;
    const char* agency;
    const char* rest;
  } rows[] = {
      {"【ソウル＝森山みどり】提灯行列が戻る。", "森山みどり", "", "提灯行列が戻る。"},
      {"【ソウル＝共同】提灯行列が戻る。", "", "", "提灯行列が戻る。"},
      {"〔記者王小明／鹽港報導〕燈籠遊行。", "王小明", "", "燈籠遊行。"},
      {"【沧海网】（记者 陈晓雨）灯笼游行。", "陈晓雨", "", "灯笼游行。"},
      {"(서울=연합뉴스) 김민서 기자 = 등불 행렬.", "김민서", "연합뉴스", "등불 행렬."},
      {"[서울=김민서 기자] 등불 행렬.", "김민서", "", " 등불 행렬."},
      {"【沧海网】灯笼游行。", "", "", "【沧海网】灯笼游行。"},
      {"(AP) The walk returns.", "", "", "(AP) The walk returns."},
  };
  for (const auto& row : rows) {
    INFO(row.paragraph);
    const auto head = report_head(row.paragraph);
    CHECK(head.reporter == row.reporter);
    CHECK(head.agency == row.agency);
    CHECK(std::string_view(row.paragraph).substr(head.end) == row.rest);
  }
}
