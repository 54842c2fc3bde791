#include "cleancopy/extractor.hpp"

#include <algorithm>
#include <exception>
#include <new>
#include <optional>
#include <string>
#include <utility>

#include "article/assembler.hpp"
#include "article/evidence/recorder.hpp"
#include "article/explainer.hpp"
#include "html/decode/decoder.hpp"
#include "html/decode/mojibake.hpp"
#include "html/gumbo_front_end.hpp"
#include "html/page/archive_copy.hpp"
#include "html/page/note_marks.hpp"
#include "html/page/page.hpp"
#include "html/page/page_builder.hpp"
#include "html/page/unseen_text.hpp"
#include "html/text_page.hpp"
#include "html/tokens/tokenizer.hpp"
#include "input/document.hpp"
#include "rules/rule_stage.hpp"
#include "rules/site_rules.hpp"

namespace cleancopy {
namespace {

html::PageLimits page_limits(const Options& options) {
  const Limits& limits = options.limits;
  html::PageLimits page;
  page.max_elements = limits.max_elements;
  page.max_text_bytes = limits.max_text_bytes;
  page.max_blocks = limits.max_blocks;
  page.max_json_ld_bytes = limits.max_json_ld_bytes;
  page.keep_links = options.links;
  return page;
}

// What the standard library throws below ends the page, not the caller's program: others wait for their turn.
template <class State, class Work>
auto guarded(std::unique_ptr<State>& state, const Work& work) -> decltype(work(*state)) {
  try {
    if (state->broken) state = std::make_unique<State>(state->options);
    return work(*state);
  } catch (const std::bad_alloc&) {
    state->broken = true;
    return Error{ErrorCode::out_of_memory, 0, "out of memory"};
  } catch (const std::exception& fault) {
    state->broken = true;
    return Error{ErrorCode::internal_error, 0, std::string("a fault of this program: ") + fault.what()};
  }
}

}  // namespace

// The stages in their order. The head of the input waits until its kind can be told; from then on every
// chunk goes through its containers, decoder, tokenizer and page builder before feed() returns.
struct Extractor::State final : input::PageOutput {
  explicit State(Options wanted)
      : options(std::move(wanted)),
        builder(page, page_limits(options)),
        tokenizer(builder, options.limits.max_attribute_bytes),
        document(*this, options.limits) {
    if (options.rules != nullptr) ruled.emplace(*options.rules, builder, options.limits.max_attribute_bytes);
    start();
  }

  void start() {
    page.clear();
    builder.reset();
    tokenizer.reset();
    if (ruled) ruled->tokenizer.reset();
    document.reset(options.kind);
    whole.clear();
    whole_cut = false;
    received = 0;
    decoded = 0;
    kind = InputKind::detect;
  }

  [[nodiscard]] Result<void> begin_page(InputKind found) override {
    kind = found;
    const std::string& transport = options.transport_charset;
    return decoder.reset(options.charset, transport.empty() ? document.envelope().charset : transport);
  }

  [[nodiscard]] Result<void> write(std::string_view bytes) override {
    for (const std::string_view piece : decoder.feed(bytes)) pass_decoded(piece);
    return check_limits();
  }

  void pass_decoded(std::string_view utf8) {
    decoded += utf8.size();
    if (kind == InputKind::html && options.parser == Parser::streaming) {
      if (ruled && ruled->names.has_unknown_attributes()) {
        ruled->tokenizer.feed(utf8);
      } else {
        tokenizer.feed(utf8);
      }
    } else {
      const std::size_t limit =
          kind == InputKind::html ? options.limits.max_tree_bytes : options.limits.max_text_bytes;
      const std::size_t room = limit - std::min(limit, whole.size());
      whole.append(utf8.substr(0, room));
      whole_cut = whole_cut || utf8.size() > room;
    }
  }

  // Makes the page of what has come.
  [[nodiscard]] Result<void> build() {
    if (kind == InputKind::text) {
      html::build_page_from_text(whole, page, page_limits(options));
      page.truncated = page.truncated || whole_cut;
      return {};
    }
    if (options.parser == Parser::html5)
      return html::build_page_with_gumbo(whole, page, page_limits(options), {},
                                         ruled ? &ruled->outline : nullptr);
    if (ruled && ruled->names.has_unknown_attributes()) {
      ruled->tokenizer.finish();
    } else {
      tokenizer.finish();
    }
    builder.finish();
    return {};
  }

  // What the user's rules find on the page that was built; null without rules. What they drop inside a block
  // is cut out of the page, and so are the marks of notes. A dump has no elements.
  const rules::Findings* apply_rules() {
    if (page.from_text_dump) return nullptr;
    if (!ruled) {
      html::cut_note_marks(page);
      html::cut_unseen_text(page);
      return nullptr;
    }
    ruled->findings = ruled->stage.apply(*options.rules, ruled->outline, address(), page);
    return &ruled->findings;
  }

  // The page's address, as the caller or the container knows it, and not as an archive does.
  [[nodiscard]] std::string_view address() const {
    const std::string_view known = options.url.empty() ? document.envelope().url : options.url;
    const std::string_view original = html::read_archive_address(known).original;
    return original.empty() ? known : original;
  }

  // What an archive has done to the page is undone. It tells best when the page was saved.
  void undo_archive() {
    const std::string& known = options.url.empty() ? document.envelope().url : options.url;
    archived_at = page.from_text_dump ? std::string() : html::undo_archive_copy(page, known);
  }

  // When the page was saved, as the caller, the archive or the container knows it; empty if none does.
  [[nodiscard]] std::string_view saved_at() const {
    if (!options.saved_at.empty()) return options.saved_at;
    return archived_at.empty() ? document.envelope().captured_at : archived_at;
  }

  // What the container tells of the page.
  void add_envelope(Article& article) const {
    const input::Envelope& envelope = document.envelope();
    article.truncated = article.truncated || envelope.truncated;
    article.remarks = envelope.remarks;
    if (options.saved_at.empty() && !article.captured_at.empty())
      article.captured_at.source = Source::container;
    if (article.url.source == Source::caller && options.url.empty()) article.url.source = Source::container;
  }

  [[nodiscard]] PageEncoding encoding() const {
    return {std::string(decoder.charset()), decoder.charset_source(), decoder.replaced(),
            html::count_mojibake(page.text)};
  }

  [[nodiscard]] Result<void> check_limits() const {
    if (whole_cut && kind == InputKind::html) {
      return Error{ErrorCode::input_too_large, options.limits.max_tree_bytes,
                   "more than " + std::to_string(options.limits.max_tree_bytes) +
                       " bytes: too large for the HTML5 parser, try without it"};
    }
    if (!builder.too_many_elements()) return {};
    return Error{ErrorCode::too_many_elements, static_cast<std::size_t>(received),
                 "more than " + std::to_string(options.limits.max_elements) + " elements"};
  }

  // Ends the page and makes its article. `recorder`: of what is looked at on the way, or null.
  [[nodiscard]] Result<article::Assembly> assemble(article::Recorder* recorder) {
    if (auto ended = document.finish(); !ended) return ended.error();
    pass_decoded(decoder.finish());
    if (auto built = build(); !built) return built.error();
    if (auto within = check_limits(); !within) return within.error();
    undo_archive();
    if (page.title.empty()) page.title = document.envelope().title;
    article::Assembly assembly = assembler.assemble(page, {.url = address(),
                                                           .saved_at = saved_at(),
                                                           .favor = options.favor,
                                                           .findings = apply_rules(),
                                                           .recorder = recorder});
    assembly.article.encoding = encoding();
    add_envelope(assembly.article);
    return assembly;
  }

  // All that rules take, where there are any.
  struct Ruled {
    Ruled(const SiteRules& site_rules, html::PageBuilder& builder, std::size_t max_attribute_bytes)
        : names(site_rules.names()),
          outline(names),
          sink(builder, names),
          tokenizer(sink, max_attribute_bytes) {
      builder.record(&outline);
    }

    const html::OutlineNames& names;
    html::Outline outline;
    html::RuledPageBuilder sink;
    html::Tokenizer<html::RuledPageBuilder> tokenizer;
    rules::RuleStage stage;
    rules::Findings findings;
  };

  Options options;
  html::Page page;
  html::PageBuilder builder;
  html::Tokenizer<html::PageBuilder> tokenizer;
  std::optional<Ruled> ruled;
  html::Decoder decoder;
  article::Assembler assembler;
  input::Document document;
  std::string whole;        // a plain-text dump, or a page for the HTML5 parser, decoded
  bool whole_cut = false;   // by a limit
  std::string archived_at;  // the page is an archive's copy
  std::uint64_t received = 0;
  std::size_t decoded = 0;             // bytes of the page, as UTF-8
  InputKind kind = InputKind::detect;  // of the page: html or text
  bool broken = false;                 // an exception ended a page midway: nothing in here is what it was
};

Extractor::Extractor(Options options) : state_(std::make_unique<State>(std::move(options))) {}
Extractor::~Extractor() = default;
Extractor::Extractor(Extractor&&) noexcept = default;
Extractor& Extractor::operator=(Extractor&&) noexcept = default;

void Extractor::reset() {
  if (!state_->broken) state_->start();  // else it is made anew with the next page's first bytes
}

void Extractor::reset(Options options) {
  // All else is asked for anew with each page.
  if (!state_->broken && options.limits == state_->options.limits && options.links == state_->options.links &&
      options.rules == state_->options.rules) {
    state_->options = std::move(options);
    state_->start();
  } else {
    state_ = std::make_unique<State>(std::move(options));
  }
}

Result<void> Extractor::feed(std::string_view chunk) {
  return guarded(state_, [chunk](State& state) -> Result<void> {
    state.received += chunk.size();
    if (state.received > state.options.limits.max_input_bytes) {
      return Error{ErrorCode::input_too_large, static_cast<std::size_t>(state.options.limits.max_input_bytes),
                   "more than " + std::to_string(state.options.limits.max_input_bytes) + " bytes"};
    }
    return state.document.is_plain() ? state.write(chunk) : state.document.feed(chunk);
  });
}

Result<Article> Extractor::finish() {
  return guarded(state_, [](State& state) -> Result<Article> {
    Result<article::Assembly> assembly = state.assemble(nullptr);
    state.start();
    if (!assembly) return assembly.error();
    if (!assembly->has_text) return Error{ErrorCode::not_an_article, 0, "no article found"};
    return std::move(assembly->article);
  });
}

Result<Explanation> Extractor::explain() {
  return guarded(state_, [](State& state) -> Result<Explanation> {
    article::Recorder recorder;
    Result<article::Assembly> assembly = state.assemble(&recorder);
    if (!assembly) {
      state.start();
      return assembly.error();
    }
    Explanation explanation =
        article::explain(state.page, state.assembler, std::move(*assembly), recorder, state.decoded);
    if (state.ruled && !state.page.from_text_dump) explanation.rules = std::move(state.ruled->findings.found);
    state.start();
    return explanation;
  });
}

Result<Article> extract(std::string_view page, const Options& options) {
  Extractor extractor(options);
  if (auto fed = extractor.feed(page); !fed) return fed.error();
  return extractor.finish();
}

Result<Explanation> explain(std::string_view page, const Options& options) {
  Extractor extractor(options);
  if (auto fed = extractor.feed(page); !fed) return fed.error();
  return extractor.explain();
}

}  // namespace cleancopy
