/// Where bytes go that were taken out of a container, and what takes them out.
#pragma once

#include <string_view>

#include "cleancopy/error.hpp"

namespace cleancopy::input {

class Output {
 public:
  /// `bytes` are borrowed until the call returns.
  [[nodiscard]] virtual Result<void> write(std::string_view bytes) = 0;

 protected:
  ~Output() = default;
};

/// One layer of packing. Gives the same bytes however its input is cut.
class Reader {
 public:
  virtual ~Reader() = default;

  /// Unpacks the next piece. O(chunk) and what comes out of it.
  [[nodiscard]] virtual Result<void> feed(std::string_view chunk, Output& out) = 0;
  /// The container ends here.
  [[nodiscard]] virtual Result<void> finish(Output& out) = 0;
};

}  // namespace cleancopy::input
