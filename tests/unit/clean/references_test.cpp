#include "clean/neighbours/references.hpp"

#include <string>
#include <string_view>

#include "catch.hpp"
#include "clean/cleaned_page.hpp"

using namespace cleancopy;
using clean::CleanedPage;
using clean::prose;

namespace {

bool heads(std::string_view heading) {
  const CleanedPage cleaned("<article>" + prose() + std::string(heading) + "</article>");
  const clean::Block& last = cleaned.cleaner.blocks().back();
  return clean::heads_references(cleaned.cleaner.text_of(last), last);
}

}  // namespace

TEST_CASE("a heading for sources is one word or two that say so") {
  CHECK(heads("<h3>References</h3>"));
  CHECK(heads("<h2>Quellen:</h2>"));
  CHECK(heads("<h4>Works Cited</h4>"));
}

TEST_CASE("other lines head no sources") {
  CHECK_FALSE(heads("<h3>More about weirs</h3>"));
  CHECK_FALSE(heads("<h3>The references of the choir</h3>"));
  CHECK_FALSE(heads("<p>References</p>"));
  CHECK_FALSE(heads("<h3><a href=/r>References</a></h3>"));
}
