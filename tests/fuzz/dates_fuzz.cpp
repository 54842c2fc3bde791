// Dates: what is found is a real day inside the text.
#include <cstdlib>
#include <string_view>

#include "dates/date.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace cleancopy::dates;
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const auto check = [](const DateTime& when) {
    if (when.month < 1 || when.month > 12 || when.day < 1 || when.day > 31 || to_iso(when).size() < 10)
      std::abort();
    (void)to_seconds(when);
  };
  if (const auto when = parse_machine_date(text)) check(*when);
  if (const auto when = date_in_url(text)) check(*when);
  for (const DateContext& context : {DateContext{}, DateContext{"en-US", "us"}, DateContext{"de", "de"}}) {
    if (const auto match = find_date(text, context)) {
      if (match->begin >= match->end || match->end > size) std::abort();
      check(match->when);
    }
  }
  return 0;
}
