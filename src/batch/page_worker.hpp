/// From a record to what is written of it. Each thread has a worker of its own, whose memory is used again
/// for the next page.
#pragma once

#include <array>
#include <memory>

#include "batch/sources/record.hpp"
#include "batch/targets/page.hpp"
#include "cleancopy/extractor.hpp"
#include "write/format.hpp"
#include "write/json_writer.hpp"

namespace cleancopy::batch {

/// What the target wants of a page.
struct Recipe {
  write::FormatChoice format = {};
  write::JsonContent content = write::JsonContent::whole;  ///< of JSON without fields
  bool keep_article = false;                               ///< Page::article, too
  bool identify = false;                                   ///< Page::address and Page::fingerprint, too
};

class PageWorker {
 public:
  /// `options` are those of all pages; what a record says of its own goes before them.
  PageWorker(const Options& options, Recipe recipe);

  /// Never fails: what goes wrong stands in the page. What it does depends on the record alone.
  [[nodiscard]] Page work(const Record& record);

 private:
  static constexpr std::size_t kPieceBytes = std::size_t{64} << 10;

  [[nodiscard]] Result<Article> extract(const Record& record, std::uint64_t& bytes_read);
  [[nodiscard]] Result<Article> extract_file(const std::string& path, std::uint64_t& bytes_read);

  Options options_;
  Recipe recipe_;
  Extractor extractor_;
  std::unique_ptr<std::array<char, kPieceBytes>> buffer_;
};

}  // namespace cleancopy::batch
