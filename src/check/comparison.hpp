/// An expectation held against what a page gave.
#pragma once

#include <optional>
#include <vector>

#include "check/difference.hpp"
#include "check/json.hpp"

namespace cleancopy::check {

struct Comparison {
  std::vector<Difference> differences;  ///< in the order of the expectation's fields
  std::optional<double> body_f1;        ///< word_f1() of the bodies, where one is expected
  bool body_tolerated = false;  ///< the body differs, but by no more than is allowed: not in `differences`
};

/// Only what `expected` pins is compared. Values are the same when they are equal; a list when its items are;
/// an object when those of its members are that the expectation has; a string and an object (a date, a
/// picture) when the object's own value is the string. null, "", [] and {} are the same. A body is the same
/// when its paragraphs are, or, with `min_f1`, when its words are by that much, whatever the paragraphs.
/// `expected` is as read_expectation() gives it, `outcome` as outcome_of().
[[nodiscard]] Comparison compare(const Json& expected, const Json& outcome,
                                 std::optional<double> min_f1 = {});

/// The paragraphs that are not the same in both: pairs of those alike, and those on one side alone.
[[nodiscard]] std::vector<Difference> compare_bodies(const Json& expected, const Json& got);

/// Whether `got` has all that `expected` pins, as compare() says.
[[nodiscard]] bool is_same(const Json& expected, const Json& got);

}  // namespace cleancopy::check
