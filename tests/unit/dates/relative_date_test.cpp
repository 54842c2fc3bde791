// "2 hours ago", in the languages that news is written in. All text is invented.

#include "dates/relative_date.hpp"

#include "catch.hpp"

using namespace cleancopy::dates;

namespace {

DateTime saved_at(std::string_view iso) {
  return parse_machine_date(iso).value();
}

}  // namespace

TEST_CASE("how long ago a line says that something was") {
  const struct {
    const char* line;
    const char* iso;  // with a page saved on Tuesday, 14 May 2024 at 01:30 in India; "" for none
  } rows[] = {
      {"2 hours ago", "2024-05-13T23:30:00+05:30"},
      {"an hour ago", "2024-05-14T00:30:00+05:30"},
      {"Updated 45 mins ago", "2024-05-14T00:45:00+05:30"},
      {"5m ago", "2024-05-14T01:25:00+05:30"},
      {"3d ago", "2024-05-11"},
      {"Just now", "2024-05-14T01:30:00+05:30"},
      {"Yesterday at 09:57 GMT", "2024-05-13T09:57:00Z"},
      {"Today, 9:57 a.m.", "2024-05-14T09:57:00"},
      {"vor 2 Stunden", "2024-05-13T23:30:00+05:30"},
      {"vor einer Stunde", "2024-05-14T00:30:00+05:30"},
      {"Gestern, 18:05 Uhr", "2024-05-13T18:05:00"},
      {"il y a 3 heures", "2024-05-13T22:30:00+05:30"},
      {"Hier à 18h05", "2024-05-13T18:05:00"},
      {"hace 3 días", "2024-05-11"},
      {"hace una hora", "2024-05-14T00:30:00+05:30"},
      {"há 40 minutos", "2024-05-14T00:50:00+05:30"},
      {"2 horas atrás", "2024-05-13T23:30:00+05:30"},
      {"3 ore fa", "2024-05-13T22:30:00+05:30"},
      {"2 uur geleden", "2024-05-13T23:30:00+05:30"},
      {"för 2 timmar sedan", "2024-05-13T23:30:00+05:30"},
      {"for 20 minutter siden", "2024-05-14T01:10:00+05:30"},
      {"3 tuntia sitten", "2024-05-13T22:30:00+05:30"},
      {"2 godziny temu", "2024-05-13T23:30:00+05:30"},
      {"před 3 hodinami", "2024-05-13T22:30:00+05:30"},
      {"3 saat önce", "2024-05-13T22:30:00+05:30"},
      {"2 часа назад", "2024-05-13T23:30:00+05:30"},
      {"20 хвилин тому", "2024-05-14T01:10:00+05:30"},
      {"πριν 2 ώρες", "2024-05-13T23:30:00+05:30"},
      {"לפני 3 שעות", "2024-05-13T22:30:00+05:30"},
      {"منذ ساعتين", "2024-05-13T23:30:00+05:30"},
      {"منذ 3 ساعات", "2024-05-13T22:30:00+05:30"},
      {"3 ساعت پیش", "2024-05-13T22:30:00+05:30"},
      {"2 घंटे पहले", "2024-05-13T23:30:00+05:30"},
      {"2 jam yang lalu", "2024-05-13T23:30:00+05:30"},
      {"3 giờ trước", "2024-05-13T22:30:00+05:30"},
      {"2 ชั่วโมงที่แล้ว", "2024-05-13T23:30:00+05:30"},
      {"3小时前", "2024-05-13T22:30:00+05:30"},
      {"2時間前", "2024-05-13T23:30:00+05:30"},
      {"3시간 전", "2024-05-13T22:30:00+05:30"},
      {"昨天 09:57", "2024-05-13T09:57:00"},
      {"45 m ago", "2024-05-14T00:45:00+05:30"},
      {"2h ago", "2024-05-13T23:30:00+05:30"},
      {"2 weeks ago", ""},
      {"hace 2 meses", ""},
  };
  const DateTime saved = saved_at("2024-05-14T01:30:00+05:30");
  for (const auto& row : rows) {
    INFO(row.line);
    const auto age = find_age(row.line, {});
    REQUIRE(age.has_value());
    const auto when = moment_before(saved, *age);
    CHECK((when ? to_iso(*when) : "") == row.iso);
  }
}

TEST_CASE("lines that tell no age") {
  for (const char* line : {"3 hours of music", "Two hours", "5 min read", "vor dem Haus", "24 Stunden Rennen",
                           "14 May 2024", "a minute", "The day before", ""}) {
    INFO(line);
    CHECK(!find_age(line, {}).has_value());
  }
}

TEST_CASE("across the new year, and from a day without a time") {
  CHECK(to_iso(*moment_before(saved_at("2024-01-01T00:20:00Z"), *find_age("30 minutes ago", {}))) ==
        "2023-12-31T23:50:00Z");
  CHECK(to_iso(*moment_before(saved_at("2024-03-01"), *find_age("yesterday", {}))) == "2024-02-29");
  CHECK(!moment_before(saved_at("2024-03-01"), *find_age("2 hours ago", {})));
}
