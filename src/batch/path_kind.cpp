#include "batch/path_kind.hpp"

#include <algorithm>
#include <iterator>

#include "text/unicode.hpp"

namespace cleancopy::batch {
namespace {

constexpr std::string_view kPages[] = {".html", ".htm",   ".xhtml", ".xht",  ".shtml",
                                       ".mht",  ".mhtml", ".eml",   ".http", ".webarchive"};
constexpr std::string_view kLines[] = {".ndjson", ".jsonl"};
constexpr std::string_view kArchives[] = {".zip", ".tar", ".tgz", ".tzst", ".tbz2", ".txz"};
constexpr std::string_view kPacked[] = {".gz", ".zst", ".br"};
constexpr std::string_view kPackedTars[] = {".gz", ".zst", ".bz2", ".xz"};

// Browsers write them in the user's language: English, German, French, Spanish and Portuguese, Italian,
// Dutch, Danish, Polish, Russian.
constexpr std::string_view kCompanions[] = {"_files",     ".files",    "-Dateien", "_fichiers",
                                            "_archivos",  "_arquivos", "_file",    "_ficheiros",
                                            "_bestanden", "-filer",    "_pliki",   "_файлы"};

bool ends_with(std::string_view name, std::string_view ending) noexcept {
  return name.size() > ending.size() &&
         text::equals_ignoring_ascii_case(name.substr(name.size() - ending.size()), ending);
}

// The ending of `endings` that `name` has; empty if none.
template <class Endings>
std::string_view ending_of(std::string_view name, const Endings& endings) noexcept {
  const auto* found = std::find_if(std::begin(endings), std::end(endings),
                                   [name](std::string_view ending) { return ends_with(name, ending); });
  return found == std::end(endings) ? std::string_view() : *found;
}

}  // namespace

std::string_view name_without_query(std::string_view path) noexcept {
  path.remove_prefix(path.rfind('/') + 1);
  return path.substr(0, path.find('?'));
}

PathKind path_kind(std::string_view path) noexcept {
  const std::string_view name = name_without_query(path);
  if (!ending_of(name, kArchives).empty()) return PathKind::archive;
  const std::string_view tar_packing = ending_of(name, kPackedTars);
  if (!tar_packing.empty() && ends_with(name.substr(0, name.size() - tar_packing.size()), ".tar"))
    return PathKind::archive;
  const std::string_view packing = ending_of(name, kPacked);
  const std::string_view inner = name.substr(0, name.size() - packing.size());
  if (!ending_of(inner, kPages).empty()) return PathKind::page;
  if (packing == ".br") return PathKind::other;
  if (!ending_of(inner, kLines).empty()) return PathKind::ndjson;
  return ends_with(inner, ".warc") ? PathKind::warc : PathKind::other;
}

std::string_view companion_of(std::string_view folder) noexcept {
  const std::string_view ending = ending_of(folder, kCompanions);
  return ending.empty() ? std::string_view() : folder.substr(0, folder.size() - ending.size());
}

bool is_page_called(std::string_view file, std::string_view stem) noexcept {
  return file.size() > stem.size() && file.starts_with(stem) && file[stem.size()] == '.' &&
         !ending_of(file, kPages).empty() && file.size() - stem.size() == ending_of(file, kPages).size();
}

}  // namespace cleancopy::batch
