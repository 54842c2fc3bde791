/// The options that say how pages are read: the same for every command that reads pages.
#pragma once

#include <cstdint>
#include <string>

#include "cleancopy/options.hpp"
#include "cli/option_reader.hpp"

namespace cleancopy::cli {

class PageOptions {
 public:
  /// Adds --from, --parser, --favor, --rules, --charset, --saved-at, --url and --list-kinds to `options`,
  /// which writes into this object while it reads: both stay where they are until then.
  /// `heading`: the one that they stand under in the help; empty: that of all others.
  void add_to(OptionReader& options, const std::string& heading = {});

  /// What was given, once `given` has read it. False where a value is none of an option's: that has been
  /// said.
  [[nodiscard]] bool read(const OptionReader& given, Options& options);

  /// After it: a number for what the rules say; 0: there are none.
  [[nodiscard]] std::uint64_t rules_digest() const noexcept { return rules_digest_; }

  /// Between the two: rules given by a relative path stand beside the file at `path`, which names them.
  void find_rules_beside(const std::string& path);

 private:
  std::string from_;
  std::string parser_ = "streaming";
  std::string favor_ = "balanced";
  std::string rules_;
  std::uint64_t rules_digest_ = 0;
  Options given_;
};

}  // namespace cleancopy::cli
