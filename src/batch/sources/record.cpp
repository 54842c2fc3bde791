#include "batch/sources/record.hpp"

namespace cleancopy::batch {

Error page_too_large(std::size_t most) {
  return {ErrorCode::input_too_large, most, "a page of more than " + std::to_string(most) + " bytes"};
}

Options options_of(const Record& record, const Options& of_all) {
  Options options = of_all;
  if (record.kind != InputKind::detect) options.kind = record.kind;
  if (!record.url.empty()) options.url = record.url;
  if (!record.charset.empty()) options.transport_charset = record.charset;
  if (!record.saved_at.empty()) options.saved_at = record.saved_at;
  return options;
}

}  // namespace cleancopy::batch
