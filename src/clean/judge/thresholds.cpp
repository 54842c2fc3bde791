#include "clean/judge/thresholds.hpp"

#include <cstddef>
#include <cstdint>

namespace cleancopy::clean {
namespace {

// Found in folds by domain, so that the pages were new to the judge (docs/EXPERIMENTS.md).
constexpr float kSure = 0.65F;
constexpr float kSureOfDumps = 0.6F;    // whose trees are more, and surer of everything
constexpr float kGoesOnSurely = 0.35F;  // carry_on, where kSure is asked for
constexpr double kNearlyAll = 0.93;
constexpr float kInDoubt = 0.25F;
constexpr float kInDoubtOfDumps = 0.35F;
constexpr float kGoesOnInDump = 0.05F;
constexpr double kTooLittle = 0.7;

}  // namespace

Thresholds thresholds_of(Favor favor) {
  switch (favor) {
    case Favor::precision:
      return {0.8F, 0.8F, 0.8F, 0.65F, 0.4F};
    case Favor::recall:
      return {0.2F, 0.2F, 0.2F, 0.12F, 0.08F};
    case Favor::balanced:
      break;
  }
  return {0.5F, 0.5F, 0.5F, 0.3F, 0.2F};
}

Thresholds thresholds_for(Favor favor, Judge judge, std::span<const Block> blocks,
                          std::span<const float> scores) {
  Thresholds thresholds = thresholds_of(favor);
  if (favor != Favor::balanced) return thresholds;
  const float least = judge == Judge::of_dumps ? kInDoubtOfDumps : kInDoubt;
  if (judge == Judge::of_dumps) thresholds.carry_on = kGoesOnInDump;
  std::uint64_t sure = 0;
  std::uint64_t kept = 0;
  std::uint64_t in_doubt = 0;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    const std::uint32_t words = blocks[i].words;
    if (scores[i] >= kSure) sure += words;
    if (scores[i] >= thresholds.keep) kept += words;
    if (scores[i] >= least && blocks[i].link_density() < kMostlyLinked) in_doubt += words;
  }
  if (static_cast<double>(kept) < kTooLittle * static_cast<double>(in_doubt)) {
    thresholds.keep = thresholds.paragraph = least;
  } else if (static_cast<double>(sure) > kNearlyAll * static_cast<double>(kept)) {
    thresholds.keep = thresholds.off_limits = judge == Judge::of_dumps ? kSureOfDumps : kSure;
    if (judge == Judge::of_pages) thresholds.carry_on = kGoesOnSurely;
  }
  return thresholds;
}

}  // namespace cleancopy::clean
