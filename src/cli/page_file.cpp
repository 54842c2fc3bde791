#include "cli/page_file.hpp"

namespace cleancopy::cli {

Result<void> feed_file(const std::string& path, Extractor& extractor, InputFile::Buffer& buffer) {
  Result<InputFile> file = InputFile::open(path);
  if (!file) return file.error();
  for (;;) {
    Result<std::string_view> piece = file->read(buffer);
    if (!piece) return piece.error();
    if (piece->empty()) return {};
    if (auto fed = extractor.feed(*piece); !fed) return fed.error();
  }
}

}  // namespace cleancopy::cli
