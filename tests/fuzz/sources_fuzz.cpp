// What a run over many pages reads its records from: every reader comes to an end, gives the same twice, and
// what it gives can be told on: a name for each that leads nowhere, and JSON for what came along.
#include <cstdlib>
#include <memory>
#include <nlohmann/json.hpp>
#include <string>
#include <sys/mman.h>
#include <unistd.h>
#include <vector>

#include "batch/archive_source.hpp"
#include "batch/ndjson_source.hpp"
#include "batch/warc_source.hpp"
#include "text/utf8_check.hpp"

namespace {

using namespace cleancopy;

constexpr std::size_t kMostBytes = 4096;       // of a record, so that its limit is met, too
constexpr std::size_t kMostRecords = 1 << 17;  // an input has at most 65,536 bytes: no record without one

// A file in memory, under a path.
class MemoryFile {
 public:
  explicit MemoryFile(std::string_view bytes) : descriptor_(memfd_create("input", MFD_CLOEXEC)) {
    if (descriptor_ < 0 ||
        write(descriptor_, bytes.data(), bytes.size()) != static_cast<ssize_t>(bytes.size()))
      std::abort();
  }
  MemoryFile(const MemoryFile&) = delete;
  MemoryFile& operator=(const MemoryFile&) = delete;
  ~MemoryFile() { close(descriptor_); }
  [[nodiscard]] std::string path() const { return "/proc/self/fd/" + std::to_string(descriptor_); }

 private:
  int descriptor_;
};

std::unique_ptr<batch::Source> source_of(unsigned kind, const std::string& path) {
  if (kind == 0) return std::make_unique<batch::NdjsonSource>(path, batch::NdjsonFields(), kMostBytes);
  if (kind == 1) return std::make_unique<batch::WarcSource>(path, kMostBytes);
  return std::make_unique<batch::ArchiveSource>(path, batch::NameFilter(), kMostBytes);
}

void check(const batch::Record& record, const std::string& path) {
  if (!record.key.starts_with(path)) std::abort();
  if (record.failure && !record.bytes.empty()) std::abort();
  const std::string name = record.key.substr(path.size());
  if (name.find("/../") != std::string::npos || name.find('\0') != std::string::npos) std::abort();
  if (!record.extra.empty() &&
      (!text::is_utf8(record.extra) || !nlohmann::json::parse(record.extra).is_object()))
    std::abort();
}

std::vector<std::string> keys_of(unsigned kind, const std::string& path) {
  const std::unique_ptr<batch::Source> source = source_of(kind, path);
  std::vector<std::string> keys;
  batch::Record record;
  while (source->next(record)) {
    check(record, path);
    keys.push_back(record.key + (record.failure ? " failed: " + record.failure->detail : std::string()));
    if (keys.size() > kMostRecords) std::abort();
  }
  return keys;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const MemoryFile file({reinterpret_cast<const char*>(data) + 1, size - 1});
  const unsigned kind = data[0] % 3;
  if (keys_of(kind, file.path()) != keys_of(kind, file.path())) std::abort();
  return 0;
}
