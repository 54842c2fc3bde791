#include "text/byte_masks.hpp"

#include <algorithm>
#include <string>

#include "catch.hpp"

using namespace cleancopy::text;

namespace {

void check_same(const char* bytes) {
  const ByteMasks masks = byte_masks(bytes);
  const ByteMasks expected = scalar::byte_masks(bytes);
  CHECK(masks.word == expected.word);
  CHECK(masks.letter == expected.letter);
  CHECK(masks.stop == expected.stop);
  CHECK(masks.comma == expected.comma);
  CHECK(masks.space == expected.space);
  CHECK(masks.bar == expected.bar);
  CHECK(masks.escaped == expected.escaped);
  CHECK(masks.high == expected.high);
  CHECK(masks.trailing == expected.trailing);
}

}  // namespace

TEST_CASE("byte masks are what their definition says, for every byte at every place") {
  std::string bytes;
  for (int turn = 0; turn < 2; ++turn) {
    for (int byte = 0; byte < 256; ++byte) bytes += static_cast<char>(byte);
  }
  for (std::size_t i = 0; i + kMaskBytes <= bytes.size(); ++i) {
    INFO("from byte " << i);
    check_same(bytes.data() + i);
  }
}

TEST_CASE("byte masks of a line") {
  const ByteMasks masks = scalar::byte_masks("a_9, (b)! \"\xC3\xA9\"\n ");
  CHECK(masks.word == 0b0000'0000'0100'0111);
  CHECK(masks.letter == 0b0000'0000'0100'0001);
  CHECK(masks.stop == 0b0000'0001'0000'0000);
  CHECK(masks.comma == 0b0000'0000'0000'1000);
  CHECK(masks.space == 0b1000'0010'0001'0000);
  CHECK(masks.escaped == 0b0110'0100'0000'0000);
  CHECK(masks.high == 0b0001'1000'0000'0000);
  CHECK(masks.trailing == 0b0001'0000'0000'0000);
}

TEST_CASE("byte masks of a text end where it ends") {
  const std::string text = "one|two,three/four>five\xC3\xA9";
  for (std::size_t begin = 0; begin < text.size(); ++begin) {
    const std::size_t size = std::min(text.size() - begin, kMaskBytes);
    std::string padded = text.substr(begin, size);
    padded.resize(kMaskBytes, '\x7F');
    const ByteMasks masks = byte_masks_at(text, begin);
    const ByteMasks expected = scalar::byte_masks(padded.data());
    INFO("from byte " << begin);
    CHECK(masks.word == expected.word);
    CHECK(masks.letter == expected.letter);
    CHECK(masks.bar == expected.bar);
    CHECK(masks.escaped == expected.escaped);
    CHECK(masks.high == expected.high);
  }
}
