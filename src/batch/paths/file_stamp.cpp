#include "batch/paths/file_stamp.hpp"

#include <sys/stat.h>

#include "text/fnv.hpp"

namespace cleancopy::batch {

FileStamp file_stamp(const std::string& path) noexcept {
  struct stat status {};
  if (::stat(path.c_str(), &status) != 0 || !S_ISREG(status.st_mode)) return {};
  const std::int64_t told[] = {status.st_size, status.st_mtim.tv_sec, status.st_mtim.tv_nsec};
  const std::string_view bytes(reinterpret_cast<const char*>(told), sizeof told);
  return {.bytes = static_cast<std::uint64_t>(status.st_size), .stamp = text::fnv64_of(bytes)};
}

}  // namespace cleancopy::batch
