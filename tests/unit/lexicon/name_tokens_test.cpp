#include "lexicon/name_tokens.hpp"

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>

#include "catch.hpp"

namespace {

using cleancopy::lexicon::bit;
using cleancopy::lexicon::name_hints;
using cleancopy::lexicon::NameHint;

struct Case {
  std::string_view value;
  std::uint64_t hints;
};

constexpr std::uint64_t set(std::initializer_list<NameHint> hints) {
  std::uint64_t all = 0;
  for (const NameHint hint : hints) all |= bit(hint);
  return all;
}

void check(std::initializer_list<Case> cases) {
  for (const Case& each : cases) {
    CAPTURE(each.value);
    CHECK(name_hints(each.value) == each.hints);
  }
}

TEST_CASE("a name is cut at punctuation, digits and humps") {
  constexpr std::uint64_t kRelated = bit(NameHint::related);
  check({
      {"related", kRelated},
      {"RELATED", kRelated},
      {"related-stories", kRelated},
      {"relatedStories", kRelated},
      {"RelatedStories", kRelated},
      {"HTMLRelated", kRelated},
      {"c-related__item--wide", kRelated},
      {"_related_", kRelated},
      {"related2", kRelated},
      {"block_related_12", kRelated},
      {"related/list", kRelated},
      {"unrelated", 0},
      {"correlatedness", 0},
      {"", 0},
      {" \t\n", 0},
      {"- -- _", 0},
      {"42", 0},
  });
}

TEST_CASE("the names of a value are read each for itself") {
  check({
      {"wide related", bit(NameHint::related)},
      {"\n  article-body\tsidebar ", set({NameHint::article_body, NameHint::sidebar})},
      {"article body", 0},
      {"has-video related", bit(NameHint::related)},
      {"related has-video", bit(NameHint::related)},
  });
}

TEST_CASE("what belongs to the article") {
  check({
      {"c-article__body-text", bit(NameHint::article_body)},
      {"articleBody", bit(NameHint::article_body)},
      {"articlebody", bit(NameHint::article_body)},
      {"entry-content", bit(NameHint::article_body)},
      {"Cuerpo-Noticia", bit(NameHint::article_body)},
      {"content", 0},
      {"headline", bit(NameHint::headline)},
      {"article-title", bit(NameHint::headline)},
      {"entry-title", bit(NameHint::headline)},
      {"title", 0},
      {"standfirst", bit(NameHint::dek)},
      {"article__subtitle", bit(NameHint::dek)},
      {"bajada", bit(NameHint::dek)},
      {"chapo", bit(NameHint::dek)},
      {"ingress", bit(NameHint::dek)},
      {"byline", bit(NameHint::byline)},
      {"author", bit(NameHint::byline)},
      {"nota-autor", bit(NameHint::byline)},
      {"datePublished", bit(NameHint::date)},
      {"post-date", bit(NameHint::date)},
      {"fecha", bit(NameHint::date)},
      {"lead", bit(NameHint::dek)},
      {"excerpt", bit(NameHint::dek)},
      {"kicker", bit(NameHint::section_or_kicker)},
      {"dachzeile", bit(NameHint::section_or_kicker)},
      {"entry-meta", bit(NameHint::meta)},
      {"wp-block-pullquote", bit(NameHint::quote)},
  });
}

TEST_CASE("what stands beside the article") {
  check({
      {"wp-caption-text", bit(NameHint::caption)},
      {"photo-credit", bit(NameHint::caption)},
      {"bildunterschrift", bit(NameHint::caption)},
      {"most-read", bit(NameHint::related)},
      {"leesook", bit(NameHint::related)},
      {"zobacz_takze", bit(NameHint::related)},
      {"notas-relacionadas", bit(NameHint::related)},
      {"article-teaser", bit(NameHint::teaser)},
      {"article__teaser-text", bit(NameHint::dek)},
      {"newsletter-signup", set({NameHint::newsletter})},
      {"ad", bit(NameHint::advert)},
      {"top-ad-2", bit(NameHint::advert)},
      {"adSlot", bit(NameHint::advert)},
      {"publicidad", bit(NameHint::advert)},
      {"werbung", bit(NameHint::advert)},
      {"js-share-bar", bit(NameHint::share)},
      {"SocialIcons", bit(NameHint::share)},
      {"compartir", bit(NameHint::share)},
      {"comments-area", bit(NameHint::comment)},
      {"disqus_thread", bit(NameHint::comment)},
      {"w-nav", bit(NameHint::navigation)},
      {"pagination", bit(NameHint::navigation)},
      {"site-footer", bit(NameHint::footer)},
      {"masthead", bit(NameHint::header)},
      {"sidebar", bit(NameHint::sidebar)},
      {"paywall-message", bit(NameHint::paywall)},
      {"onetrust-banner-sdk", bit(NameHint::consent)},
      {"promo-box", bit(NameHint::promo)},
      {"article-tags", bit(NameHint::tags)},
      {"author-bio", bit(NameHint::author_box)},
      {"video-player", bit(NameHint::media)},
      {"breadcrumbs", bit(NameHint::breadcrumb)},
      {"editors-note", bit(NameHint::correction)},
      {"liveblog-post", bit(NameHint::live_update)},
      {"sr-only", bit(NameHint::hidden_text)},
      {"rich-snippet-hidden", bit(NameHint::hidden_text)},
      {"ez-toc-container", bit(NameHint::table_of_contents)},
      {"search-form", bit(NameHint::form)},
      {"modal-body", bit(NameHint::dialog)},
      {"submit-btn", bit(NameHint::button)},
  });
}

TEST_CASE("a name of something beside the article is not the article's") {
  check({
      {"related-article-title", bit(NameHint::related)},
      {"comment-author", bit(NameHint::comment)},
      {"comment__date", bit(NameHint::comment)},
      {"teaser-headline", bit(NameHint::teaser)},
      {"author-box-name", bit(NameHint::author_box)},
      {"photo-caption-author", bit(NameHint::caption)},
  });
}

TEST_CASE("two tokens mean what they mean together") {
  check({
      {"social-embed", 0},
      {"media-body", 0},
      {"content-sidebar", 0},
      {"newsletter-content", 0},
      {"author-name", bit(NameHint::byline)},
      {"table-of-contents", bit(NameHint::table_of_contents)},
  });
}

TEST_CASE("what follows a modifier means nothing") {
  check({
      {"has-sidebar", 0},
      {"no-sidebar", 0},
      {"article--with-ads", 0},
      {"is-related", 0},
      {"isPaywall", 0},
      {"hide-comments", 0},
      {"show-newsletter", 0},
      {"page--without-comments", 0},
      {"related--has-image", bit(NameHint::related)},
  });
}

TEST_CASE("utility classes and lists of terms mean nothing") {
  check({
      {"mt-4 font-bold items-center", 0},
      {"text-share", 0},
      {"text-caption", 0},
      {"bg-promo", 0},
      {"md:sidebar", 0},
      {"group-hover:nav", 0},
      {"w-[calc(100%-ad)]", 0},
      {"category-newsletter tag-comments", 0},
      {"tag-list", bit(NameHint::tags)},
  });
}

TEST_CASE("made-up names mean nothing") {
  check({
      {"css-1ad9f", 0},
      {"block-n1AuAdJl", 0},
      {"block-a3176285-d6c8-4ea8-ad66-29ea116ead84", 0},
      {"css-1jntcvk-Byline", bit(NameHint::byline)},
      {"styles_byline__x8sH2", bit(NameHint::byline)},
      {"newsletter-3f2a9c1b-77de-4a1b", bit(NameHint::newsletter)},
  });
}

TEST_CASE("few letters with many humps are made up") {
  check({
      {"AdPsnS", 0},
      {"kAdXq", 0},
      {"AdPsnS byline", bit(NameHint::byline)},
      {"adSlot", bit(NameHint::advert)},
      {"adBoxTopRight", bit(NameHint::advert)},
  });
}

TEST_CASE("anchors of headings mean nothing") {
  check({
      {"how-to-share-your-work", 0},
      {"the-cost-of-an-ad", 0},
      {"about-the-author", bit(NameHint::author_box)},
      {"toc-3", 0},
      {"toc-costs", 0},
      {"toc_author", bit(NameHint::byline)},
      {"toc", bit(NameHint::table_of_contents)},
  });
}

TEST_CASE("letters of a word are not words") {
  check({{"header", 0}, {"read", 0}, {"shadow", 0}, {"gradient", 0}, {"navy", 0}, {"update-ready", 0}});
}

// A token and a rule are the same where their hashes are: nothing of a token may be left out of its hash.
TEST_CASE("no letter of a token is overlooked") {
  const std::string_view words[] = {"byline", "related", "breadcrumbs",
                                    "br\xC3\xB8"
                                    "dtekst",
                                    "newsletter"};
  for (const std::string_view word : words) {
    const std::uint64_t hints = name_hints(word);
    REQUIRE(hints != 0);
    for (std::size_t i = 0; i < word.size(); ++i) {
      std::string other(word);
      other[i] = static_cast<unsigned char>(word[i]) < 0x80 ? 'q' : static_cast<char>(word[i] ^ 0x20);
      INFO(other);
      CHECK(name_hints(other) != hints);
      CHECK(name_hints("x " + other + " y") != hints);  // not at the value's end
    }
    CHECK(name_hints("x " + std::string(word) + " y") == hints);
  }
}

TEST_CASE("any bytes are read") {
  std::string every_byte;
  for (int byte = 0; byte < 256; ++byte) every_byte += static_cast<char>(byte);
  CHECK(name_hints(every_byte) == 0);
  CHECK(name_hints(std::string(100000, 'a')) == 0);
  CHECK(name_hints("related" + std::string(1000000, '1')) == bit(NameHint::related));
  CHECK(name_hints(std::string(100000, '-') + "byline") == bit(NameHint::byline));
  CHECK(name_hints("br\xC3\xB8"
                   "dtekst") == bit(NameHint::article_body));
  CHECK(name_hints("\xFF\xC3-byline") == bit(NameHint::byline));
}

}  // namespace
