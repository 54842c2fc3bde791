/// Where the pages of a run go.
#pragma once

#include <cstdint>
#include <string_view>

#include "batch/targets/page.hpp"
#include "cleancopy/error.hpp"

namespace cleancopy::batch {

/// Takes pages one after the other. What was put counts from the flush after it on: a run that is killed
/// before puts it again. Used by one thread at a time.
class Target {
 public:
  virtual ~Target() = default;

  /// Takes a page that has not failed, in the place of the one that it replaces. `duplicate_of`: the key that
  /// it repeats, as well-formed UTF-8; empty: none, or nobody asked. Where the page alone is at fault (its
  /// name is too long for the file system), `page.failure` says so afterwards. Errors: cannot_write; then the
  /// run cannot go on.
  [[nodiscard]] virtual Result<void> put(Page& page, std::string_view duplicate_of) = 0;
  /// Takes away what an earlier run has put of the record that `page` replaces (Page::replaces), where no put
  /// of this page follows. Errors: cannot_write.
  [[nodiscard]] virtual Result<void> remove(const Page& page) = 0;
  /// Takes a record without a page, if failures have a place in the target.
  [[nodiscard]] virtual Result<void> put_failure(const Page& page) = 0;
  /// Has all that was put on the disk when it returns. Errors: cannot_write.
  [[nodiscard]] virtual Result<void> flush() = 0;
  /// Takes back what was put since the last flush, as far as that can be done.
  virtual void take_back() = 0;
  /// Bytes of the target's file that the last flush left whole; 0 where it is no file.
  [[nodiscard]] virtual std::uint64_t data_bytes() const = 0;
  /// The same of the file of errors.
  [[nodiscard]] virtual std::uint64_t error_bytes() const = 0;
};

}  // namespace cleancopy::batch
