#include "input/document.hpp"

#include <algorithm>

#include "input/http_reader.hpp"
#include "input/kind.hpp"
#include "input/mime_reader.hpp"
#include "input/saved_page.hpp"
#include "input/warc_reader.hpp"
#include "input/webarchive_reader.hpp"

namespace cleancopy::input {
namespace {

constexpr std::size_t kMostLayers = 8;
// What a coding without a signature must give of the input's beginning to be believed.
constexpr std::size_t kTellingBytes = 64;

// The beginning of what comes out.
struct Beginning final : Output {
  [[nodiscard]] Result<void> write(std::string_view bytes) override {
    head.append(bytes.substr(0, kDetectionBytes - std::min(kDetectionBytes, head.size())));
    return {};
  }
  std::string head;
};

}  // namespace

void Document::reset(InputKind forced) {
  forced_ = forced;
  envelope_.clear();
  // A page without a container is the rule: its layer's memory is kept.
  if (layers_.size() > 1) layers_.resize(1);
  if (layers_.empty()) return;
  Layer& first = *layers_.front();
  first.head.clear();
  first.begun = false;
  first.is_page = false;
  first.reader.reset();
}

Result<void> Document::feed(std::string_view chunk) {
  return layer(0).write(chunk);
}

// A layer may appear only when the one around it ends.
Result<void> Document::finish() {
  static_cast<void>(layer(0));
  for (std::size_t i = 0; i < layers_.size(); ++i) {
    Layer& ending = *layers_[i];
    if (!ending.begun) {
      if (auto begun = begin(ending, ending.head); !begun) return begun;
    }
    if (ending.is_page) return {};
    Layer& inner = layer(i + 1);
    if (auto finished = ending.reader->finish(inner); !finished) return finished;
  }
  return {};
}

Document::Layer& Document::layer(std::size_t index) {
  while (layers_.size() <= index) layers_.push_back(std::make_unique<Layer>(*this, layers_.size()));
  return *layers_[index];
}

Result<void> Document::Layer::write(std::string_view bytes) {
  if (!begun) {
    if (head.empty() && bytes.size() >= kDetectionBytes)
      return document->begin(*this, bytes);  // none has to wait
    const std::size_t taken = std::min(kDetectionBytes - head.size(), bytes.size());
    head.append(bytes.substr(0, taken));
    bytes.remove_prefix(taken);
    if (head.size() < kDetectionBytes) return {};
    if (auto started = document->begin(*this, head); !started) return started;
  }
  if (bytes.empty()) return {};
  return is_page ? document->page_->write(bytes) : reader->feed(bytes, document->layer(index + 1));
}

// Decides what the layer is, and passes its first bytes on.
Result<void> Document::begin(Layer& layer, std::string_view bytes) {
  layer.begun = true;
  const std::string_view head = bytes.substr(0, kDetectionBytes);
  const Detection found = detect(head);
  const bool outermost = layer.index == 0;
  if (found.kind == Kind::empty) {
    return Error{ErrorCode::empty_input, 0,
                 outermost ? "nothing in it but white space" : "the page in it is empty"};
  }
  InputKind kind = outermost ? forced_ : InputKind::detect;
  if (kind == InputKind::detect) {
    if (found.kind == Kind::unsupported) {
      return Error{ErrorCode::unsupported_kind, 0,
                   std::string(outermost ? "this is " : "in it is ") + std::string(found.name) +
                       ", not a web page; " + std::string(found.hint)};
    }
    kind = found.kind == Kind::html        ? InputKind::html
           : found.kind == Kind::container ? found.container
                                           : InputKind::text;
    if (kind == InputKind::text && looks_binary(head)) {
      kind = try_codings(head);
      if (kind == InputKind::text && is_binary(head)) {
        return Error{ErrorCode::unsupported_kind, 0,
                     std::string(outermost ? "this is " : "in it is ") +
                         "binary data, not a web page; if it is one, say by --from what it is"};
      }
    }
  }
  const bool is_page = kind == InputKind::html || kind == InputKind::text;
  return is_page ? begin_page(layer, kind, bytes) : begin_container(layer, kind, bytes);
}

Result<void> Document::begin_page(Layer& layer, InputKind kind, std::string_view bytes) {
  layer.is_page = true;
  if (kind == InputKind::html) {
    bytes.remove_prefix(read_clipboard_header(bytes.substr(0, kDetectionBytes), envelope_));
    read_saved_page(bytes.substr(0, kDetectionBytes), envelope_);
  }
  if (auto begun = page_->begin_page(kind); !begun) return begun;
  auto passed = page_->write(bytes);
  layer.head.clear();
  return passed;
}

Result<void> Document::begin_container(Layer& layer, InputKind kind, std::string_view bytes) {
  if (layer.index + 1 >= kMostLayers) {
    return Error{ErrorCode::unsupported_kind, 0,
                 "packed more than " + std::to_string(kMostLayers - 1) + " times over; unpack it first"};
  }
  const bool outermost =
      layer.index == 0;  // what comes out of it is still read from when an inner one begins
  if (outermost && kind == InputKind::gzip && members_ == nullptr) members_ = make_member_reader();
  layer.reader = make_reader(kind, envelope_, outermost ? members_.get() : nullptr);
  if (layer.reader == nullptr) {
    return Error{ErrorCode::unsupported_kind, 0,
                 "this is " + std::string(named_kind(kind).word) +
                     "-compressed data, which this build cannot read; decompress it first"};
  }
  auto fed = layer.reader->feed(bytes, this->layer(layer.index + 1));
  layer.head.clear();
  return fed;
}

// Deflate and Brotli have no signature: what gives a page's markup is believed to be one of them.
InputKind Document::try_codings(std::string_view head) const {
  for (const InputKind coding : {InputKind::gzip, InputKind::brotli, InputKind::deflate}) {
    Envelope unused;
    const std::unique_ptr<Reader> reader = make_reader(coding, unused, nullptr);
    Beginning beginning;
    if (reader == nullptr) continue;
    // Refused, or cut short as the beginning is: what has come out tells.
    static_cast<void>(reader->feed(head, beginning));
    if (beginning.head.size() >= kTellingBytes && detect(beginning.head).kind == Kind::html) return coding;
  }
  return InputKind::text;
}

std::unique_ptr<Reader> Document::make_reader(InputKind kind, Envelope& envelope,
                                              MemberReader* members) const {
  switch (kind) {
    case InputKind::http:
      return std::make_unique<HttpReader>(envelope);
    case InputKind::mhtml:
      return std::make_unique<MimeReader>(envelope);
    case InputKind::webarchive:
      return std::make_unique<WebarchiveReader>(envelope, limits_.max_webarchive_bytes);
    case InputKind::warc:
      return std::make_unique<WarcReader>(envelope);
    case InputKind::gzip:
      return make_inflate_reader(Wrapping::gzip_or_zlib, envelope, limits_.max_unpacked_bytes, members);
    case InputKind::deflate:
      return make_inflate_reader(Wrapping::raw_deflate, envelope, limits_.max_unpacked_bytes);
    case InputKind::brotli:
      return make_brotli_reader(envelope, limits_.max_unpacked_bytes);
    case InputKind::zstd:
      return make_zstd_reader(envelope, limits_.max_unpacked_bytes);
    case InputKind::detect:
    case InputKind::html:
    case InputKind::text:
      break;
  }
  return nullptr;
}

}  // namespace cleancopy::input
