// Prints what open_sources() gives, a line of JSON a record: what tests/command/sources_test.py holds against
// what it wrote.
//     list_records [--include PATTERN] [--exclude PATTERN] [--most BYTES] [--list] [--from-warc] [--html
//     NAME] INPUT…
#include <iostream>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <utility>

#include "batch/sources/open_sources.hpp"
#include "cleancopy/extractor.hpp"
#include "input/kind.hpp"

namespace {

using cleancopy::batch::Record;
using Json = nlohmann::ordered_json;

std::string headline_of(const Record& record) {
  cleancopy::Options options;
  options.kind = record.kind;
  options.transport_charset = record.charset;
  const auto article = cleancopy::extract(record.bytes, options);
  return article ? article->headline.value : std::string(cleancopy::name_of(article.error().code));
}

Json shown(const Record& record) {
  Json line;
  line["key"] = record.key;
  if (record.failure) {
    line["code"] = cleancopy::name_of(record.failure->code);
    line["reason"] = record.failure->detail;
  } else if (!record.path.empty()) {
    line["path"] = record.path;
  } else {
    line["headline"] = headline_of(record);
  }
  if (record.kind != cleancopy::InputKind::detect)
    line["kind"] = cleancopy::input::named_kind(record.kind).word;
  if (!record.url.empty()) line["url"] = record.url;
  if (!record.charset.empty()) line["charset"] = record.charset;
  if (!record.saved_at.empty()) line["saved_at"] = record.saved_at;
  if (!record.extra.empty()) line["extra"] = record.extra;
  return line;
}

}  // namespace

int main(int argc, char** argv) {
  cleancopy::batch::SourceChoice choice;
  for (int i = 1; i < argc; ++i) {
    const std::string_view word = argv[i];
    const bool has_value = i + 1 < argc;
    if (word == "--list") {
      choice.list_on_stdin = true;
    } else if (word == "--include" && has_value) {
      choice.include.emplace_back(argv[++i]);
    } else if (word == "--exclude" && has_value) {
      choice.exclude.emplace_back(argv[++i]);
    } else if (word == "--most" && has_value) {
      choice.max_record_bytes = std::stoul(argv[++i]);
    } else if (word == "--from-warc") {
      choice.from = cleancopy::InputKind::warc;
    } else if (word == "--html" && has_value) {
      choice.ndjson.html = argv[++i];
    } else {
      choice.inputs.emplace_back(word);
    }
  }
  const auto source = cleancopy::batch::open_sources(std::move(choice));
  Record record;
  while (source->next(record))
    std::cout << shown(record).dump(-1, ' ', false, Json::error_handler_t::replace) << '\n';
  return 0;
}
