/// A web archive (WARC, ISO 28500): the first page in it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "input/envelope.hpp"
#include "input/output.hpp"

namespace cleancopy::input {

/// Gives the first response record that holds a page, with its HTTP header, or the first resource record that
/// does; a remark where there is another page behind it. Redirects, failures, pictures and scripts are passed
/// over. Errors: unsupported_kind where no record
/// holds a page.
class WarcReader final : public Reader {
 public:
  explicit WarcReader(Envelope& envelope) : envelope_(&envelope) {}

  [[nodiscard]] Result<void> feed(std::string_view chunk, Output& out) override;
  [[nodiscard]] Result<void> finish(Output& out) override;

 private:
  enum class State : unsigned char { header, response, page, skipped, done };

  [[nodiscard]] bool read_header();
  [[nodiscard]] Result<void> read_response(Output& out, bool at_end);
  [[nodiscard]] State found();
  [[nodiscard]] Result<void> pass(std::string_view& bytes, Output& out);

  Envelope* envelope_;
  State state_ = State::header;
  std::string held_;        // the record's header; a response's own
  std::uint64_t left_ = 0;  // of the record's block
  bool found_ = false;      // a page
  std::string url_;         // of the record
  std::string date_;
};

}  // namespace cleancopy::input
