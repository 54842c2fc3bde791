/// The inputs of a run, as they are named, and the one source that gives all pages in them.
#pragma once

#include <memory>

#include "batch/plan/source_choice.hpp"
#include "batch/sources/source.hpp"

namespace cleancopy::batch {

/// Never null, and never fails: an input that cannot be read gives a record that says so. What an input is,
/// its name tells (path_kind.hpp). Cost of a record: reading it, in memory of max_record_bytes and the names
/// in the folders on the way to it.
[[nodiscard]] std::unique_ptr<Source> open_sources(SourceChoice choice);

}  // namespace cleancopy::batch
