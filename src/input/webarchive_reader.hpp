/// Safari's web archives: the main resource of a binary property list.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "input/envelope.hpp"
#include "input/output.hpp"

namespace cleancopy::input {

/// A property list is read from its end, so all of it is held. Errors: input_too_large beyond `max_bytes`;
/// broken_container where it is malformed, cut short or holds no page.
class WebarchiveReader final : public Reader {
 public:
  WebarchiveReader(Envelope& envelope, std::size_t max_bytes) : envelope_(&envelope), max_bytes_(max_bytes) {}

  [[nodiscard]] Result<void> feed(std::string_view chunk, Output& out) override;
  [[nodiscard]] Result<void> finish(Output& out) override;

 private:
  Envelope* envelope_;
  std::size_t max_bytes_;
  std::string bytes_;
};

}  // namespace cleancopy::input
