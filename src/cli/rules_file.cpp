#include "cli/rules_file.hpp"

#include <memory>
#include <string_view>
#include <utility>

#include "cli/input_file.hpp"
#include "text/fnv.hpp"

namespace cleancopy::cli {
namespace {

// Rules that are longer are refused; no more than this is read of what has no end.
constexpr std::size_t kMostBytes = std::size_t{16} << 20;

}  // namespace

Result<std::uint64_t> read_rules(const std::string& path, Options& options) {
  if (path == "-")
    return Error{ErrorCode::cannot_read, 0, "rules are read from a file; pages come from standard input"};
  Result<InputFile> file = InputFile::open(path, "name a file of rules");
  if (!file) return file.error();
  const auto buffer = std::make_unique<InputFile::Buffer>();
  std::string json;
  while (json.size() < kMostBytes) {
    const Result<std::string_view> piece = file->read(*buffer);
    if (!piece) return piece.error();
    if (piece.value().empty()) break;
    json.append(piece.value());
  }
  auto rules = parse_site_rules(json);
  if (!rules) return rules.error();
  options.rules = std::move(*rules);
  return text::fnv64_of(json);
}

}  // namespace cleancopy::cli
