/// The whole program as a value: bytes of a saved page in, an Article out.
///
///     cleancopy::Extractor extractor;
///     while (read(chunk)) if (auto fed = extractor.feed(chunk); !fed) return fail(fed.error());
///     cleancopy::Result<cleancopy::Article> article = extractor.finish();
///
/// The library never prints, exits, or reads the environment, the clock, the time zone or a file's times:
/// the same bytes and options give the same article on every machine. An extractor is for one thread at a
/// time; any number of them may run side by side.
#pragma once

#include <memory>
#include <string_view>

#include "cleancopy/article.hpp"
#include "cleancopy/error.hpp"
#include "cleancopy/explanation.hpp"
#include "cleancopy/options.hpp"

namespace cleancopy {

class Extractor {
 public:
  explicit Extractor(Options options = {});
  ~Extractor();
  /// What was moved from may be destroyed or assigned to, no more.
  Extractor(Extractor&&) noexcept;
  Extractor& operator=(Extractor&&) noexcept;

  /// Feeds the next piece of the page. `chunk` may cut a tag, an entity or a character anywhere; it is
  /// borrowed until the call returns. Cost: O(chunk.size()).
  /// Errors: input_too_large, too_many_elements, unsupported_kind, broken_container, unknown_charset,
  /// out_of_memory, internal_error. After an error only reset() is allowed.
  [[nodiscard]] Result<void> feed(std::string_view chunk);

  /// Ends the page and gives its article. Cost: O(page). Errors: empty_input, not_an_article, too_deep (with
  /// Parser::html5 alone), those of feed(). The extractor is then ready for the next page, as after reset().
  [[nodiscard]] Result<Article> finish();

  /// Ends the page as finish() does, and gives with the article, which is the same, why it came out so. A
  /// page that finish() refuses with not_an_article is explained, too. Errors: empty_input, too_deep, those
  /// of feed(). Costs some times what finish() does, and memory for the page's text.
  [[nodiscard]] Result<Explanation> explain();

  /// Ready for the next page; memory is kept for it.
  void reset();
  /// The same with other options; memory is kept where limits, links and rules are those from before. As the
  /// constructor it throws where there is none (std::bad_alloc), and nothing else here throws.
  void reset(Options options);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

/// The same in one call, for a page that is in memory.
[[nodiscard]] Result<Article> extract(std::string_view page, const Options& options = {});
[[nodiscard]] Result<Explanation> explain(std::string_view page, const Options& options = {});

}  // namespace cleancopy
