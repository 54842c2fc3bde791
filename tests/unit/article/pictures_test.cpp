#include "article/body/pictures.hpp"

#include <string>

#include "catch.hpp"
#include "clean/cleaned_page.hpp"

using namespace cleancopy;

namespace {

std::vector<Picture> pictures_of(const std::string& between,
                                 std::string_view address = "https://post.example/2031/walk") {
  clean::CleanedPage page("<article><h1>Lantern walk returns to the quay</h1>" + clean::prose() + between +
                          clean::prose() + "</article><img src=/behind.jpg>");
  const std::size_t headline = page.find("Lantern walk returns");
  page.cleaner.judge({});
  return article::find_pictures(page.page, page.cleaner, headline, page.cleaner.blocks().size() - 1, address);
}

}  // namespace

TEST_CASE("a picture of a figure and its caption") {
  const auto pictures = pictures_of(
      "<figure><img src=lamps.jpg alt='Paper lamps'><figcaption>Lamps in the cellar. Photo: Ilka "
      "Morn</figcaption></figure>");
  REQUIRE(pictures.size() == 1);
  CHECK(pictures[0].url == "https://post.example/2031/lamps.jpg");
  CHECK(pictures[0].caption == "Lamps in the cellar. Photo: Ilka Morn");
  CHECK(pictures[0].alt == "Paper lamps");
}

TEST_CASE("a caption and its credit that touch") {
  const auto pictures = pictures_of(
      "<figure><img src=lamps.jpg><figcaption><span>Lamps in the cellar.</span><span>Photo: Ilka Morn</span>"
      "</figcaption></figure>");
  REQUIRE(pictures.size() == 1);
  CHECK(pictures[0].caption == "Lamps in the cellar. Photo: Ilka Morn");
}

TEST_CASE("a page that does not tell its address has its pictures beside it") {
  const auto pictures =
      pictures_of("<img src='walk_files/lamps.jpg'><img src='#'><img src='data:image/gif;base64,R0'>", "");
  REQUIRE(pictures.size() == 1);
  CHECK(pictures[0].url == "walk_files/lamps.jpg");
}

TEST_CASE("lazy pictures, sizes, and what is no picture of the story") {
  const auto lazy = pictures_of("<figure><img src='data:image/gif;base64,R0' data-src=/lamps.jpg></figure>");
  REQUIRE(lazy.size() == 1);
  CHECK(lazy[0].url == "https://post.example/lamps.jpg");
  const auto sizes = pictures_of("<figure><img srcset='/s.jpg 300w, /l.jpg 900w'></figure>");
  REQUIRE(sizes.size() == 1);
  CHECK(sizes[0].url == "https://post.example/l.jpg");
  CHECK(pictures_of("<img src=/sign.svg>").empty());
  CHECK(pictures_of(
            "<div class=author-box><img src=/ann.jpg><p>Ann Lee writes about lamps and quays.</p></div>")
            .empty());
  CHECK(pictures_of("<aside class=related><img src=/other.jpg></aside>").empty());
  CHECK(pictures_of("<img src=/a.jpg><img src=/a.jpg>").size() == 1);
}
