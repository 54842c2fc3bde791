// The public interface alone: bytes in, an Article or an Error out.
#include "cleancopy/extractor.hpp"

#include <string>
#include <utility>

#include "catch.hpp"
#include "write/json_writer.hpp"

using namespace cleancopy;

namespace {

const std::string kParagraph =
    "<p>The lantern walk will return to the quay on Friday evening, the harbour office said, after three "
    "years in "
    "which storms kept it away.</p>";
const std::string kHead =
    "<!doctype html><html lang=en><head><title>Lamps return to the "
    "quay</title></head><body><article><h1>Lamps return "
    "to the quay</h1>";

// `filler` bytes of script before the text: pages below and above what the kind is told from.
std::string page(std::size_t filler = 0) {
  return kHead + "<script>" + std::string(filler, 'x') + "</script>" + kParagraph +
         "<p>“We had the lamps in the cellar all this time,” said Tilde Marrow, who looks after them: "
         "größer.</p></article>";
}

std::string shown(const Result<Article>& article) {
  return article ? write::to_json(*article, write::JsonLayout::one_line) : article.error().detail;
}

Result<Article> extract_in_chunks(Extractor& extractor, std::string_view bytes, std::size_t size) {
  for (std::size_t at = 0; at < bytes.size(); at += size) {
    if (auto fed = extractor.feed(bytes.substr(at, size)); !fed) return fed.error();
  }
  return extractor.finish();
}

void check_error(const Result<Article>& got, ErrorCode code) {
  REQUIRE_FALSE(got.ok());
  CHECK(name_of(got.error().code) == name_of(code));
  CHECK_FALSE(got.error().detail.empty());
  CHECK(got.error().detail.back() != '.');
}

Options limited(std::uint64_t bytes, std::size_t elements) {
  Options options;
  options.limits.max_input_bytes = bytes;
  options.limits.max_elements = elements;
  return options;
}

}  // namespace

TEST_CASE("the text begins with the standfirst, and not with a description") {
  const std::string line = "Storms, repairs and a missing permit had kept it away.";
  const Result<Article> printed =
      extract(kHead + "<p class=standfirst>" + line + "</p>" + page().substr(kHead.size()));
  REQUIRE(printed.ok());
  CHECK(printed->has_standfirst());
  CHECK(printed->dek.value == line);
  CHECK(printed->text() == line + "\n\n" + printed->body_text());
  CHECK(printed->body_text().starts_with("The lantern walk"));

  std::string described = page();
  described.insert(described.find("<title>"), "<meta name=description content='" + line + "'>");
  const Result<Article> article = extract(described);
  REQUIRE(article.ok());
  CHECK_FALSE(article->has_standfirst());
  CHECK(article->dek.value == line);
  CHECK(article->text() == article->body_text());
  CHECK(Article().text().empty());
}

TEST_CASE("a page in one call") {
  const Result<Article> article = extract(page());
  REQUIRE(article.ok());
  CHECK(article->headline.value == "Lamps return to the quay");
  CHECK(article->language.value == "en");
  CHECK(article->body.size() == 2);
  CHECK(article->text().starts_with("The lantern walk will return"));
  CHECK(article->text().find("\n\n“We had") != std::string::npos);
}

TEST_CASE("however a page is cut, the article is the same") {
  for (const std::string& whole : {page(), page(6000),
                                   "Lamps return to the quay\n\nBy Tilde Marrow\n\nThe lantern walk "
                                   "will return to the quay on Friday evening, the office said.\n"
                                   "\n" +
                                       std::string(5000, ' ') + "\n"}) {
    const std::string wanted = shown(extract(whole));
    for (const std::size_t size : {1, 2, 3, 7, 64, 4095, 4096, 4097, 100'000}) {
      INFO(size);
      Extractor extractor;
      CHECK(shown(extract_in_chunks(extractor, whole, size)) == wanted);
    }
  }
}

TEST_CASE("empty chunks are nothing") {
  Extractor extractor;
  CHECK(extractor.feed("").ok());
  CHECK(extractor.feed(page()).ok());
  CHECK(extractor.feed({}).ok());
  CHECK(shown(extractor.finish()) == shown(extract(page())));
}

TEST_CASE("what is no page, by name") {
  check_error(extract(""), ErrorCode::empty_input);
  check_error(extract(" \n\t"), ErrorCode::empty_input);
  check_error(extract(std::string(10'000, ' ')), ErrorCode::empty_input);
  check_error(extract("%PDF-1.7\n" + std::string(10'000, 'x')), ErrorCode::unsupported_kind);
  check_error(extract("%PDF-1.7\n"), ErrorCode::unsupported_kind);
  check_error(extract("<html><body><nav><a href=/>Home</a></nav>"), ErrorCode::not_an_article);
  Options options;
  options.charset = "latin-99";
  check_error(extract(page(), options), ErrorCode::unknown_charset);
  check_error(extract(page(6000), options), ErrorCode::unknown_charset);
}

TEST_CASE("input size is limited, to the byte") {
  for (const std::string& whole : {page(), page(6000)}) {
    CHECK(extract(whole, limited(whole.size(), 1000)).ok());
    const Result<Article> refused = extract(whole, limited(whole.size() - 1, 1000));
    check_error(refused, ErrorCode::input_too_large);
    CHECK(refused.error().offset == whole.size() - 1);
    Extractor extractor(limited(whole.size() - 1, 1000));
    check_error(extract_in_chunks(extractor, whole, 100), ErrorCode::input_too_large);
  }
}

TEST_CASE("the number of elements is limited") {
  std::string many = kHead;
  for (int i = 0; i < 2000; ++i) many += kParagraph;
  CHECK(extract(many, limited(UINT64_MAX, 3000)).ok());
  check_error(extract(many, limited(UINT64_MAX, 1000)), ErrorCode::too_many_elements);
}

TEST_CASE("an extractor is used for one page after the other") {
  Extractor extractor;
  const std::string first = page();
  const std::string second =
      kHead + kParagraph + kParagraph.substr(0, 40) + " and that was all of it, they said.</p>";
  for (int round = 0; round < 3; ++round) {
    CHECK(shown(extract_in_chunks(extractor, first, 500)) == shown(extract(first)));
    CHECK(shown(extract_in_chunks(extractor, second, 500)) == shown(extract(second)));
    // An error of finish() leaves it ready too.
    check_error(extractor.finish(), ErrorCode::empty_input);
    check_error(extract_in_chunks(extractor, "<html><body>Home", 5), ErrorCode::not_an_article);
  }
}

TEST_CASE("after an error, reset() makes it ready again") {
  const std::string good = page();
  Extractor extractor(limited(good.size() + 10, 1000));
  CHECK_FALSE(extractor.feed(page(6000)).ok());
  extractor.reset();
  CHECK(shown(extract_in_chunks(extractor, good, 100)) == shown(extract(good)));
  CHECK_FALSE(extractor.feed("\x1F\x8B" + std::string(4096, 'x')).ok());
  extractor.reset();
  CHECK(shown(extract_in_chunks(extractor, good, 100)) == shown(extract(good)));
  // In the middle of a page, too.
  CHECK(extractor.feed(kHead).ok());
  extractor.reset();
  CHECK(shown(extract_in_chunks(extractor, good, 100)) == shown(extract(good)));
}

TEST_CASE("reset with other options, and moving") {
  const std::string latin =
      "<title>x</title><h1>Lamps return to the quay</h1><p>The gr\xF6\xDF"
      "ere lamp, said the harbour office, was made by hand in the cellar of the fish hall.</p>";
  Options options;
  options.charset = "windows-1252";
  options.url = "https://post.example/walk";
  Extractor extractor;
  extractor.reset(options);
  Extractor moved = std::move(extractor);
  REQUIRE(moved.feed(latin).ok());
  const Result<Article> article = moved.finish();
  REQUIRE(article.ok());
  CHECK(article->text().find("größere lamp") != std::string::npos);
  CHECK(article->url.value == options.url);
  CHECK(article->url.source == Source::caller);
}

TEST_CASE("the kind may be said, and is then not told from the bytes") {
  Options options;
  options.kind = InputKind::text;
  const Result<Article> as_text = extract(
      "Lamps return to the quay\n\nBy Tilde Marrow\n\nThe <b>lantern</b> walk will "
      "return to the <i>quay</i> on Friday evening, the harbour office said.\n",
      options);
  REQUIRE(as_text.ok());
  CHECK(as_text->text().find("<b>lantern</b>") != std::string::npos);
  options.kind = InputKind::html;
  const Result<Article> as_html = extract("{\"a\": 1} " + page(), options);
  CHECK(as_html.ok());
}

TEST_CASE("text beyond its limit is left out, and the article says so") {
  std::string many = kHead;
  for (int i = 0; i < 500; ++i) many += "<p>" + std::to_string(i) + kParagraph.substr(3);
  Options options;
  options.limits.max_text_bytes = 10'000;
  const Result<Article> article = extract(many, options);
  REQUIRE(article.ok());
  CHECK(article->truncated);
  CHECK(article->text().size() <= 10'000 + 2 * article->body.size());
  many += "</article></body></html>";
  CHECK_FALSE(extract(many)->truncated);
}

TEST_CASE("a small page is held to the number of elements too") {
  check_error(extract(page(), limited(UINT64_MAX, 3)), ErrorCode::too_many_elements);
}

TEST_CASE("a dump that was cut off is truncated too") {
  std::string dump = "Lamps return to the quay\n\nBy Tilde Marrow\n\n";
  for (int i = 0; i < 100; ++i)
    dump +=
        std::to_string(i) + " lamps, said the harbour office on Friday evening, are on the quay by now.\n\n";
  Options options;
  options.limits.max_text_bytes = 2000;
  const Result<Article> article = extract(dump, options);
  REQUIRE(article.ok());
  CHECK(article->truncated);
}

TEST_CASE("what commands a terminal is in no field") {
  const auto article = extract(
      "<title>Lamps return to the quay</title><html lang=x-default><meta property=og:locale content=en_GB>"
      "<meta property=og:site_name content='Quay&#27;[31m Post'><meta name=keywords content='&#7;,lamps'>"
      "<link rel=canonical href='https://Quay-Post.example/a&#10;<b>'><script type=application/ld+json>"
      "{\"@type\":\"NewsArticle\",\"headline\":\"Lamps \\u001b]0;return\\u0007 to the "
      "\\u0000quay\"}</script>" +
          page(),
      {});
  REQUIRE(article.ok());
  CHECK(article->site_name.value == "Quay[31m Post");
  CHECK(article->headline.value.find_first_of("\x1B\x07") == std::string::npos);
  CHECK(article->tags == std::vector<std::string>{"lamps"});
  CHECK(article->url.value == "https://quay-post.example/a%3Cb%3E");
  CHECK(article->language.value == "en-GB");
}

TEST_CASE("rules are read once and shared, and give the same however the page is cut") {
  const auto rules = parse_site_rules(
      R"({"sites": [{"host": "*", "drop": "[data-ad]", "headline": ".t", "keep": ["my-facts"]}]})");
  REQUIRE(rules.ok());
  Options options;
  options.rules = *rules;
  const std::string html = page() + "<p class='t'>Lamps, again</p><div data-ad='1'>" + kParagraph +
                           "</div><my-facts><p>Lamps: 64</p></my-facts>";
  const auto whole = extract(html, options);
  REQUIRE(whole.ok());
  CHECK(whole.value().headline.value == "Lamps, again");
  CHECK(whole.value().headline.source == Source::rule);
  CHECK(whole.value().text().ends_with("Lamps: 64"));
  Extractor extractor(options);
  for (const std::size_t size : {1U, 7U, 100U})
    CHECK(shown(extract_in_chunks(extractor, html, size)) == shown(whole));
  options.parser = Parser::html5;
  CHECK(shown(extract(html, options)) == shown(whole));
}

TEST_CASE("a short story that only a script tells is read") {
  std::string story;
  for (const char* const line : {"The walk along the quay, which had been put off twice because of the wind, "
                                 "will be held on Friday evening, the "
                                 "harbour office said.",
                                 "More than four hundred lamps were counted in the cellar of the old fish "
                                 "hall, and most of them need nothing but "
                                 "new candles.",
                                 "Whoever wants to carry one should be at the pier at six, when the choir "
                                 "sings, and should bring a coat."})
    story.append("<p>").append(line).append("</p>");
  const auto article = extract(
      "<title>Lamps on the quay</title><meta property='og:type' content='article'><div id=app></div><script "
      "id=state "
      "type='application/json'>{\"story\":{\"title\":\"Lamps on the quay\",\"time\":\"2031-05-14T09:57:00Z\","
      "\"section\":\"harbour\",\"body\":\"" +
          story + "\",\"tags\":[\"quay\",\"lamps\",\"walk\"]}}</script>",
      {});
  REQUIRE(article.ok());
  CHECK(article.value().body.size() == 3);
  CHECK(article.value().body_source == Source::script);
}

TEST_CASE("rules that are not understood") {
  const auto rules = parse_site_rules("{");
  REQUIRE_FALSE(rules.ok());
  CHECK(rules.error().code == ErrorCode::invalid_rules);
  CHECK(rules.error().offset == 1);
  CHECK(name_of(ErrorCode::invalid_rules) == "invalid_rules");
}
