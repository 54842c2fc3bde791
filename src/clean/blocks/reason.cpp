#include "clean/blocks/reason.hpp"

#include <cstddef>

#include "text/fixed_text.hpp"

namespace cleancopy::clean {
namespace {

struct Row {
  Reason reason;
  text::FixedText<23> name;
  text::FixedText<63> words;
};

constexpr Row kRows[] = {
    {Reason::prose, "prose", "running text in the article's region"},
    {Reason::subhead_of_kept, "subhead-of-kept", "a heading over text that is kept"},
    {Reason::list_in_region, "list-in-region", "a list item of the article"},
    {Reason::quote_in_region, "quote-in-region", "a quotation in the article"},
    {Reason::table_in_region, "table-in-region", "a table of the article"},
    {Reason::short_in_region, "short-in-region", "a short line among the article's paragraphs"},
    {Reason::user_keep, "user-keep", "kept by a rule of the user's"},
    {Reason::hidden, "hidden", "not shown to a reader of the page"},
    {Reason::empty_of_words, "empty-of-words", "holds no word"},
    {Reason::outside_region, "outside-region", "stands outside the article's region"},
    {Reason::navigation, "navigation", "navigation, header or footer of the site"},
    {Reason::advertisement, "advertisement", "a placeholder for advertising"},
    {Reason::related, "related", "leads to other stories"},
    {Reason::newsletter, "newsletter", "a prompt for a newsletter or an app"},
    {Reason::share, "share", "sharing or following"},
    {Reason::comments, "comments", "readers' comments"},
    {Reason::consent, "consent", "a cookie or consent notice"},
    {Reason::subscribe, "subscribe", "a subscription or donation prompt"},
    {Reason::tags, "tags", "a list of topics"},
    {Reason::author_box, "author-box", "about the author"},
    {Reason::caption, "caption", "a caption or photo credit"},
    {Reason::media, "media", "part of a player"},
    {Reason::form, "form", "part of a form"},
    {Reason::timestamp, "timestamp", "a date or time of publication"},
    {Reason::byline, "byline", "the byline"},
    {Reason::copyright, "copyright", "a copyright line"},
    {Reason::furniture, "furniture", "a label of the page"},
    {Reason::mostly_links, "mostly-links", "mostly links"},
    {Reason::lone_heading, "lone-heading", "a heading with nothing kept under it"},
    {Reason::said_before, "said-before", "said before on the page"},
    {Reason::headline, "headline", "the headline again"},
    {Reason::dek, "dek", "the dek again"},
    {Reason::fragment, "fragment", "too short to be text of the article"},
    {Reason::user_drop, "user-drop", "dropped by a rule of the user's"},
    {Reason::pull_quote, "pull-quote", "words of the text, set large beside it"},
    {Reason::other_story, "other-story", "another story behind the article"},
};

constexpr bool rows_in_order() {
  for (std::size_t i = 0; i < std::size(kRows); ++i) {
    if (kRows[i].reason != static_cast<Reason>(i)) return false;
  }
  return std::size(kRows) == static_cast<std::size_t>(Reason::count_);
}
static_assert(rows_in_order());

}  // namespace

std::string_view name_of(Reason reason) noexcept {
  return kRows[static_cast<std::size_t>(reason)].name;
}

std::string_view words_of(Reason reason) noexcept {
  return kRows[static_cast<std::size_t>(reason)].words;
}

}  // namespace cleancopy::clean
