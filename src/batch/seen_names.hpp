/// The names that a run has met, as far as a fixed amount of memory tells them apart: a Bloom filter.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <memory>
#include <string_view>

namespace cleancopy::batch {

/// 1 MiB, as far as it is touched. Of names that have not been met, one in forty is taken for one of a
/// million that have.
class SeenNames {
 public:
  SeenNames();

  /// False: `name` has not been noted, for sure. O(name).
  [[nodiscard]] bool may_have(std::string_view name) const;
  /// Notes `name`, and returns what may_have() said before. O(name).
  bool note(std::string_view name);

 private:
  static constexpr std::size_t kWords = std::size_t{1} << 17;

  struct Free {
    void operator()(std::uint64_t* words) const { std::free(words); }
  };
  std::unique_ptr<std::uint64_t[], Free> bits_;
};

}  // namespace cleancopy::batch
