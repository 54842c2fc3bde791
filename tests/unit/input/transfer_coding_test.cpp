#include "input/transfer_coding.hpp"

#include <algorithm>
#include <string>

#include "catch.hpp"

using cleancopy::input::TransferCoding;
using cleancopy::input::TransferDecoder;

namespace {

// A line, in pieces of `size` bytes.
std::string decoded(std::string_view line, std::size_t size) {
  TransferDecoder decoder(TransferCoding::quoted_printable);
  std::string out;
  for (; line.size() > size; line.remove_prefix(size)) decoder.decode(line.substr(0, size), false, out);
  decoder.decode(line, true, out);
  return out;
}

}  // namespace

TEST_CASE("white space at the end of a line is the transport's, as far as it is no longer than lines are") {
  const std::string some(1000, ' ');
  const std::string many(200'000, ' ');
  const std::string kept = many.substr(1024);
  const struct {
    std::string line;
    std::string decoded;
  } rows[] = {{"The lamps= \t\r", "The lamps"},
              {"came" + some, "came\n"},
              {"came" + some + "back.=20" + some, "came" + some + "back. \n"},
              {"came" + many + "back=" + some, "came" + many + "back"},
              {"came" + many, "came" + kept + "\n"},
              {"came=" + many, "came=" + kept + "\n"}};
  for (const auto& row : rows) {
    for (const std::size_t size : {1, 7, 1000, 1500, 70'000, 1'000'000}) {
      INFO(row.line.size() << " bytes in pieces of " << size);
      CHECK((decoded(row.line, size) == row.decoded));
    }
  }
}
