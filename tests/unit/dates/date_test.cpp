// Machine-written dates, dates in addresses, and the way back to ISO 8601.

#include "dates/date.hpp"

#include <string>

#include "catch.hpp"
#include "dates/date_calendar.hpp"

using namespace cleancopy::dates;

namespace {

struct MachineDate {
  const char* text;
  const char* iso;  // "": no date
};

constexpr MachineDate kMachineDates[] = {
    {"2024-05-14T09:57:00.000Z", "2024-05-14T09:57:00Z"},
    {"2024-05-14T09:57:00+0530", "2024-05-14T09:57:00+05:30"},
    {"2024-05-14T09:57:00 +05:30", "2024-05-14T09:57:00+05:30"},
    {"2024-05-14T9:57", "2024-05-14T09:57:00"},
    {"Tue May 14 2024 09:57:00 GMT+0530 (India Standard Time)", "2024-05-14T09:57:00+05:30"},
    {"2024/05/14", "2024-05-14"},
    {"20240514", "2024-05-14"},
    {"2024-05-14T09:57:00Z[UTC]", "2024-05-14T09:57:00Z"},
    {"2024-05-14 09:57:00 UTC", "2024-05-14T09:57:00Z"},
    {"1715680620", "2024-05-14T09:57:00Z"},
    {"1715680620000", "2024-05-14T09:57:00Z"},
    {"1715680620.123", "2024-05-14T09:57:00Z"},
    {"20240514T0957", "2024-05-14T09:57:00"},
    {"20240514T095700Z", "2024-05-14T09:57:00Z"},
    {"20240514095700", "2024-05-14T09:57:00"},
    {"202405140957", "2024-05-14T09:57:00"},
    {"Tue, 14 May 2024 09:57:00 GMT", "2024-05-14T09:57:00Z"},
    {"Tue, 14 May 2024 09:57:00 +0200", "2024-05-14T09:57:00+02:00"},
    {"Tue, 14 May 2024 09:57:00 EDT", "2024-05-14T09:57:00-04:00"},
    {"Tue May 14 09:57:00 2024", "2024-05-14T09:57:00"},
    {"Tue May 14 09:57:00 UTC 2024", "2024-05-14T09:57:00Z"},
    {"14 May 2024", "2024-05-14"},
    {"May 14, 2024", "2024-05-14"},
    {"May 14, 2024 9:57 PM", "2024-05-14T21:57:00"},
    {"May 14, 2024, 9:57:03 AM", "2024-05-14T09:57:03"},
    {"14-May-2024 09:57", "2024-05-14T09:57:00"},
    {"2024-05-14 09:57:00 05:30", "2024-05-14T09:57:00+05:30"},
    {"2024-05-14T09:57:00-05:00", "2024-05-14T09:57:00-05:00"},
    {"2024-05-14T09:57:00-0500", "2024-05-14T09:57:00-05:00"},
    {"2024-05-14T09:57:00+02", "2024-05-14T09:57:00+02:00"},
    {"2024-05-14T09:57:00.1234567+02:00", "2024-05-14T09:57:00+02:00"},
    {"2024-05-14 09:57 AM", "2024-05-14T09:57:00"},
    {"2024-05-14 9:57 p.m.", "2024-05-14T21:57:00"},
    {"2024-05-14Z", "2024-05-14"},
    {"2024-05-14+02:00", "2024-05-14"},
    {"2024-05-14T", "2024-05-14"},
    {"2024-5-4", "2024-05-04"},
    {"2024.05.14 09:57", "2024-05-14T09:57:00"},
    {"2024-05", ""},
    {"2024", ""},
    {"2024-02-30", ""},
    {"2024-05-14T25:00", ""},
    {"03/04/2024", ""},
    {"  2024-05-14T09:57:00Z", "2024-05-14T09:57:00Z"},
    {"12345678", ""},
    {"99999999999", ""},
    {"Mon, 31 Apr 2024 10:00:00 GMT", ""},
    {"2024-05-14T09:57:00Z+0000", ""},
    {"2024-05-14T09:57:00 Europe/Berlin", ""},
    {"2024-05-14T09:57:00+01:00[Europe/London]", "2024-05-14T09:57:00+01:00"},
    {"Tuesday, May 14, 2024 - 09:57", ""},
    {"2024-05-14, 09:57", "2024-05-14T09:57:00"},
    {"2024-05-14T09:57:00GMT+2", "2024-05-14T09:57:00+02:00"},
    {"20240514 09:57:00", "2024-05-14T09:57:00"},
    {"hello world", ""},
};

constexpr MachineDate kAddresses[] = {
    {"https://news.example/2024/05/14/title", "2024-05-14"},
    {"https://news.example/2024-05-14-title", "2024-05-14"},
    {"https://news.example/a/20240514_1.html", "2024-05-14"},
    {"https://news.example/a-20240514", "2024-05-14"},
    {"https://news.example/2024/may/14/x", "2024-05-14"},
    {"https://news.example/2024/5/4/x", "2024-05-04"},
    {"https://news.example/n1/2024/0514/c1-2.html", "2024-05-14"},
    {"https://news.example/2024-05/14/c_1.htm", "2024-05-14"},
    {"https://news.example/story-2024-3-2-win", ""},
    {"https://news.example/2024/05/x", ""},
    {"https://news.example/id/120240514", ""},
    {"https://news.example/20240514095700", "2024-05-14"},
    {"https://20240514.example/x", ""},
    {"https://news.example/2024/13/14/x", ""},
    {"news.example/2024/05/14", "2024-05-14"},
    {"https://news.example/a?date=2024-05-14", "2024-05-14"},
    {"https://news.example/tel/99887766", ""},
};

std::string iso_or_empty(const std::optional<DateTime>& when) {
  return when ? to_iso(*when) : "";
}

}  // namespace

TEST_CASE("machine-written dates") {
  for (const MachineDate& c : kMachineDates) {
    INFO(c.text);
    CHECK(iso_or_empty(parse_machine_date(c.text)) == c.iso);
  }
}

TEST_CASE("machine-written dates, cut anywhere, are read without harm") {
  for (const MachineDate& c : kMachineDates) {
    const std::string_view text = c.text;
    for (std::size_t cut = 0; cut < text.size(); ++cut) {
      const std::string head(text.substr(0, cut));
      const auto when = parse_machine_date(head);
      if (when) CHECK(is_news_date(when->year, when->month, when->day));
    }
  }
}

TEST_CASE("the day in an address") {
  for (const MachineDate& c : kAddresses) {
    INFO(c.text);
    CHECK(iso_or_empty(date_in_url(c.text)) == c.iso);
  }
}

TEST_CASE("what is written in ISO 8601 is read again") {
  for (const char* iso : {"2024-05-14", "2024-05-14T09:57:00", "2024-05-14T09:57:03", "2024-05-14T09:57:00Z",
                          "2024-05-14T09:57:00+05:30", "2024-05-14T09:57:03-09:30"}) {
    CHECK(iso_or_empty(parse_machine_date(iso)) == iso);
  }
}

TEST_CASE("seconds since 1970") {
  CHECK(to_seconds(*parse_machine_date("2024-05-14")) == 1715644800);
  CHECK(to_seconds(*parse_machine_date("2024-05-14T09:57:00Z")) == 1715680620);
  CHECK(to_seconds(*parse_machine_date("2024-05-14T15:27:00+05:30")) == 1715680620);
  CHECK(to_seconds(*parse_machine_date("2000-02-29T23:59")) == 951868740);
}

TEST_CASE("the calendar agrees with itself on every day") {
  std::int64_t days = days_since_1970(kFirstYear, 1, 1);
  CHECK(days == 7305);
  CHECK(weekday_of(2024, 5, 14) == 2);
  for (int year = kFirstYear; year <= kLastYear; ++year) {
    for (int month = 1; month <= 12; ++month) {
      for (int day = 1; day <= days_in_month(year, month); ++day, ++days) {
        const CivilDate date = civil_from_days(days);
        if (days_since_1970(year, month, day) != days || date.year != year || date.month != month ||
            date.day != day) {
          FAIL_CHECK(year << "-" << month << "-" << day);
        }
      }
    }
  }
}
