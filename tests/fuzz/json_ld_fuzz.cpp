// The JSON-LD reader, and the reader of state: scripts, separated by NUL.
#include <string_view>
#include <vector>

#include "structured/json_ld.hpp"
#include "structured/state_text.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static cleancopy::structured::JsonLdReader reader;
  std::string_view rest(reinterpret_cast<const char*>(data), size);
  std::vector<std::string_view> scripts;
  for (std::size_t end; (end = rest.find('\0')) != std::string_view::npos;) {
    scripts.push_back(rest.substr(0, end));
    rest.remove_prefix(end + 1);
  }
  scripts.push_back(rest);
  (void)reader.read(scripts, "https://news.example/a", "Bridge opens");
  static cleancopy::structured::StateTextReader state_reader;
  (void)state_reader.read(scripts, "Bridge opens in the harbour");
  return 0;
}
