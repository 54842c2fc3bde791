#include "input/mime_reader.hpp"

#include <utility>

#include "text/unicode.hpp"
#include "text/web_address.hpp"

namespace cleancopy::input {
namespace {

constexpr const char* kMessageTooShort = "a mail message (MIME) that ends before its page does";
constexpr const char* kTooLong = "a mail message (MIME) whose page is longer than what of it can be held";
constexpr std::size_t kLongestLine = std::size_t{64} << 10;  // a longer one is handed on in pieces
constexpr std::size_t kMostHeld = std::size_t{32} << 20;     // of a part that may be the root
constexpr std::size_t kMostBoundaries = 16;                  // nested multiparts
constexpr std::size_t kWritten = std::size_t{64} << 10;      // decoded bytes at a time

std::string_view without_brackets(std::string_view id) {
  if (id.starts_with('<')) id.remove_prefix(1);
  if (id.ends_with('>')) id.remove_suffix(1);
  return id;
}

bool is_html(std::string_view type) {
  return type == "text/html" || type == "application/xhtml+xml";
}

}  // namespace

Result<void> MimeReader::feed(std::string_view chunk, Output& out) {
  while (!chunk.empty() && (state_ != State::done || in_mailbox_)) {
    const std::size_t end = chunk.find('\n');
    if (end == std::string_view::npos) {
      line_.append(chunk);
      chunk = {};
      // Only bodies have such lines, and their decoders do not mind where they are cut.
      if (line_.size() >= kLongestLine) {
        take_piece(line_, false);
        line_.clear();
        doubtful_.clear();
        within_ = true;
        after_empty_ = false;
      }
    } else {
      std::string_view line = chunk.substr(0, end);
      chunk.remove_prefix(end + 1);
      if (!line_.empty()) line = line_.append(line);
      if (line.ends_with('\r')) line.remove_suffix(1);
      if (std::exchange(within_, false)) {
        take_piece(line, true);
      } else {
        take_line(line);
      }
      line_.clear();
    }
    if (decoded_.size() >= kWritten || chunk.empty()) {
      if (auto flushed = flush(out); !flushed) return flushed;
    }
  }
  return {};
}

Result<void> MimeReader::finish(Output& out) {
  if ((within_ || !line_.empty()) && state_ != State::done) {
    const std::string last = std::exchange(line_, {});
    if (within_) {
      take_piece(last, true);
    } else {
      take_line(last);
    }
  }
  if (state_ == State::fields && !fields_.empty()) read_fields();
  // The root was open when the message ended.
  if (state_ == State::root && !boundaries_.empty()) envelope_->cut_short(kMessageTooShort);
  if (!found_ && held_worth_ != Worth::none) {
    if (state_ == State::held && !boundaries_.empty()) envelope_->cut_short(kMessageTooShort);
    if (held_is_cut_) envelope_->cut_short(kTooLong);
    found_ = true;
    envelope_->charset = held_charset_;
    if (envelope_->url.empty()) envelope_->url = held_url_;
    decoded_ = std::move(held_);
  }
  if (!found_)
    return Error{ErrorCode::unsupported_kind, 0, "a mail message (MIME) with no page among its parts"};
  return flush(out);
}

Result<void> MimeReader::flush(Output& out) {
  if (decoded_.empty()) return {};
  auto written = out.write(decoded_);
  decoded_.clear();
  return written;
}

void MimeReader::take_line(std::string_view line) {
  if (begins_mail(line)) return end_mail();
  if (state_ == State::done) return;
  if (take_boundary(line)) return;
  if (state_ == State::fields) {
    if (line.size() >= kLongestLine) return;
    if (line.empty()) {
      if (!fields_.empty()) read_fields();
    } else if (fields_.size() < kLongestHeader) {
      fields_.append(line).append("\n");
    }
    return;
  }
  take_piece(line, true);
}

void MimeReader::take_piece(std::string_view piece, bool ends) {
  if (state_ == State::root) {
    decoder_.decode(piece, ends, decoded_);
  } else if (state_ == State::held) {
    held_is_cut_ = held_is_cut_ || held_.size() >= kMostHeld;
    if (!held_is_cut_) decoder_.decode(piece, ends, held_);
  }
}

// In a mailbox (mbox, RFC 4155) such a line stands before each mail, behind an empty one.
bool MimeReader::begins_mail(std::string_view line) {
  const bool first = !std::exchange(begun_, true);
  const bool behind_empty = std::exchange(after_empty_, line.empty());
  if (!line.starts_with("From ")) return false;
  in_mailbox_ = in_mailbox_ || first;
  return in_mailbox_ && behind_empty;
}

// Another mail begins: the first is all that is read.
void MimeReader::end_mail() {
  envelope_->remarks.emplace_back(
      "the first mail of a mailbox that has more; git mailsplit makes a file of each");
  in_mailbox_ = false;
  state_ = State::done;
}

// Whether `line` parts two parts; if so, another begins or the innermost multipart ends.
bool MimeReader::take_boundary(std::string_view line) {
  if (state_ == State::preamble && !doubtful_.empty() && is_field_line(line) &&
      line.starts_with("Content-")) {
    // Nothing but a boundary stands before such a line.
    boundaries_.push_back(std::exchange(doubtful_, {}));
    end_part();
    fields_.append(line).append("\n");
    return true;
  }
  doubtful_.clear();
  if (!line.starts_with("--") || line.size() >= kLongestLine) return false;
  const std::string_view name = text::trim(line.substr(2));
  for (std::size_t i = boundaries_.size(); i-- > 0;) {
    const std::string& boundary = boundaries_[i];
    if (!name.starts_with(boundary)) continue;
    const std::string_view rest = name.substr(boundary.size());
    if (!rest.empty() && rest != "--") continue;
    boundaries_.resize(rest.empty() ? i + 1 : i);
    end_part();
    if (!rest.empty() && state_ != State::done) state_ = State::preamble;
    return true;
  }
  if (state_ == State::preamble && name.size() >= 2 && boundaries_.size() < kMostBoundaries) doubtful_ = name;
  return false;
}

void MimeReader::end_part() {
  fields_.clear();
  state_ = state_ == State::root ? State::done : State::fields;
}

void MimeReader::read_fields() {
  HeaderFields fields;
  fields.read(fields_);
  fields_.clear();
  if (!std::exchange(message_read_, true)) read_message(fields);
  const std::string type = media_type(fields.value("content-type"));
  if (!type.starts_with("multipart/")) return choose_part(fields);
  state_ = State::preamble;
  std::string boundary = parameter(fields.value("content-type"), "boundary");
  if (boundary.empty() || boundaries_.size() >= kMostBoundaries) return;
  boundaries_.push_back(std::move(boundary));
  const std::string start = parameter(fields.value("content-type"), "start");
  if (start_.empty()) start_ = without_brackets(start);
}

void MimeReader::read_message(const HeaderFields& fields) {
  keep_first(envelope_->captured_at, fields.value("date"));
  keep_first(envelope_->title, decode_words(fields.value("subject")));
  location_ = fields.value("snapshot-content-location");
  if (location_.empty()) location_ = fields.value("content-location");
  if (text::is_web_address(location_)) keep_first(envelope_->url, location_);
}

void MimeReader::choose_part(const HeaderFields& fields) {
  const std::string type = media_type(fields.value("content-type"));
  const std::string_view location = fields.value("content-location");
  const std::string charset = parameter(fields.value("content-type"), "charset");
  const bool attached = media_type(fields.value("content-disposition")) == "attachment";
  decoder_ = TransferDecoder(transfer_coding(fields.value("content-transfer-encoding")));
  state_ = State::skipped;
  const bool text = type.empty() || type == "text/plain";
  if (attached || (!is_html(type) && !text)) return;
  const bool only = boundaries_.empty();
  const bool named = !start_.empty() && without_brackets(fields.value("content-id")) == start_;
  const bool placed = start_.empty() && !location_.empty() && location == location_;
  const bool first = start_.empty() && location_.empty() && is_html(type);
  if (!only && !named && !placed && !first) return hold(text ? Worth::text : Worth::html, charset, location);
  found_ = true;
  state_ = State::root;
  envelope_->charset = charset;
  if (text::is_web_address(location)) keep_first(envelope_->url, location);
}

void MimeReader::hold(Worth worth, const std::string& charset, std::string_view url) {
  if (worth <= held_worth_) return;
  held_worth_ = worth;
  held_.clear();
  held_is_cut_ = false;
  held_charset_ = charset;
  held_url_ = text::is_web_address(url) ? url : std::string_view();
  state_ = State::held;
}

}  // namespace cleancopy::input
