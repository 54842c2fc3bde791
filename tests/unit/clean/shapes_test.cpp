#include "clean/blocks/shapes.hpp"

#include <string>

#include "catch.hpp"
#include "clean/cleaned_page.hpp"

using namespace cleancopy;
using clean::CleanedPage;
using clean::kProse;

namespace {

std::string paragraph(std::size_t which, const std::string& classes) {
  return "<p class='" + classes + "'>" + std::string(kProse[which]) + "</p>";
}

}  // namespace

TEST_CASE("what most of the prose is made like has most of the share") {
  const CleanedPage page("<article>" + paragraph(0, "text") + paragraph(1, "text") + paragraph(2, "note") +
                         paragraph(3, "text") + paragraph(4, "text") + "</article>");
  const clean::Shapes& shapes = page.cleaner.shapes();
  const std::size_t first = page.find(kProse[0]);
  const std::size_t note = page.find(kProse[2]);
  CHECK(shapes.share(first) > 0.6F);
  CHECK(shapes.share(note) < 0.4F);
  CHECK(shapes.share(first) + shapes.share(note) == Approx(1.0));
  CHECK(shapes.blocks_in_region(first) == 4);
  CHECK(shapes.blocks_in_region(note) == 1);
  CHECK(shapes.is_same(first, page.find(kProse[4])));
  CHECK_FALSE(shapes.is_same(first, note));
}

TEST_CASE("numbers in class names make no new shape, a bold line does") {
  const CleanedPage page("<article>" + paragraph(0, "text part-1") + paragraph(1, "text part-2") +
                         "<p class='text part-3'><b>" + std::string(kProse[2]) + "</b></p>" +
                         paragraph(3, "text part-14") + "</article>");
  const clean::Shapes& shapes = page.cleaner.shapes();
  const std::size_t first = page.find(kProse[0]);
  CHECK(shapes.is_same(first, page.find(kProse[1])));
  CHECK(shapes.is_same(first, page.find(kProse[3])));
  CHECK_FALSE(shapes.is_same(first, page.find(kProse[2])));
  CHECK(shapes.own_share(page.find(kProse[2])) == Approx(1.0));
}

TEST_CASE("the same elements in another box are another shape") {
  const CleanedPage page("<article><div class=story>" + paragraph(0, "t") + paragraph(1, "t") +
                         paragraph(2, "t") + "</div><div class=extra>" + paragraph(3, "t") +
                         "</div></article>");
  const clean::Shapes& shapes = page.cleaner.shapes();
  CHECK(shapes.is_same(page.find(kProse[0]), page.find(kProse[1])));
  CHECK_FALSE(shapes.is_same(page.find(kProse[0]), page.find(kProse[3])));
}

TEST_CASE("wrappers that hold nothing else make no shape") {
  const auto share_of_note = [](const std::string& begin, const std::string& end) {
    std::string text;
    for (std::size_t i = 0; i < 4; ++i) text += begin + "<p>" + std::string(kProse[i]) + "</p>" + end;
    const CleanedPage page("<article><div class=story>" + text + "</div><div class=note><p>" +
                           std::string(kProse[4]) + "</p></div></article>");
    return page.cleaner.shapes().share(page.find(kProse[4]));
  };
  const float plain = share_of_note("", "");
  CHECK(plain < 0.4F);
  CHECK(share_of_note("<div>", "</div>") == Approx(plain));
  CHECK(share_of_note("<div><div>", "</div></div>") == Approx(plain));
}
