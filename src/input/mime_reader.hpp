/// MHTML and mail: the page among the parts of a MIME message (RFC 2557, RFC 2046).
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "input/envelope.hpp"
#include "input/header_fields.hpp"
#include "input/output.hpp"
#include "input/transfer_coding.hpp"

namespace cleancopy::input {

/// The root part is the one that `start` names, or that lies where the message says that it is from, else the
/// first of HTML, else the first of plain text. It is given as it is read; of the others one at most is held,
/// until it is sure that the root does not come. A message whose boundary is missing or wrong is parted
/// where a line looks like one. Of a mailbox (mbox) the first mail; a remark where there is another.
/// Errors: unsupported_kind where no part is a page or text.
class MimeReader final : public Reader {
 public:
  explicit MimeReader(Envelope& envelope) : envelope_(&envelope) {}

  [[nodiscard]] Result<void> feed(std::string_view chunk, Output& out) override;
  [[nodiscard]] Result<void> finish(Output& out) override;

 private:
  enum class State : unsigned char { fields, preamble, root, held, skipped, done };
  // How good a part that is held is for the root.
  enum class Worth : unsigned char { none, text, html };

  void take_line(std::string_view line);
  void take_piece(std::string_view piece, bool ends);
  [[nodiscard]] bool begins_mail(std::string_view line);
  void end_mail();
  [[nodiscard]] bool take_boundary(std::string_view line);
  void end_part();
  void read_fields();
  void read_message(const HeaderFields& fields);
  void choose_part(const HeaderFields& fields);
  void hold(Worth worth, const std::string& charset, std::string_view url);
  [[nodiscard]] Result<void> flush(Output& out);

  Envelope* envelope_;
  State state_ = State::fields;
  std::string line_;     // what has come of a line
  bool within_ = false;  // a long line was handed on in part
  bool begun_ = false;
  bool in_mailbox_ = false;   // and no second mail has come
  bool after_empty_ = false;  // the last line was empty
  std::string fields_;
  bool message_read_ = false;            // the fields of the message itself
  std::vector<std::string> boundaries_;  // innermost last
  std::string doubtful_;                 // a line that may be a boundary nobody declared
  std::string start_;                    // identity of the root
  std::string location_;                 // address of the root
  TransferDecoder decoder_;
  std::string decoded_;  // of the root, until written
  bool found_ = false;
  Worth held_worth_ = Worth::none;
  std::string held_;
  bool held_is_cut_ = false;  // there was more of it
  std::string held_charset_;
  std::string held_url_;
};

}  // namespace cleancopy::input
