#include "input/http_reader.hpp"

#include <algorithm>
#include <charconv>
#include <utility>

#include "input/header_fields.hpp"
#include "text/unicode.hpp"
#include "text/web_address.hpp"

namespace cleancopy::input {
namespace {

constexpr std::string_view kStatus = "HTTP/";
constexpr const char* kResponseTooShort = "an HTTP response that is shorter than it says";
constexpr std::size_t kLongestSizeLine = 1024;

// "1f40", "1F40; name=value"; false for what is no size.
bool read_size(std::string_view line, std::uint64_t& size) {
  line = text::trim(line);
  const auto [end, error] = std::from_chars(line.data(), line.data() + line.size(), size, 16);
  const std::string_view rest = text::trim(line.substr(static_cast<std::size_t>(end - line.data())));
  return error == std::errc() && (rest.empty() || rest.front() == ';');
}

}  // namespace

Result<void> HttpReader::feed(std::string_view chunk, Output& out) {
  if (state_ == State::fields || state_ == State::opening) {
    held_.append(chunk);
    if (!open_body(false)) return {};
    const std::string begun = std::exchange(held_, {});
    return pass(begun, out);
  }
  return pass(chunk, out);
}

Result<void> HttpReader::finish(Output& out) {
  if (state_ == State::fields || state_ == State::opening) {
    static_cast<void>(open_body(true));
    const std::string begun = std::exchange(held_, {});
    if (auto passed = pass(begun, out); !passed) return passed;
  }
  const bool in_chunks = state_ == State::size_line || state_ == State::chunk || state_ == State::chunk_end;
  if (in_chunks || passed_ < expected_) envelope_->cut_short(kResponseTooShort);
  return {};
}

// Reads header blocks off `held_` until the body begins, and says whether it has.
bool HttpReader::open_body(bool at_end) {
  std::string_view left = held_;
  const bool begins = pass_headers(at_end, left);
  held_.erase(0, held_.size() - left.size());
  if (!begins) return false;
  std::uint64_t size = 0;
  const std::size_t line = held_.find('\n');
  const bool chunked = says_chunked_ && line != std::string::npos && line < kLongestSizeLine &&
                       read_size(std::string_view(held_).substr(0, line), size);
  state_ = chunked ? State::size_line : State::body;
  return true;
}

bool HttpReader::pass_headers(bool at_end, std::string_view& left) {
  for (;;) {
    if (state_ == State::fields) {
      // However the bytes come, no more of them than this is looked at.
      const std::string_view head = left.substr(0, kLongestHeader);
      const std::size_t end = end_of_fields(head);
      if (end == std::string_view::npos && !at_end && left.size() < kLongestHeader) return false;
      const std::size_t size = std::min(end, head.size());
      read_fields(left.substr(0, size));
      left.remove_prefix(size);
      state_ = State::opening;
    }
    const std::size_t telling = says_chunked_ ? kLongestSizeLine : kStatus.size();
    if (!at_end && left.size() < telling && left.find('\n') == std::string_view::npos) return false;
    if (!left.starts_with(kStatus)) return true;
    state_ = State::fields;
  }
}

void HttpReader::read_fields(std::string_view header) {
  HeaderFields fields;
  fields.read(header);
  const std::string_view type = fields.value("content-type");
  envelope_->charset = parameter(type, "charset");
  says_chunked_ = text::folded(fields.value("transfer-encoding")).find("chunked") != std::string::npos;
  expected_ = 0;
  const std::string_view length = fields.value("content-length");
  if (!says_chunked_ && fields.value("content-encoding").empty())
    std::from_chars(length.data(), length.data() + length.size(), expected_);
  // An archive tells when it took the page, its server only when it sent it.
  const std::string_view memento = fields.value("memento-datetime");
  keep_first(envelope_->captured_at, memento.empty() ? fields.value("date") : memento);
  const std::string_view location = fields.value("content-location");
  if (text::is_web_address(location)) {
    keep_first(envelope_->url, location);
  } else if (!redirect_.empty()) {
    envelope_->url = redirect_;
  }
  const std::string_view next = fields.value("location");
  if (text::is_web_address(next)) redirect_ = next;
}

Result<void> HttpReader::pass(std::string_view bytes, Output& out) {
  if (state_ == State::body) {
    passed_ += bytes.size();
    return bytes.empty() ? Result<void>() : out.write(bytes);
  }
  return pass_chunks(bytes, out);
}

// RFC 9112, section 7.1.
Result<void> HttpReader::pass_chunks(std::string_view bytes, Output& out) {
  while (!bytes.empty() && state_ != State::done) {
    if (state_ == State::chunk) {
      const std::string_view data =
          bytes.substr(0, static_cast<std::size_t>(std::min<std::uint64_t>(left_, bytes.size())));
      left_ -= data.size();
      bytes.remove_prefix(data.size());
      if (left_ == 0) state_ = State::chunk_end;
      if (auto written = out.write(data); !written) return written;
      continue;
    }
    const std::size_t line = std::min(bytes.find('\n'), bytes.size());
    held_.append(bytes.substr(0, line));
    const bool ends = line < bytes.size();
    bytes.remove_prefix(std::min(line + 1, bytes.size()));
    if (!ends && held_.size() < kLongestSizeLine) break;
    const std::string size_line = std::exchange(held_, {});
    if (state_ == State::chunk_end) {
      state_ = State::size_line;
      continue;
    }
    if (!read_size(size_line, left_)) {
      envelope_->cut_short("an HTTP response whose chunks are damaged");
      state_ = State::done;
    } else {
      state_ = left_ == 0 ? State::done : State::chunk;
    }
  }
  return {};
}

}  // namespace cleancopy::input
