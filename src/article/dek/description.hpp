/// The summary that a page gives of itself, in its meta elements and data.
#pragma once

#include <string>
#include <string_view>

#include "article/evidence/evidence.hpp"
#include "cleancopy/article.hpp"

namespace cleancopy::article {

struct Description {
  std::string value;
  Source source = Source::none;
};

/// The first that is not cut off, in the order of trust: Open Graph, JSON-LD, description, Twitter, the rest;
/// where all are cut off, the first.
[[nodiscard]] Description description_of(const Evidence& evidence);

/// The line is one of the things that the page says of itself.
[[nodiscard]] bool is_said(const Evidence& evidence, std::string_view line);

/// A summary of something. A few words without a stop are the site's motto, or a list of its topics.
/// `description` is not empty.
[[nodiscard]] bool is_summary(std::string_view description);

/// The description, compared with one line after the other.
class DescriptionLikeness {
 public:
  explicit DescriptionLikeness(const Description& description);

  /// `line` is the description, or begins with it where that was cut off.
  [[nodiscard]] bool is_in(std::string_view line);
  /// `line` and the description begin alike: one was cut or edited from the other.
  [[nodiscard]] bool begins(std::string_view line) const;
  /// The description goes on as `line` begins, behind a byline, a section or a headline of its own.
  [[nodiscard]] bool holds_beginning_of(std::string_view line) const;
  [[nodiscard]] const std::string& folded() const noexcept { return folded_; }
  [[nodiscard]] bool ends_in_dots() const noexcept { return is_cut_off_; }

 private:
  [[nodiscard]] bool is_alike_in_size() const;

  std::string folded_;
  std::string line_;  // the last one, folded
  bool is_cut_off_;
};

}  // namespace cleancopy::article
