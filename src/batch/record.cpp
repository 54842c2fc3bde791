#include "batch/record.hpp"

namespace cleancopy::batch {

Options options_for(const Record& record, Options options) {
  if (record.kind != InputKind::detect) options.kind = record.kind;
  if (!record.url.empty()) options.url = record.url;
  if (!record.charset.empty()) options.transport_charset = record.charset;
  if (!record.saved_at.empty()) options.saved_at = record.saved_at;
  return options;
}

}  // namespace cleancopy::batch
