/// What the names that a page gives its elements say of them: the tokens of class, id, itemprop and
/// data-testid values, in the languages that sites are written in. The rules are name_tokens.inc, a line a
/// rule.
#pragma once

#include <cstdint>
#include <string_view>

namespace cleancopy::lexicon {

/// What an element is for, by its name. At most 63, as a set of them is one number.
enum class NameHint : std::uint8_t {
  none,
  article_body,       ///< "article-body", "entry-content", "story__text"
  headline,           ///< "headline", "article-title": of the article, or of a teaser around it
  dek,                ///< "standfirst", "subtitle", "chapo", "bajada"
  byline,             ///< "byline", "author", "auteur": the line of the authors
  date,               ///< "published", "timestamp", "fecha"
  section_or_kicker,  ///< "kicker", "eyebrow", "article-section"
  caption,            ///< "caption", "photo-credit", "bildunterschrift"
  related,            ///< lists of and links to other stories, those most read included
  teaser,             ///< one other story as a card
  newsletter,         ///< sign-up forms and their words
  advert,             ///< places of advertisements and what is sponsored
  share,              ///< share buttons and links to follow
  comment,            ///< readers' comments and their form
  navigation,         ///< menus, skip links, paging, tables of links
  footer,             ///< the foot of the page
  header,             ///< the head of the page ("masthead", "site-header")
  sidebar,            ///< the column beside the article
  paywall,            ///< what asks to subscribe or sign in
  consent,            ///< cookie and privacy notices
  promo,              ///< the site's own advertising: subscriptions, apps, donations, events
  tags,               ///< the article's topics as links
  author_box,         ///< "about the author"
  media,              ///< players, galleries and their furniture
  breadcrumb,         ///< the path of sections to the article
  correction,         ///< corrections and editor's notes
  live_update,        ///< posts of a live blog
  hidden_text,        ///< for screen readers only
  table_of_contents,  ///< links into the article itself
  quote,              ///< a quotation, often pulled out of the text
  form,               ///< forms, searches, polls and sign-in
  dialog,             ///< what opens over the page: modals, drawers, announcements
  button,             ///< buttons and their words
  meta,               ///< the line of author, date and reading time
  // What kind of page it is (kPageKindHints); no block is judged by these.
  price,   ///< prices and sales
  cart,    ///< the basket, the checkout, the wish list
  goods,   ///< a product, its variants and its quantity
  rating,  ///< stars and reviews
  filter,  ///< filters and sort orders of a list
  thread,  ///< threads, topics and posts of a forum
  manual,  ///< documentation and listings of code
  entry,   ///< an entry of a blog or paper
};

/// The place of `hint` in a set of hints; none is the empty set.
[[nodiscard]] constexpr std::uint64_t bit(NameHint hint) noexcept {
  return hint == NameHint::none ? 0 : std::uint64_t{1} << static_cast<unsigned>(hint);
}

/// The bits of several.
template <class... Hints>
[[nodiscard]] constexpr std::uint64_t bits(Hints... hints) noexcept {
  return (std::uint64_t{0} | ... | bit(hints));
}

/// Whether the hint is among `hints`.
[[nodiscard]] constexpr bool has(std::uint64_t hints, NameHint hint) noexcept {
  return (hints & bit(hint)) != 0;
}

/// The hints that tell what kind of page it is, and nothing of the element's place on it.
inline constexpr std::uint64_t kPageKindHints =
    bits(NameHint::price, NameHint::cart, NameHint::goods, NameHint::rating, NameHint::filter,
         NameHint::thread, NameHint::manual, NameHint::entry);

/// The hints of an attribute value, as a set of bits.
///
/// The value is cut at spaces into names, each name at '-', '_', other punctuation, digits and camelCase
/// boundaries into tokens, and what one token or two adjacent ones of a name stand for is looked up: letters
/// of any case. Two tokens that are a rule together mean that rule alone ("author-bio" is no byline), a name
/// that stands for something beside the article is not the article's ("article-teaser", "comment-author"),
/// what follows a modifier means nothing ("has-sidebar", "article--without-ads"), and the utility classes of
/// style sheets mean nothing ("text-caption", "mt-4", "md:hidden"),
/// nor do made-up names ("css-1ad9f") and the anchors of headings ("how-to-share-your-work").
/// Cost: O(value), 3 to 4 ns a byte; allocates nothing.
[[nodiscard]] std::uint64_t name_hints(std::string_view attribute_value) noexcept;

}  // namespace cleancopy::lexicon
