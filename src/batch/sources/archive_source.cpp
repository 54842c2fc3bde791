#include "batch/sources/archive_source.hpp"

#include <algorithm>
#include <utility>

#include "batch/paths/path_kind.hpp"
#include "text/fnv.hpp"

namespace cleancopy::batch {

std::string harmless_name(std::string_view name) {
  std::string out;
  while (!name.empty()) {
    const std::size_t end = std::min(name.find_first_of("/\\"), name.size());
    const std::string_view part = name.substr(0, end);
    name.remove_prefix(std::min(end + 1, name.size()));
    if (part.empty() || part == "." || part == "..") continue;
    if (!out.empty()) out += '/';
    for (const char c : part) out += static_cast<unsigned char>(c) < 0x20 || c == 0x7F ? '_' : c;
  }
  return out;
}

ArchiveSource::ArchiveSource(std::string path, NameFilter filter, std::size_t max_entry_bytes)
    : path_(std::move(path)), filter_(std::move(filter)), max_bytes_(max_entry_bytes), file_(path_) {}

bool ArchiveSource::is_wanted(std::string_view name) const {
  if (name.starts_with('.') || name.find("/.") != std::string_view::npos) return false;
  for (std::size_t slash = name.find('/'); slash != std::string_view::npos; slash = name.find('/', slash + 1))
    if (filter_.excludes(name.substr(0, slash))) return false;
  return !filter_.excludes(name) && filter_.takes(name);
}

std::string ArchiveSource::key_of(std::string name) {
  // An entry may be called as another was called here.
  while (!names_.insert(text::fnv64_of(name)).second) name += '#' + std::to_string(number_);
  return path_ + '!' + name;
}

void ArchiveSource::read_entry(const ArchiveEntry& entry, std::string_view name, Record& record) {
  const PathKind kind = path_kind(name);
  if (entry.is_encrypted) {
    record.failure =
        Error{ErrorCode::unsupported_kind, 0, "is encrypted; unpack the archive with its password first"};
  } else if (kind != PathKind::page && kind != PathKind::other) {
    record.failure =
        Error{ErrorCode::unsupported_kind, 0, "a container of pages in an archive; unpack the archive first"};
  } else if (Result<std::string> bytes = file_.read(max_bytes_); bytes) {
    record.bytes = std::move(*bytes);
  } else {
    record.failure = bytes.error();
  }
}

bool ArchiveSource::next(Record& record) {
  ArchiveEntry entry;
  while (!ended_) {
    const Result<bool> more = file_.next(entry);
    ended_ = !more || !more.value();
    ++number_;
    if (!more) {
      record = {.key = path_ + "!#" + std::to_string(number_), .failure = more.error()};
      return true;
    }
    if (ended_) break;
    const std::string name = harmless_name(entry.name);
    if (!entry.is_file || name.empty() || !is_wanted(name)) continue;
    record = {.key = key_of(name)};
    read_entry(entry, name, record);
    return true;
  }
  return false;
}

}  // namespace cleancopy::batch
