#include "clean/neighbours/box_heads.hpp"

#include <string>
#include <string_view>

#include "catch.hpp"
#include "clean/cleaned_page.hpp"

using namespace cleancopy;
using clean::CleanedPage;
using clean::prose;

namespace {

// Whether the heading of a box amid the text goes, all blocks but labels kept.
bool goes(const std::string& box) {
  const CleanedPage cleaned("<article>" + prose(0, 2) + box + prose(2, 5) + "</article>");
  std::vector<clean::Verdict> verdicts = cleaned.without_labels(clean::Reason::newsletter);
  clean::drop_box_heads(cleaned.page, cleaned.cleaner.blocks(), verdicts);
  return !verdicts[cleaned.find("Morning on the quay")].keep;
}

}  // namespace

TEST_CASE("the heading of a box that asks for a letter goes with it, whatever its words are") {
  const std::string prompt = "<p>Sign up for our newsletter.</p>";
  CHECK(goes("<div><h3>Morning on the quay</h3>" + prompt + "</div>"));
  CHECK(goes("<div><div>Morning on the quay</div><div>" + prompt + "</div></div>"));
}

TEST_CASE("a heading over text of its box, or behind some, is the text's") {
  const std::string prompt = "<p>Sign up for our newsletter.</p>";
  CHECK_FALSE(goes("<h3>Morning on the quay</h3>" + prompt));
  CHECK_FALSE(goes("<div><h3>Morning on the quay</h3>" + prompt + prose(2, 3) + "</div>"));
  CHECK_FALSE(goes("<div>" + prose(2, 3) + "<h3>Morning on the quay</h3>" + prompt + "</div>"));
}

TEST_CASE(
    "a box that begins with a label of advertising is the advertisement, a brief story below one is not") {
  const auto keeps = [](const std::string& html) {
    const CleanedPage cleaned("<article>" + html + "</article>");
    std::vector<clean::Verdict> verdicts = cleaned.without_labels(clean::Reason::advertisement);
    clean::drop_box_heads(cleaned.page, cleaned.cleaner.blocks(), verdicts);
    return verdicts[cleaned.find("The lamps are lit")].keep;
  };
  const std::string lines =
      "<p>Advertisement</p><p>The lamps are lit at six.</p><p>The boats leave at seven.</p>";
  CHECK_FALSE(keeps(prose(0, 2) + "<div>" + lines + "</div>" + prose(2, 5)));
  CHECK(keeps("<div>" + lines + "</div>"));
}
