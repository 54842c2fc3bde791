#include "article/names/byline_names.hpp"

#include <string>
#include <vector>

#include "article/names/degrees.hpp"
#include "catch.hpp"

using cleancopy::article::are_names_with_degrees;
using cleancopy::article::split_names;

using Names = std::vector<std::string>;

TEST_CASE("a byline is parted into names") {
  const struct {
    std::string byline;
    Names names;
  } rows[] = {
      {"Tilde Marrow", {"Tilde Marrow"}},
      {"By Tilde Marrow", {"Tilde Marrow"}},
      {"Von Tilde Marrow und Jo Öst", {"Tilde Marrow", "Jo Öst"}},
      {"Par Tilde Marrow et Jo Öst", {"Tilde Marrow", "Jo Öst"}},
      {"By Tilde Marrow, Jo Öst and Ilka Morn", {"Tilde Marrow", "Jo Öst", "Ilka Morn"}},
      {"Tilde Marrow & Jo Öst", {"Tilde Marrow", "Jo Öst"}},
      {"Tilde Marrow | Jo Öst", {"Tilde Marrow", "Jo Öst"}},
      {"By Tilde Marrow, Staff Writer", {"Tilde Marrow"}},
      {"Tilde Marrow (Ostrel)", {"Tilde Marrow"}},
      {"Tilde Marrow, TILDE marrow", {"Tilde Marrow"}},
      {"J. R. Marrow", {"J. R. Marrow"}},
      {"Andy Sand", {"Andy Sand"}},  // "and" only as a word
      {"山田太郎、鈴木花子", {"山田太郎", "鈴木花子"}},
      {"Иван Речной и Анна Морская", {"Иван Речной", "Анна Морская"}},
      {"", {}},
      {"https://post.example/author/marrow", {}},
      {"Tilde Marrow, MD, CFP", {"Tilde Marrow"}},
      {"More about Tilde Marrow", {}},
      {"Researched by", {}},
      {"Tilde Marrow (Reuters)", {"Tilde Marrow", "Reuters"}},
      {"Tilde Marrow of The Associated Press", {"Tilde Marrow", "The Associated Press"}},
      {"Tilde Marrow, dpa/lsw", {"Tilde Marrow", "dpa"}},
      {"홍길동 기자", {"홍길동"}},
      {"marrow@post.example", {}},
      {"14 May 2024", {}},
      {"Staff Reporter", {}},
      {"By Tilde Marrow Staff Writer", {"Tilde Marrow"}},
      {"By Tilde Marrow Deputy Sports Editor", {"Tilde Marrow"}},
      {"Quay staff reporter", {}},
      {"AP National Writer", {}},
      {"Tilde MarrowContent Marketing Manager", {}},
      {"Posted by Tilde Marrow on Wednesday", {"Tilde Marrow"}},
      {"Posted by Tilde at May 14, 2031 9:57 AM", {"Tilde"}},
      {"Tilde Marrow in Nordhaven", {"Tilde Marrow"}},
      {"Jo Tilde in 't Marrow", {"Jo Tilde in 't Marrow"}},
      {"Tilde Marrow le 14 mai 2031", {"Tilde Marrow"}},
      {"By Tilde Marrow Published on 14 May 2031", {"Tilde Marrow"}},
      {"Friends of the Lantern Walk on the Quay", {}},
      {"Interview by Tilde Marrow.", {"Tilde Marrow"}},
      {"Հեղինակ՝ Աննա Ծովյան", {"Աննա Ծովյան"}},
      {"記者王小明／台北報導", {"王小明"}},
      {"One two three four five six seven eight words", {}},
      {"Tilde Marrow For Quayonline", {"Tilde Marrow"}},
      {"Tilde Marrow for The Quay Post", {"Tilde Marrow"}},
      {"Developed By Tilde Marrow", {}},
      {"Town News No Comments", {}},
      {"Tilde Marrow, quay.post.se", {"Tilde Marrow"}},
      {"Tilde Marrow, QUAYPOST.COM", {"Tilde Marrow"}},
      {"J.Lee", {"J.Lee"}},
      {"Tilde Marrow - Nordhaven", {"Tilde Marrow"}},
      {"Tilde Marrow - Jo Öst", {"Tilde Marrow", "Jo Öst"}},
      {"Tilde Marrow y Orset", {"Tilde Marrow y Orset"}},
      {"Tilde Marrow e Orset", {"Tilde Marrow e Orset"}},
      {"Tilde Marrow y Jo Öst", {"Tilde Marrow", "Jo Öst"}},
      {"Tilde y Orset", {"Tilde", "Orset"}},
      {"Tilde Marrow y EFE", {"Tilde Marrow", "EFE"}},
      {"Tilde Marrow e Redação", {"Tilde Marrow"}},
      {"By Tilde Marrow, MD, PhD", {"Tilde Marrow"}},
      {"By: Tilde Marrow @tilde", {"Tilde Marrow"}},
      {"Tilde @tilde", {}},
      {"Oleh: Tilde Marrow dan Jo Öst", {"Tilde Marrow", "Jo Öst"}},
      {"By Jo Dan Öst", {"Jo Dan Öst"}},
      {"BY TILDE MARROW WITH JO ÖST", {"TILDE MARROW", "JO ÖST"}},
      {"Tilde A Marrow", {"Tilde A Marrow"}},
      {"Της Μαρίας Κρύλου και του Πέτρου Λάμπα", {"Μαρίας Κρύλου", "Πέτρου Λάμπα"}},
      {"Tilde Marrow a Jo Öst", {"Tilde Marrow", "Jo Öst"}},
      {"di Tilde Marrow a Ostrel", {"Tilde Marrow"}},
      {"Tilde Marrow és Jo Öst", {"Tilde Marrow", "Jo Öst"}},
      {"Tilde Marrow și Jo Öst", {"Tilde Marrow", "Jo Öst"}},
      {"Von Tilde Marrow sowie Jo Öst", {"Tilde Marrow", "Jo Öst"}},
      {"Von Tilde Marrow aus Ostrel", {"Tilde Marrow"}},
      {"Por Tilde Marrow en Ostrel", {"Tilde Marrow"}},
      {"Door Tilde Marrow en Jo Öst", {"Tilde Marrow", "Jo Öst"}},
      {"Par Tilde Marrow à Ostrel", {"Tilde Marrow"}},
      {"By Tilde Marrow, Quay News, Ostrel", {"Tilde Marrow"}},
      {"De notre envoyée spéciale à Ostrel, Tilde Marrow", {"Tilde Marrow"}},
      {"Staff report by Tilde Marrow", {"Tilde Marrow"}},
      {"Guest columnist Tilde Marrow", {"Tilde Marrow"}},
      {"By our correspondent Tilde Marrow", {"Tilde Marrow"}},
      {"Tilde Marrow, Ph.D., and Jo Öst, MSc, CFP", {"Tilde Marrow", "Jo Öst"}},
      {"Tilde Marrow, BA, PA-C; Jo Öst, PsyD & Ilka Morn, Jr.", {"Tilde Marrow", "Jo Öst", "Ilka Morn"}},
  };
  for (const auto& row : rows) {
    INFO(row.byline);
    CHECK(split_names(row.byline) == row.names);
  }
}

TEST_CASE("a line of names with their degrees") {
  for (const char* line :
       {"Tilde Marrow, MD, PhD", "Tilde Marrow, VMD, DACVB; Jo Öst, VTS (Behavior) & Ilka Morn, RN",
        "Ans van der Meer, MD, PhD"}) {
    INFO(line);
    CHECK(are_names_with_degrees(line));
  }
  for (const char* line : {"Tilde Marrow, Jo Öst", "Home Decor, DIY", "MD, PhD", "the lamps, MD, PhD",
                           "BBC, CNN, and all the rest"}) {
    INFO(line);
    CHECK_FALSE(are_names_with_degrees(line));
  }
}

TEST_CASE("a line of names may be long, and is read as far as its 4,000th byte") {
  std::string names;
  for (int i = 0; i < 3000; ++i) names += "Ann Lee, ";
  CHECK(cleancopy::article::split_signatures(names + "Bo Kim") == std::vector<std::string>{"Ann Lee"});
  CHECK(cleancopy::article::split_signatures(std::string(5000, '(')).empty());
}
