/// Where the pages of a run come from, one after the other.
#pragma once

#include <cstdint>

#include "batch/sources/record.hpp"

namespace cleancopy::batch {

/// Gives records in an order that is the same from run to run over the same inputs. Used by one thread.
class Source {
 public:
  virtual ~Source() = default;

  /// The next record into `record`, all of it anew. False at the end. What cannot be read comes as a record
  /// with a `failure`, and the call after it goes on with what is behind it, if anything can: one record for
  /// one record.
  [[nodiscard]] virtual bool next(Record& record) = 0;
  /// How far that has got: bytes of the inputs' files, packed as they are. Those of a file that a record
  /// names count with the record. O(1).
  [[nodiscard]] virtual std::uint64_t bytes_passed() const = 0;
};

}  // namespace cleancopy::batch
