#include "html/decode/utf8_converter.hpp"

#include <cstring>

#include "text/utf8.hpp"
#include "text/utf8_check.hpp"

namespace cleancopy::html {
namespace {

std::size_t length_after_lead(char lead) {
  const auto byte = static_cast<unsigned char>(lead);
  if (byte >= 0xC2 && byte <= 0xDF) return 2;
  if (byte >= 0xE0 && byte <= 0xEF) return 3;
  if (byte >= 0xF0 && byte <= 0xF4) return 4;
  return 1;
}

}  // namespace

std::size_t incomplete_tail(std::string_view text) noexcept {
  const std::size_t reach = std::min<std::size_t>(text.size(), 3);
  for (std::size_t back = 1; back <= reach; ++back) {
    const std::size_t start = text.size() - back;
    if (text::is_trailing_byte(text[start])) continue;
    const bool cut = length_after_lead(text[start]) > back && text::decode_at(text, start).length == back;
    return cut ? back : 0;
  }
  return 0;
}

std::string_view Utf8Converter::convert(std::string_view bytes, std::string& out) {
  if (waiting_size_ != 0) {
    bytes = complete_waiting(bytes, out);
    if (bytes.empty()) return {};
  }
  const std::size_t tail = incomplete_tail(bytes);
  const std::string_view whole = bytes.substr(0, bytes.size() - tail);
  std::memcpy(waiting_, bytes.data() + whole.size(), tail);
  waiting_size_ = tail;

  if (text::is_utf8(whole)) return whole;
  append_repaired(whole, out);
  return {};
}

void Utf8Converter::finish(std::string& out) {
  if (waiting_size_ == 0) return;
  waiting_size_ = 0;
  ++replaced_;
  text::append_utf8(out, text::kReplacement);
}

/// Joins the waiting bytes and as many of `bytes` as a sequence can need; what is left of `bytes` is
/// returned.
std::string_view Utf8Converter::complete_waiting(std::string_view bytes, std::string& out) {
  char joint[8];
  const std::size_t borrowed = std::min<std::size_t>(bytes.size(), 3);
  std::memcpy(joint, waiting_, waiting_size_);
  std::memcpy(joint + waiting_size_, bytes.data(), borrowed);
  const std::string_view text(joint, waiting_size_ + borrowed);

  const std::size_t length = text::decode_at(text, 0).length;
  if (length == text.size() && incomplete_tail(text) == length) {  // all of `bytes`, and still not enough
    std::memcpy(waiting_, joint, length);
    waiting_size_ = length;
    return {};
  }
  // The waiting bytes are a valid beginning, so the sequence, well-formed or not, holds all of them.
  const std::size_t taken = length - waiting_size_;
  waiting_size_ = 0;
  std::size_t offset = 0;
  append_point(text, offset, out);
  return bytes.substr(taken);
}

/// Block by block, so that only the blocks with an error in them are read one code point at a time.
void Utf8Converter::append_repaired(std::string_view bytes, std::string& out) {
  constexpr std::size_t kBlock = 1024;
  while (!bytes.empty()) {
    std::string_view block = bytes.substr(0, kBlock);
    if (block.size() < bytes.size()) block.remove_suffix(incomplete_tail(block));
    if (text::is_utf8(block)) {
      out.append(block);
    } else {
      for (std::size_t offset = 0; offset < block.size();) append_point(block, offset, out);
    }
    bytes.remove_prefix(block.size());
  }
}

void Utf8Converter::append_point(std::string_view bytes, std::size_t& offset, std::string& out) {
  const text::CodePoint point = text::decode_at(bytes, offset);
  // U+FFFD that stands in the page itself has three bytes; so may an ill-formed sequence, but not these.
  const std::string_view source = bytes.substr(offset, point.length);
  if (point.value == text::kReplacement && source != "\xEF\xBF\xBD") {
    ++replaced_;
    text::append_utf8(out, text::kReplacement);
  } else {
    out.append(source);
  }
  offset += point.length;
}

}  // namespace cleancopy::html
