/// Layer by layer to the page: what an input is, and the page's bytes out of whatever it is packed in.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "cleancopy/error.hpp"
#include "cleancopy/options.hpp"
#include "input/codecs/codecs.hpp"
#include "input/envelope.hpp"
#include "input/output.hpp"

namespace cleancopy::input {

/// Who reads the page itself.
class PageOutput : public Output {
 public:
  /// The page begins: html or text. The envelope is complete but for `truncated`. Called once, before any
  /// write().
  [[nodiscard]] virtual Result<void> begin_page(InputKind kind) = 0;

 protected:
  ~PageOutput() = default;
};

/// Containers may lie in each other (a web archive's response with a compressed body, inside gzip): each
/// layer's kind is told from its own first kDetectionBytes.
class Document {
 public:
  /// `page` gets the page and outlives the document.
  Document(PageOutput& page, const Limits& limits) : page_(&page), limits_(limits) {}

  /// Ready for another input. `forced`: the kind of its outermost layer, or detect.
  void reset(InputKind forced);

  /// Feeds the next piece, cut anywhere. O(chunk), and what comes out of it.
  /// Errors: empty_input, unsupported_kind, broken_container, input_too_large, those of the page.
  [[nodiscard]] Result<void> feed(std::string_view chunk);
  /// The input ends here. Errors: as feed().
  [[nodiscard]] Result<void> finish();

  [[nodiscard]] const Envelope& envelope() const noexcept { return envelope_; }
  /// The input is the page itself, and that has begun: what follows may go there directly.
  [[nodiscard]] bool is_plain() const noexcept { return layers_.size() == 1 && layers_.front()->is_page; }

 private:
  struct Layer final : Output {
    Layer(Document& owner, std::size_t depth) : document(&owner), index(depth) {}
    [[nodiscard]] Result<void> write(std::string_view bytes) override;

    Document* document;
    std::size_t index;
    std::string head;  // until the kind is told
    bool begun = false;
    bool is_page = false;
    std::unique_ptr<Reader> reader;
  };

  [[nodiscard]] Layer& layer(std::size_t index);
  [[nodiscard]] Result<void> begin(Layer& layer, std::string_view bytes);
  [[nodiscard]] Result<void> begin_page(Layer& layer, InputKind kind, std::string_view bytes);
  [[nodiscard]] Result<void> begin_container(Layer& layer, InputKind kind, std::string_view bytes);
  [[nodiscard]] InputKind try_codings(std::string_view head) const;
  [[nodiscard]] std::unique_ptr<Reader> make_reader(InputKind kind, Envelope& envelope,
                                                    MemberReader* members) const;

  PageOutput* page_;
  Limits limits_;
  InputKind forced_ = InputKind::detect;
  Envelope envelope_;
  std::vector<std::unique_ptr<Layer>> layers_;  // outermost first
  std::unique_ptr<MemberReader> members_;       // of the outermost; made for the first gzip
};

}  // namespace cleancopy::input
