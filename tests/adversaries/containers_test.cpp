// The work of reading containers grows with their bytes and not faster, whatever they hold.
#include <cstdint>
#include <string>
#include <string_view>

#include "catch.hpp"
#include "input/document.hpp"
#include "support/cost.hpp"
#include "support/heap.hpp"

using namespace cleancopy;
using namespace std::string_literals;

namespace {

struct Sink final : input::PageOutput {
  [[nodiscard]] Result<void> begin_page(InputKind /*kind*/) override { return {}; }
  [[nodiscard]] Result<void> write(std::string_view /*piece*/) override { return {}; }
};

struct Cost {
  std::uint64_t steps = 0;
  std::size_t copied = 0;  // bytes, more or less
};

Cost unpack(std::string_view bytes) {
  const std::uint64_t steps = cost::steps();
  const std::size_t copied = heap::asked_for();
  Sink sink;
  const Limits limits;
  input::Document document(sink, limits);
  document.reset(InputKind::detect);
  if (document.feed(bytes)) static_cast<void>(document.finish());
  return {cost::steps() - steps, heap::asked_for() - copied};
}

std::string repeated(std::string_view text, std::size_t bytes) {
  std::string out;
  while (out.size() < bytes) out.append(text);
  return out;
}

std::string redirects(std::size_t bytes) {
  return repeated("HTTP/1.1 302 Found\r\n\r\n", bytes) + "HTTP/1.1 200 OK\r\n\r\n<p>The lamps came back.";
}

// A response whose bytes never tell where its header ends.
std::string header_without_end(std::size_t bytes) {
  return "HTTP/1.1 200 OK\r\n" + repeated("HTTP/", bytes);
}

std::string line_of_spaces(std::size_t bytes) {
  return "MIME-Version: 1.0\nContent-Type: text/html\nContent-Transfer-Encoding: quoted-printable\n\n<p>The "
         "lamps" +
         repeated(" ", bytes);
}

std::string big_endian(std::size_t number, std::size_t size) {
  std::string out(size, '\0');
  for (std::size_t i = size; i-- > 0; number >>= 8U) out[i] = static_cast<char>(number & 0xFFU);
  return out;
}

// A dictionary each of whose keys is one long string, which takes as many bytes as the keys.
std::string keys_of_one_name(std::size_t bytes) {
  const std::size_t count = bytes / 4;
  std::string list = "bplist00\xDF\x12"s + big_endian(count, 4) + repeated("\1\0"s, 4 * count);
  const std::size_t name = list.size();
  list += "\x6F\x12"s + big_endian(count, 4) + repeated("\0a"s, 2 * count);
  const std::size_t table = list.size();
  list += big_endian(8, 4) + big_endian(name, 4);
  return list + "\0\0\0\0\0\0\4\1"s + big_endian(2, 8) + big_endian(0, 8) + big_endian(table, 8);
}

constexpr std::size_t kBytes = 128 * 1024;

}  // namespace

TEST_CASE("twice the bytes of a container are twice the work", "[adversaries]") {
  const struct {
    std::string_view name;
    std::string (*bytes)(std::size_t);
  } adversaries[] = {{"redirects", redirects},
                     {"a header without end", header_without_end},
                     {"a line of spaces", line_of_spaces},
                     {"keys of one name", keys_of_one_name}};
  for (const auto& adversary : adversaries) {
    const Cost twice = unpack(adversary.bytes(2 * kBytes));
    const Cost four_times = unpack(adversary.bytes(4 * kBytes));
    INFO(adversary.name << ": " << twice.steps << ", " << four_times.steps << " steps; " << twice.copied
                        << ", " << four_times.copied << " bytes");
    CHECK(four_times.steps <= twice.steps * 2 + twice.steps / 4 + 20'000);
    CHECK(four_times.copied <= twice.copied * 2 + twice.copied / 4 + kBytes);
    CHECK(four_times.steps <= 4 * kBytes * 100);
  }
}
