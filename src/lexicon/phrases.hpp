/// The words that a page says around its article, in many languages: what a line is, told from its text
/// alone. The tables are lexicon/*.inc, made into an index by the compiler.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace cleancopy::lexicon {

/// What a phrase of the page's furniture is for.
enum class Phrase : std::uint8_t {
  none,
  advertisement,    ///< "ADVERTISEMENT", "Anzeige", "Advertisement · Scroll to continue", "Publicidad"
  updated_label,    ///< "Last Updated", "Stand:", "Mis à jour le": stands before a date
  published_label,  ///< "Published", "Veröffentlicht am", "Publié le": stands before a date
  byline_label,     ///< "By", "Von", "Par", "Por": stands before a name
  follow,           ///< "Follow us on", "Folgen Sie uns", "Suivez-nous"
  share,            ///< "Share this article", "Teilen", "Copy link", "Print", "E-Mail", "Save"
  comments,         ///< "Comments", "Kommentare", "12 Comments", "Join the conversation", "Leave a reply"
  close,            ///< "Close", "Schließen", "×"
  menu,             ///< "Menu", "Search", "Skip to content", "Back to top", "Home", "Sign in"
  related,          ///< heading of a list of other stories: "Related stories", "Mehr zum Thema", "Most read"
  read_more,        ///< one link to another story: "Read more:", "Also read:", "Lesen Sie auch", "Lire aussi"
  newsletter,       ///< "Sign up for our newsletter", "Newsletter abonnieren"
  app_prompt,       ///< "Download our app", "Get it on Google Play"
  consent,          ///< "We use cookies", "Accept all", "Wir verwenden Cookies"
  subscribe,     ///< paywall and donation: "Subscribe to continue reading", "Jetzt abonnieren", "Support us"
  tags_label,    ///< heading of a list of topics: "Tags:", "Topics", "Schlagwörter", "Filed under"
  author_box,    ///< "About the author", "Über den Autor"
  copyright,     ///< "© 2024", "All rights reserved", "Alle Rechte vorbehalten"
  credit,        ///< caption and photo credit: "Photo:", "Foto:", "Image credit", "Getty Images"
  media,         ///< player furniture: "Watch:", "Listen to this article", "Video", "Play", "0:00"
  reading_time,  ///< "5 min read", "Lesezeit: 3 Minuten"
  location_or_live,  ///< "LIVE", "Breaking news", "Exclusive": labels over a headline (kickers of the site)
  contents_label,    ///< "Table of contents", "In this article", "Inhaltsverzeichnis"
  form,  ///< what a form says: "Required fields are marked", "Thanks for signing up!", "Loading…"
  ask,   ///< what a site asks for, and stories tell of: "sign up for", "app store". phrase_within() alone
};

/// It stands before the date when the story came out, or was changed.
[[nodiscard]] constexpr bool is_date_label(Phrase phrase) noexcept {
  return phrase == Phrase::published_label || phrase == Phrase::updated_label;
}

/// It stands over or before links to other stories.
[[nodiscard]] constexpr bool is_label_of_others(Phrase phrase) noexcept {
  return phrase == Phrase::related || phrase == Phrase::read_more;
}

struct PhraseMatch {
  Phrase phrase = Phrase::none;
  std::size_t length = 0;  ///< bytes of the line that the phrase covers, from its start
  bool whole = false;      ///< the phrase is the whole line but for punctuation, digits and space

  explicit operator bool() const noexcept { return phrase != Phrase::none; }
};

/// The phrase that `line` is or begins with (case, accents, punctuation, digits and spacing ignored), the
/// longest if there are several. Phrases of all languages are tried: the line decides, not the page's
/// declared language. A phrase that is also an ordinary word ("Share", "Close") matches only as a whole line,
/// or before a colon, dash or bar; the label of a byline or date only before what looks like names or a date.
/// A row of such words ("Facebook WhatsApp Copy link") counts as its first, and as whole. Cost: for a line of
/// prose, its first word or two (some 30 ns). A phrase is at most 120 bytes long.
[[nodiscard]] PhraseMatch match_phrase(std::string_view line) noexcept;

/// "3. Facebook": an item of the story's own list, and no phrase, whatever it says. O(digits).
[[nodiscard]] bool is_numbered_item(std::string_view line) noexcept;

/// The first phrase that stands anywhere in `text` as whole words ("We use cookies" inside a consent
/// paragraph), or none. Only phrases marked `anywhere` or `inside` in the tables; an `ask` where there is no
/// other. O(text).
[[nodiscard]] Phrase phrase_within(std::string_view text) noexcept;

/// Whether the last words of `text` credit a picture's maker, as captions do: "A barn owl leaves its box.
/// Photo: Ilka Morn / Courier", "... (AP)", "... © Ilka Morn", "... Foto: dpa". The label stands behind a
/// sentence's end, a bracket, bar or dash; "He had one photo: the owl" is none. Looks at the last 110 bytes.
[[nodiscard]] bool ends_in_credit(std::string_view text) noexcept;

}  // namespace cleancopy::lexicon
