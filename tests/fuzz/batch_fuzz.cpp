// The readers of containers of many pages: whatever is in the file, they come to its end, give the same
// records twice, and keep what their headers promise of a record.
#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <memory>
#include <nlohmann/json.hpp>
#include <string>
#include <sys/mman.h>
#include <tuple>
#include <unistd.h>
#include <vector>

#include "batch/sources/archive_source.hpp"
#include "batch/sources/ndjson_source.hpp"
#include "batch/sources/warc_source.hpp"

namespace {

using namespace cleancopy;

constexpr std::size_t kMaxRecordBytes = std::size_t{16} << 10;
// Of compressed data, a few kilobytes become a hundred megabytes: no more than can be read in a second or
// two.
constexpr std::size_t kMaxPackedBytes = std::size_t{2} << 10;

enum class Reader : std::uint8_t { warc, ndjson, archive };
constexpr std::uint8_t kReaders = 3;

// A file that is only in memory, with a name that it can be opened by.
class MemoryFile {
 public:
  MemoryFile() : descriptor_(::memfd_create("batch_fuzz", 0)) {
    if (descriptor_ < 0) std::abort();
    path_ = "/proc/self/fd/" + std::to_string(descriptor_);
  }

  void fill(const std::uint8_t* data, std::size_t size) const {
    if (::ftruncate(descriptor_, 0) != 0) std::abort();
    if (::pwrite(descriptor_, data, size, 0) != static_cast<ssize_t>(size)) std::abort();
  }
  [[nodiscard]] const std::string& path() const { return path_; }

 private:
  int descriptor_;
  std::string path_;
};

std::unique_ptr<batch::Source> open(Reader reader, const std::string& path) {
  switch (reader) {
    case Reader::warc:
      return std::make_unique<batch::WarcSource>(path, std::make_unique<batch::PackedFile>(path),
                                                 kMaxRecordBytes);
    case Reader::ndjson:
      return std::make_unique<batch::NdjsonSource>(path, std::make_unique<batch::PackedFile>(path),
                                                   batch::NdjsonFields{}, kMaxRecordBytes);
    case Reader::archive:
      break;
  }
  return std::make_unique<batch::ArchiveSource>(path, batch::NameFilter{}, kMaxRecordBytes);
}

void check(const batch::Record& record, const std::string& path) {
  if (!record.key.starts_with(path + '!') || record.key.size() == path.size() + 1) std::abort();
  if (record.bytes.size() > kMaxRecordBytes || (record.failure && !record.bytes.empty())) std::abort();
  if (!record.path.empty()) std::abort();
  const auto is_control = [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; };
  if (std::any_of(record.key.begin(), record.key.end(), is_control)) std::abort();
  const std::string name = '/' + record.key.substr(path.size() + 1) + '/';
  if (name.find("/../") != std::string::npos || name.find('\\') != std::string::npos) std::abort();
  if (record.extra.empty()) return;
  const auto extra = nlohmann::json::parse(record.extra, nullptr, false);
  if (!extra.is_object() || extra.empty()) std::abort();
}

using Told = std::tuple<std::string, std::string, std::string, std::string, std::string, bool>;

std::vector<Told> read_all(Reader reader, const std::string& path) {
  std::vector<Told> out;
  const std::unique_ptr<batch::Source> source = open(reader, path);
  batch::Record record;
  while (source->next(record)) {
    check(record, path);
    out.emplace_back(record.key, record.bytes, record.url, record.charset, record.extra,
                     record.failure.has_value());
  }
  return out;
}

bool may_be_packed(const std::uint8_t* data, std::size_t size) {
  return size > 0 && (data[0] == 0x1F || data[0] == 0x28 || (data[0] & 0xF0U) == 0x50);
}

}  // namespace

// The first byte says which reader.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const MemoryFile file;
  if (size == 0) return 0;
  const auto reader = static_cast<Reader>(data[0] % kReaders);
  const bool packed = may_be_packed(data + 1, size - 1);
  // A few bytes become millions of empty lines. What unpacks them is the same as for the web archives.
  if (packed && reader == Reader::ndjson) return 0;
  const bool bounded = packed || reader == Reader::archive;
  file.fill(data + 1, bounded ? std::min(size - 1, kMaxPackedBytes) : size - 1);
  if (read_all(reader, file.path()) != read_all(reader, file.path())) std::abort();
  return 0;
}
