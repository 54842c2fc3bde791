/// Why a page came out as it did: every block of it with its verdict and the reason, every field with the
/// candidates that were looked at, and where the page's bytes went. Plain values; all text is UTF-8.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cleancopy/article.hpp"
#include "cleancopy/site_rules.hpp"

namespace cleancopy {

/// What one feature of a block has to do with its score.
struct Contribution {
  std::string_view feature;  ///< its stable name: "link_density"
  std::string_view words;    ///< what it is, for people: "share of it that is linked"
  float value = 0;           ///< what it is on this block
  double weight = 0;         ///< against the page's other blocks, in logarithms of odds: > 0 speaks for text
};

/// A paragraph, heading, list item or scrap of the page.
struct ExplainedBlock {
  std::string text;   ///< as on the page, white space folded; line feeds are the page's line breaks
  std::string place;  ///< the innermost elements it stands in, outermost first: "main > div.story > p"
  bool kept = false;
  /// The judge's own decision, on a score that another Options::favor would decide otherwise on.
  bool doubtful = false;
  BlockKind kind = BlockKind::paragraph;    ///< of a kept one
  std::uint8_t level = 0;                   ///< as Block::level
  std::string_view reason;                  ///< its stable name: "mostly-links"
  std::string_view words;                   ///< the reason as a sentence: "mostly links"
  bool scored = false;                      ///< the judge was asked; no rule had settled it
  float score = 0;                          ///< the probability that it is text of the article, where scored
  std::vector<Contribution> contributions;  ///< the five largest, largest first; none where not scored
};

/// Something that a field might have been.
struct Candidate {
  std::string value;  ///< as the page has it
  std::string read;   ///< of a date: what it was read as, ISO 8601; else empty
  Source source = Source::none;
  double weight = 0;  ///< its standing among candidates that are weighed against each other; else 0
  bool chosen = false;
  std::string_view why;  ///< why it was taken, or why not: "a more trusted source has it already"
};

struct ExplainedField {
  std::string_view name;  ///< as in the JSON: "headline"
  std::string value;      ///< as it came out; empty: there is none
  Source source = Source::none;
  std::vector<Candidate> candidates;  ///< in the order in which they were looked at; 40 at most
};

/// Where the page's bytes went, counted as UTF-8; together they are the page.
struct PageBytes {
  std::size_t scripts = 0;  ///< JSON-LD among them
  std::size_t styles = 0;
  std::size_t markup = 0;  ///< tags, attributes, white space
  std::size_t comments = 0;
  std::size_t unread = 0;  ///< the content of noscript, iframe, template, svg, textarea, …
  std::size_t dropped_text = 0;
  std::size_t kept_text = 0;

  [[nodiscard]] std::size_t total() const noexcept {
    return scripts + styles + markup + comments + unread + dropped_text + kept_text;
  }
};

struct Explanation {
  Article article;                     ///< the same that Extractor::finish() gives
  bool has_article = true;             ///< false: finish() refuses the page, with not_an_article
  std::vector<ExplainedBlock> blocks;  ///< all of the page's, in reading order
  std::vector<ExplainedField> fields;
  std::optional<RulesFound> rules;  ///< where rules were given
  PageBytes bytes;
  double least_score = 0;  ///< from which on a block of this page was kept; 0 for a dump, which has no judge
  /// The mean score of the blocks that the judge was asked about, as a logarithm of odds: what contributions
  /// are counted from.
  double base_score = 0;
};

}  // namespace cleancopy
