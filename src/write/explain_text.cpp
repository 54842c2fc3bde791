#include "write/explain_text.hpp"

#include <algorithm>
#include <iterator>
#include <string_view>
#include <utility>

#include "text/counted.hpp"
#include "write/plain.hpp"

namespace cleancopy::write {
namespace {

constexpr std::size_t kTextWidth = 90;   // code points of a block's text
constexpr std::size_t kValueWidth = 70;  // … of a field's value
constexpr std::size_t kNameWidth = 12;

enum class Colour : unsigned char { none, bold, dim, green, red, yellow };
constexpr std::string_view kCodes[] = {"", "\x1b[1m", "\x1b[2m", "\x1b[32m", "\x1b[31m", "\x1b[33m"};

class Report {
 public:
  explicit Report(const ExplainedAs& as) : as_(as) {}

  void add(std::string_view text, Colour colour = Colour::none) {
    const bool coloured = as_.colours && colour != Colour::none;
    if (coloured) out_ += kCodes[static_cast<std::size_t>(colour)];
    out_ += text;
    if (coloured) out_ += "\x1b[0m";
  }
  void add_padded(std::string_view text, std::size_t width, Colour colour = Colour::none) {
    add(text, colour);
    out_.append(width - std::min(width, text.size()), ' ');
  }
  void end_line() { out_ += '\n'; }

  void add_head(const Explanation& explanation);
  void add_bytes(const PageBytes& bytes);
  void add_field(const ExplainedField& field);
  void add_block(const ExplainedBlock& block);

  std::string take() { return std::move(out_); }

 private:
  void add_candidate(const Candidate& candidate);
  // `text` on one line, which is not longer than `width` where that is asked for.
  [[nodiscard]] std::string on_one_line(std::string_view text, std::size_t width) const {
    return shortened(text, as_.cut ? width : text.size());
  }

  const ExplainedAs& as_;
  std::string out_;
};

std::string signed_weight(double weight) {
  return (weight > 0 ? "+" : "") + fixed(weight, 2);
}

std::string_view verdict_of(const ExplainedBlock& block) {
  if (block.kept) return block.doubtful ? "keep?" : "keep";
  return block.doubtful ? "drop?" : "drop";
}

Colour colour_of(const ExplainedBlock& block) {
  return block.doubtful ? Colour::yellow : block.kept ? Colour::green : Colour::red;
}

void Report::add_head(const Explanation& explanation) {
  const Article& article = explanation.article;
  add(article.headline.empty() ? "(no headline)" : without_controls(article.headline.value), Colour::bold);
  end_line();
  if (explanation.has_article) {
    add("page kind: " + std::string(name_of(article.kind)) + "; an article with a confidence of " +
        fixed(article.article_confidence, 2));
  } else {
    add("no article: nothing that is kept is text worth giving", Colour::yellow);
  }
  end_line();
  const BlockCounts counts = count_blocks(explanation);
  add("blocks: " + text::counted(counts.kept) + " kept, " + text::counted(counts.dropped) + " dropped; " +
      text::counted(counts.doubtful) + " of them doubtful");
  if (explanation.least_score > 0)
    add("; on this page a score of " + fixed(explanation.least_score, 2) + " is enough");
  end_line();
  if (article.body_source == Source::json_ld || article.body_source == Source::script) {
    add("the body is from " + std::string(name_of(article.body_source)) +
        ": the markup has no more than a stub of it");
    end_line();
  }
}

void Report::add_bytes(const PageBytes& bytes) {
  const std::pair<std::string_view, std::size_t> parts[] = {
      {"scripts", bytes.scripts},     {"styles", bytes.styles}, {"markup", bytes.markup},
      {"comments", bytes.comments},   {"unread", bytes.unread}, {"dropped text", bytes.dropped_text},
      {"kept text", bytes.kept_text},
  };
  add(text::counted(bytes.total()) + " bytes");
  std::string_view part_from = ": ";
  for (const auto& [name, count] : parts) {
    if (count == 0) continue;
    const double share = 100.0 * static_cast<double>(count) / static_cast<double>(bytes.total());
    add(std::string(std::exchange(part_from, ", ")) + std::string(name) + ' ' + fixed(share, 1) + " %");
  }
  end_line();
}

void Report::add_candidate(const Candidate& candidate) {
  add("  ");
  add(candidate.chosen ? "+ " : "- ", candidate.chosen ? Colour::green : Colour::red);
  add_padded(name_of(candidate.source), kNameWidth - 2);
  add("\"" + on_one_line(candidate.value, kValueWidth) + "\"");
  if (!candidate.read.empty() && candidate.read != candidate.value) add(" = " + candidate.read);
  if (candidate.weight != 0) add(" (" + fixed(candidate.weight, 2) + ")");
  add(": " + std::string(candidate.why), Colour::dim);
  end_line();
}

void Report::add_field(const ExplainedField& field) {
  add_padded(field.name, kNameWidth, Colour::bold);
  if (field.value.empty()) {
    add("none", Colour::dim);
  } else {
    add(on_one_line(field.value, kTextWidth));
    add(" [" + std::string(name_of(field.source)) + "]", Colour::dim);
  }
  end_line();
  for (const Candidate& candidate : field.candidates) add_candidate(candidate);
}

void Report::add_block(const ExplainedBlock& block) {
  add_padded(verdict_of(block), 6, colour_of(block));
  add_padded(block.scored ? fixed(block.score, 2) : "rule", 6);
  if (block.kept) add(std::string(name_of(block.kind)) + ": ", Colour::bold);
  add(on_one_line(block.text, kTextWidth));
  end_line();
  add("            ");
  add(block.words);
  std::string_view part_from = "; ";
  for (const Contribution& contribution : block.contributions) {
    add(std::string(std::exchange(part_from, ", ")) + std::string(contribution.words) + ' ' +
            signed_weight(contribution.weight),
        Colour::dim);
  }
  end_line();
}

}  // namespace

bool is_asked_for(const ExplainedBlock& block, Only only) noexcept {
  switch (only) {
    case Only::kept:
      return block.kept;
    case Only::dropped:
      return !block.kept;
    case Only::doubtful:
      return block.doubtful;
    case Only::all:
      break;
  }
  return true;
}

BlockCounts count_blocks(const Explanation& explanation) noexcept {
  BlockCounts counts;
  for (const ExplainedBlock& block : explanation.blocks) {
    ++(block.kept ? counts.kept : counts.dropped);
    if (block.doubtful) ++counts.doubtful;
  }
  return counts;
}

std::string told_of(const RulesFound& rules) {
  const std::string whose = rules.host.empty() ? "no address is known, so that only those for \"*\" are asked"
                                               : "those for " + rules.host + " are asked";
  return "rules: " + whose + "; " + std::to_string(rules.sites) +
         (rules.sites == 1 ? " site fits" : " sites fit") + ", whose selectors name " +
         std::to_string(rules.drop) + " elements to drop, " + std::to_string(rules.keep) + " to keep, " +
         std::to_string(rules.fields) + " for fields";
}

std::string explained_text(const Explanation& explanation, const ExplainedAs& as) {
  Report report(as);
  report.add_head(explanation);
  if (explanation.rules) {
    report.add(without_controls(told_of(*explanation.rules)));
    report.end_line();
  }
  report.add_bytes(explanation.bytes);
  report.add("\nFields\n", Colour::bold);
  for (const ExplainedField& field : explanation.fields) {
    if (!field.value.empty() || !field.candidates.empty()) report.add_field(field);
  }
  report.add("\nBlocks\n", Colour::bold);
  for (const ExplainedBlock& block : explanation.blocks) {
    if (is_asked_for(block, as.only)) report.add_block(block);
  }
  return report.take();
}

}  // namespace cleancopy::write
