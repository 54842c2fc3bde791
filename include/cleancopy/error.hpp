/// Errors as values: what went wrong, where in the input, and in words. No exception crosses the public
/// interface.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

namespace cleancopy {

enum class ErrorCode : std::uint8_t {
  empty_input,        ///< not one byte, or nothing but white space
  input_too_large,    ///< more bytes than a limit: of the input, unpacked, of a tree, of a record
  too_many_elements,  ///< more elements than Limits::max_elements
  too_deep,           ///< nested deeper than the HTML5 front end can build in linear time
  unsupported_kind,   ///< the bytes are something else: a PDF, an image, an archive
  broken_container,   ///< a container (compressed data, a web archive) that is damaged before its page begins
  unknown_charset,    ///< Options::charset names no encoding of the WHATWG Encoding standard
  not_an_article,     ///< the page was read, but there is no text worth giving in it
  invalid_rules,      ///< a file of rules for sites that is not understood
  invalid_record,     ///< a line of NDJSON that is not understood, or has no page
  cannot_read,        ///< the file cannot be opened or read
  cannot_write,       ///< the output cannot be written
  damaged_database,   ///< the journal or the database of a run is damaged, or something else
  out_of_memory,      ///< the system gave none when the page needed it
  internal_error,     ///< a fault of this program; whoever tells of it should say with which page
};

/// All of them, in their order.
inline constexpr ErrorCode kErrorCodes[] = {
    ErrorCode::empty_input,      ErrorCode::input_too_large,  ErrorCode::too_many_elements,
    ErrorCode::too_deep,         ErrorCode::unsupported_kind, ErrorCode::broken_container,
    ErrorCode::unknown_charset,  ErrorCode::not_an_article,   ErrorCode::invalid_rules,
    ErrorCode::invalid_record,   ErrorCode::cannot_read,      ErrorCode::cannot_write,
    ErrorCode::damaged_database, ErrorCode::out_of_memory,    ErrorCode::internal_error};

/// The stable name of a code, as it stands in JSON ("input_too_large").
[[nodiscard]] std::string_view name_of(ErrorCode code) noexcept;

struct Error {
  ErrorCode code;
  std::size_t offset = 0;  ///< in bytes from the start of the input, where that means something
  std::string detail;      ///< one sentence for people, without a full stop
};

/// A value or an Error. (std::expected is missing from the compilers we support.)
template <class T>
class [[nodiscard]] Result {
 public:
  Result(T value) : state_(std::move(value)) {}
  Result(Error error) : state_(std::move(error)) {}

  [[nodiscard]] bool ok() const noexcept { return state_.index() == 0; }
  explicit operator bool() const noexcept { return ok(); }

  /// Only after ok().
  [[nodiscard]] T& value() noexcept { return *std::get_if<0>(&state_); }
  [[nodiscard]] const T& value() const noexcept { return *std::get_if<0>(&state_); }
  T& operator*() noexcept { return value(); }
  const T& operator*() const noexcept { return value(); }
  T* operator->() noexcept { return &value(); }
  const T* operator->() const noexcept { return &value(); }

  /// Only after !ok().
  [[nodiscard]] const Error& error() const noexcept { return *std::get_if<1>(&state_); }

 private:
  std::variant<T, Error> state_;
};

/// Success without a value, or an Error.
template <>
class [[nodiscard]] Result<void> {
 public:
  Result() = default;
  Result(Error error) : failed_(true), error_(std::move(error)) {}

  [[nodiscard]] bool ok() const noexcept { return !failed_; }
  explicit operator bool() const noexcept { return ok(); }

  /// Only after !ok().
  [[nodiscard]] const Error& error() const noexcept { return error_; }

 private:
  bool failed_ = false;
  Error error_{};
};

}  // namespace cleancopy
