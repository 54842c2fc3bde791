#include "cleancopy/error.hpp"

#include <string_view>

namespace cleancopy {

std::string_view name_of(ErrorCode code) noexcept {
  switch (code) {
    case ErrorCode::empty_input:
      return "empty_input";
    case ErrorCode::input_too_large:
      return "input_too_large";
    case ErrorCode::too_many_elements:
      return "too_many_elements";
    case ErrorCode::too_deep:
      return "too_deep";
    case ErrorCode::unsupported_kind:
      return "unsupported_kind";
    case ErrorCode::broken_container:
      return "broken_container";
    case ErrorCode::unknown_charset:
      return "unknown_charset";
    case ErrorCode::not_an_article:
      return "not_an_article";
    case ErrorCode::invalid_rules:
      return "invalid_rules";
    case ErrorCode::invalid_record:
      return "invalid_record";
    case ErrorCode::cannot_read:
      return "cannot_read";
    case ErrorCode::cannot_write:
      return "cannot_write";
    case ErrorCode::damaged_database:
      return "damaged_database";
    case ErrorCode::out_of_memory:
      return "out_of_memory";
    case ErrorCode::internal_error:
      return "internal_error";
  }
  return "unknown";
}

}  // namespace cleancopy
