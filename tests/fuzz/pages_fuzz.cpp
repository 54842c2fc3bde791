// Pages put together from what news pages are made of, a byte a piece: what no change of single letters comes
// upon. Both front ends give an article or a refusal, and say why.
#include <cstdint>
#include <cstdlib>
#include <iterator>
#include <string>
#include <string_view>

#include "cleancopy/extractor.hpp"
#include "text/utf8_check.hpp"
#include "write/json_writer.hpp"
#include "write/markdown_writer.hpp"

namespace {

using namespace cleancopy;

constexpr std::string_view kPieces[] = {
    // Boxes.
    "<div>", "</div>", "<div class=card>", "<div class='related stories'>", "<div class=newsletter>",
    "<div class=comment>", "<div class='author bio'>", "<div class=slide>", "<div class=live-update>",
    "<div style='display:none'>", "<article>", "</article>", "<main>", "</main>", "<section class=faq>",
    "</section>", "<aside>", "</aside>", "<nav>", "</nav>", "<header>", "</header>", "<footer>", "</footer>",
    "<form>", "</form>", "<button>", "</button>", "<x-card>", "</x-card>", "<details>", "<summary>",
    // Lines.
    "<p>", "</p>", "<p class=byline>", "<p class=dek>", "<p class=caption>", "<p class=date>", "<h1>",
    "</h1>", "<h2>", "</h2>", "<h3 class=title>", "</h3>", "<blockquote>", "</blockquote>", "<ul>", "</ul>",
    "<ol start=4>", "</ol>", "<li>", "</li>", "<dl>", "<dt>", "<dd>", "<table>", "</table>", "<tr>", "<td>",
    "<pre>", "</pre>", "<figure>", "</figure>", "<figcaption>", "</figcaption>",
    "<img src=a.jpg alt='Tilde Marrow'>", "<img src=b.jpg>", "<hr>", "<br>", "<br><br>",
    // Spans.
    "<b>", "</b>", "<em>", "</em>", "<span>", "</span>", "<span class=author>", "<span class=sr-only>",
    "<code>", "</code>", "<time datetime='2031-05-14T09:57:00Z'>", "</time>", "<a href=/story>",
    "<a href='/?author=4'>", "<a href=/author/tilde rel=author>", "<a href=/tag/lamps rel=tag>",
    "<a href=mailto:ann@quaypost.example>", "</a>", "<span itemprop=author>", "<q>", "</q>",
    // What the page says of itself.
    "<title>Lamps return - Quay Post</title>", "<meta name=author content='Ann Lee'>",
    "<meta name=description content='Nobody was hurt, the office said.'>",
    "<meta property=article:published_time content=2031-05-14>",
    "<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"headline\":\"Lamps "
    "return\",\"author\":\"Ann "
    "Lee\",\"articleBody\":\"Nobody was hurt, the office said.\"}</script>",
    "<html lang=de>", "<body>", "<link rel=canonical href=https://quaypost.example/a>",
    // Words.
    "The lamps on the quay were lit again at nine on Monday evening, after nine years of darkness. ",
    "He said that the town had waited long enough, and that the new lights would use a tenth of the power. ",
    "“We had them in the cellar,” said Tilde Marrow, who looks after them. ",
    "Nobody was hurt, the office said. ", "Lamps return", "First other story of the harbour town",
    "Read more", "Related stories", "By ", "Tilde Marrow", "Ann Lee", "and", ", ", " | ", " · ",
    "14 May 2031", "Published 14 May 2031, 09:57 IST", "14:05", "2 hours ago", "Advertisement",
    "Sign up for our newsletter", "Subscribe to continue reading", "Photo: Bo Kim", "Comments",
    "About the author", "Correction:", "Reuters", "HARWICK (AP) — ", "$19.34", "1. ", "Q: ", "Why now?",
    "Tags:", "ann@quaypost.example", "•", "(", ")", "“", " ", "\n", "&nbsp;", "\xE2\x80\x8D", "東京は晴れ。",
    "Лампы вернулись. "};

void require(bool holds) {
  if (!holds) std::abort();
}

template <class T>
void require_no_fault(const Result<T>& result) {
  require(result.ok() || result.error().code != ErrorCode::internal_error);
}

void check(const Result<Article>& article) {
  require_no_fault(article);
  if (!article) return;
  for (const Block& block : article->body) require(!block.text.empty());
  require(text::is_utf8(write::to_json(*article, write::JsonLayout::one_line, {})));
  require(text::is_utf8(write::to_markdown(*article)));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  constexpr std::size_t kMostPieces = 400;
  std::string page;
  for (std::size_t i = 0; i < size && i < kMostPieces; ++i) page += kPieces[data[i] % std::size(kPieces)];
  Options options;
  options.url = "https://www.quaypost.example/2031/05/14/lamps";
  options.links = true;
  check(extract(page, options));
  require_no_fault(explain(page, options));
  options.parser = Parser::html5;
  check(extract(page, options));
  return 0;
}
