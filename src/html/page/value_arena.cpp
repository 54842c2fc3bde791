#include "html/page/value_arena.hpp"

namespace cleancopy::html {
namespace {

constexpr std::size_t kLeastBytes = 4096;

}  // namespace

void ValueArena::append_decoded(std::string_view raw) {
  decoded_.clear();
  append_attribute_value(decoded_, raw);
  make_room(decoded_.size());
  std::memcpy(bytes_.data() + size_, decoded_.data(), decoded_.size());
  size_ += decoded_.size();
}

void ValueArena::grow(std::size_t more) {
  bytes_.resize(std::max({kLeastBytes, 2 * bytes_.size(), size_ + more}));
}

}  // namespace cleancopy::html
