#include "article/dates/dates.hpp"

#include <algorithm>
#include <cstdint>

#include "article/dates/date_found.hpp"
#include "article/dates/dates_checked.hpp"
#include "article/dates/dates_printed.hpp"
#include "article/dates/dates_relative.hpp"
#include "article/evidence/site_name.hpp"
#include "text/unicode.hpp"

namespace cleancopy::article {
namespace {

using dates::DateContext;

// What meta elements say, in their order of trust.
std::string_view published_meta(const structured::Metadata& metadata) {
  return metadata.first_of({"article:published_time",
                            "og:article:published_time",
                            "datepublished",
                            "parsely-pub-date",
                            "sailthru.date",
                            "dc.date.issued",
                            "dcterms.issued",
                            "dcterms.created",
                            "dc.date.created",
                            "date.published",
                            "date.available",
                            "date.created",
                            "publish-date",
                            "publishdate",
                            "pubdate",
                            "article.published",
                            "cxenseparse:recs:publishtime",
                            "og:published_time",
                            "rnews:datepublished",
                            "published",
                            "published-date",
                            "published_date",
                            "publisheddate",
                            "published-time",
                            "publish_date",
                            "published_at",
                            "article:published",
                            "w-published-date",
                            "release_date",
                            "releasedate",
                            "dc.date",
                            "dcterms.date",
                            "date",
                            "article_date_original",
                            "publication_date",
                            "citation_publication_date"});
}
std::string_view updated_meta(const structured::Metadata& metadata) {
  return metadata.first_of({"article:modified_time", "og:article:modified_time", "og:updated_time",
                            "datemodified", "dcterms.modified", "dc.date.modified", "date.updated",
                            "date.modified", "last-modified", "lastmod", "article.updated", "modified-date",
                            "modified_date", "updated", "last-updated"});
}

// ".in" of https://news.example.in/…
std::string_view country_of(std::string_view url) {
  const std::string_view host = site_host(url);
  const std::size_t dot = host.rfind('.');
  if (dot == std::string_view::npos || host.size() - dot != 3) return {};
  return host.substr(dot + 1);
}

// Where a user's rule says that the date is.
void offer_ruled(const rules::Found& found, const DateContext& context, FoundDate& date) {
  date.offer(read_date(found.value, context), found.value, Source::rule, Ground::ruled);
}

// A date stands alone in a line beside the headline.
bool has_lone_date(const PrintedDates& printed) {
  return std::any_of(printed.near.begin(), printed.near.end(), [](const NearDate& near) {
    return near.alone && !near.elsewhere && near.distance <= kBesideHeadline;
  });
}

// A date stands beside the headline.
bool has_date_at_headline(const PrintedDates& printed) {
  return std::any_of(printed.near.begin(), printed.near.end(),
                     [](const NearDate& near) { return near.distance <= kBesideHeadline; });
}

// The page has a date beside its headline, and time elements far from it alone: those of comments or of
// other stories.
bool is_far_element(const PrintedDates& printed) {
  return printed.element.distance > kBesideHeadline &&
         std::any_of(printed.near.begin(), printed.near.end(), [](const NearDate& near) {
           return !near.elsewhere && !near.behind_words && near.distance <= kBesideHeadline;
         });
}

// The date without a label that stands nearest to the headline. Where the page prints when it was changed,
// one far below is a date of its text, if it does not stand in the same line.
// What stands behind the words of a line, as in a caption, gives way to a date alone.
void offer_nearest(const PrintedDates& printed, FoundDate& published) {
  const bool any_alone = has_lone_date(printed);
  const NearDate* best = nullptr;
  for (const NearDate& near : printed.near) {
    const bool far = near.distance > kBesideHeadline;
    if (far && printed.updated.when && text::collapse_space(near.line) != printed.updated.moment.words)
      continue;
    if (any_alone && near.behind_words && !near.labelled) continue;
    const bool nearer = best == nullptr || (best->elsewhere && !near.elsewhere) ||
                        (best->elsewhere == near.elsewhere && near.distance < best->distance);
    if (nearer) best = &near;
  }
  if (best != nullptr) published.offer(best->when, best->line, Source::text, Ground::nearest);
  if (published.recorder == nullptr) return;
  for (const NearDate& near : printed.near) {
    if (&near != best)
      published.recorder->note(Field::published,
                               {near.line, Source::text, Ground::farther, 0, dates::to_iso(near.when)});
  }
}

// Where one names no zone both are told by one clock; where one is a day alone, it is days before.
bool is_before(dates::DateTime one, dates::DateTime other) {
  // A day of any zone ends 38 hours after it begins in another.
  constexpr std::int64_t kTwoDays = std::int64_t{2} * 24 * 60 * 60;
  if (!one.has_time() || !other.has_time())
    return dates::to_seconds(one) + kTwoDays <= dates::to_seconds(other);
  if (!one.offset_minutes || !other.offset_minutes) {
    one.offset_minutes.reset();
    other.offset_minutes.reset();
  }
  return dates::to_seconds(one) < dates::to_seconds(other);
}

void offer_declared(const Evidence& evidence, const DateContext& context, FoundDate& published,
                    FoundDate& updated) {
  const auto& ld = evidence.json_ld.article;
  published.offer(read_date(ld.date_published, context), ld.date_published, Source::json_ld);
  updated.offer(read_date(ld.date_modified, context), ld.date_modified, Source::json_ld);
  if (!published.when) {
    const std::string_view value = published_meta(evidence.metadata);
    published.offer(read_date(value, context), value, Source::meta);
  }
  if (!updated.when) {
    const std::string_view value = updated_meta(evidence.metadata);
    updated.offer(read_date(value, context), value, Source::meta);
  }
}

}  // namespace

Dates resolve_dates(const Evidence& evidence, std::size_t headline_block, std::string_view language,
                    const std::optional<dates::DateTime>& saved) {
  const std::string_view country = country_of(evidence.url);
  const DateContext context{language, country};
  FoundDate published{.latest = saved, .recorder = evidence.recorder, .field = Field::published};
  FoundDate updated{.latest = saved, .recorder = evidence.recorder, .field = Field::updated};
  if (const rules::Findings* const rules = evidence.findings; rules != nullptr) {
    if (rules->published) offer_ruled(*rules->published, context, published);
    if (rules->updated) offer_ruled(*rules->updated, context, updated);
  }
  const bool is_ruled = published.when.has_value();
  offer_declared(evidence, context, published, updated);

  PrintedDates printed;
  const bool is_declared = published.when && updated.when;
  read_time_elements(evidence, headline_block, context, !is_declared, printed);
  read_date_lines(evidence, headline_block, context, !is_declared, printed);
  if (!is_ruled) {
    if (const NearDate* const first = date_printed_before(published, updated, printed); first != nullptr) {
      published.forget(Ground::stamped);
      published.offer(first->when, first->line, Source::text, Ground::printed_before);
    }
  }
  published.offer(printed.published.when, printed.published.moment.words, printed.published.moment.source,
                  Ground::labelled);
  const auto offer_element = [&] {
    published.offer(printed.element.when, printed.element.words, Source::element, Ground::labelled);
  };
  const bool is_far = is_far_element(printed);
  if (!is_far) offer_element();
  // In a dump a label may be another story's.
  const bool is_nearest_first = evidence.page.from_text_dump && has_date_at_headline(printed);
  if (is_nearest_first) offer_nearest(printed, published);
  published.offer(printed.labelled.when, printed.labelled.moment.words, Source::text, Ground::labelled);
  updated.offer(printed.updated.when, printed.updated.moment.words, printed.updated.moment.source,
                Ground::labelled);
  if (!is_nearest_first) offer_nearest(printed, published);
  if (is_far) offer_element();
  if (!published.when || !updated.when)
    read_ages(evidence, headline_block, context, saved, published, updated);
  if (!published.when)
    published.offer(dates::date_in_url(evidence.url), evidence.url, Source::url, Ground::in_address);
  settle_order(published, printed, updated);
  settle_order(updated, printed, published);
  add_printed_time(published, printed);
  tell_by_clock(published, printed, evidence.url);
  tell_by_clock(updated, printed, {});

  // A story is not published after it was changed.
  if (published.when && updated.when && is_before(*updated.when, *published.when))
    updated.forget(Ground::before_published);
  if (!published.when && published.moment.words.empty()) {
    published.moment = updated.moment;
    choose(evidence.recorder, Field::published,
           {updated.moment.words, updated.moment.source, Ground::updated_alone, 0, updated.moment.iso});
  }
  return {published.moment, updated.moment};
}

}  // namespace cleancopy::article
