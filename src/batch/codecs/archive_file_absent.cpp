// In place of archive_file.cpp where libarchive is missing.
#include "batch/sources/archive_file.hpp"

namespace cleancopy::batch {

struct ArchiveFile::State {};

ArchiveFile::ArchiveFile(const std::string& /*path*/) {}

ArchiveFile::~ArchiveFile() = default;

Result<bool> ArchiveFile::next(ArchiveEntry& /*entry*/) {
  return Error{ErrorCode::unsupported_kind, 0, "an archive, which this build cannot read; unpack it first"};
}

Result<std::string> ArchiveFile::read(std::size_t /*max_bytes*/) {
  return std::string();
}

std::uint64_t ArchiveFile::bytes_passed() const {
  return 0;
}

}  // namespace cleancopy::batch
