/// The clean stage: page to blocks, each with a verdict and its reason.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "clean/blocks/block.hpp"
#include "clean/blocks/known.hpp"
#include "clean/blocks/region.hpp"
#include "clean/blocks/shapes.hpp"
#include "clean/blocks/surroundings.hpp"
#include "clean/judge/features.hpp"
#include "clean/judge/thresholds.hpp"
#include "clean/neighbours/dump_rules.hpp"
#include "cleancopy/options.hpp"
#include "html/page/page.hpp"
#include "rules/findings.hpp"

namespace cleancopy::clean {

/// Judges the blocks of one page after the other; its memory is kept between pages.
class Cleaner {
 public:
  /// Cuts the page into blocks with their features. `page` is borrowed until the next segment(). `findings`:
  /// what a user's rules say of it, or null. O(page).
  void segment(const html::Page& page, const rules::Findings* findings = nullptr);

  /// Judges every block. Only after segment(). O(blocks).
  void judge(const Known& known, Favor favor = Favor::balanced);

  /// Instead of judge(), for a text that is known to be the article's: keeps every block that no rule drops,
  /// and every cell of a table. Only after segment(). O(blocks).
  void keep_text();

  [[nodiscard]] const std::vector<Block>& blocks() const noexcept { return blocks_; }
  [[nodiscard]] const std::vector<Verdict>& verdicts() const noexcept { return verdicts_; }  ///< one a block
  [[nodiscard]] const DumpOutline& outline() const noexcept { return outline_; }  ///< of a text dump
  [[nodiscard]] const Region& region() const noexcept { return region_; }
  /// What the last judgement of a page with markup was made from.
  [[nodiscard]] const FeatureTable& features() const noexcept { return features_; }
  [[nodiscard]] const Thresholds& thresholds() const noexcept { return thresholds_; }
  [[nodiscard]] const Shapes& shapes() const noexcept { return shapes_; }
  /// The block that the text at `offset` stands in, else the next one; null behind the last. O(log blocks).
  [[nodiscard]] const Block* block_around(std::uint32_t offset) const;
  /// Name hints of an element's own attributes.
  [[nodiscard]] std::uint64_t hints_of(html::ElementId element) const {
    return surroundings_.own_hints(element);
  }
  [[nodiscard]] std::string_view text_of(const Block& block) const noexcept { return page_->text_of(block); }

 private:
  void take_rulings(const rules::Findings& findings);
  void drop_by_rulings();
  void keep_by_rulings();
  void judge_each(Favor favor);
  void keep_by_neighbours(const Known& known);
  void drop_by_neighbours(const Known& known);
  void drop_at_edges(const Known& known);
  void ask_judge();
  [[nodiscard]] Verdict judge_block(std::size_t index) const;
  [[nodiscard]] bool continues_text(std::size_t index) const;
  [[nodiscard]] bool continues_dump(std::size_t index) const;
  void keep(std::size_t index);
  void sum_up();
  void drop_under_furniture();
  void drop_before_headline(std::size_t headline_block);
  void drop_walls();
  void drop_doubts_behind_box();
  void drop_boxes_beside(const std::vector<std::string>& site_names);
  void drop_author_names(const std::vector<std::string>& authors);
  void drop_lone_addresses();
  void drop_lead_in(std::size_t headline_block);
  void drop_far_lines();
  [[nodiscard]] float kept_mass_before(std::size_t block) const noexcept;
  void keep_before_talk(std::size_t headline_block, std::size_t talk);
  void drop_behind_ending(const Known& known);
  [[nodiscard]] bool is_box(html::ElementId box, Reason reason, const Block* last_kept) const;
  [[nodiscard]] double prose_in(html::ElementId element) const;
  [[nodiscard]] std::size_t kept_beside_table(std::size_t index, int step, bool& over_lines) const;
  [[nodiscard]] bool is_set_in_text(html::ElementId element) const;
  [[nodiscard]] bool stand_in_row(const Block& one, const Block& other) const;
  [[nodiscard]] bool is_of_numbers(std::size_t begin, std::size_t end) const;
  void keep_tables();
  [[nodiscard]] bool is_believed(std::size_t begin, std::size_t end) const;
  [[nodiscard]] bool asks_for_something(std::size_t begin, std::size_t end) const;
  void keep_lists();
  void keep_listings();
  void keep_series();
  void keep_headed_slides();
  void keep_questions();
  [[nodiscard]] bool is_told_by(std::size_t title, std::size_t paragraph) const;
  [[nodiscard]] std::size_t text_under_link(std::size_t i) const;
  void keep_told_titles();
  void keep_linked_headings();
  [[nodiscard]] bool is_made_like_one_of(const std::vector<std::size_t>& ways, std::size_t i) const;
  [[nodiscard]] std::size_t under(std::size_t i) const;
  [[nodiscard]] bool is_over_text(std::size_t i) const;
  [[nodiscard]] bool heads_chapter(std::size_t i) const;
  [[nodiscard]] bool heads_kept_box(std::size_t i) const;
  void keep_headings();
  [[nodiscard]] bool heads_kept_list(std::size_t i) const;
  void keep_days(const std::vector<std::size_t>& dates);
  void keep_lines_between();
  void keep_last_labelled();
  void keep_box_titles();
  void keep_first_paragraph(std::size_t headline);
  [[nodiscard]] bool is_whole_item(const Block& block) const;
  void read_headings_as_text();
  void drop_lone_headings();
  void keep_sure_headings(const std::vector<std::size_t>& lone);
  void keep_region();

  // Of all blocks before one: what is in a run of blocks is a subtraction.
  struct Sums {
    double mass = 0;
    std::uint32_t cells = 0;  // blocks with words
    std::uint32_t link_bytes = 0;
  };

  const html::Page* page_ = nullptr;
  Surroundings surroundings_;
  std::vector<Block> blocks_;
  std::vector<Verdict> verdicts_;
  std::vector<std::size_t> doubted_;  // blocks that the judge left out without being sure
  std::vector<Sums> sums_;            // one more than blocks
  FeatureTable features_;
  FeatureRows rows_{};         // what the judge is asked about at once
  std::vector<float> scores_;  // the judge's, one a block; 0 where a rule settled it
  Region region_;
  Shapes shapes_;
  Thresholds thresholds_ = thresholds_of(Favor::balanced);
  bool has_rulings_ = false;
  bool keeps_by_ruling_ = false;
  DumpOutline outline_;
};

}  // namespace cleancopy::clean
