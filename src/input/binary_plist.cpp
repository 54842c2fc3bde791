// The format as CFBinaryPList.c of Apple's open-source CoreFoundation describes it: a magic word, the
// objects, a table of their offsets, and a trailer of 32 bytes that says where the table is.
#include "input/binary_plist.hpp"

#include "text/utf8.hpp"

namespace cleancopy::input {
namespace {

constexpr std::size_t kMagic = 8;
constexpr std::size_t kTrailer = 32;

enum Type : unsigned { kData = 0x4, kAscii = 0x5, kUtf16 = 0x6, kDictionary = 0xD };

bool is_size(std::size_t size) noexcept {
  return size >= 1 && size <= 8;
}

}  // namespace

std::optional<BinaryPlist> BinaryPlist::open(std::string_view bytes) noexcept {
  if (!bytes.starts_with("bplist0") || bytes.size() < kMagic + kTrailer) return std::nullopt;
  BinaryPlist list;
  list.bytes_ = bytes;
  const std::size_t trailer = bytes.size() - kTrailer;
  list.offset_size_ = static_cast<unsigned char>(bytes[trailer + 6]);
  list.reference_size_ = static_cast<unsigned char>(bytes[trailer + 7]);
  list.count_ = list.integer(trailer + 8, 8);
  list.top_ = list.integer(trailer + 16, 8);
  const std::uint64_t table = list.integer(trailer + 24, 8);
  if (!is_size(list.offset_size_) || !is_size(list.reference_size_) || table > trailer) return std::nullopt;
  if (list.count_ > (trailer - table) / list.offset_size_ || list.top_ >= list.count_) return std::nullopt;
  list.table_ = static_cast<std::size_t>(table);
  return list;
}

// Big endian; the caller knows that it is there.
std::uint64_t BinaryPlist::integer(std::size_t at, std::size_t size) const noexcept {
  std::uint64_t value = 0;
  for (std::size_t i = 0; i < size; ++i) value = value << 8 | static_cast<unsigned char>(bytes_[at + i]);
  return value;
}

std::optional<BinaryPlist::Marker> BinaryPlist::marker(Object object) const noexcept {
  if (object >= count_) return std::nullopt;
  const std::uint64_t begin = integer(table_ + static_cast<std::size_t>(object) * offset_size_, offset_size_);
  if (begin < kMagic || begin >= table_) return std::nullopt;
  auto at = static_cast<std::size_t>(begin);
  const unsigned first = static_cast<unsigned char>(bytes_[at++]);
  Marker marker{first >> 4U, first & 0xFU, at};
  if (marker.count == 0xF) {  // the count is an integer object behind the marker
    const unsigned size_marker = static_cast<unsigned char>(bytes_[at++]);
    const std::size_t size = std::size_t{1} << (size_marker & 0xFU);
    if (size_marker >> 4U != 1 || size > 8 || at + size > table_) return std::nullopt;
    marker.count = integer(at, size);
    marker.at = at + size;
  }
  const std::uint64_t unit = marker.type == kUtf16 ? 2 : marker.type == kDictionary ? 2 * reference_size_ : 1;
  if (marker.at > table_ || marker.count > (table_ - marker.at) / unit) return std::nullopt;
  return marker;
}

std::optional<BinaryPlist::Object> BinaryPlist::find(Object object, std::string_view key) const {
  const auto dictionary = marker(object);
  if (!dictionary || dictionary->type != kDictionary) return std::nullopt;
  for (std::size_t i = 0; i < dictionary->count; ++i) {
    if (!is_string(integer(dictionary->at + i * reference_size_, reference_size_), key)) continue;
    const auto values = dictionary->at + static_cast<std::size_t>(dictionary->count) * reference_size_;
    return integer(values + i * reference_size_, reference_size_);
  }
  return std::nullopt;
}

// A long string may be the key of any number of entries: it is not read.
bool BinaryPlist::is_string(Object object, std::string_view ascii) const {
  const auto found = marker(object);
  return found && found->count == ascii.size() && string(object) == ascii;
}

std::optional<std::string_view> BinaryPlist::data(Object object) const noexcept {
  const auto found = marker(object);
  if (!found || found->type != kData) return std::nullopt;
  return bytes_.substr(found->at, static_cast<std::size_t>(found->count));
}

std::optional<std::string> BinaryPlist::string(Object object) const {
  const auto found = marker(object);
  if (!found) return std::nullopt;
  const auto count = static_cast<std::size_t>(found->count);
  if (found->type == kAscii) return std::string(bytes_.substr(found->at, count));
  if (found->type != kUtf16) return std::nullopt;
  std::string out;
  for (std::size_t i = 0; i < count; ++i) {
    auto c = static_cast<char32_t>(integer(found->at + 2 * i, 2));
    if (c >= 0xD800 && c < 0xDC00 && i + 1 < count) {
      const auto low = static_cast<char32_t>(integer(found->at + 2 * i + 2, 2));
      if (low >= 0xDC00 && low < 0xE000) {
        c = 0x10000 + ((c - 0xD800) << 10) + (low - 0xDC00);
        ++i;
      }
    }
    text::append_utf8(out, c >= 0xD800 && c < 0xE000 ? text::kReplacement : c);
  }
  return out;
}

}  // namespace cleancopy::input
