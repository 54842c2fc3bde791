/// Apple's binary property lists, as far as a web archive needs them: dictionaries of data and strings.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace cleancopy::input {

/// A view of a property list in memory. Every offset in it is checked: a malformed one gives no objects,
/// never a read outside of it.
class BinaryPlist {
 public:
  using Object = std::uint64_t;  ///< its number

  /// Nothing for what is no complete binary property list. O(1).
  [[nodiscard]] static std::optional<BinaryPlist> open(std::string_view bytes) noexcept;

  [[nodiscard]] Object top() const noexcept { return top_; }
  /// The value of `key`, which is ASCII, in the dictionary `object`. O(its keys), however long they are.
  [[nodiscard]] std::optional<Object> find(Object object, std::string_view key) const;
  /// The bytes of a data object.
  [[nodiscard]] std::optional<std::string_view> data(Object object) const noexcept;
  /// A string, as UTF-8. O(its bytes).
  [[nodiscard]] std::optional<std::string> string(Object object) const;

 private:
  struct Marker {
    unsigned type;        // the high half of the first byte
    std::uint64_t count;  // of bytes, characters or entries
    std::size_t at;       // where what it counts begins
  };

  [[nodiscard]] std::uint64_t integer(std::size_t at, std::size_t size) const noexcept;
  [[nodiscard]] std::optional<Marker> marker(Object object) const noexcept;
  [[nodiscard]] bool is_string(Object object, std::string_view ascii) const;

  std::string_view bytes_;
  std::size_t table_ = 0;  // of the objects' offsets
  std::uint64_t count_ = 0;
  Object top_ = 0;
  std::size_t offset_size_ = 0;
  std::size_t reference_size_ = 0;
};

}  // namespace cleancopy::input
