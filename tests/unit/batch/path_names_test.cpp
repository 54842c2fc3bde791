// One file, one name.
#include "batch/paths/path_names.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "catch.hpp"

namespace {

using cleancopy::batch::current_folder;
using cleancopy::batch::OtherNames;
using cleancopy::batch::tidy_path;

bool has(const std::vector<std::string>& names, const std::string& name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

TEST_CASE("paths without what means nothing in them") {
  CHECK(tidy_path("saved") == "saved");
  CHECK(tidy_path("./saved//sub/./") == "saved/sub");
  CHECK(tidy_path("//srv/./x") == "/srv/x");
  CHECK(tidy_path("../a/../b") == "../a/../b");
  CHECK(tidy_path("././") == ".");
  CHECK(tidy_path("/") == "/");
  CHECK(tidy_path("./-") == "./-");
}

TEST_CASE("other names of a record") {
  const std::string here = current_folder();
  const OtherNames names(here);
  CHECK(has(names.of("saved/a.html"), here + "/saved/a.html"));
  CHECK(has(names.of(here + "/saved/a.html"), "saved/a.html"));
  CHECK(has(names.of(here + "/c.warc!12"), "c.warc!12"));
  CHECK_FALSE(has(names.of(here + "x/a.html"), "a.html"));
  CHECK_FALSE(has(names.of("saved/a.html"), "saved/a.html"));
  // The folder above is where the other run was begun.
  const std::size_t slash = here.rfind('/');
  const OtherNames above(here.substr(0, slash));
  CHECK(has(above.of("a.html"), here.substr(slash + 1) + "/a.html"));
  CHECK(has(above.of("../b/a.html"), "b/a.html"));
  CHECK(above.of("c/../a.html").empty());
}

}  // namespace
