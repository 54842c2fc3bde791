/// What a file is whose name does not tell.
#pragma once

#include "batch/paths/path_kind.hpp"
#include "batch/sources/packed_file.hpp"

namespace cleancopy::batch {

/// By its first bytes, unpacked, which are still to be read afterwards: warc, ndjson, archive, or other.
[[nodiscard]] PathKind kind_by_bytes(PackedFile& file);

}  // namespace cleancopy::batch
