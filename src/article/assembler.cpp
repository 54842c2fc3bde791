#include "article/assembler.hpp"

#include <algorithm>

#include "article/body/body.hpp"
#include "article/body/body_filler.hpp"
#include "article/body/body_kinds.hpp"
#include "article/body/links.hpp"
#include "article/body/notes.hpp"
#include "article/body/pictures.hpp"
#include "article/byline/byline.hpp"
#include "article/controls.hpp"
#include "article/dates/date_found.hpp"
#include "article/dates/dates.hpp"
#include "article/dek/dek.hpp"
#include "article/details.hpp"
#include "article/evidence/block_sums.hpp"
#include "article/evidence/evidence.hpp"
#include "article/evidence/web_address.hpp"
#include "article/headline/headline.hpp"
#include "article/kind/page_kind.hpp"
#include "article/report/dateline.hpp"
#include "clean/endings.hpp"
#include "dates/date.hpp"
#include "lexicon/language.hpp"
#include "text/unicode.hpp"

namespace cleancopy::article {
namespace {

// A free page's stub of fewer words than this, with a wall behind it, is a beginning.
constexpr std::size_t kStubWords = 400;

// A body with a larger share of the bytes that the page tells in its data needs none of them.
constexpr double kStubShare = 0.5;

constexpr double kUnsure = 0.5;  // the least confidence of an article

struct Offer {
  std::string_view value;
  Source source;
};

// The first offer with anything in it: the order is the order of trust.
Text first_of(Recorder* recorder, Field field, std::initializer_list<Offer> offers) {
  Text first;
  for (const Offer& offer : offers) {
    if (!first.empty()) {
      note(recorder, field, {offer.value, offer.source, Ground::less_trusted});
      continue;
    }
    first.value = text::collapse_space(offer.value);
    if (first.empty()) continue;
    first.source = offer.source;
    choose(recorder, field, {offer.value, offer.source, Ground::most_trusted});
  }
  return first;
}

Text resolve_url(const structured::Metadata& metadata, const structured::JsonLd& json_ld,
                 std::string_view caller, Recorder* recorder) {
  const Offer offers[] = {{metadata.canonical(), Source::element},
                          {metadata.first_of({"og:url"}), Source::meta},
                          {json_ld.article.url, Source::json_ld},
                          {caller, Source::caller}};
  for (const Offer& offer : offers) {
    std::string address = absolute_address(offer.value, caller);
    if (!address.empty()) {
      choose(recorder, Field::url, {offer.value, offer.source, Ground::most_trusted});
      return {std::move(address), offer.source};
    }
    note(recorder, Field::url, {offer.value, offer.source, Ground::says_nothing});
  }
  return {};
}

// "en_GB" as "en-GB"; empty where it is no language's tag: "x-default".
std::string language_tag(std::string_view told) {
  std::string tag = text::collapse_space(told);
  std::replace(tag.begin(), tag.end(), '_', '-');
  const std::size_t primary = std::min(tag.find('-'), tag.size());
  return primary >= 2 && primary <= 3 && tag.size() <= 35 ? tag : std::string();
}

Text resolve_language(const structured::Metadata& metadata, const structured::JsonLd& json_ld,
                      Recorder* recorder) {
  const Offer offers[] = {{metadata.language(), Source::element},
                          {json_ld.article.language, Source::json_ld},
                          {metadata.first_of({"og:locale"}), Source::meta}};
  Text language;
  for (const Offer& offer : offers) {
    if (!language.empty()) {
      note(recorder, Field::language, {offer.value, offer.source, Ground::less_trusted});
    } else if (std::string tag = language_tag(offer.value); tag.empty()) {
      note(recorder, Field::language, {offer.value, offer.source, Ground::says_nothing});
    } else {
      choose(recorder, Field::language, {offer.value, offer.source, Ground::most_trusted});
      language = {std::move(tag), offer.source};
    }
  }
  return language;
}

// What the words of the body tell of its language, where the page declares none or another.
void compare_language(Article& article) {
  constexpr std::size_t kEnough = 800;  // bytes
  std::string words;
  for (const Block& block : article.body) {
    if (words.size() >= kEnough) break;
    words.append(block.text, 0, kEnough).push_back('\n');
  }
  const std::string_view detected = lexicon::detect_language(words);
  if (detected.empty()) return;
  if (article.language.empty()) {
    article.language = {std::string(detected), Source::text};
  } else if (!lexicon::is_same_language(article.language.value, detected)) {
    article.language_detected = detected;
  }
}

}  // namespace

Assembly Assembler::assemble(const html::Page& page, const Known& known) {
  metadata_.collect(page);
  cleaner_.segment(page, known.findings);
  const structured::JsonLd json_ld = json_ld_reader_.read(
      page.json_ld_scripts(), known.url.empty() ? metadata_.canonical() : known.url, page.title);

  Assembly assembly;
  Article& article = assembly.article;
  article.url = resolve_url(metadata_, json_ld, known.url, known.recorder);
  article.language = resolve_language(metadata_, json_ld, known.recorder);
  const SiteName site = resolve_site_name(metadata_, json_ld, page.title);
  article.site_name = site.name;

  article.section =
      first_of(known.recorder, Field::section,
               {{json_ld.article.section, Source::json_ld},
                {metadata_.first_of({"article:section", "parsely-section", "cxenseparse:section", "section"}),
                 Source::meta}});

  Evidence evidence{
      page,          cleaner_,       metadata_,         json_ld,
      site,          known.findings, article.url.value, says_it_is_news(page, metadata_, json_ld),
      known.recorder};
  resolve_lines(evidence, known, article);
  resolve_details(evidence, article);
  const TextMade text = make_text(evidence, known, article);
  compare_language(article);
  assembly.has_text =
      text.is_told || has_text(cleaner_, text.sums, text.says_article && !article.headline.empty());
  article.truncated =
      page.truncated || (!text.is_told && text.words < kStubWords && ends_at_wall(cleaner_, text.sums));
  tell_kind(evidence, text, article);
  leave_out_controls(article);
  return assembly;
}

// The fields that are lines of the page; with them the cleaner knows what is no body.
void Assembler::resolve_lines(Evidence& evidence, const Known& known, Article& article) {
  Headline headline = resolve_headline(evidence);
  headline_block_ = headline.block;
  const std::size_t next_story = clean::find_next_story(evidence.page, cleaner_.blocks(), headline.block);
  if (next_story < cleaner_.blocks().size()) evidence.story_end = cleaner_.blocks()[next_story].begin;
  Dek dek = resolve_dek(evidence, headline.block);
  Byline byline = resolve_byline(evidence, headline.block);
  const auto saved = dates::parse_machine_date(known.saved_at);
  Dates dates = resolve_dates(evidence, headline.block, article.language.value, saved);
  const std::string& printed = headline.printed.empty() ? headline.text.value : headline.printed;
  cleaner_.judge({printed, dek.text.value, headline.block, dek.blocks, evidence.json_ld.article.body,
                  printed_names(evidence.site, evidence.page.title, printed), byline.names, byline.blocks,
                  next_story, evidence.is_news},
                 known.favor);

  FoundDate captured;
  captured.offer(saved, known.saved_at, Source::caller);
  article.captured_at = std::move(captured.moment);
  article.headline = std::move(headline.text);
  article.headline_printed = std::move(headline.printed);
  const bool names_section = text::folded(headline.kicker.value) == text::folded(article.section.value);
  if (names_section) overturn(known.recorder, Field::kicker, Ground::is_section);
  if (!names_section) article.kicker = std::move(headline.kicker);
  article.dek = std::move(dek.text);
  article.key_points = std::move(dek.points);
  article.byline = std::move(byline.names);
  article.byline_source = byline.source;
  article.agencies = std::move(byline.agencies);
  article.agencies_source = byline.agencies_source;
  article.published = std::move(dates.published);
  article.updated = std::move(dates.updated);
}

// The body, from the markup or, where that has next to none, from what the page tells in its data; and what
// stands in it and around it.
Assembler::TextMade Assembler::make_text(const Evidence& evidence, const Known& known, Article& article) {
  const html::Page& page = evidence.page;
  const std::string_view told_body = evidence.json_ld.article.body;
  const bool says_article = evidence.json_ld.article.found || metadata_.first_of({"og:type"}) == "article";
  TextMade text{sum_blocks(cleaner_), 0, false, says_article};
  const BlockSums& sums = text.sums;
  article.body = assemble_body(page, cleaner_);
  article.body_source = article.body.empty() ? Source::none : Source::text;
  if (static_cast<double>(sums.kept_bytes) < kStubShare * static_cast<double>(told_body.size()))
    fill(article, told_text_reader_.read(told_body), Source::json_ld);
  if (article.body_source != Source::json_ld && sums.kept_words < kLeastToldWords && !page.state_ends.empty())
    fill_from_state(article, page, says_article);
  text.is_told = article.body_source > Source::none && article.body_source != Source::text;
  text.words = text.is_told ? count_words(article.body) : sums.kept_words;
  article.word_count = text.words;
  article.dateline = resolve_dateline(article.body, evidence);
  if (sums.kept > 0) {
    article.notes = find_notes(cleaner_, sums.first_kept, sums.last_kept);
    mark_notes(article.notes, article.body);
    article.pictures = find_pictures(page, cleaner_, std::min(headline_block_, sums.first_kept),
                                     sums.last_kept, article.url.value);
  }
  if (!page.link_addresses.empty())
    add_links(page, cleaner_, known.url.empty() ? std::string_view(article.url.value) : known.url,
              article.body);
  return text;
}

void Assembler::tell_kind(const Evidence& evidence, const TextMade& text, Article& article) {
  kind_features_ = article::kind_features(evidence, article, text.sums, headline_block_);
  const bool is_signed = !article.byline.empty() && !article.published.empty();
  const bool is_flash =
      (text.says_article || is_signed) && !article.headline.empty() && text.sums.kept > text.sums.subheads;
  const KindVerdict verdict = judge_kind(evidence, kind_features_, text.words, is_flash);
  article.kind = verdict.kind;
  article.article_confidence = verdict.article_confidence;
  // What its markup lacks tells nothing against a page that says what it is.
  if (text.is_told && text.says_article && article.kind != PageKind::article) {
    article.kind = PageKind::article;
    article.article_confidence = kUnsure;
  }
}

void Assembler::fill(Article& article, const std::vector<Block>& told, Source source) {
  if (fill_body(article.body, told, article.headline.value, article.dek.value)) article.body_source = source;
}

// Lists of goods and of stories, and the words of buttons, are in a page's state too: its text is believed
// where the page says that it is an article, or the text is titled as the page is.
void Assembler::fill_from_state(Article& article, const html::Page& page, bool says_article) {
  const std::string_view title = article.headline.empty() ? page.title : article.headline.value;
  const structured::StateText state = state_text_reader_.read(page.state_scripts(), title);
  if (state.html.empty() || !(says_article || state.titled)) return;
  const std::vector<Block> told = told_text_reader_.read(state.html);
  if (runs_as_story(told)) fill(article, told, Source::script);
}

}  // namespace cleancopy::article
