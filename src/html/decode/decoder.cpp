#include "html/decode/decoder.hpp"

#include <algorithm>
#include <utility>

#include "html/decode/charset_evidence.hpp"
#include "html/decode/encodings.hpp"
#include "html/decode/iconv_converter.hpp"
#include "html/decode/legacy_converters.hpp"
#include "html/decode/prescan.hpp"
#include "html/decode/utf8_converter.hpp"
#include "text/utf8.hpp"
#include "text/utf8_check.hpp"

namespace cleancopy::html {
namespace {

struct Choice {
  const Encoding* encoding = nullptr;
  CharsetSource source = CharsetSource::none;
};

struct Mark {
  std::size_t size = 0;
  const Encoding* encoding = nullptr;
};

Mark byte_order_mark(std::string_view head) {
  if (head.starts_with("\xEF\xBB\xBF")) return {3, &encoding(EncodingId::utf_8)};
  if (head.starts_with("\xFE\xFF")) return {2, &encoding(EncodingId::utf_16be)};
  if (head.starts_with("\xFF\xFE")) return {2, &encoding(EncodingId::utf_16le)};
  return {};
}

/// ISO-2022-JP is switched by an escape, every other encoding shows itself by a byte that is not ASCII.
std::size_t undecided_prefix(std::string_view bytes, const Encoding* declared) {
  const std::size_t plain = text::ascii_prefix(bytes);
  if (declared == nullptr || declared->id != EncodingId::iso_2022_jp) return plain;
  return std::min(plain, bytes.find('\x1B'));
}

}  // namespace

/// The four phases that a page goes through; the names say what they wait for.
enum class Phase : unsigned char { head, first_high_byte, window, nothing };

struct Decoder::State {
  // The decision.
  Phase phase = Phase::head;
  Choice chosen;
  Choice transport;
  Choice in_page;      // what the page itself declares
  std::string held;    // bytes that wait for the decision
  std::string passed;  // a copy of those that did not wait, for the late prescan; empty if there is none
  std::size_t wanted = kEvidenceWindow;
  bool search_late = false;

  // The conversion.
  std::string out;
  Utf8Converter utf8;
  Utf16Converter utf16;
  IconvConverter multi_byte;
  std::size_t single_byte_replaced = 0;
  bool said_replacement = false;

  void reset();
  std::string_view take(std::string_view bytes);
  std::string_view begin(std::string_view bytes);
  std::string_view pass(std::string_view bytes);
  std::string_view convert(std::string_view bytes);
  bool gather(std::string_view& bytes, std::size_t size);
  void gather_window(std::string_view& bytes);
  void settle(Choice choice);
  bool decide(std::string_view window, bool whole);
  void search_page(std::string_view head);
  void finish();

  [[nodiscard]] Choice declared() const { return transport.encoding != nullptr ? transport : in_page; }
  [[nodiscard]] Choice other_declared() const;
  [[nodiscard]] Choice legacy_choice(std::string_view window) const;
  [[nodiscard]] Choice utf8_choice() const;
};

void Decoder::State::reset() {
  phase = Phase::head;
  chosen = transport = in_page = {};
  held.clear();
  passed.clear();
  wanted = kEvidenceWindow;
  search_late = false;
  out.clear();
  utf8.reset();
  single_byte_replaced = 0;
  said_replacement = false;
}

/// Takes the next bytes of the page through the phases. What is returned, a part of `bytes`, comes after all
/// that was appended to `out`.
std::string_view Decoder::State::take(std::string_view bytes) {
  if (phase == Phase::head) {
    if (held.empty() && bytes.size() >= kPrescanBytes) return begin(bytes);
    if (!gather(bytes, kPrescanBytes)) return {};
    const std::string head = std::exchange(held, {});
    out.append(begin(head));
  }
  if (phase == Phase::window) {
    gather_window(bytes);
    if (phase == Phase::window) return {};
  }
  return phase == Phase::first_high_byte ? pass(bytes) : convert(bytes);
}

/// Moves bytes from `bytes` to `held` until there are `size`. Returns whether there are.
bool Decoder::State::gather(std::string_view& bytes, std::size_t size) {
  const std::size_t part = std::min(bytes.size(), size - held.size());
  held.append(bytes.substr(0, part));
  bytes.remove_prefix(part);
  return held.size() == size;
}

void Decoder::State::gather_window(std::string_view& bytes) {
  while (gather(bytes, wanted)) {
    if (!decide(held, false)) continue;
    const std::string window = std::exchange(held, {});
    out.append(convert(window));
    return;
  }
}

/// The page's first bytes are there: at least kPrescanBytes, or all.
std::string_view Decoder::State::begin(std::string_view bytes) {
  phase = Phase::first_high_byte;
  const std::string_view head = bytes.substr(0, kPrescanBytes);
  if (const Mark mark = byte_order_mark(head); mark.encoding != nullptr) {
    settle({mark.encoding, CharsetSource::bom});
    bytes.remove_prefix(mark.size);
  } else if (chosen.source == CharsetSource::forced) {
    settle(chosen);
  } else if (const Encoding* utf16_by_sight = recognise_utf16(head)) {
    settle({utf16_by_sight, CharsetSource::guess});
  } else {
    // Bytes without a NUL in every other place are no UTF-16, whatever the transport says.
    if (transport.encoding != nullptr && transport.encoding->method == DecodeMethod::utf16) transport = {};
    search_page(head);
    search_late = declared().encoding == nullptr;
    if (declared().encoding != nullptr && declared().encoding->method == DecodeMethod::replacement) {
      settle(declared());
    }
  }
  return phase == Phase::first_high_byte ? pass(bytes) : convert(bytes);
}

void Decoder::State::search_page(std::string_view head) {
  const DeclaredEncoding found = prescan(head);
  if (found.meta != nullptr) {
    in_page = {found.meta, CharsetSource::meta};
  } else if (found.xml != nullptr) {
    in_page = {found.xml, CharsetSource::xml_declaration};
  }
}

/// Nothing but ASCII so far: it passes, the same in every encoding that is still possible.
std::string_view Decoder::State::pass(std::string_view bytes) {
  const std::size_t prefix = undecided_prefix(bytes, declared().encoding);
  const std::string_view plain = bytes.substr(0, prefix);
  if (search_late && passed.size() < kLongWindow) passed.append(plain.substr(0, kLongWindow - passed.size()));
  if (prefix == bytes.size()) return bytes;

  const std::string_view rest = bytes.substr(prefix);
  while (rest.size() >= wanted) {
    if (decide(rest.substr(0, wanted), false)) return convert(bytes);
  }
  phase = Phase::window;
  held.assign(rest);
  return plain;
}

/// Chooses the encoding from what is declared and from the bytes of the window. Returns false if these are
/// too few to tell: then `wanted` is larger.
bool Decoder::State::decide(std::string_view window, bool whole) {
  const Utf8Evidence evidence = weigh_utf8(window, whole);
  if (search_late && in_page.encoding == nullptr) {
    const std::size_t room = kLongWindow - passed.size();
    search_page(passed.append(window.substr(0, room)));
    passed.resize(passed.size() - std::min(room, window.size()));
  }
  const Encoding* said = declared().encoding;
  if (said == nullptr || said->method == DecodeMethod::utf8) {
    const bool broken = evidence.ill_formed > evidence.well_formed;
    const bool unsure = evidence.ill_formed < kSparse || other_declared().encoding == nullptr;
    if (broken && unsure && !whole && wanted < kLongWindow) {
      wanted = kLongWindow;
      return false;
    }
    settle(broken ? legacy_choice(window) : utf8_choice());
    return true;
  }
  // Two bytes of a legacy multi-byte encoding may look like UTF-8, six hardly.
  const std::size_t telling =
      said->method == DecodeMethod::single_byte ? evidence.well_formed : evidence.long_forms;
  settle(telling > 0 && evidence.ill_formed == 0 ? utf8_choice() : declared());
  return true;
}

Choice Decoder::State::utf8_choice() const {
  for (const Choice& choice : {transport, in_page}) {
    if (choice.encoding != nullptr && choice.encoding->method == DecodeMethod::utf8) return choice;
  }
  return {&encoding(EncodingId::utf_8), CharsetSource::guess};
}

/// What is declared beside UTF-8.
Choice Decoder::State::other_declared() const {
  for (const Choice& choice : {transport, in_page}) {
    if (choice.encoding != nullptr && choice.encoding->method != DecodeMethod::utf8) return choice;
  }
  return {};
}

Choice Decoder::State::legacy_choice(std::string_view window) const {
  const Choice other = other_declared();
  return other.encoding != nullptr ? other : Choice{&guess_legacy(window), CharsetSource::guess};
}

void Decoder::State::settle(Choice choice) {
  chosen = choice;
  phase = Phase::nothing;
  if (choice.encoding->method == DecodeMethod::multi_byte) multi_byte.open(*choice.encoding);
  if (choice.encoding->method == DecodeMethod::utf16)
    utf16.reset(choice.encoding->id == EncodingId::utf_16be);
}

/// As take(), with the encoding decided.
std::string_view Decoder::State::convert(std::string_view bytes) {
  if (bytes.empty()) return {};
  switch (chosen.encoding->method) {
    case DecodeMethod::utf8:
      return utf8.convert(bytes, out);
    case DecodeMethod::utf16:
      utf16.convert(bytes, out);
      break;
    case DecodeMethod::single_byte:
      single_byte_replaced += append_single_byte(*chosen.encoding, bytes, out);
      break;
    case DecodeMethod::multi_byte:
      multi_byte.convert(bytes, out);
      break;
    case DecodeMethod::replacement:  // one U+FFFD for the whole page (WHATWG Encoding 14.1)
      if (!std::exchange(said_replacement, true)) text::append_utf8(out, text::kReplacement);
      break;
  }
  return {};
}

void Decoder::State::finish() {
  if (phase == Phase::head) {
    const std::string head = std::exchange(held, {});
    out.append(begin(head));
  }
  if (phase == Phase::window) {
    decide(held, true);
    const std::string window = std::exchange(held, {});
    out.append(convert(window));
  }
  if (phase == Phase::first_high_byte) {  // nothing but ASCII to the end
    if (search_late) search_page(passed);
    settle(declared().encoding != nullptr
               ? declared()
               : Choice{&encoding(EncodingId::windows_1252), CharsetSource::fallback});
  }
  switch (chosen.encoding->method) {
    case DecodeMethod::utf8:
      utf8.finish(out);
      break;
    case DecodeMethod::utf16:
      utf16.finish(out);
      break;
    case DecodeMethod::multi_byte:
      multi_byte.finish(out);
      break;
    case DecodeMethod::single_byte:
    case DecodeMethod::replacement:
      break;
  }
}

Decoder::Decoder() : state_(std::make_unique<State>()) {}
Decoder::~Decoder() = default;
Decoder::Decoder(Decoder&&) noexcept = default;
Decoder& Decoder::operator=(Decoder&&) noexcept = default;

Result<void> Decoder::reset(std::string_view forced, std::string_view transport) {
  state_->reset();
  if (!forced.empty()) {
    const Encoding* found = find_encoding(forced);
    if (found == nullptr) {
      return Error{ErrorCode::unknown_charset, 0, "no encoding is called \"" + std::string(forced) + "\""};
    }
    state_->chosen = {found, CharsetSource::forced};
  }
  if (const Encoding* found = find_encoding(transport)) state_->transport = {found, CharsetSource::transport};
  return {};
}

Decoder::Pieces Decoder::feed(std::string_view chunk) {
  state_->out.clear();
  const std::string_view rest = state_->take(chunk);
  return {state_->out, rest};
}

std::string_view Decoder::finish() {
  state_->out.clear();
  state_->finish();
  return state_->out;
}

std::string_view Decoder::charset() const noexcept {
  return state_->chosen.encoding == nullptr ? std::string_view() : state_->chosen.encoding->name;
}

CharsetSource Decoder::charset_source() const noexcept {
  return state_->chosen.source;
}

std::size_t Decoder::replaced() const noexcept {
  const State& state = *state_;
  if (state.phase != Phase::nothing) return 0;
  switch (state.chosen.encoding->method) {
    case DecodeMethod::utf8:
      return state.utf8.replaced();
    case DecodeMethod::utf16:
      return state.utf16.replaced();
    case DecodeMethod::single_byte:
      return state.single_byte_replaced;
    case DecodeMethod::multi_byte:
      return state.multi_byte.replaced();
    case DecodeMethod::replacement:
      return state.said_replacement ? 1 : 0;
  }
  return 0;
}

}  // namespace cleancopy::html
