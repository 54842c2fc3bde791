// In place of members.cpp where libdeflate is missing.
#include "input/codecs/codecs.hpp"

namespace cleancopy::input {

std::unique_ptr<MemberReader> make_member_reader() {
  return nullptr;
}

}  // namespace cleancopy::input
