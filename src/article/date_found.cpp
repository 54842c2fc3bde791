#include "article/date_found.hpp"

#include "text/unicode.hpp"

namespace cleancopy::article {
namespace {

using text::DateTime;

Precision precision_of(const DateTime& when) {
  if (!when.has_time()) return Precision::day;
  return when.second < 0 ? Precision::minute : Precision::second;
}

}  // namespace

void FoundDate::offer(const std::optional<DateTime>& candidate, std::string_view words, Source source) {
  if (!candidate || when) return;
  constexpr std::int64_t kDay = 86400;  // for clocks whose offset is not known
  if (latest && text::to_seconds(*candidate) > text::to_seconds(*latest) + kDay) return;
  when = candidate;
  moment = {text::to_iso(*candidate), text::collapse_space(words), source, precision_of(*candidate)};
}

bool is_plausible(const DateTime& when) noexcept {
  return when.year >= 1995 && when.year < 2100;
}

std::optional<DateTime> read_date(std::string_view value, const text::DateContext& context) {
  value = text::trim(value);
  if (value.empty()) return std::nullopt;
  auto when = text::parse_machine_date(value);
  if (!when) {
    if (const auto found = text::find_date(value, context)) when = found->when;
  }
  if (when && is_plausible(*when)) return when;
  return std::nullopt;
}

}  // namespace cleancopy::article
