#include "cli/record_worker.hpp"

#include <string_view>
#include <utility>

#include "cli/page_file.hpp"
#include "write/line_json.hpp"

namespace cleancopy::cli {

RecordWorker::RecordWorker(const Options& options, std::vector<std::string> fields)
    : options_(options),
      fields_(std::move(fields)),
      extractor_(options),
      buffer_(std::make_unique_for_overwrite<InputFile::Buffer>()) {}

std::string RecordWorker::work(const batch::Record& record) {
  if (record.failure) return write::error_line(*record.failure, record.key, record.extra);
  const Result<Article> article = extract(record);
  if (article) say_remarks(record.key.empty() ? shown_name("-") : record.key, *article);
  return article ? write::article_line(*article, record.key, fields_, record.extra)
                 : write::error_line(article.error(), record.key, record.extra);
}

Result<Article> RecordWorker::extract(const batch::Record& record) {
  extractor_.reset(batch::options_of(record, options_));
  if (!record.path.empty()) return extract_file(record.path);
  if (auto fed = extractor_.feed(record.bytes); !fed) return fed.error();
  return extractor_.finish();
}

Result<Article> RecordWorker::extract_file(const std::string& path) {
  Result<InputFile> file = InputFile::open(path);
  if (!file) return file.error();
  for (;;) {
    const Result<std::string_view> piece = file->read(*buffer_);
    if (!piece) return piece.error();
    if (piece.value().empty()) return extractor_.finish();
    if (auto fed = extractor_.feed(piece.value()); !fed) return fed.error();
  }
}

}  // namespace cleancopy::cli
