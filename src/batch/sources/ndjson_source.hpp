/// A file of NDJSON: a scraped page a line.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>

#include "batch/plan/ndjson_fields.hpp"
#include "batch/sources/line_splitter.hpp"
#include "batch/sources/packed_file.hpp"
#include "batch/sources/source.hpp"

namespace cleancopy::batch {

/// Gives a record a line (ndjson_record.hpp), with the line's number in its key; empty lines are passed over.
/// Where compressed data is damaged, the line that it breaks off is a failure, and what comes behind it goes
/// on. Memory: a line.
class NdjsonSource final : public Source {
 public:
  /// `file`: the one at `path`, of which nothing has been read.
  NdjsonSource(std::string path, std::unique_ptr<PackedFile> file, NdjsonFields fields,
               std::size_t max_line_bytes);

  [[nodiscard]] bool next(Record& record) override;
  [[nodiscard]] std::uint64_t bytes_passed() const override { return file_->bytes_passed(); }

 private:
  std::string path_;
  std::unique_ptr<PackedFile> file_;
  NdjsonFields fields_;
  std::size_t max_bytes_;
  LineSplitter lines_;
  Line line_;
};

}  // namespace cleancopy::batch
