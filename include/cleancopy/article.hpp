/// What comes out: one article (or what stands in its place on a page of another kind), with where each field
/// was found. An Article owns all it holds; all text is UTF-8, without markup, with white space folded.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cleancopy {

/// Where on the page a field was found.
enum class Source : std::uint8_t {
  none,       ///< nothing was found
  json_ld,    ///< schema.org data in a script of type application/ld+json
  script,     ///< the state that another script holds for the page's own code
  meta,       ///< a <meta> element: Open Graph, article:, Dublin Core, parsely, …
  microdata,  ///< itemprop attributes
  element,    ///< an element made for it: h1, time, link rel=canonical, html lang, …
  text,       ///< the words a reader sees
  title,      ///< the <title> element
  url,        ///< the page's address
  caller,     ///< Options
  rule,       ///< the place that a user's rule names
  container,  ///< what the page was saved in, or the program that saved it wrote into it
};

/// What a block of the body is.
enum class BlockKind : std::uint8_t {
  paragraph,
  subhead,
  list_item,
  quote,
  table,
  preformatted,
  embed,     ///< the text of a post of some network, set into the story
  question,  ///< an interviewer's
  note,      ///< a correction, or a remark of the newsroom
};

/// The stable names, as they stand in JSON ("json-ld", "list-item").
[[nodiscard]] std::string_view name_of(Source source) noexcept;
[[nodiscard]] std::string_view name_of(BlockKind kind) noexcept;

/// Words of a block that lead somewhere.
struct Link {
  std::size_t begin = 0;  ///< byte range of Block::text, within one line
  std::size_t end = 0;
  std::string url;  ///< absolute: http, https or mailto
};

/// One paragraph, subhead, list item, … of the body.
struct Block {
  BlockKind kind = BlockKind::paragraph;
  std::uint8_t level = 0;  ///< subhead: 1 to 6; list item: depth from 1; else 0
  std::string text;
  std::uint32_t ordinal = 0;  ///< of an item in a numbered list, from 1; else 0
  std::string time = {};      ///< live blogs: the time over this entry, as printed: "14:05"
  std::string by = {};        ///< embed: who posted it, as printed
  std::vector<std::vector<std::string>> rows =
      {};                        ///< table: its cells; `text` has them with bars and line feeds
  std::vector<Link> links = {};  ///< with Options::links: in order, apart; none in tables and code
};

struct Text {
  std::string value;
  Source source = Source::none;

  [[nodiscard]] bool empty() const noexcept { return value.empty(); }
};

/// How much of a moment its source gave.
enum class Precision : std::uint8_t {
  day,
  hour,  ///< "2 hours ago": the minutes are those at which the page was saved
  minute,
  second,
};

[[nodiscard]] std::string_view name_of(Precision precision) noexcept;

/// A date as precise as the page gave it.
struct Moment {
  std::string iso;    ///< ISO 8601: "2024-05-14", "2024-05-14T09:57:00+05:30"; the offset only where known
  std::string words;  ///< the page's own words: "Last Updated : 14 May 2024, 09:57 IST"; alone, without
                      ///< `iso`, where they count from an unknown moment: "2 hours ago" (Options::saved_at)
  Source source = Source::none;
  Precision precision = Precision::day;  ///< minute: the seconds in `iso` are not the page's

  [[nodiscard]] bool empty() const noexcept { return iso.empty(); }
};

/// Where the choice of a page's encoding came from.
enum class CharsetSource : std::uint8_t {
  none,
  forced,           ///< Options::charset
  transport,        ///< Options::transport_charset
  bom,              ///< a byte order mark
  meta,             ///< a <meta> element
  xml_declaration,  ///< <?xml encoding="…"?>
  guess,            ///< the bytes: nothing was declared, or something plainly false
  fallback,         ///< nothing told: windows-1252, as browsers do
};

[[nodiscard]] std::string_view name_of(CharsetSource source) noexcept;

/// What the page as a whole is, by the words of newsrooms and shops.
enum class PageKind : std::uint8_t {
  article,        ///< one story: news, a blog post, a guide
  index,          ///< a list of stories, courses, places
  catalog,        ///< a list of products
  product,        ///< one product
  forum,          ///< a thread of posts, a question with answers
  documentation,  ///< a manual, a reference, lecture notes
  service,        ///< what somebody offers, or is
  video,          ///< a player and a few words
  gallery,        ///< pictures and a few words
  error,          ///< a refusal: not found, no access, consent first
};

[[nodiscard]] std::string_view name_of(PageKind kind) noexcept;

/// How the page's bytes were read.
struct PageEncoding {
  std::string charset;  ///< WHATWG name in lower case: "utf-8"
  CharsetSource source = CharsetSource::none;
  std::size_t replaced = 0;  ///< ill-formed sequences, each of which became U+FFFD
  std::size_t mojibake = 0;  ///< doubly encoded characters ("Ã©") in the page's text, left as they are
};

/// The picture that stands for the whole story.
struct LeadImage {
  std::string url;  ///< absolute
  std::string caption;
  std::string credit;
  std::string alt;  ///< what it shows, for who cannot see it
  Source source = Source::none;

  [[nodiscard]] bool empty() const noexcept { return url.empty(); }
};

/// A picture inside the story.
struct Picture {
  std::string url;      ///< absolute; as the page has it where that does not tell its own address
  std::string caption;  ///< with its credit, as printed
  std::string alt;
};

/// What a note on a story is.
enum class NoteKind : std::uint8_t {
  correction,   ///< "An earlier version of this story misstated …"
  editor,       ///< "Editor's note: …", "This story first appeared in …"
  translation,  ///< "Translated from the German by …"
};

[[nodiscard]] std::string_view name_of(NoteKind kind) noexcept;

struct Note {
  NoteKind kind = NoteKind::editor;
  std::string text;
};

struct Article {
  Text headline;
  std::string
      headline_printed;  ///< the line over the story, where `headline` is another that the page declares
  Text kicker;           ///< the line over or before the headline that names its topic
  Text dek;              ///< the standfirst under the headline; from json_ld or meta: the description
  std::vector<std::string> key_points;  ///< a summary in points between headline and text; often the dek, too
  std::vector<std::string> byline;
  Source byline_source = Source::none;
  std::vector<std::string>
      agencies;  ///< news agencies, as the page names them; declared authors are in byline, too
  Source agencies_source = Source::none;
  Moment published;
  Moment updated;
  Moment captured_at;  ///< when the page was saved, where that is known
  Text dateline;       ///< the place at the head of the story: "NEW DELHI"
  Text section;
  Text site_name;
  Text url;                       ///< canonical address
  Text language;                  ///< BCP 47, as the page declares it; from text: as its words tell
  std::string language_detected;  ///< what the words tell, where the page declares another; else empty
  std::vector<std::string> tags;  ///< the subjects that the page files it under, each once, in its order
  Source tags_source = Source::none;
  LeadImage image;
  Text video;  ///< address of the story's own video or its player
  std::optional<bool>
      paywalled;  ///< whether the page says that it is for subscribers; nothing if it does not say
  Source paywalled_source = Source::none;
  Text license;                ///< address or name of the terms of use
  Text copyright;              ///< the line that names the owner of the rights
  Text amp_url;                ///< the same story for AMP
  Text print_url;              ///< the same story for printers
  std::size_t word_count = 0;  ///< of the body; every CJK character is a word
  PageEncoding encoding;
  std::vector<Block> body;
  std::vector<Note> notes;  ///< corrections, the newsroom's remarks, translators; the body may have them, too
  std::vector<Picture> pictures;      ///< between headline and end of the text
  Source body_source = Source::none;  ///< text; json_ld or script where the markup has no more than a stub
  PageKind kind = PageKind::article;
  double article_confidence = 0;  ///< that `kind` is article: 0 to 1, at least 0.5 if it is
  bool truncated =
      false;  ///< the page holds only the beginning (a paywall's stub, a file or container cut off)
  std::vector<std::string> remarks;  ///< on the container it came in, for people: "gzip-compressed data that
                                     ///< ends too early; what could be read is given"

  /// As far as that can be told; what text the page has is given either way.
  [[nodiscard]] bool is_article() const noexcept { return kind == PageKind::article; }
  /// How long an adult reads the body, in minutes rounded up: 238 words a minute (Brysbaert 2019, silent
  /// reading of English non-fiction); 0 without a body.
  [[nodiscard]] std::size_t reading_minutes() const noexcept;
  /// Whether `dek` is a line over the story, and not the page's description standing in for one.
  [[nodiscard]] bool has_standfirst() const noexcept;
  /// The story as plain text: the standfirst, if it has one, and the body's blocks, separated by one empty
  /// line. Empty without a body.
  [[nodiscard]] std::string text() const;
  /// The same without the standfirst.
  [[nodiscard]] std::string body_text() const;
};

}  // namespace cleancopy
