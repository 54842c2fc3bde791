#include "input/warc_reader.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "input/header_fields.hpp"
#include "input/warc_header.hpp"
#include "text/web_address.hpp"

namespace cleancopy::input {
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
  if (state_ == State::page) envelope_->cut_short("a web archive (WARC) that ends before its page does");
  if (!found_)
    return Error{ErrorCode::unsupported_kind, 0, "a web archive (WARC) with no page among its records"};
  return {};
}

// What the record is, by its header in `held_`. False for what is none.
bool WarcReader::read_header() {
  std::optional<WarcHeader> header = read_warc_header(held_);
  if (!header) return false;
  left_ = header->length.value_or(0);
  url_ = std::move(header->url);
  date_ = std::move(header->date);
  const bool resource = header->type == "resource" && is_page_type(header->content_type);
  state_ = header->type == "response" ? State::response : resource ? found() : State::skipped;
  if (left_ == 0 && state_ != State::done) state_ = State::header;
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
  state_ = found();
  return state_ == State::page ? out.write(begun) : Result<void>();
}

// The record holds a page: the first is given, of a second it is only said that it is there.
WarcReader::State WarcReader::found() {
  if (std::exchange(found_, true)) {
    envelope_->remarks.emplace_back(
        "the first page of a web archive (WARC) that has more; cleancopy batch and cleancopy stream read "
        "all");
    return State::done;
  }
  if (text::is_web_address(url_)) envelope_->url = url_;
  envelope_->captured_at = date_;
  return State::page;
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
    if (state_ != State::done) state_ = State::header;
    held_.clear();
  }
  return passed;
}

}  // namespace cleancopy::input
