#include "article/byline/byline_gathering.hpp"

#include <algorithm>
#include <utility>

#include "article/names/byline_cuts.hpp"
#include "article/names/byline_names.hpp"
#include "article/names/east_asian_names.hpp"
#include "article/names/name_words.hpp"
#include "article/report/agency_signs.hpp"
#include "lexicon/agencies.hpp"
#include "text/unicode.hpp"
#include "text/utf8.hpp"

namespace cleancopy::article {
namespace {

void add(Signed& found, std::string name, Source source) {
  if (found.names.empty()) found.source = source;
  if (found.source == source) add_name(found.names, std::move(name));
}

// "notes.txt" looks like a site's address.
bool is_file_name(std::string_view name, std::string_view host) {
  return name.find('.') != std::string_view::npos && host.find(text::folded(name)) == std::string_view::npos;
}

// "web_admin", "merrit": whoever posted the story, by the name under which he logs in.
bool is_login(std::string_view name) {
  return std::none_of(name.begin(), name.end(), [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte >= 0x80 || c == ' ' || text::is_ascii_upper(c);
  });
}

// "HALVERTON": a firm's name as it writes it.
bool is_brand(std::string_view name) {
  constexpr std::size_t kShortest = 4;  // letters; fewer are a person's initials
  return name.size() >= kShortest && std::all_of(name.begin(), name.end(), text::is_ascii_upper);
}

// "übermittelt durch Quay Wire": words that a label has before it, and a name behind them.
bool begins_as_words(std::string_view name) {
  constexpr std::size_t kLongestParticle = 4;  // bytes: "van", "de", "dell"
  const std::size_t space = name.find(' ');
  if (space == std::string_view::npos || space <= kLongestParticle) return false;
  const char32_t first = text::decode_at(name, 0).value;
  return text::to_lower(first) == first && first < text::kFirstCaseless &&
         text::is_upper(text::decode_at(name, name.rfind(' ') + 1).value);
}

// "Data Analysis By Bo Kim": whoever did something else for the story.
bool names_another_task(std::string_view name) {
  return name.find(" by ") != std::string_view::npos || name.find(" By ") != std::string_view::npos;
}

// "Do Quay", "Da Folha": papers in Portuguese say whose the story is.
std::string_view without_from(std::string_view name) {
  return name.starts_with("Do ") || name.starts_with("Da ") ? name.substr(3) : name;
}

// "De Ann Lee", in Romanian: words that stand before a name in one language, and in others are part of one or
// begin a sentence.
std::string_view without_own_label(std::string_view line, std::string_view language) {
  constexpr std::pair<std::string_view, std::string_view> kLabels[] = {
      {"ro", "De "}, {"ca", "Per "}, {"sw", "Na "}, {"el", "Από "}, {"vi", "Theo "}};
  for (const auto& [spoken, label] : kLabels) {
    const std::string_view rest = line.substr(std::min(label.size(), line.size()));
    if (language.substr(0, spoken.size()) == spoken && line.starts_with(label) &&
        text::count_words(rest) > 1 && is_in_capitals(rest))
      return rest;
  }
  return line;
}

// "AA" alone: larger letters, not Anadolu Ajansı.
bool is_button(std::string_view name, std::size_t names, Source source) {
  return source == Source::text && names == 1 && name.size() == 2;
}

// "Larch & Hollis, PLLC": a firm that is called as people in a row are. Its name, where `line` is that or the
// beginning of it.
std::string_view firm_of_site(const SiteName& site, std::string_view line) {
  const std::string_view name = site.name.value;
  if (name.find_first_of(",&") == std::string_view::npos) return {};
  line = without_byline_label(line);
  const std::size_t end = line.size();
  const bool is_part = end > 0 && line.find('&') != std::string_view::npos && end < name.size() &&
                       !text::is_word(text::decode_at(name, end).value);
  const bool goes_on = line.size() > name.size() && line.starts_with(name) &&
                       !text::is_word(text::decode_at(line, name.size()).value);
  return line == name || goes_on || (is_part && name.starts_with(line)) ? name : std::string_view();
}

bool has_east_asian_name(const std::vector<std::string>& names) {
  return std::any_of(names.begin(), names.end(),
                     [](const std::string& name) { return is_east_asian_name(name); });
}

}  // namespace

void Gathering::sort(std::string_view line, Source source, Care care) {
  // "The Long Name of the Paper (www.paper.example)": the site, whatever it calls itself.
  if (const std::string_view host = site_host(url_);
      host.size() > 3 && line.find(host) != std::string_view::npos) {
    note(recorder_, Field::byline, {line, source, Ground::site});
    return;
  }
  if (!may_look()) return;
  line = without_own_label(line, language_);
  const bool declared = is_declared(source);
  if (const std::string_view firm = firm_of_site(site_, line); !firm.empty()) {
    note(recorder_, Field::byline, {firm, source, Ground::site});
    add(declared ? own_site_ : others_, std::string(firm), source);
    return;
  }
  std::vector<std::string> names = split_signatures(line);
  if (names.empty()) note(recorder_, Field::byline, {line, source, Ground::no_name});
  // "Add as preferred on": a phrase. Behind a label it may be an organization's name.
  if (!declared && care != Care::labelled && !names.empty() && has_small_word(names.front())) {
    note_as(Ground::no_name, names.front(), source);
    return;
  }
  const std::size_t count = names.size();
  const bool signed_by_one = count > 1 && has_east_asian_name(names);
  for (std::string& name : names) {
    if (is_button(name, names.size(), source)) continue;
    name.resize(without_initials(site_, name).size());
    // "Ann Lee for Quay Post"
    if (const std::size_t whose = name.find(" for ");
        whose != std::string::npos && whose > name.find(' ') && is_site(site_, name.substr(whose + 5), url_))
      name.resize(whose);
    if (signed_by_one && ends_as_office(name))
      note_as(Ground::desk, name, source);  // "陳以庭 ／ 海潮報": whom he works for
    else
      file(std::move(name), count, source, care);
  }
}

// Where one of the `names` of a line belongs by what it is.
void Gathering::file(std::string name, std::size_t names, Source source, Care care) {
  const bool declared = is_declared(source);
  const bool desk = is_desk(name) && !lexicon::agency_of(name);
  if (!desk && (is_site(site_, without_from(name), url_) || (!declared && begins_with_site(site_, name)))) {
    note_as(Ground::site, name, source);
    if (care == Care::labelled)
      add(others_, std::move(name), source);
    else if (!declared && !is_file_name(name, site_host(url_)))
      add(own_site_, std::move(name), source);
  } else if (lexicon::agency_of(name)) {
    add_agency_of(std::move(name), names, source);
  } else if (is_role(name)) {
    note_as(Ground::desk, name, source);
    if (!desk || (care == Care::unlabelled && !is_in_capitals(name))) return;
    has_desk_ = true;
    add(others_, std::move(name), source);
  } else if (declared && (is_login(name) || is_brand(name))) {
    note_as(Ground::no_name, name, source);
    add(own_site_, std::move(name), source);
  } else if (!declared && (begins_as_words(name) || names_another_task(name) ||
                           (care == Care::unlabelled && !is_printed_name(name)))) {
    note_as(Ground::no_name, name, source);
  } else {
    note_as(Ground::person, name, source);
    add_name(people_.names, std::move(name));
    people_.source = source;
  }
}

// Declared alone it is an author as a person is; "Ann Lee (Reuters)" is Ann Lee, who works for it.
void Gathering::add_agency_of(std::string name, std::size_t names, Source source) {
  note_as(Ground::agency, name, source);
  if (names == 1 && is_declared(source)) add(co_signers_, name, source);
  add_agency(agencies_.names, std::move(name));
  if (agencies_.source == Source::none) agencies_.source = source;
}

void Gathering::take(std::string_view line, Source source) {
  // "(Harwick - The Post)": where it was written.
  if (line.starts_with('(') && line.ends_with(')'))
    return note(recorder_, Field::byline, {line, source, Ground::no_name});
  sort(line, source, Care::declared);
}

void Gathering::take_agencies(std::string_view line, Source source) {
  if (!may_look() || !lexicon::may_name_agency(line)) return;
  std::vector<std::string> names = split_signatures(line);
  const std::size_t count = names.size();
  for (std::string& name : names) {
    if (is_button(name, count, source)) continue;
    if (is_site(site_, name, url_) || !lexicon::agency_of(name)) continue;
    add_agency_of(std::move(name), count, source);
  }
}

void Gathering::take_printed(std::string_view lines, bool labelled) {
  while (!lines.empty()) {
    const std::size_t end = std::min(lines.find('\n'), lines.size());
    std::string_view line = lines.substr(0, end);
    lines.remove_prefix(std::min(end + 1, lines.size()));
    const std::size_t comma = line.find(',');
    const bool one_comma =
        comma != std::string_view::npos && line.find(',', comma + 1) == std::string_view::npos;
    // "Dec. 19, 2031 · Ann Lee", "Ann Lee • Wednesday, 14 May": the comma is the date's.
    const Range date = one_comma ? date_in(line) : Range{};
    const bool in_date = one_comma && ((comma >= date.begin && comma < date.end) ||
                                       line.substr(0, comma).find_first_of("0123456789") != line.npos);
    // "Reuters, Ann Lee": an agency has no place behind it, but somebody who wrote with it may stand there.
    const bool with_agency = one_comma && lexicon::agency_of(text::trim(line.substr(0, comma))) &&
                             text::count_words(line.substr(comma + 1)) > 1;
    if (one_comma && !in_date && !with_agency && split_names(line.substr(comma + 1)).size() < 2) {
      take_agencies(line.substr(comma + 1), Source::text);
      line = line.substr(0, comma);
    }
    sort(line, Source::text, labelled ? Care::labelled : Care::unlabelled);
    if (has_people()) return;
  }
}

}  // namespace cleancopy::article
