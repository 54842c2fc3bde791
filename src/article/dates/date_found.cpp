#include "article/dates/date_found.hpp"

#include "text/unicode.hpp"

namespace cleancopy::article {
namespace {

using dates::DateTime;

Precision precision_of(const DateTime& when) {
  if (!when.has_time()) return Precision::day;
  return when.second < 0 ? Precision::minute : Precision::second;
}

}  // namespace

void FoundDate::offer(const std::optional<DateTime>& candidate, std::string_view words, Source source,
                      Ground ground) {
  constexpr std::int64_t kDay = 86400;  // for clocks whose offset is not known
  const bool too_late =
      candidate && latest && dates::to_seconds(*candidate) > dates::to_seconds(*latest) + kDay;
  const bool taken = candidate && !when && !too_late;
  if (recorder != nullptr) {
    const Ground why = !candidate ? Ground::unreadable : too_late ? Ground::too_late : Ground::less_trusted;
    const std::string read = candidate ? dates::to_iso(*candidate) : std::string();
    if (taken) {
      recorder->choose(field, {words, source, ground, 0, read});
    } else {
      recorder->note(field, {words, source, why, 0, read});
    }
  }
  if (!taken) return;
  when = candidate;
  moment = {dates::to_iso(*candidate), text::collapse_space(words), source, precision_of(*candidate)};
}

void FoundDate::tell_as(const DateTime& other) {
  when = other;
  moment.iso = dates::to_iso(other);
  moment.precision = precision_of(other);
}

void FoundDate::forget(Ground ground) {
  if (when) overturn(recorder, field, ground);
  when.reset();
  moment = {};
}

bool is_plausible(const DateTime& when) noexcept {
  return when.year >= 1995 && when.year < 2100;
}

std::optional<DateTime> read_date(std::string_view value, const dates::DateContext& context) {
  value = text::trim(value);
  if (value.empty()) return std::nullopt;
  auto when = dates::parse_machine_date(value);
  if (!when) {
    if (const auto found = dates::find_date(value, context)) when = found->when;
  }
  if (when && is_plausible(*when)) return when;
  return std::nullopt;
}

}  // namespace cleancopy::article
