/// A web archive (WARC, ISO 28500): all pages in it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "batch/sources/packed_file.hpp"
#include "batch/sources/source.hpp"
#include "input/warc_header.hpp"

namespace cleancopy::batch {

/// Gives each response that is a success with a page in it, HTTP header and all, and each resource that is a
/// page; with the address and the date of its record, and the record's number among all in the file, from 1,
/// in its key. Redirects, failures, pictures, requests are passed over. A record that is cut short, damaged,
/// too large or not ended where it says comes as a failure; then it goes on at the next that begins as one. A
/// page with a wrong checksum is given, and a failure behind it. Memory: a record.
class WarcSource final : public Source {
 public:
  /// `file`: the one at `path`, of which nothing has been read.
  WarcSource(std::string path, std::unique_ptr<PackedFile> file, std::size_t max_record_bytes);

  [[nodiscard]] bool next(Record& record) override;
  [[nodiscard]] std::uint64_t bytes_passed() const override { return file_->bytes_passed(); }

 private:
  enum class Filled : unsigned char { more, broken, end };
  enum class Outcome : unsigned char { given, passed, end };

  [[nodiscard]] std::string_view rest() const noexcept { return std::string_view(window_).substr(at_); }
  [[nodiscard]] Filled fill();
  [[nodiscard]] Filled fill_to(std::uint64_t size);
  [[nodiscard]] Filled skip(std::uint64_t size);
  [[nodiscard]] Filled skip_line_ends();
  [[nodiscard]] Filled find_header_end(std::size_t& end);
  [[nodiscard]] Filled resync();

  [[nodiscard]] Outcome read_record(Record& record);
  [[nodiscard]] Outcome read_block(const input::WarcHeader& header, Record& record);
  [[nodiscard]] Filled is_wanted(const input::WarcHeader& header, bool& wanted);
  [[nodiscard]] Outcome fail(Record& record, std::string detail);
  [[nodiscard]] Outcome fail(Record& record, Filled how);

  std::string path_;
  std::unique_ptr<PackedFile> file_;
  std::size_t max_bytes_;
  std::string window_;  // what has been read of the current record, and what came with it
  std::size_t at_ = 0;
  std::uint64_t number_ = 0;  // of the current record
  Error broken_{};            // why fill() could not go on
  bool lost_ = false;         // where the next record begins has to be looked for
};

}  // namespace cleancopy::batch
