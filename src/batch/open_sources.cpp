#include "batch/open_sources.hpp"

#include <utility>

#include "batch/archive_source.hpp"
#include "batch/ndjson_source.hpp"
#include "batch/path_kind.hpp"
#include "batch/path_walk.hpp"
#include "batch/warc_source.hpp"

namespace cleancopy::batch {
namespace {

class AllSources final : public Source {
 public:
  explicit AllSources(SourceChoice choice)
      : choice_(std::move(choice)),
        paths_(std::move(choice_.inputs), {std::move(choice_.include), std::move(choice_.exclude)},
               choice_.list_on_stdin, choice_.wake) {}

  [[nodiscard]] bool next(Record& record) override {
    for (;;) {
      if (container_ != nullptr && container_->next(record)) return true;
      container_.reset();
      FoundPath found;
      if (!paths_.next(found)) return false;
      if (!found.failure) container_ = open(found.path);
      if (container_ != nullptr) continue;
      record = {.key = found.path, .failure = std::move(found.failure)};
      if (!record.failure) record.path = std::move(found.path);
      return true;
    }
  }

 private:
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
};

}  // namespace

std::unique_ptr<Source> open_sources(SourceChoice choice) {
  return std::make_unique<AllSources>(std::move(choice));
}

}  // namespace cleancopy::batch
