/// A date on its way to a field: the first offer that can be read stands.
#pragma once

#include <optional>
#include <string_view>

#include "article/evidence/recorder.hpp"
#include "cleancopy/article.hpp"
#include "dates/date.hpp"

namespace cleancopy::article {

struct FoundDate {
  std::optional<dates::DateTime> when = std::nullopt;
  Moment moment = {};
  std::optional<dates::DateTime> latest =
      std::nullopt;  ///< when the page was saved: what is a day later is refused

  Recorder* recorder = nullptr;  ///< of what is offered, as a candidate for `field`
  Field field = Field::published;

  /// Takes `candidate` if nothing was taken yet; `words`: the page's own. `ground`: why it is to be taken.
  void offer(const std::optional<dates::DateTime>& candidate, std::string_view words, Source source,
             Ground ground = Ground::most_trusted);
  /// Tells the date that was taken as `other` has it, which is the same or more precise.
  void tell_as(const dates::DateTime& other);
  /// Nothing has been taken, but `ground` is why what was is no longer.
  void forget(Ground ground);
};

/// From 1995 on: before, nobody published on the web.
[[nodiscard]] bool is_plausible(const dates::DateTime& when) noexcept;

/// A machine's date, else people's words; nothing where it is not plausible. O(value).
[[nodiscard]] std::optional<dates::DateTime> read_date(std::string_view value,
                                                       const dates::DateContext& context);

}  // namespace cleancopy::article
