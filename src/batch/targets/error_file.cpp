#include "batch/targets/error_file.hpp"

#include <unistd.h>
#include <utility>

#include "write/record_json.hpp"

namespace cleancopy::batch {

Result<ErrorFile> ErrorFile::open(std::string path, std::uint64_t kept) {
  ErrorFile file(std::move(path));
  // One that a killed run has begun, and never committed, is cut as well.
  if (kept > 0 || ::access(file.path_.c_str(), F_OK) == 0)
    if (auto opened = file.open_file(kept); !opened) return opened.error();
  return file;
}

Error ErrorFile::named(const Error& error) const {
  return Error{error.code, error.offset, path_ + ": " + error.detail};
}

Result<void> ErrorFile::open_file(std::uint64_t kept) {
  Result<AppendFile> opened = AppendFile::open(path_, kept);
  if (!opened) return named(opened.error());
  file_.emplace(std::move(*opened));
  return {};
}

Result<void> ErrorFile::put(const Page& page) {
  if (!file_)
    if (auto opened = open_file(0); !opened) return opened;
  if (auto done = file_->append(write::failure_json(page.key, *page.failure)); !done)
    return named(done.error());
  return {};
}

Result<void> ErrorFile::flush() {
  if (!file_) return {};
  if (auto done = file_->sync(); !done) return named(done.error());
  return {};
}

void ErrorFile::take_back() {
  if (file_) file_->take_back();
}

}  // namespace cleancopy::batch
