#include "article/kind/kind_words.hpp"

#include <string>

#include "catch.hpp"

using namespace cleancopy::article;

TEST_CASE("words are cut at what is no letter, and at humps") {
  const KindWordCounts counts = count_kind_words("shop/2031-forum_posts?Product");
  CHECK(counts.words == 4);
  CHECK(counts.digits == 4);
  CHECK(counts[KindWord::shop] == 2);
  CHECK(counts[KindWord::forum] == 1);
  CHECK(counts[KindWord::story] == 1);
  CHECK(count_kind_words("DiscussionForumPosting")[KindWord::forum] == 2);
  CHECK(count_kind_words("QAPage").words == 1);
}

TEST_CASE("a word counts whatever its case, and only whole") {
  CHECK(count_kind_words("MANUAL Manual manual")[KindWord::manual] == 3);
  CHECK(count_kind_words("manually workshop")[KindWord::manual] == 0);
  CHECK(count_kind_words("manually workshop")[KindWord::shop] == 0);
  CHECK(count_kind_words("").words == 0);
  CHECK(count_kind_words("Ünïcode — 14 мая").words == 2);  // "n" and "code": all letters are ASCII
}

TEST_CASE("the end of a long text is not looked at") {
  CHECK(count_kind_words(std::string(1000, ' ') + "forum")[KindWord::forum] == 0);
  CHECK(count_kind_words(std::string(1000, 'a')).words == 1);
}

TEST_CASE("counts add up") {
  KindWordCounts sum = count_kind_words("blog 1");
  sum += count_kind_words("blog forum 23");
  CHECK(sum[KindWord::story] == 2);
  CHECK(sum[KindWord::forum] == 1);
  CHECK(sum.words == 3);
  CHECK(sum.digits == 3);
}
