/// From a record to a line of JSON.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "batch/record.hpp"
#include "cleancopy/extractor.hpp"
#include "cli/input_file.hpp"

namespace cleancopy::cli {

/// Works on one record after the other; what the extractor needs is kept for the next.
class RecordWorker {
 public:
  /// `options` are those of all pages; what a record says of its own goes before them. `fields`: those of an
  /// article that are written; all where none is named.
  RecordWorker(const Options& options, std::vector<std::string> fields);

  /// The article, or why there is none, on one line that ends in a line feed.
  [[nodiscard]] std::string work(const batch::Record& record);

 private:
  [[nodiscard]] Result<Article> extract(const batch::Record& record);
  [[nodiscard]] Result<Article> extract_file(const std::string& path);

  Options options_;
  std::vector<std::string> fields_;
  Extractor extractor_;
  std::unique_ptr<InputFile::Buffer> buffer_;
};

}  // namespace cleancopy::cli
