/// Names as they are gathered from one source after the other, each told for what it is: a person, a news
/// agency, or a desk or the site itself.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "article/evidence/evidence.hpp"
#include "cleancopy/article.hpp"

namespace cleancopy::article {

/// Names, and where the first of them was found.
struct Signed {
  std::vector<std::string> names;
  Source source = Source::none;
};

class Gathering {
 public:
  explicit Gathering(const Evidence& evidence)
      : site_(evidence.site),
        url_(evidence.url),
        language_(evidence.metadata.language()),
        recorder_(evidence.recorder) {}

  /// The names in a line that is declared or known to hold names.
  void take(std::string_view line, Source source);
  /// The words under a headline: names a line, and behind a lone comma a role or a place ("By Ann Lee,
  /// Oslo"). Without a label before it, a name needs a capital letter, and a word alone is none.
  void take_printed(std::string_view lines, bool labelled);
  /// Only the agencies of a line.
  void take_agencies(std::string_view line, Source source);

  /// The block is a line of these people and no more: it is no text.
  void print_in(std::size_t block) noexcept { block_ = block; }
  [[nodiscard]] std::size_t block() const noexcept { return block_; }  ///< SIZE_MAX: none is

  [[nodiscard]] bool has_people() const noexcept { return !people_.names.empty(); }
  [[nodiscard]] bool has_agencies() const noexcept { return !agencies_.names.empty(); }
  /// One of them stands in the line.
  [[nodiscard]] bool has_person_in(std::string_view line) const {
    return std::any_of(people_.names.begin(), people_.names.end(),
                       [&](const std::string& name) { return line.find(name) != std::string_view::npos; });
  }
  /// Nobody and no desk has signed yet: worth a look at doubtful places.
  [[nodiscard]] bool is_unsigned() const noexcept {
    return people_.names.empty() && agencies_.names.empty() && !has_desk_;
  }

  /// The page declares an agency as the author: who else signed it stands by its headline, and not further
  /// down.
  [[nodiscard]] bool is_an_agencys() const noexcept {
    return !agencies_.names.empty() && is_declared(agencies_.source);
  }

  Signed people() { return std::move(people_); }
  Signed agencies() { return std::move(agencies_); }
  /// Agencies that the page declares as authors of their own, beside whoever else signs.
  Signed co_signers() { return std::move(co_signers_); }
  Signed others() { return std::move(others_); }  ///< desks, and the site behind a label
  /// The site's own name, where the page marks or prints it as that of its author.
  Signed own_site() { return std::move(own_site_); }

 private:
  static constexpr std::size_t kMostLines = 1000;

  enum class Care { declared, labelled, unlabelled };

  // A page of a hundred thousand links to authors has no byline of so many: the first lines are enough.
  [[nodiscard]] bool may_look() noexcept { return ++looked_ <= kMostLines; }
  void sort(std::string_view line, Source source, Care care);
  void file(std::string name, std::size_t names, Source source, Care care);
  void add_agency_of(std::string name, std::size_t names, Source source);
  /// What a name was told for, before it is moved away.
  void note_as(Ground ground, const std::string& name, Source source) {
    note(recorder_, Field::byline, {name, source, ground});
  }

  const SiteName& site_;
  std::string_view url_;
  std::string_view language_;  // as the page declares it
  Recorder* recorder_;
  Signed people_;
  Signed agencies_;
  Signed co_signers_;
  Signed others_;
  Signed own_site_;
  bool has_desk_ = false;
  std::size_t looked_ = 0;
  std::size_t block_ = SIZE_MAX;
};

}  // namespace cleancopy::article
