/// One page on its way through a run over many.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>

#include "cleancopy/error.hpp"
#include "cleancopy/options.hpp"

namespace cleancopy::batch {

/// A page, and what whoever kept it says of it. Owns all it holds.
struct Record {
  /// Names it in the run and from run to run: "saved/a.html", "saved.zip!a.html", "crawl.warc.gz!12" (the
  /// record's number), "pages.ndjson!17" (the line). UTF-8 as far as the file system's names are.
  std::string key;
  std::string path = {};   ///< a file that whoever extracts it reads; then `bytes` is empty
  std::string bytes = {};  ///< the page, with whatever it is still packed in
  InputKind kind = InputKind::detect;
  std::string url = {};               ///< empty: not told
  std::string charset = {};           ///< from a transport's header; empty: not told
  std::string saved_at = {};          ///< ISO 8601 or RFC 2822; empty: not told
  std::string extra = {};             ///< a JSON object whose members go on into the output; empty: none
  std::optional<Error> failure = {};  ///< the record is there, but its page is not: why
  std::uint64_t stamp = 0;            ///< of the file that it is in (file_stamp.hpp); 0: not told
  std::string replaces = {};  ///< what an earlier run has called it that is to be done again; empty: none
};

/// That a page has more than `most` bytes, and is not held.
[[nodiscard]] Error page_too_large(std::size_t most);

/// `of_all`, and before them what the record says of its own page.
[[nodiscard]] Options options_of(const Record& record, const Options& of_all);

}  // namespace cleancopy::batch
