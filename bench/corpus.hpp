/// The pages that are measured, in memory.
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

#include "html/page/page.hpp"

namespace cleancopy::bench {

struct PageFile {
  std::string name;  ///< file name
  std::string raw;   ///< as saved
  std::string utf8;  ///< decoded
  html::Page page;   ///< built
};

struct Corpus {
  std::vector<PageFile> pages;  ///< by name
  std::size_t bytes = 0;        ///< of `raw`, all together
};

/// The folder to measure: CLEANCOPY_BENCH_PAGES, else the labelled news pages where they are unpacked, else
/// the fixtures.
[[nodiscard]] std::filesystem::path default_folder();

/// Reads, decodes and builds every .html file of `folder`.
[[nodiscard]] Corpus read_corpus(const std::filesystem::path& folder);

}  // namespace cleancopy::bench
