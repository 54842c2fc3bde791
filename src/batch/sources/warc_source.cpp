#include "batch/sources/warc_source.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "input/header_fields.hpp"

namespace cleancopy::batch {
namespace {

constexpr std::string_view kVersion = "WARC/";
constexpr std::string_view kRecordEnd = "\r\n\r\n";
// What a line begins with that is taken for a record's first where one has to be looked for.
constexpr std::string_view kLineOfVersion = "\nWARC/1.";
constexpr std::string_view kNextRecord = "\r\n\r\nWARC/1.";
constexpr std::string_view kWrongLength = "a record of a web archive that does not end where it says";

}  // namespace

WarcSource::WarcSource(std::string path, std::unique_ptr<PackedFile> file, std::size_t max_record_bytes)
    : path_(std::move(path)), file_(std::move(file)), max_bytes_(max_record_bytes) {}

// What stands before at_ is let go.
WarcSource::Filled WarcSource::fill() {
  window_.erase(0, std::exchange(at_, 0));
  const Result<std::string_view> piece = file_->read();
  if (!piece) {
    broken_ = piece.error();
    return Filled::broken;
  }
  window_.append(piece.value());
  return piece.value().empty() ? Filled::end : Filled::more;
}

WarcSource::Filled WarcSource::fill_to(std::uint64_t size) {
  while (rest().size() < size)
    if (const Filled filled = fill(); filled != Filled::more) return filled;
  return Filled::more;
}

WarcSource::Filled WarcSource::skip(std::uint64_t size) {
  for (;;) {
    const auto step = static_cast<std::size_t>(std::min<std::uint64_t>(size, rest().size()));
    at_ += step;
    size -= step;
    if (size == 0) return Filled::more;
    if (const Filled filled = fill(); filled != Filled::more) return filled;
  }
}

WarcSource::Filled WarcSource::skip_line_ends() {
  for (;;) {
    at_ = std::min(window_.find_first_not_of("\r\n", at_), window_.size());
    if (at_ < window_.size()) return fill_to(kVersion.size());
    if (const Filled filled = fill(); filled != Filled::more) return filled;
  }
}

// The size of the block of fields that comes, its empty line too; 0 where none ends in time.
WarcSource::Filled WarcSource::find_header_end(std::size_t& end) {
  for (;;) {
    end = input::end_of_fields(rest().substr(0, input::kLongestHeader));
    if (end != std::string_view::npos) return Filled::more;
    end = 0;
    if (rest().size() >= input::kLongestHeader) return Filled::more;
    if (const Filled filled = fill(); filled != Filled::more) return filled;
  }
}

// Moves on to the next line that begins a record.
WarcSource::Filled WarcSource::resync() {
  for (;;) {
    const std::size_t found = window_.find(kLineOfVersion, at_);
    if (found != std::string::npos) {
      at_ = found + 1;
      return Filled::more;
    }
    at_ = window_.size() - std::min(window_.size() - at_, kLineOfVersion.size() - 1);
    if (const Filled filled = fill(); filled != Filled::more) return filled;
  }
}

WarcSource::Outcome WarcSource::fail(Record& record, std::string detail) {
  record.failure = Error{ErrorCode::broken_container, 0, std::move(detail)};
  record.bytes.clear();
  lost_ = true;
  return Outcome::given;
}

WarcSource::Outcome WarcSource::fail(Record& record, Filled how) {
  // Where the length is wrong, other records may be in what was held of this one.
  if (how == Filled::end) return fail(record, "the web archive ends in the middle of a record");
  // A compressed file goes on with another member, where a record begins.
  record.failure = std::exchange(broken_, {});
  record.bytes.clear();
  window_.clear();
  at_ = 0;
  return Outcome::given;
}

bool WarcSource::next(Record& record) {
  for (;;) {
    record = {};
    const Outcome outcome = read_record(record);
    if (outcome == Outcome::end) return false;
    if (outcome == Outcome::passed) continue;
    record.key = path_ + '!' + std::to_string(number_);
    return true;
  }
}

WarcSource::Outcome WarcSource::read_record(Record& record) {
  if (std::exchange(lost_, false)) {
    if (const Filled found = resync(); found != Filled::more) {
      if (found == Filled::end) return Outcome::end;
      ++number_;
      return fail(record, found);
    }
  }
  const Filled begun = skip_line_ends();
  if (begun == Filled::end && rest().empty()) return Outcome::end;
  ++number_;
  if (begun == Filled::broken) return fail(record, begun);
  if (!rest().starts_with(kVersion)) return fail(record, "no record of a web archive where one should begin");
  std::size_t end = 0;
  if (const Filled filled = find_header_end(end); filled != Filled::more) return fail(record, filled);
  const std::optional<input::WarcHeader> header = input::read_warc_header(rest().substr(0, end));
  if (end == 0 || !header || !header->length) {
    at_ += kVersion.size();
    return fail(record, "a record of a web archive without a length");
  }
  at_ += end;
  return read_block(*header, record);
}

// Whether a record holds a page. Of a response its HTTP header is read, and stays.
WarcSource::Filled WarcSource::is_wanted(const input::WarcHeader& header, bool& wanted) {
  wanted = header.type == "resource" && input::is_page_type(header.content_type);
  if (header.type != "response") return Filled::more;
  const auto most = static_cast<std::size_t>(std::min<std::uint64_t>(*header.length, input::kLongestHeader));
  std::size_t end = std::string_view::npos;
  for (;;) {
    end = input::end_of_fields(rest().substr(0, most));
    if (end != std::string_view::npos || rest().size() >= most) break;
    if (const Filled filled = fill(); filled != Filled::more) return filled;
  }
  wanted = input::holds_page(rest().substr(0, std::min(end, most)));
  return Filled::more;
}

WarcSource::Outcome WarcSource::read_block(const input::WarcHeader& header, Record& record) {
  record.url = header.url;
  record.saved_at = header.date;
  bool wanted = false;
  if (const Filled filled = is_wanted(header, wanted); filled != Filled::more) return fail(record, filled);
  if (wanted && *header.length > max_bytes_) {
    // It may be the length that is too large, and not the page: then the next record comes before its end.
    if (const Filled filled = fill_to(max_bytes_); filled != Filled::more) return fail(record, filled);
    if (rest().substr(0, max_bytes_).find(kNextRecord) != std::string_view::npos)
      return fail(record, std::string(kWrongLength));
  }
  if (!wanted || *header.length > max_bytes_) {
    if (const Filled skipped = skip(*header.length); skipped != Filled::more) return fail(record, skipped);
    if (!wanted) return Outcome::passed;
    record.failure = page_too_large(max_bytes_);
    return Outcome::given;
  }
  const auto length = static_cast<std::size_t>(*header.length);
  if (const Filled filled = fill_to(length); filled != Filled::more) return fail(record, filled);
  record.bytes = rest().substr(0, length);
  if (header.type == "response") {
    record.kind = InputKind::http;
  } else {
    record.charset = input::parameter(header.content_type, "charset");
  }
  // Two line ends stand behind a block, then the next record or nothing; some writers leave them out.
  // Anything else means that the length is wrong.
  const Filled ends = fill_to(length + kRecordEnd.size());
  if (ends == Filled::broken) return fail(record, ends);
  std::string_view behind = rest().substr(length, kRecordEnd.size());
  behind.remove_prefix(std::min(behind.find_first_not_of("\r\n"), behind.size()));
  if (kVersion.starts_with(behind)) {
    at_ += length;
    return Outcome::given;
  }
  return fail(record, std::string(kWrongLength));
}

}  // namespace cleancopy::batch
