#include "batch/sources/ndjson_source.hpp"

#include <utility>

#include "batch/sources/ndjson_record.hpp"

namespace cleancopy::batch {

NdjsonSource::NdjsonSource(std::string path, std::unique_ptr<PackedFile> file, NdjsonFields fields,
                           std::size_t max_line_bytes)
    : path_(std::move(path)),
      file_(std::move(file)),
      fields_(std::move(fields)),
      max_bytes_(max_line_bytes),
      lines_(max_line_bytes) {}

bool NdjsonSource::next(Record& record) {
  for (;;) {
    if (lines_.next(line_)) {
      if (!line_.too_long && is_blank(line_.text)) continue;
      read_line(line_, fields_, max_bytes_, record);
      record.key = path_ + '!' + std::to_string(line_.number);
      return true;
    }
    if (lines_.ended()) return false;
    const Result<std::string_view> piece = file_->read();
    if (!piece) {
      record = {.key = path_ + '!' + std::to_string(lines_.cut()), .failure = piece.error()};
      return true;
    }
    lines_.feed(piece.value());
    if (piece.value().empty()) lines_.finish();
  }
}

}  // namespace cleancopy::batch
