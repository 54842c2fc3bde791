#include "batch/sources/open_sources.hpp"

#include <cstdint>
#include <filesystem>
#include <string>
#include <utility>

#include "batch/paths/file_stamp.hpp"
#include "batch/paths/path_kind.hpp"
#include "batch/paths/path_walk.hpp"
#include "batch/sources/archive_source.hpp"
#include "batch/sources/bytes_kind.hpp"
#include "batch/sources/ndjson_source.hpp"
#include "batch/sources/packed_file.hpp"
#include "batch/sources/warc_source.hpp"

namespace cleancopy::batch {
namespace {

class AllSources final : public Source {
 public:
  explicit AllSources(SourceChoice choice) : choice_(std::move(choice)), paths_(choice_) {}

  [[nodiscard]] bool next(Record& record) override {
    for (;;) {
      if (container_ != nullptr && container_->next(record)) {
        record.stamp = file_.stamp;
        return true;
      }
      close();
      FoundPath found;
      if (!paths_.next(found)) return false;
      record = {.key = found.path, .failure = std::move(found.failure)};
      file_ = file_stamp(found.path);
      if (!record.failure) open(found.path, record);
      if (container_ != nullptr) continue;
      bytes_passed_ += file_.bytes;
      record.stamp = file_.stamp;
      return true;
    }
  }

  [[nodiscard]] std::uint64_t bytes_passed() const override {
    return bytes_passed_ + (container_ != nullptr ? container_->bytes_passed() : 0);
  }

 private:
  // A container that is through counts with all of its file, whatever of it was of use.
  void close() {
    if (container_ != nullptr) bytes_passed_ += file_.bytes;
    container_.reset();
  }

  // As container_ what is one, else as the page of `record`.
  void open(const std::string& path, Record& record) {
    PathKind kind = path_kind(path);
    std::unique_ptr<PackedFile> file;
    const auto is_file = [&path] {
      std::error_code none;
      return std::filesystem::is_regular_file(path, none);
    };
    const bool is_one_file = kind == PathKind::page || kind == PathKind::other;
    if (is_one_file && choice_.from == InputKind::warc) kind = PathKind::warc;
    if (kind == PathKind::other && choice_.from == InputKind::detect) {
      file = std::make_unique<PackedFile>(path);
      kind = kind_by_bytes(*file);
      // An archive is read by its path, and what has been read of a pipe is not there a second time.
      if (kind == PathKind::archive && !is_file()) kind = PathKind::other;
    }
    if (kind == PathKind::archive) {
      container_ = std::make_unique<ArchiveSource>(path, paths_.filter(), choice_.max_record_bytes);
    } else if (kind == PathKind::page || kind == PathKind::other) {
      if (file != nullptr && !is_file())
        hold(*file, record);
      else
        record.path = path;
    } else {
      if (file == nullptr) file = std::make_unique<PackedFile>(path);
      open_lines(path, kind, std::move(file));
    }
  }

  void open_lines(const std::string& path, PathKind kind, std::unique_ptr<PackedFile> file) {
    if (kind == PathKind::ndjson)
      container_ =
          std::make_unique<NdjsonSource>(path, std::move(file), choice_.ndjson, choice_.max_record_bytes);
    else
      container_ = std::make_unique<WarcSource>(path, std::move(file), choice_.max_record_bytes);
  }

  void hold(PackedFile& file, Record& record) const {
    for (;;) {
      const Result<std::string_view> piece = file.read();
      if (!piece) record.failure = piece.error();
      if (!piece || piece.value().empty()) return;
      record.bytes.append(piece.value());
      if (record.bytes.size() <= choice_.max_record_bytes) continue;
      record.failure = page_too_large(choice_.max_record_bytes);
      record.bytes.clear();
      return;
    }
  }

  SourceChoice choice_;
  PathWalk paths_;
  std::unique_ptr<Source> container_;
  FileStamp file_;                  // of the page, or of the container
  std::uint64_t bytes_passed_ = 0;  // of all files before the container
};

}  // namespace

std::unique_ptr<Source> open_sources(SourceChoice choice) {
  return std::make_unique<AllSources>(std::move(choice));
}

}  // namespace cleancopy::batch
