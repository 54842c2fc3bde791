#include "write/explain_html.hpp"

#include <utility>

#include "text/counted.hpp"
#include "text/printable.hpp"
#include "write/explain_text.hpp"
#include "write/html_writer.hpp"
#include "write/plain.hpp"
#include "write/report_blocks.hpp"

namespace cleancopy::write {
namespace {

#include "write/report_hashes.inc"

constexpr std::string_view kStyle =
#include "write/report_style.inc"
    ;
constexpr std::string_view kScript =
#include "write/report_script.inc"
    ;

constexpr int kSubhead = 4;                   // level of the article's own headings in the report
constexpr std::size_t kMostCandidates = 12;   // of a field
constexpr std::size_t kCandidateWidth = 240;  // code points

class Page {
 public:
  explicit Page(const Explanation& explanation) : explanation_(explanation) {}

  void add_head(std::string_view file);
  void add_summary(std::string_view file);
  void add_article();
  void add_blocks(const ReportBlocks& blocks);
  void add_fields();
  void add_bytes();
  void add_end(const ReportBlocks& blocks);

  std::string take() { return std::move(out_); }

 private:
  void add(std::string_view text) { out_ += text; }
  void add_text(std::string_view text) { out_ += escaped(text); }
  void add_field(const ExplainedField& field);
  void add_candidate(const Candidate& candidate);
  void add_button(std::string_view show, std::string_view words, std::size_t count);
  [[nodiscard]] std::string_view headline() const {
    const std::string& headline = explanation_.article.headline.value;
    return headline.empty() ? std::string_view("(no headline)") : std::string_view(headline);
  }

  const Explanation& explanation_;
  std::string out_;
};

void Page::add_head(std::string_view file) {
  add("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
  add("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src '");
  add(kStyleHash);
  add("'; script-src '");
  add(kScriptHash);
  add("'; base-uri 'none'; form-action 'none'\">\n");
  add("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
  add("<meta name=\"referrer\" content=\"no-referrer\">\n<title>Explained: ");
  add_text(shortened(explanation_.article.headline.empty() && !file.empty() ? file : headline(), 120));
  add("</title>\n<style>");
  add(kStyle);
  add("</style>\n</head>\n<body>\n");
}

void Page::add_summary(std::string_view file) {
  const Article& article = explanation_.article;
  add("<header>\n<p class=\"file\">cleancopy explain ");
  add_text(file);
  add("</p>\n<h1>");
  add_text(headline());
  add("</h1>\n<p class=\"soft\">Page kind: ");
  add(name_of(article.kind));
  add(". An article with a confidence of ");
  add(fixed(article.article_confidence, 2));
  add(". ");
  add(text::counted(article.word_count));
  add(" words kept.</p>\n");
  if (!explanation_.has_article)
    add("<p class=\"notice\"><b>No article:</b> nothing that is kept is text worth giving.</p>\n");
  if (article.body_source == Source::json_ld || article.body_source == Source::script) {
    add("<p class=\"notice\">The body is from ");
    add(name_of(article.body_source));
    add(": the markup has no more than a stub of it.</p>\n");
  }
  if (explanation_.rules) {
    add("<p class=\"soft\">");
    add_text(told_of(*explanation_.rules));
    add(".</p>\n");
  }
  add("<nav aria-label=\"Parts of this report\"><ul><li><a href=\"#article\">Article</a><li><a "
      "href=\"#blocks\">Blocks</a><li><a href=\"#fields\">Fields</a><li><a "
      "href=\"#bytes\">Bytes</a></ul></nav>\n"
      "</header>\n<main>\n");
}

void Page::add_article() {
  const Article& article = explanation_.article;
  add("<div class=\"split\">\n<section class=\"panel read\" id=\"article\" tabindex=\"0\" "
      "aria-labelledby=\"article-title\">\n<h2 id=\"article-title\">The article, as "
      "extracted</h2>\n<article");
  if (!article.language.empty()) {
    add(" lang=\"");
    add_text(article.language.value);
    add("\"");
  }
  add(">\n<h3>");
  add_text(headline());
  add("</h3>\n");
  if (!article.dek.empty()) {
    add("<p class=\"dek\">");
    add_text(article.dek.value);
    add("</p>\n");
  }
  std::string line;
  const auto add_part = [&](std::string_view before, std::string_view value) {
    if (value.empty()) return;
    if (!line.empty()) line += " · ";
    line.append(before).append(value);
  };
  std::string names;
  for (const std::string& name : article.byline) names += (names.empty() ? "" : ", ") + name;
  add_part("By ", names);
  add_part("Published ", article.published.iso);
  add_part("Updated ", article.updated.iso);
  if (!line.empty()) {
    add("<p class=\"by\">");
    add_text(line);
    add("</p>\n");
  }
  add(body_html(article, kSubhead));
  add("</article>\n</section>\n");
}

void Page::add_button(std::string_view show, std::string_view words, std::size_t count) {
  add("<button type=\"button\" data-show=\"");
  add(show);
  add("\" aria-pressed=\"");
  add(show == "a" ? "true\">" : "false\">");
  add(words);
  add(" ");
  add(text::counted(count));
  add("</button>\n");
}

void Page::add_blocks(const ReportBlocks& blocks) {
  const BlockCounts counts = count_blocks(explanation_);
  add("<section class=\"panel\" id=\"blocks\" aria-labelledby=\"blocks-title\">\n"
      "<h2 id=\"blocks-title\">Every block of the page</h2>\n<div class=\"tools\">\n"
      "<div class=\"filter\" role=\"group\" aria-label=\"Which blocks are shown\">\n");
  add_button("a", "All", explanation_.blocks.size());
  add_button("k", "+ Kept", counts.kept);
  add_button("d", "− Dropped", counts.dropped);
  add_button("q", "? Doubtful", counts.doubtful);
  add("</div>\n<label>Search <input type=\"search\" id=\"search\" autocomplete=\"off\" "
      "spellcheck=\"false\"></label>\n"
      "<p class=\"found\" id=\"found\" role=\"status\"></p>\n</div>\n"
      "<p class=\"keys\"><kbd>↑</kbd> <kbd>↓</kbd> or <kbd>j</kbd> <kbd>k</kbd>: from block to block; "
      "<kbd>/</kbd>: search; <kbd>Enter</kbd>: to the place in the article.</p>\n"
      "<ol id=\"list\" role=\"listbox\" aria-label=\"Blocks, in the order of the page\" data-show=\"a\">\n");
  add(blocks.items);
  add("</ol>\n<div id=\"why\" role=\"status\" aria-label=\"Why\"><p class=\"soft\">Point at a block, or go "
      "to it with "
      "the keyboard: here stands why it is in or out.</p></div>\n</section>\n</div>\n");
}

void Page::add_candidate(const Candidate& candidate) {
  add(candidate.chosen ? "<tr><td class=\"taken\">taken<td>" : "<tr><td>not taken<td>");
  add(name_of(candidate.source));
  add("<td>");
  add_text(shortened(candidate.value, kCandidateWidth));
  if (!candidate.read.empty() && candidate.read != candidate.value) {
    add(" = ");
    add_text(candidate.read);
  }
  add("<td>");
  if (candidate.weight != 0) add(fixed(candidate.weight, 2));
  add("<td>");
  add(candidate.why);
  add("\n");
}

void Page::add_field(const ExplainedField& field) {
  const bool has_candidates = !field.candidates.empty();
  add(has_candidates ? "<details><summary><b>" : "<p class=\"none\"><b>");
  add(field.name);
  add("</b> ");
  add_text(field.value.empty() ? "none" : shortened(field.value, kCandidateWidth));
  if (!field.value.empty()) {
    add(" <span class=\"soft\">from ");
    add(name_of(field.source));
    add("</span>");
  }
  if (!has_candidates) return add("</p>\n");
  add("</summary>\n<table class=\"candidates\"><thead><tr><th scope=\"col\">Verdict<th scope=\"col\">From<th "
      "scope=\"col\">Candidate<th scope=\"col\">Weight<th scope=\"col\">Why</thead><tbody>\n");
  std::size_t shown = 0;
  for (const Candidate& candidate : field.candidates) {
    if (!candidate.chosen && shown >= kMostCandidates) continue;
    ++shown;
    add_candidate(candidate);
  }
  add("</tbody></table>\n");
  if (shown < field.candidates.size()) {
    add("<p class=\"soft\">and ");
    add(std::to_string(field.candidates.size() - shown));
    add(" more</p>\n");
  }
  add("</details>\n");
}

void Page::add_fields() {
  add("<section class=\"panel\" id=\"fields\" aria-labelledby=\"fields-title\">\n"
      "<h2 id=\"fields-title\">Fields, and what else they might have been</h2>\n");
  for (const ExplainedField& field : explanation_.fields) {
    if (!field.value.empty() || !field.candidates.empty()) add_field(field);
  }
  add("</section>\n");
}

void Page::add_bytes() {
  struct Part {
    std::string_view style;
    std::string_view name;
    std::size_t bytes;
  };
  const PageBytes& bytes = explanation_.bytes;
  const Part parts[] = {{"", "Scripts", bytes.scripts},
                        {"", "Styles", bytes.styles},
                        {"", "Markup", bytes.markup},
                        {"", "Comments", bytes.comments},
                        {"", "Unread (noscript, iframe, svg, …)", bytes.unread},
                        {"d", "Dropped text", bytes.dropped_text},
                        {"k", "Kept text", bytes.kept_text}};
  const std::size_t total = std::max<std::size_t>(bytes.total(), 1);
  add("<section class=\"panel\" id=\"bytes\" aria-labelledby=\"bytes-title\">\n<h2 id=\"bytes-title\">Where "
      "the "
      "page's ");
  add(text::counted(bytes.total()));
  add(" bytes went</h2>\n<table class=\"bytes\"><tbody>\n");
  for (const Part& part : parts) {
    const std::string share = fixed(100.0 * static_cast<double>(part.bytes) / static_cast<double>(total), 1);
    add("<tr class=\"");
    add(part.style);
    add("\"><th scope=\"row\">");
    add(part.name);
    add("<td><svg viewBox=\"0 0 100 1\" preserveAspectRatio=\"none\" aria-hidden=\"true\"><rect width=\"");
    add(share);
    add("\" height=\"1\"/></svg><td>");
    add(share);
    add(" %<td>");
    add(text::counted(part.bytes));
    add("\n");
  }
  add("</tbody></table>\n</section>\n</main>\n");
}

void Page::add_end(const ReportBlocks& blocks) {
  add("<footer><p>Made by cleancopy. This page loads nothing and sends nothing.</p></footer>\n"
      "<script type=\"application/json\" id=\"data\">");
  add(blocks.tables);
  add("</script>\n<script>");
  add(kScript);
  add("</script>\n</body>\n</html>\n");
}

}  // namespace

std::string explained_html(const Explanation& explanation, std::string_view file) {
  const ReportBlocks blocks = report_blocks(explanation);
  const std::string name = text::with_stray_bytes_told(file);
  Page page(explanation);
  page.add_head(name);
  page.add_summary(name);
  page.add_article();
  page.add_blocks(blocks);
  page.add_fields();
  page.add_bytes();
  page.add_end(blocks);
  return page.take();
}

}  // namespace cleancopy::write
