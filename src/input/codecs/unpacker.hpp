/// What the readers of compressed bytes share: how much may come out, and what damage means.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "input/envelope.hpp"
#include "input/output.hpp"

namespace cleancopy::input {

/// Where a reader met something that it cannot read on.
struct Damage {
  std::size_t unread = 0;  ///< bytes of the last piece fed that stand behind it
  bool inside = false;     ///< of a member; else what follows the last one is no member
};

class Unpacker : public Reader {
 public:
  Unpacker(std::string_view format, Envelope& envelope, std::uint64_t max_bytes)
      : format_(format), envelope_(&envelope), max_bytes_(max_bytes) {}

  [[nodiscard]] Result<void> finish(Output& /*out*/) final {
    if (!done_) envelope_->cut_short(compressed("that ends too early"));
    return unpacked_ > 0 || done_ ? Result<void>() : damaged();
  }

  /// Nothing, as long as all could be read.
  [[nodiscard]] const std::optional<Damage>& damage() const noexcept { return damage_; }
  /// A member has ended, and none has begun behind it.
  [[nodiscard]] bool is_done() const noexcept { return done_; }

 protected:
  static constexpr std::size_t kPieceBytes = std::size_t{64} << 10;

  /// Hands on the first `size` bytes of piece().
  [[nodiscard]] Result<void> pass(std::size_t size, Output& out) { return pass({piece_.data(), size}, out); }
  [[nodiscard]] Result<void> pass(std::string_view bytes, Output& out) {
    if (bytes.empty()) return {};
    unpacked_ += bytes.size();
    if (unpacked_ > max_bytes_) {
      return Error{ErrorCode::input_too_large, 0,
                   "more than " + std::to_string(max_bytes_) + " bytes come out of the " + format_ + " data"};
    }
    return out.write(bytes);
  }

  /// What follows cannot be read. What came before is given, if anything did.
  [[nodiscard]] Result<void> give_up() {
    done_ = true;
    envelope_->cut_short(compressed("that is damaged"));
    return unpacked_ > 0 ? Result<void>() : damaged();
  }

  void set_done(bool done) noexcept { done_ = done; }
  void set_damage(Damage damage) noexcept { damage_ = damage; }
  [[nodiscard]] std::array<char, kPieceBytes>& piece() noexcept { return piece_; }

 private:
  [[nodiscard]] Result<void> damaged() const {
    return Error{ErrorCode::broken_container, 0, compressed("that is damaged or cut short")};
  }
  [[nodiscard]] std::string compressed(std::string_view how) const {
    return format_ + "-compressed data " + std::string(how);
  }

  std::string format_;
  Envelope* envelope_;
  std::uint64_t max_bytes_;
  std::uint64_t unpacked_ = 0;
  bool done_ = false;  // all that can be read has been
  std::optional<Damage> damage_;
  std::array<char, kPieceBytes> piece_;
};

}  // namespace cleancopy::input
