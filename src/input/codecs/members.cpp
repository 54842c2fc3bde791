// Whole gzip members, with libdeflate.
#include <libdeflate.h>
#include <vector>

#include "input/codecs/codecs.hpp"

namespace cleancopy::input {
namespace {

constexpr std::size_t kFirstRoom = std::size_t{256} << 10;
constexpr std::size_t kMostRoom = std::size_t{4} << 20;

struct FreeDecompressor {
  void operator()(libdeflate_decompressor* decompressor) const noexcept {
    libdeflate_free_decompressor(decompressor);
  }
};

class DeflateMembers final : public MemberReader {
 public:
  [[nodiscard]] std::optional<Member> read(std::string_view packed) override {
    while (decompressor_ != nullptr) {
      std::size_t taken = 0;
      std::size_t given = 0;
      const libdeflate_result result = libdeflate_gzip_decompress_ex(
          decompressor_.get(), packed.data(), packed.size(), room_.data(), room_.size(), &taken, &given);
      if (result == LIBDEFLATE_SUCCESS) return Member{taken, {room_.data(), given}};
      if (result != LIBDEFLATE_INSUFFICIENT_SPACE || room_.size() == kMostRoom) break;
      room_.resize(2 * room_.size());
    }
    return std::nullopt;
  }

 private:
  std::unique_ptr<libdeflate_decompressor, FreeDecompressor> decompressor_{libdeflate_alloc_decompressor()};
  std::vector<char> room_ = std::vector<char>(kFirstRoom);
};

}  // namespace

std::unique_ptr<MemberReader> make_member_reader() {
  return std::make_unique<DeflateMembers>();
}

}  // namespace cleancopy::input
