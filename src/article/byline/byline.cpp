#include "article/byline/byline.hpp"

#include <algorithm>
#include <utility>

#include "article/byline/byline_beside.hpp"
#include "article/byline/byline_boxes.hpp"
#include "article/byline/byline_dump.hpp"
#include "article/byline/byline_gathering.hpp"
#include "article/byline/byline_lines.hpp"
#include "article/byline/byline_links.hpp"
#include "article/byline/byline_lone.hpp"
#include "article/byline/byline_mail.hpp"
#include "article/byline/byline_microdata.hpp"
#include "article/byline/byline_portraits.hpp"
#include "article/names/byline_names.hpp"
#include "article/report/agency_signs.hpp"
#include "article/report/report_head.hpp"
#include "lexicon/agencies.hpp"
#include "lexicon/phrases.hpp"
#include "text/among.hpp"
#include "text/unicode.hpp"

namespace cleancopy::article {
namespace {

// Blogging software tells it for social networks, the label in one element and the name in another.
std::string_view labelled_for_cards(const structured::Metadata& metadata) {
  constexpr std::pair<std::string_view, std::string_view> kPairs[] = {{"twitter:label1", "twitter:data1"},
                                                                      {"twitter:label2", "twitter:data2"}};
  for (const auto& [label_key, name_key] : kPairs) {
    const std::string_view name = metadata.first_of({name_key});
    std::string line(metadata.first_of({label_key}));
    if (name.empty() || line.empty()) continue;
    line += ' ';
    line += name;
    if (lexicon::match_phrase(line).phrase == lexicon::Phrase::byline_label) return name;
  }
  return {};
}

// Papers name each author apart, the family's name first: "Lee, Ann".
std::string given_name_first(std::string_view name) {
  const std::size_t comma = name.find(',');
  if (comma == std::string_view::npos || name.find(',', comma + 1) != std::string_view::npos)
    return std::string(name);
  return text::collapse_space(name.substr(comma + 1))
      .append(1, ' ')
      .append(text::trim(name.substr(0, comma)));
}

// Dublin Core has names as libraries do, "Lee, Ann"; "Ann Lee, Bo Kim" are two.
bool is_family_name_first(std::string_view name) {
  constexpr std::size_t kMostGiven = 2;  // words: "Ann C."
  const std::size_t comma = name.find(',');
  if (comma == std::string_view::npos || name.find_first_of(",;", comma + 1) != std::string_view::npos)
    return false;
  const std::string_view family = text::trim(name.substr(0, comma));
  const std::string_view given = text::trim(name.substr(comma + 1));
  return text::count_words(family) == 1 && !given.empty() && text::count_words(given) <= kMostGiven &&
         !lexicon::agency_of(family) && !lexicon::agency_of(given) && !is_role(family) && !is_role(given);
}

// "citation_author": each in an element of its own; "citation_authors": also all in one, between semicolons.
void take_cited_authors(const Evidence& evidence, Gathering& gathering) {
  for (const std::string_view key : {"citation_author", "citation_authors"}) {
    if (gathering.has_people()) return;
    for (std::string_view names : evidence.metadata.all_of(key)) {
      while (!names.empty()) {
        const std::size_t end = std::min(names.find(';'), names.size());
        gathering.take(given_name_first(names.substr(0, end)), Source::meta);
        names.remove_prefix(std::min(names.size(), end + 1));
      }
    }
  }
}

// Where a user's rule says that the names are. What is no person's name there is the desk's.
std::vector<std::string> ruled(const std::vector<rules::Found>& lines) {
  std::vector<std::string> names;
  for (const rules::Found& line : lines) {
    for (std::string& name : split_names(line.value)) add_name(names, std::move(name));
  }
  if (names.empty()) {
    for (const rules::Found& line : lines) add_name(names, std::string(without_byline_label(line.value)));
  }
  return names;
}

void sign(const Evidence& evidence, Byline& byline, std::vector<std::string> names, Source source,
          Ground ground) {
  if (!byline.names.empty() || names.empty()) return;
  for (const std::string& name : names) choose(evidence.recorder, Field::byline, {name, source, ground});
  byline.names = std::move(names);
  byline.source = source;
}

std::string_view declared_in_meta(const Evidence& evidence) {
  return evidence.metadata.first_of({"author", "article:author", "dc.creator"});
}

// Who signs where neither a person nor an agency nor a desk does: the organization or the site that is named.
void sign_as_declared(const Evidence& evidence, Byline& byline) {
  const auto& article = evidence.json_ld.article;
  for (const auto* declared : {&article.author_organizations, &article.authors}) {
    std::vector<std::string> names;
    for (const std::string& name : *declared) {
      const bool is_section = text::folded(name) == text::folded(article.section);
      const bool has_letter = name.find_first_not_of("0123456789.: ") != std::string::npos;  // no address
      if (name.find("://") != std::string::npos || is_section || !has_letter || name.starts_with('('))
        continue;
      // "By quaypost.example"
      const std::size_t space = std::min(name.find(' '), name.size());
      const std::string_view behind = text::trim(std::string_view(name).substr(space));
      const lexicon::PhraseMatch label = lexicon::match_phrase(std::string_view(name).substr(0, space));
      const bool labels_site = label.whole && label.phrase == lexicon::Phrase::byline_label &&
                               !is_desk(name) && is_site(evidence.site, behind, evidence.url);
      add_name(names, text::collapse_space(labels_site ? behind : std::string_view(name)));
    }
    sign(evidence, byline, std::move(names), Source::json_ld, Ground::declared);
  }
  if (!byline.names.empty()) return;
  std::string_view declared = declared_in_meta(evidence);
  if (!looks_like_name(declared)) declared = labelled_for_cards(evidence.metadata);
  if (declared.starts_with('(')) return;  // "(Harwick - The Post)": where it was written
  std::vector<std::string> names = split_names(declared);
  // "The Post's Staff": signed all the same.
  const bool is_address = declared.find("www.") != std::string_view::npos;
  if (names.empty() && looks_like_name(declared) && !is_address)
    names.push_back(text::collapse_space(declared));
  sign(evidence, byline, std::move(names), Source::meta, Ground::declared);
}

// Who posted a story is declared, or has a link; those who wrote it with them are printed beside their name.
// Empty if no line under the headline names all who are declared, and more.
std::vector<std::string> printed_with(const Evidence& evidence, std::size_t headline_block,
                                      const std::vector<std::string>& declared) {
  for (std::vector<std::string>& names : printed_bylines(evidence, headline_block, declared.front())) {
    const bool has_all = std::all_of(declared.begin(), declared.end(), [&](const std::string& name) {
      return std::any_of(names.begin(), names.end(), [&](const std::string& other) {
        return text::folded(other).find(text::folded(name)) != std::string::npos;
      });
    });
    if (has_all && names.size() > declared.size()) return std::move(names);
  }
  return {};
}

// Whether the page shows one of the names anywhere but among other stories.
bool is_any_shown(const Evidence& evidence, const std::vector<std::string>& names) {
  std::vector<std::string> folded(names.size());
  std::transform(names.begin(), names.end(), folded.begin(), text::folded);
  const auto& blocks = evidence.cleaner.blocks();
  return std::any_of(blocks.begin(), blocks.end(), [&](const clean::Block& block) {
    return !block.hidden && !is_others(block) &&
           text::has_any_of(text::folded(evidence.cleaner.text_of(block)), folded);
  });
}

// A publishing system declares whoever put the story in, whom the page never shows: who signs right under the
// headline, behind a label, wrote it.
std::vector<std::string> printed_instead(const Evidence& evidence, std::size_t headline_block,
                                         const std::vector<std::string>& declared) {
  std::vector<std::string> names = labelled_under(evidence, headline_block);
  if (names.empty()) return {};
  const bool is_labelled = std::any_of(declared.begin(), declared.end(),
                                       [&](const std::string& name) { return text::is_among(names, name); });
  return is_labelled || is_any_shown(evidence, declared) ? std::vector<std::string>() : names;
}

// A paper's desk puts a reporter's copy in under its own name, and the copy begins with who wrote it.
std::vector<std::string> signed_in_text(const Evidence& evidence, std::size_t headline_block,
                                        const std::vector<std::string>& declared) {
  std::vector<std::string> names = labelled_in_text(evidence, headline_block);
  const bool is_declared = std::any_of(
      names.begin(), names.end(), [&](const std::string& name) { return text::is_among(declared, name); });
  return is_declared ? std::vector<std::string>() : names;
}

// The line of the names, and the one below it that says what they are: "Harbour Post staff writer".
std::vector<std::size_t> lines_of_names(const Evidence& evidence, std::size_t line) {
  constexpr std::uint32_t kMostWords = 6;
  const auto& blocks = evidence.cleaner.blocks();
  if (line >= blocks.size()) return {};
  if (line + 1 == blocks.size()) return {line};
  const clean::Block& below = blocks[line + 1];
  const bool is_roles = below.words > 0 && below.words <= kMostWords && !below.ends_sentence &&
                        below.place.heading_level == 0 && is_role(evidence.cleaner.text_of(below));
  return is_roles ? std::vector<std::size_t>{line, line + 1} : std::vector<std::size_t>{line};
}

// Whom JSON-LD and the meta elements name.
void take_declared_authors(const Evidence& evidence, Gathering& gathering) {
  const auto& article = evidence.json_ld.article;
  for (const std::string& author : article.authors) gathering.take(author, Source::json_ld);
  for (const std::string& author : article.author_organizations)
    gathering.take_agencies(author, Source::json_ld);
  take_cited_authors(evidence, gathering);
  for (const std::string_view key :
       {"author", "article:author", "parsely-author", "sailthru.author", "cxenseparse:author", "dc.creator",
        "dcterms.creator", "twitter:misc:written by", "byl"}) {
    const std::vector<std::string_view> contents = evidence.metadata.all_of(key);
    // One kind of element may have the first of those whom another names one by one.
    const bool names_more = contents.size() > 1 &&
                            std::any_of(contents.begin(), contents.end(),
                                        [&](std::string_view one) { return gathering.has_person_in(one); });
    if (gathering.has_people() && !names_more) continue;
    for (const std::string_view content : contents) {
      const bool turned = key.starts_with("dc") && is_family_name_first(content);
      gathering.take(turned ? given_name_first(content) : content, Source::meta);
    }
  }
  if (!gathering.has_people()) gathering.take(labelled_for_cards(evidence.metadata), Source::meta);
}

// Whom the page shows as its authors, from the surest place to the least.
void take_shown_authors(const Evidence& evidence, std::size_t headline_block, Gathering& gathering) {
  if (!gathering.has_people()) take_microdata_authors(evidence, gathering);
  if (!gathering.has_people()) take_author_links(evidence, LinkPlace::before_end_of_text, gathering);
  if (!gathering.has_people()) take_links_to_authors(evidence, headline_block, gathering);
  // Where the page declares an author, be it the paper, the brackets before the text are not asked.
  const auto& article = evidence.json_ld.article;
  const bool declares = !article.authors.empty() || !article.author_organizations.empty() ||
                        !declared_in_meta(evidence).empty();
  if (!gathering.has_people() && !declares) gathering.take(reporter_of_text(evidence), Source::text);
  if (!gathering.has_people()) gathering.take(reporter_behind_text(evidence), Source::text);
  // In a dump nothing tells the head of another story from this one's: what stands under the headline goes
  // first.
  const bool in_dump = evidence.page.from_text_dump;
  if (in_dump && !gathering.has_people()) {
    take_byline_head(evidence, headline_block, gathering);
    if (!gathering.has_people()) take_name_of_dump(evidence, headline_block, gathering);
  }
  if (!gathering.has_people()) take_byline_blocks(evidence, headline_block, gathering);
  if (gathering.is_unsigned()) take_author_links(evidence, LinkPlace::anywhere, gathering);
  if (gathering.is_unsigned()) take_links_that_ask(evidence, headline_block, gathering);
  if (gathering.is_unsigned()) take_names_with_mail(evidence, headline_block, gathering);
  if (gathering.is_unsigned()) take_portrayed_names(evidence, headline_block, gathering);
  if (gathering.is_unsigned()) take_repeated_name(evidence, headline_block, gathering);
  if (!gathering.has_people() && !gathering.has_agencies()) take_author_boxes(evidence, gathering);
  if (gathering.is_unsigned()) take_signature(evidence, gathering);
  if (!in_dump && !gathering.has_people()) take_lone_name(evidence, headline_block, gathering);
  if (!gathering.has_people()) take_introduced_name(evidence, gathering);
  if (gathering.is_unsigned()) take_names_of_notes(evidence, gathering);
  take_printed_agencies(evidence, headline_block, gathering);
}

// The people who were found, with those whom only the printed line names, and those who sign with them.
Signed people_of(const Evidence& evidence, std::size_t headline_block, Gathering& gathering) {
  Signed people = gathering.people();
  if (people.names.empty()) return people;
  if (is_declared(people.source) || people.source == Source::microdata || people.source == Source::element) {
    std::vector<std::string> all = printed_with(evidence, headline_block, people.names);
    if (!all.empty()) people = {std::move(all), Source::element};
  }
  if (is_declared(people.source)) {
    std::vector<std::string> others = printed_instead(evidence, headline_block, people.names);
    if (others.empty()) others = signed_in_text(evidence, headline_block, people.names);
    if (!others.empty()) people = {std::move(others), Source::text};
  }
  const Signed co_signers = gathering.co_signers();
  if (co_signers.source == people.source) {
    for (const std::string& name : co_signers.names) add_name(people.names, name);
  }
  return people;
}

}  // namespace

Byline resolve_byline(const Evidence& evidence, std::size_t headline_block) {
  Byline byline;
  if (evidence.findings != nullptr) {
    sign(evidence, byline, ruled(evidence.findings->byline), Source::rule, Ground::ruled);
    if (!byline.names.empty()) return byline;
  }
  Gathering gathering(evidence);
  take_declared_authors(evidence, gathering);
  take_shown_authors(evidence, headline_block, gathering);

  const Signed people = people_of(evidence, headline_block, gathering);
  const Signed agencies = gathering.agencies();
  const Signed others = gathering.others();
  const Signed own_site = gathering.own_site();
  std::vector<std::string> unlabelled;  // agencies
  if (people.names.empty()) unlabelled = agencies_under_headline(evidence, headline_block);

  // The first of them that names anybody signs.
  sign(evidence, byline, people.names, people.source, Ground::person);
  // A desk that JSON-LD declares as the author signs before an agency that stands in lesser places alone.
  if (others.source == Source::json_ld && agencies.source != Source::json_ld)
    sign(evidence, byline, others.names, others.source, Ground::desk);
  sign(evidence, byline, agencies.names, agencies.source, Ground::agency);
  sign(evidence, byline, others.names, others.source, Ground::desk);
  if (byline.names.empty()) sign_as_declared(evidence, byline);
  sign(evidence, byline, unlabelled, Source::text, Ground::agency);
  sign(evidence, byline, own_site.names, own_site.source, Ground::declared);

  byline.blocks = lines_of_names(evidence, gathering.block());
  byline.agencies = agencies.names;
  byline.agencies_source = agencies.source;
  for (std::string& name : agencies_of_text(evidence)) unlabelled.push_back(std::move(name));
  for (std::string& name : unlabelled) {
    if (is_site(evidence.site, name, evidence.url)) continue;
    add_agency(byline.agencies, std::move(name));
    if (byline.agencies_source == Source::none) byline.agencies_source = Source::text;
  }
  return byline;
}

}  // namespace cleancopy::article
