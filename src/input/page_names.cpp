#include "input/page_names.hpp"

#include <algorithm>

#include "text/unicode.hpp"

namespace cleancopy::input {
namespace {

constexpr std::string_view kPages[] = {".html", ".htm",   ".xhtml", ".xht",  ".shtml",
                                       ".mht",  ".mhtml", ".eml",   ".http", ".webarchive"};

// Browsers write them in the user's language: English, German, French, Spanish and Portuguese, Italian,
// Dutch, Danish, Polish, Russian.
constexpr std::string_view kCompanions[] = {"_files",     ".files",    "-Dateien", "_fichiers",
                                            "_archivos",  "_arquivos", "_file",    "_ficheiros",
                                            "_bestanden", "-filer",    "_pliki",   "_файлы"};

}  // namespace

bool has_ending(std::string_view name, std::string_view ending) noexcept {
  return name.size() > ending.size() &&
         text::equals_ignoring_ascii_case(name.substr(name.size() - ending.size()), ending);
}

std::string_view ending_of(std::string_view name, std::span<const std::string_view> endings) noexcept {
  const auto found = std::find_if(endings.begin(), endings.end(),
                                  [name](std::string_view ending) { return has_ending(name, ending); });
  return found == endings.end() ? std::string_view() : *found;
}

std::string_view page_ending_of(std::string_view name) noexcept {
  return ending_of(name, kPages);
}

std::string_view companion_of(std::string_view folder) noexcept {
  const std::string_view ending = ending_of(folder, kCompanions);
  return ending.empty() ? std::string_view() : folder.substr(0, folder.size() - ending.size());
}

bool is_page_called(std::string_view file, std::string_view stem) noexcept {
  const std::string_view ending = page_ending_of(file);
  return !ending.empty() && file.size() == stem.size() + ending.size() && file.starts_with(stem);
}

}  // namespace cleancopy::input
