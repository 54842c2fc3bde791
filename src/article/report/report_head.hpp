/// What East Asian papers put in brackets before a report's first sentence: where it comes from, and who sent
/// it.
#pragma once

#include <cstddef>
#include <string_view>

#include "article/evidence/evidence.hpp"

namespace cleancopy::article {

/// Views into the paragraph; empty where it does not say so.
struct ReportHead {
  std::string_view place;
  std::string_view reporter;
  std::string_view agency;
  std::size_t end = 0;  ///< where the report begins, in bytes; 0: the paragraph has no such head
};

/// "【ソウル＝森山みどり】", "〔記者王小明／鹽港報導〕", "（记者 陈晓雨）", "(서울=연합뉴스) 김민서 기자 = ".
/// Brackets that name nothing but the paper or an agency are passed over, those of any other words are the
/// text's. O(1).
[[nodiscard]] ReportHead report_head(std::string_view paragraph);

/// The reporter whom one of the text's first paragraphs has before its first sentence or, in 【】, behind its
/// last; empty without one.
/// O(blocks).
[[nodiscard]] std::string_view reporter_of_text(const Evidence& evidence);

/// The reporter in 【】 behind the text's last sentence: a signature, whatever the page declares. O(blocks).
[[nodiscard]] std::string_view reporter_behind_text(const Evidence& evidence);

}  // namespace cleancopy::article
