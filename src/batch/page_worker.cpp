#include "batch/page_worker.hpp"

#include <cerrno>
#include <fcntl.h>
#include <unistd.h>
#include <utility>

#include "batch/duplicates.hpp"
#include "input/system_error.hpp"
#include "write/record_json.hpp"

namespace cleancopy::batch {
namespace {

// Closes what it holds.
struct Descriptor {
  explicit Descriptor(int opened) : number(opened) {}
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor() {
    if (number >= 0) ::close(number);
  }
  int number;
};

Error system_error(std::uint64_t offset) {
  return input::system_error(ErrorCode::cannot_read, static_cast<std::size_t>(offset));
}

}  // namespace

PageWorker::PageWorker(const Options& options, Recipe recipe)
    : options_(options),
      recipe_(std::move(recipe)),
      extractor_(options),
      buffer_(std::make_unique_for_overwrite<std::array<char, kPieceBytes>>()) {}

Page PageWorker::work(const Record& record) {
  Page page{.key = record.key, .stamp = record.stamp, .replaces = record.replaces};
  if (record.failure) {
    page.failure = record.failure;
    return page;
  }
  Result<Article> article = extract(record, page.bytes_read);
  if (!article) {
    page.failure = article.error();
    return page;
  }
  const write::FormatChoice& as = recipe_.format;
  if (as.format == write::Format::json || as.format == write::Format::jsonl) {
    const auto layout =
        as.format == write::Format::json ? write::JsonLayout::indented : write::JsonLayout::one_line;
    page.out = write::to_json_with(*article, layout, record.key, as.fields, recipe_.content, record.extra);
  } else {
    page.out = write::formatted(*article, as, record.key);
  }
  if (recipe_.identify) {
    // An address that the caller gives all pages is none of this page's own.
    const bool own = article->url.source != Source::caller || !record.url.empty();
    if (own) page.address = comparable_address(article->url.value);
    page.fingerprint = fingerprint_of(article->text(), article->word_count);
  }
  page.remarks = std::move(article->remarks);
  if (recipe_.keep_article) page.article = std::move(*article);
  return page;
}

Result<Article> PageWorker::extract(const Record& record, std::uint64_t& bytes_read) {
  extractor_.reset(options_of(record, options_));
  if (!record.path.empty()) return extract_file(record.path, bytes_read);
  bytes_read = record.bytes.size();
  if (auto fed = extractor_.feed(record.bytes); !fed) return fed.error();
  return extractor_.finish();
}

Result<Article> PageWorker::extract_file(const std::string& path, std::uint64_t& bytes_read) {
  const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
  if (file.number < 0) return system_error(0);
  for (;;) {
    const ssize_t got = ::read(file.number, buffer_->data(), buffer_->size());
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return system_error(bytes_read);
    if (got == 0) return extractor_.finish();
    bytes_read += static_cast<std::uint64_t>(got);
    if (auto fed = extractor_.feed({buffer_->data(), static_cast<std::size_t>(got)}); !fed)
      return fed.error();
  }
}

}  // namespace cleancopy::batch
