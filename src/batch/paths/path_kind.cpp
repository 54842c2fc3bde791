#include "batch/paths/path_kind.hpp"

#include "input/page_names.hpp"

namespace cleancopy::batch {
namespace {

constexpr std::string_view kLines[] = {".ndjson", ".jsonl"};
constexpr std::string_view kArchives[] = {".zip", ".tar", ".tgz", ".tzst", ".tbz2", ".txz"};
constexpr std::string_view kPacked[] = {".gz", ".zst", ".br"};
constexpr std::string_view kPackedTars[] = {".gz", ".zst", ".bz2", ".xz"};

constexpr std::string_view kBehindQueries = ".html";

}  // namespace

std::string_view name_without_query(std::string_view path) noexcept {
  path.remove_prefix(path.rfind('/') + 1);
  return path.substr(0, path.find('?'));
}

PathKind path_kind(std::string_view path) noexcept {
  const std::string_view name = name_without_query(path);
  using input::ending_of;
  using input::has_ending;
  // A crawler that makes sure of the ending writes it behind the query: "story.php?id=2.html".
  if (path.ends_with(kBehindQueries)) return PathKind::page;
  if (!ending_of(name, kArchives).empty()) return PathKind::archive;
  const std::string_view tar_packing = ending_of(name, kPackedTars);
  if (!tar_packing.empty() && has_ending(name.substr(0, name.size() - tar_packing.size()), ".tar"))
    return PathKind::archive;
  const std::string_view packing = ending_of(name, kPacked);
  const std::string_view inner = name.substr(0, name.size() - packing.size());
  if (!input::page_ending_of(inner).empty()) return PathKind::page;
  if (packing == ".br") return PathKind::other;
  if (!ending_of(inner, kLines).empty()) return PathKind::ndjson;
  return has_ending(inner, ".warc") ? PathKind::warc : PathKind::other;
}

}  // namespace cleancopy::batch
