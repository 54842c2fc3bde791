#include "batch/open_sources.hpp"

#include <cstdint>
#include <string>
#include <utility>

#include "batch/archive_source.hpp"
#include "batch/input_size.hpp"
#include "batch/ndjson_source.hpp"
#include "batch/path_kind.hpp"
#include "batch/path_walk.hpp"
#include "batch/warc_source.hpp"

namespace cleancopy::batch {
namespace {

class AllSources final : public Source {
 public:
  explicit AllSources(SourceChoice choice) : choice_(std::move(choice)), paths_(choice_) {}

  [[nodiscard]] bool next(Record& record) override {
    for (;;) {
      if (container_ != nullptr && container_->next(record)) return true;
      close();
      FoundPath found;
      if (!paths_.next(found)) return false;
      if (!found.failure) container_ = open(found.path);
      if (container_ != nullptr) {
        container_path_ = std::move(found.path);
        continue;
      }
      record = {.key = found.path, .failure = std::move(found.failure)};
      if (!record.failure) record.path = std::move(found.path);
      bytes_passed_ += file_bytes(record.path);
      return true;
    }
  }

  [[nodiscard]] std::uint64_t bytes_passed() const override {
    return bytes_passed_ + (container_ != nullptr ? container_->bytes_passed() : 0);
  }

 private:
  // A container that is through counts with all of its file, whatever of it was of use.
  void close() {
    if (container_ != nullptr) bytes_passed_ += file_bytes(container_path_);
    container_.reset();
  }

  // The source of a container's pages; null for a page.
  [[nodiscard]] std::unique_ptr<Source> open(const std::string& path) const {
    switch (path_kind(path)) {
      case PathKind::ndjson:
        return std::make_unique<NdjsonSource>(path, choice_.ndjson, choice_.max_record_bytes);
      case PathKind::warc:
        return std::make_unique<WarcSource>(path, choice_.max_record_bytes);
      case PathKind::archive:
        return std::make_unique<ArchiveSource>(path, paths_.filter(), choice_.max_record_bytes);
      case PathKind::page:
      case PathKind::other:
        break;
    }
    return nullptr;
  }

  SourceChoice choice_;
  PathWalk paths_;
  std::unique_ptr<Source> container_;
  std::string container_path_;
  std::uint64_t bytes_passed_ = 0;  // of all files before the container
};

}  // namespace

std::unique_ptr<Source> open_sources(SourceChoice choice) {
  return std::make_unique<AllSources>(std::move(choice));
}

}  // namespace cleancopy::batch
