#include "clean/references.hpp"

#include <string>
#include <string_view>

#include "catch.hpp"
#include "clean/cleaned_page.hpp"

using namespace cleancopy;
using clean::CleanedPage;
using clean::prose;

namespace {

// Whether the linked item of a list under the heading is kept, if the heading is or is not.
bool keeps_item(const std::string& heading, bool heading_is_kept = true) {
  const CleanedPage cleaned("<article>" + prose() + heading +
                            "<ul><li><a href=/w>The weirs of the county, a survey</a></li></ul></article>");
  std::vector<clean::Verdict> verdicts(cleaned.cleaner.blocks().size());
  verdicts[verdicts.size() - 2].keep = heading_is_kept;
  clean::keep_references(cleaned.page, cleaned.cleaner.blocks(), verdicts);
  return verdicts.back().keep;
}

}  // namespace

TEST_CASE("links under a heading for sources are kept with it") {
  CHECK(keeps_item("<h3>References</h3>"));
  CHECK(keeps_item("<h2>Quellen:</h2>"));
  CHECK_FALSE(keeps_item("<h3>References</h3>", false));
}

TEST_CASE("links under other lines are not") {
  CHECK_FALSE(keeps_item("<h3>More about weirs</h3>"));
  CHECK_FALSE(keeps_item("<h3>The references of the choir</h3>"));
  CHECK_FALSE(keeps_item("<p>References</p>"));
  CHECK_FALSE(keeps_item("<h3><a href=/r>References</a></h3>"));
}
