/// A response as it came over the wire, or as `curl -i` and `wget --save-headers` write it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "input/envelope.hpp"
#include "input/output.hpp"

namespace cleancopy::input {

/// Takes the status line and the header fields off, those of redirects before them too, and undoes chunks
/// where the body still has them. A coding of the body is told by its bytes.
class HttpReader final : public Reader {
 public:
  explicit HttpReader(Envelope& envelope) : envelope_(&envelope) {}

  [[nodiscard]] Result<void> feed(std::string_view chunk, Output& out) override;
  [[nodiscard]] Result<void> finish(Output& out) override;

 private:
  enum class State : unsigned char { fields, opening, body, size_line, chunk, chunk_end, done };

  [[nodiscard]] bool open_body(bool at_end);
  [[nodiscard]] bool pass_headers(bool at_end, std::string_view& left);
  void read_fields(std::string_view header);
  [[nodiscard]] Result<void> pass(std::string_view bytes, Output& out);
  [[nodiscard]] Result<void> pass_chunks(std::string_view bytes, Output& out);

  Envelope* envelope_;
  State state_ = State::fields;
  std::string held_;        // the fields; the body's first line; a chunk's size
  std::uint64_t left_ = 0;  // of the chunk
  std::uint64_t expected_ = 0;
  std::uint64_t passed_ = 0;
  bool says_chunked_ = false;
  std::string redirect_;  // where the last response said to go
};

}  // namespace cleancopy::input
