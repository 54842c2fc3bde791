#include "html/decode/iconv_converter.hpp"

#include <cerrno>
#include <cstdint>
#include <iconv.h>

#include "text/utf8.hpp"
#include "text/utf8_check.hpp"

namespace cleancopy::html {
namespace {

// What iconv_open() and iconv() return on failure: all bits set.
const auto kNoHandle = static_cast<std::uintptr_t>(-1);
constexpr auto kFailed = static_cast<std::size_t>(-1);

unsigned char byte_at(std::string_view bytes, std::size_t i) {
  return static_cast<unsigned char>(bytes[i]);
}

/// Whether `byte` begins a character of two bytes and more.
bool is_lead(EncodingId id, unsigned char byte) {
  if (byte <= 0x80 || byte == 0xFF || id == EncodingId::iso_2022_jp) return false;
  if (id == EncodingId::shift_jis) return byte <= 0x9F || (byte >= 0xE0 && byte <= 0xFC);
  if (id == EncodingId::euc_jp) return byte == 0x8E || byte == 0x8F || byte >= 0xA1;
  return true;
}

}  // namespace

IconvConverter::~IconvConverter() {
  if (handle_ != nullptr) iconv_close(handle_);
}

bool IconvConverter::open(const Encoding& encoding) {
  waiting_.clear();
  replaced_ = 0;
  if (handle_ != nullptr && encoding_ == &encoding) {
    iconv(handle_, nullptr, nullptr, nullptr, nullptr);
    return true;
  }
  if (handle_ != nullptr) iconv_close(handle_);
  encoding_ = &encoding;
  handle_ = iconv_open("UTF-8", encoding.iconv_name);
  if (reinterpret_cast<std::uintptr_t>(handle_) == kNoHandle) handle_ = nullptr;
  return handle_ != nullptr;
}

void IconvConverter::convert(std::string_view bytes, std::string& out) {
  if (waiting_.empty()) {
    waiting_.assign(bytes.substr(convert_some(bytes, false, out)));
    return;
  }
  waiting_.append(bytes);
  waiting_.erase(0, convert_some(waiting_, false, out));
}

void IconvConverter::finish(std::string& out) {
  convert_some(waiting_, true, out);
  waiting_.clear();
  if (handle_ == nullptr) return;
  // A stateful encoding may hold a character back to see whether an accent follows.
  char buffer[64];
  char* end = buffer;
  std::size_t room = sizeof buffer;
  iconv(handle_, nullptr, nullptr, &end, &room);
  out.append(buffer, end);
}

/// Returns how many of `bytes` are done with; the rest are the beginning of a character.
std::size_t IconvConverter::convert_some(std::string_view bytes, bool last, std::string& out) {
  std::size_t done = 0;
  while (done < bytes.size()) {
    if (handle_ == nullptr) {
      const std::size_t plain = text::ascii_prefix(bytes.substr(done));
      out.append(bytes.substr(done, plain));
      done += plain;
      if (done == bytes.size()) break;
      append_replacement(out);
      ++done;
      continue;
    }
    char buffer[4096];
    char* end = buffer;
    std::size_t room = sizeof buffer;
    char* in = const_cast<char*>(bytes.data() + done);  // iconv's type; it does not write there
    std::size_t left = bytes.size() - done;
    const bool failed = iconv(handle_, &in, &left, &end, &room) == kFailed;
    const int error = errno;
    out.append(buffer, end);
    done = bytes.size() - left;
    if (!failed || error == E2BIG) continue;

    const bool cut_off = error == EINVAL && !last;
    const std::size_t skipped = cut_off ? 0 : skip_ill_formed(bytes.substr(done), last, out);
    if (skipped == 0) break;
    done += skipped;
  }
  return done;
}

/// Replaces the ill-formed character that `bytes` begin with and returns its length, or 0 where that depends
/// on a byte which has not come yet.
std::size_t IconvConverter::skip_ill_formed(std::string_view bytes, bool last, std::string& out) {
  const unsigned char lead = byte_at(bytes, 0);
  const bool is_gb = encoding_->id == EncodingId::gbk || encoding_->id == EncodingId::gb18030;
  if (is_gb && lead == 0x80) {  // the euro sign as Windows' GBK has it
    text::append_utf8(out, 0x20AC);
    return 1;
  }
  const bool takes_second = is_lead(encoding_->id, lead);
  if (takes_second && bytes.size() == 1 && !last) return 0;
  append_replacement(out);
  return takes_second && bytes.size() > 1 && byte_at(bytes, 1) >= 0x80 ? 2 : 1;
}

void IconvConverter::append_replacement(std::string& out) {
  ++replaced_;
  text::append_utf8(out, text::kReplacement);
}

}  // namespace cleancopy::html
