// A list of paths that is piped in.
#include "batch/paths/path_list.hpp"

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <memory>
#include <string>
#include <string_view>
#include <sys/socket.h>
#include <unistd.h>
#include <vector>

#include "catch.hpp"

namespace {

using cleancopy::batch::FoundPath;
using cleancopy::batch::PathList;

std::vector<FoundPath> all_of(int descriptor) {
  PathList list(descriptor, "standard input");
  std::vector<FoundPath> found;
  for (FoundPath path; list.next(path);) found.push_back(path);
  return found;
}

std::vector<FoundPath> found_in(std::string_view bytes) {
  const std::unique_ptr<std::FILE, int (*)(std::FILE*)> file(std::tmpfile(), std::fclose);
  REQUIRE(file != nullptr);
  REQUIRE(std::fwrite(bytes.data(), 1, bytes.size(), file.get()) == bytes.size());
  std::rewind(file.get());
  return all_of(::fileno(file.get()));
}

std::vector<std::string> paths_in(std::string_view bytes) {
  std::vector<std::string> paths;
  for (const FoundPath& found : found_in(bytes)) paths.push_back(found.path);
  return paths;
}

using Paths = std::vector<std::string>;

TEST_CASE("a path a line, or a NUL behind each") {
  CHECK(paths_in("a.html\nb c.html\r\n\nd.html") == Paths{"a.html", "b c.html", "d.html"});
  using std::string_view_literals::operator""sv;
  CHECK(paths_in("a\n.html\0b.html\0"sv) == Paths{"a\n.html", "b.html"});
  CHECK(paths_in("").empty());
}

TEST_CASE("a byte order mark before the first path is none of it") {
  CHECK(paths_in("\xEF\xBB\xBF"
                 "a.html\nb.html\n") == Paths{"a.html", "b.html"});
}

TEST_CASE("a path longer than any is told of, and the list goes on behind it") {
  for (const std::size_t size : {70'000, 140'000, 200'000}) {
    const std::string line(size, 'x');
    const std::vector<FoundPath> found = found_in("a.html\n" + line + "\nb.html\n");
    REQUIRE(found.size() == 3);
    CHECK(found[0].path == "a.html");
    CHECK(found[1].path.starts_with("xxxx"));
    CHECK(found[2].path == "b.html");
  }
}

TEST_CASE("what came of a path before the list broke off is no path") {
  int ends[2] = {};
  REQUIRE(::socketpair(AF_UNIX, SOCK_STREAM, 0, ends) == 0);
  REQUIRE(::write(ends[1], "a.html\nb.ht", 11) == 11);
  // A sender that goes away with something unread resets.
  REQUIRE(::write(ends[0], "?", 1) == 1);
  ::close(ends[1]);
  const std::vector<FoundPath> found = all_of(ends[0]);
  ::close(ends[0]);
  REQUIRE(found.size() == 2);
  CHECK(found[0].path == "a.html");
  CHECK(found[1].path == "standard input");
  REQUIRE(found[1].failure);
  CHECK(found[1].failure->detail == std::strerror(ECONNRESET));
}

}  // namespace
