#include "clean/blocks/edges.hpp"

#include "catch.hpp"

using namespace cleancopy::clean;

TEST_CASE("how a line begins") {
  const struct {
    std::string_view line;
    Opening opening;
  } rows[] = {{"The lamps", Opening::letter}, {"Älter", Opening::letter}, {"दीप", Opening::letter},
              {"412 metres", Opening::digit}, {"„Ja“", Opening::quote},   {"'Yes'", Opening::quote},
              {"– so she", Opening::dash},    {"• one", Opening::bullet}, {">> more", Opening::bullet},
              {"[Note]", Opening::bracket},   {"€ 5", Opening::other},    {"", Opening::other}};
  for (const auto& row : rows) {
    INFO(row.line);
    CHECK(opening_of(row.line) == row.opening);
  }
}

TEST_CASE("how a line ends") {
  const struct {
    std::string_view line;
    Closing closing;
  } rows[] = {
      {"It sailed.", Closing::stop},    {"船が出た。", Closing::stop},        {"Who?", Closing::question},
      {"من؟", Closing::question},       {"Go!", Closing::exclamation},        {"In short:", Closing::colon},
      {"“So do I.”", Closing::quote},   {"and then...", Closing::dots},       {"and then…", Closing::dots},
      {"The harbour", Closing::letter}, {"Photo: harbour )", Closing::other}, {"", Closing::other}};
  for (const auto& row : rows) {
    INFO(row.line);
    CHECK(closing_of(row.line) == row.closing);
  }
}
