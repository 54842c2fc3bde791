#include "input/warc_reader.hpp"

#include <algorithm>
#include <charconv>
#include <utility>

#include "input/header_fields.hpp"
#include "text/unicode.hpp"

namespace cleancopy::input {
namespace {

bool is_page_type(std::string_view type) {
  return type == "text/html" || type == "application/xhtml+xml";
}

// A success with a page in it, as its header says.
bool holds_page(std::string_view response) {
  const std::size_t space = response.find(' ');
  if (!response.starts_with("HTTP/") || space == std::string_view::npos) return false;
  if (response.substr(space + 1, 1) != "2") return false;
  HeaderFields fields;
  fields.read(response);
  const std::string type = media_type(fields.value("content-type"));
  return type.empty() || is_page_type(type);
}

}  // namespace

Result<void> WarcReader::feed(std::string_view chunk, Output& out) {
  while (!chunk.empty() && state_ != State::done) {
    if (state_ == State::header) {
      // Records are parted by empty lines.
      if (held_.empty()) chunk.remove_prefix(std::min(chunk.find_first_not_of("\r\n"), chunk.size()));
      const std::size_t had = held_.size();
      held_.append(chunk);
      const std::size_t end = end_of_fields(held_);
      if (end == std::string_view::npos && held_.size() < kLongestHeader) return {};
      if (end == std::string_view::npos) {
        state_ = State::done;  // no WARC from here on
        break;
      }
      chunk.remove_prefix(end - had);
      held_.resize(end);
      if (!read_header()) state_ = State::done;
      held_.clear();
      continue;
    }
    if (auto passed = pass(chunk, out); !passed) return passed;
  }
  return {};
}

Result<void> WarcReader::finish(Output& out) {
  if (state_ == State::response) {
    if (auto read = read_response(out, true); !read) return read;
  }
  if (state_ == State::page) envelope_->truncated = true;
  if (!found_)
    return Error{ErrorCode::unsupported_kind, 0, "a web archive (WARC) with no page among its records"};
  return {};
}

// What the record is, by its header in `held_`. False for what is none.
bool WarcReader::read_header() {
  if (!held_.starts_with("WARC/")) return false;
  HeaderFields fields;
  fields.read(held_);
  const std::string_view length = fields.value("content-length");
  left_ = 0;
  std::from_chars(length.data(), length.data() + length.size(), left_);
  url_ = fields.value("warc-target-uri");
  if (url_.starts_with('<') && url_.ends_with('>')) url_ = url_.substr(1, url_.size() - 2);
  date_ = fields.value("warc-date");
  const std::string_view type = fields.value("warc-type");
  const bool resource = type == "resource" && is_page_type(media_type(fields.value("content-type")));
  state_ = type == "response" ? State::response : resource ? State::page : State::skipped;
  if (state_ == State::page) found();
  if (left_ == 0) state_ = State::header;
  return true;
}

// Decides on a response as soon as its HTTP header is there.
Result<void> WarcReader::read_response(Output& out, bool at_end) {
  const std::size_t end = end_of_fields(held_);
  const bool whole = at_end || left_ == 0 || end != std::string_view::npos || held_.size() >= kLongestHeader;
  if (!whole) return {};
  const std::string begun = std::exchange(held_, {});
  if (!holds_page(std::string_view(begun).substr(0, std::min(end, begun.size())))) {
    state_ = State::skipped;
    return {};
  }
  state_ = State::page;
  found();
  return out.write(begun);
}

void WarcReader::found() {
  found_ = true;
  if (is_web_address(url_)) envelope_->url = url_;
  envelope_->captured_at = date_;
}

// Takes what belongs to the record off `bytes`.
Result<void> WarcReader::pass(std::string_view& bytes, Output& out) {
  const std::string_view data =
      bytes.substr(0, static_cast<std::size_t>(std::min<std::uint64_t>(left_, bytes.size())));
  bytes.remove_prefix(data.size());
  left_ -= data.size();
  Result<void> passed;
  if (state_ == State::response) {
    held_.append(data);
    passed = read_response(out, false);
  } else if (state_ == State::page) {
    passed = out.write(data);
  }
  if (left_ == 0) {
    state_ = state_ == State::page ? State::done : State::header;
    held_.clear();
  }
  return passed;
}

}  // namespace cleancopy::input
