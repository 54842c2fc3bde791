/// The states of Tokenizer (tokenizer.hpp), each under the number of its section in WHATWG HTML.
#pragma once

#include <algorithm>

#include "html/tokens/entities.hpp"
#include "html/tokens/names.hpp"
#include "html/tokens/scan.hpp"
#include "html/tokens/text_scan.hpp"
#include "html/tokens/tokenizer.hpp"
#include "text/unicode.hpp"
#include "text/utf8.hpp"

namespace cleancopy::html {
namespace tokenizer_detail {

inline constexpr std::string_view kReplacementUtf8 = "\xEF\xBF\xBD";
inline constexpr std::string_view kCommentStart = "--";
inline constexpr std::string_view kDoctypeStart = "doctype";
inline constexpr std::string_view kCdataStart = "[CDATA[";
inline constexpr std::size_t kCommentTail = 3;  // bytes that can matter for a comment's end: "--!"
inline constexpr std::size_t kLongestReference = 40;

/// After a `<`, this is no text (13.2.5.6).
constexpr bool begins_markup(char c) noexcept {
  return text::is_ascii_alpha(c) || c == '/' || c == '!' || c == '?';
}

/// At the `<` at `p`, a tag begins, by its name's first letter.
inline bool begins_tag(const char* p, const char* end) noexcept {
  return end - p > 2 && text::is_ascii_alpha(p[1] == '/' ? p[2] : p[1]);
}

/// The last of the bytes from `p` on that are as `*p` is: of a storm of one byte, only that needs a look.
inline const char* last_alike(const char* p, const char* end) noexcept {
  while (end - p > 1 && p[1] == *p) ++p;
  return p;
}

/// `text` is a prefix of `whole`, ASCII case ignored.
inline bool begins(std::string_view whole, std::string_view text) noexcept {
  return text.size() <= whole.size() && text::equals_ignoring_ascii_case(whole.substr(0, text.size()), text);
}

}  // namespace tokenizer_detail

template <class Sink>
void Tokenizer<Sink>::reset() {
  state_ = State::data;
  mode_ = TextMode::data;
  escape_ = Escape::none;
  skip_line_feed_ = false;
  run_length_ = 0;
  raw_text_element_.clear();
  pending_.clear();
  attributes_.clear();
  kept_.clear();
  piece_kept_ = nullptr;
  comment_.clear();
  comment_length_ = 0;
}

template <class Sink>
void Tokenizer<Sink>::start_in(TextMode mode, std::string_view element) {
  state_ = State::data;
  mode_ = mode;
  escape_ = Escape::none;
  raw_text_element_.assign(element);
}

template <class Sink>
void Tokenizer<Sink>::feed(std::string_view chunk) {
  const char* p = chunk.data();
  const char* const end = p + chunk.size();
  if (p == end) return;
  if (skip_line_feed_) {
    skip_line_feed_ = false;
    if (*p == '\n') ++p;
  }
  piece_begin_ = p;  // of the piece that the last chunk broke off, if one
  while (p != end) {
    switch (state_) {
      case State::data:
        p = data(p, end);
        break;
      case State::character_reference:
        p = character_reference(p, end);
        break;
      case State::tag_open:
        p = tag_open(p);
        break;
      case State::end_tag_open:
        p = end_tag_open(p);
        break;
      case State::raw_text_less_than:
        p = raw_text_less_than(p, end);
        break;
      case State::markup_declaration_open:
        p = markup_declaration_open(p, end);
        break;
      case State::comment:
        p = comment(p, end);
        break;
      case State::bogus_comment:
        p = bogus_comment(p, end);
        break;
      case State::doctype:
        p = doctype(p, end);
        break;
      case State::cdata:
        p = cdata(p, end);
        break;
      default:
        p = tag(p, end);
        break;
    }
  }
  if (in_tag()) suspend_tag(chunk.data(), end);
}

template <class Sink>
void Tokenizer<Sink>::finish() {
  switch (state_) {
    case State::tag_open:
      text(std::string_view("<"));
      break;
    case State::end_tag_open:
      text(std::string_view("</"));
      break;
    case State::raw_text_less_than:
      text(pending_);
      break;
    case State::character_reference: {
      // One round with nothing after it decides; what it leaves over is letters and digits.
      const ReferenceMatch match = match_reference(pending_, true, ReferenceContext::text);
      if (match.length > 0) text(match);
      text(std::string_view(pending_).substr(match.length));
      break;
    }
    case State::markup_declaration_open:
    case State::bogus_comment:
      collect_comment(pending_.data(), pending_.data() + pending_.size());
      emit_comment(0);
      break;
    case State::comment: {
      const std::string_view body = comment_;
      std::size_t cut = 0;
      for (const std::string_view tail : {"--!", "--", "-"}) {
        if (cut == 0 && body.ends_with(tail)) cut = tail.size();
      }
      emit_comment(cut);
      break;
    }
    case State::doctype:
      sink_->on_doctype(parse_doctype(pending_, true));
      break;
    case State::cdata:
      text(std::string_view("]]").substr(0, run_length_));
      break;
    default:
      break;  // text has been told; a tag that never ended is dropped
  }
  pending_.clear();
  state_ = State::data;
}

// --- text ---------------------------------------------------------------------------------------------

template <class Sink>
void Tokenizer<Sink>::text(std::string_view view) {
  if (mode_ == TextMode::skip_raw_text || mode_ == TextMode::skip_script) {
    skipped(view.size());
  } else if (mode_ == TextMode::offered_script) {
    offer(view);
  } else if (!view.empty()) {
    sink_->on_text(view);
  }
}

template <class Sink>
void Tokenizer<Sink>::text(const char* begin, const char* end) {
  text(std::string_view(begin, static_cast<std::size_t>(end - begin)));
}

// The text from `begin` to the `<` at `less_than`. `end`: how far may be read.
template <class Sink>
void Tokenizer<Sink>::text_before_tag(const char* begin, const char* less_than, const char* end) {
  if (begin == less_than) return;
  const std::string_view text(begin, static_cast<std::size_t>(less_than - begin));
  if constexpr (requires { sink_->on_blank_text(text); }) {
    if (scan::skip_blank(begin, end) == less_than) return sink_->on_blank_text(text);
  }
  sink_->on_text(text);
}

template <class Sink>
void Tokenizer<Sink>::text(const ReferenceMatch& match) {
  scratch_.clear();
  text::append_utf8(scratch_, match.value[0]);
  if (match.value[1] != 0) text::append_utf8(scratch_, match.value[1]);
  text(scratch_);
}

// A carriage return, alone or before a line feed, is one line feed (13.2.3.5).
template <class Sink>
const char* Tokenizer<Sink>::line_end(const char* p, const char* end) {
  text(std::string_view("\n"));
  ++p;
  if (p == end) {
    skip_line_feed_ = true;
  } else if (*p == '\n') {
    ++p;
  }
  return p;
}

// Most scripts are turned down by their first bytes: no more is told at once.
template <class Sink>
void Tokenizer<Sink>::offer(std::string_view text) {
  constexpr std::size_t kPiece = 256;
  skipped(text.size());
  if constexpr (requires { sink_->on_offered_text(text); }) {
    for (; !text.empty(); text.remove_prefix(std::min(kPiece, text.size()))) {
      if (sink_->on_offered_text(text.substr(0, kPiece))) continue;
      mode_ = TextMode::skip_script;
      return;
    }
  }
}

// Raw text is searched for `<` alone; its line ends and NULs are mended here, where it is wanted at all.
template <class Sink>
void Tokenizer<Sink>::raw(const char* begin, const char* end) {
  if (mode_ == TextMode::skip_raw_text || mode_ == TextMode::skip_script) {
    skipped(static_cast<std::size_t>(end - begin));
    return;
  }
  if (mode_ == TextMode::offered_script) return text(begin, end);
  while (begin != end) {
    const char* const stop = scan::find_line_event(begin, end);
    text(begin, stop);
    if (stop == end) return;
    if (*stop == '\0') {
      text(tokenizer_detail::kReplacementUtf8);
      begin = stop + 1;
    } else {
      begin = line_end(stop, end);
    }
  }
}

template <class Sink>
const char* Tokenizer<Sink>::data(const char* p, const char* end) {
  switch (mode_) {
    case TextMode::data:
    case TextMode::rcdata:
      return plain_data(p, end);
    case TextMode::plaintext:
      raw(p, end);
      return end;  // 13.2.5.5
    default:
      return raw_text(p, end);
  }
}

// 13.2.5.1 data, 13.2.5.2 RCDATA. What turns out to be text after all stays in the run, so that a storm of
// `<` or `&` is one piece of text.
template <class Sink>
const char* Tokenizer<Sink>::plain_data(const char* p, const char* end) {
  const char* run = p;
  while ((p = scan::find_text_event(p, end)) != end) {
    switch (*p) {
      case '<': {
        const bool rcdata = mode_ == TextMode::rcdata;
        if (!rcdata && tokenizer_detail::begins_tag(p, end)) {
          text_before_tag(run, p, end);
          run = p = whole_tag(p, end);
          if (state_ != State::data || mode_ != TextMode::data) return p;
          break;
        }
        if (const char* const last = tokenizer_detail::last_alike(p, end); last != p) {
          p = last;
          break;
        }
        if (end - p > 1 && !(rcdata ? p[1] == '/' : tokenizer_detail::begins_markup(p[1]))) {
          ++p;
          break;
        }
        if (rcdata) {
          text(run, p);
          pending_.assign(1, '<');
          state_ = State::raw_text_less_than;
          return p + 1;
        }
        text(run, p);
        state_ = State::tag_open;
        return p + 1;
      }
      case '&': {
        p = tokenizer_detail::last_alike(p, end);
        const ReferenceMatch match = match_reference(std::string_view(p, static_cast<std::size_t>(end - p)),
                                                     false, ReferenceContext::text);
        if (match.needs_more) {
          text(run, p);
          pending_.clear();
          state_ = State::character_reference;
          return p;
        }
        if (match.length == 0) {
          ++p;
          break;
        }
        text(run, p);
        text(match);
        run = p += match.length;
        break;
      }
      case '\r':
        text(run, p);
        if (end - p > 1 && p[1] == '\n') {
          run = p + 1;  // the line feed is text like what follows it
          p += 2;
        } else {
          run = p = line_end(p, end);
        }
        break;
      default:
        if (mode_ == TextMode::rcdata) {
          text(run, p);
          text(tokenizer_detail::kReplacementUtf8);
          run = ++p;
        } else {
          p = tokenizer_detail::last_alike(p, end) + 1;
        }
        break;
    }
  }
  text(run, end);
  return end;
}

// A tag in data, from its `<` on, as far as it lies in this chunk.
template <class Sink>
const char* Tokenizer<Sink>::whole_tag(const char* p, const char* end) {
  return p[1] == '/' ? plain_end_tag(p + 2, end) : plain_start_tag(p + 1, end);
}

// The beginning of a reference, `ahead`, as far as its meaning needs it. Only a number can be long: of that,
// the digits that say its value or that it is too large.
template <class Sink>
void Tokenizer<Sink>::keep_reference(std::string_view ahead) {
  constexpr std::size_t kDigits = 8;  // in either base, so many are too large
  constexpr std::size_t kLong = 3 + 2 * kDigits;
  if (ahead.size() <= kLong || ahead[1] != '#') {
    if (ahead.data() != pending_.data()) pending_.assign(ahead);
    return;
  }
  const std::size_t digits = (ahead[2] | 0x20) == 'x' ? 3 : 2;
  const std::size_t first = std::min(ahead.find_first_not_of('0', digits), ahead.size() - 1);
  const std::string significant(ahead.substr(first, kDigits));
  pending_ = std::string(ahead.substr(0, digits)) + significant;
}

// 13.2.5.72 character reference. `pending_` holds what the chunks before had of it.
template <class Sink>
const char* Tokenizer<Sink>::character_reference(const char* p, const char* end) {
  const std::size_t kept = pending_.size();
  std::string_view ahead(p, static_cast<std::size_t>(end - p));
  if (kept > 0) {
    pending_.append(p, std::min<std::size_t>(ahead.size(), tokenizer_detail::kLongestReference));
    ahead = pending_;
  }
  const ReferenceMatch match = match_reference(ahead, false, ReferenceContext::text);
  if (match.needs_more) {
    const char* const taken = kept > 0 ? p + (pending_.size() - kept) : end;
    keep_reference(ahead);
    return taken;
  }
  state_ = State::data;
  if (match.length == 0) {
    // What was kept is an ampersand and letters or digits; a new ampersand may follow in this chunk.
    if (kept > 0) {
      text(std::string_view(pending_).substr(0, kept));
      return p;
    }
    text(std::string_view("&"));
    return p + 1;
  }
  text(match);
  if (match.length >= kept) return p + (match.length - kept);
  text(std::string_view(pending_).substr(match.length, kept - match.length));
  return p;
}

// 13.2.5.3 raw text, 13.2.5.4 script data and its escaped forms
template <class Sink>
const char* Tokenizer<Sink>::raw_text(const char* p, const char* end) {
  const char* run = p;
  while ((p = next_raw_text_event(p, end)) != end) {
    if (escape_ == Escape::none && end - p > 1 && p[1] != '/' && p[1] != '!') {
      p = p[1] == '<' ? tokenizer_detail::last_alike(p, end) : p + 1;
      continue;
    }
    const RawTextMark mark = raw_text_mark(std::string_view(p, static_cast<std::size_t>(end - p)));
    switch (mark) {
      case RawTextMark::undecided:
        raw(run, p);
        pending_.assign(1, '<');
        state_ = State::raw_text_less_than;
        return p + 1;
      case RawTextMark::end_tag:
        raw(run, p);
        return plain_end_tag(p + 2, end);
      case RawTextMark::none:
        run_length_ = 0;
        ++p;
        break;
      default:
        enter(mark);
        ++p;
        break;
    }
  }
  raw(run, end);
  return end;
}

// The next `<`. Inside `<!--` of a script, `-->` on the way ends that.
template <class Sink>
const char* Tokenizer<Sink>::next_raw_text_event(const char* p, const char* end) {
  while (escape_ != Escape::none && p != end && *p != '<') {
    if (*p == '-') {
      ++run_length_;
    } else {
      if (*p == '>' && run_length_ >= 2) escape_ = Escape::none;
      run_length_ = 0;
    }
    ++p;
  }
  return escape_ == Escape::none ? scan::find_far(p, end, '<') : p;
}

template <class Sink>
typename Tokenizer<Sink>::RawTextMark Tokenizer<Sink>::raw_text_mark(std::string_view ahead) const noexcept {
  using tokenizer_detail::begins;
  if (ahead.size() < 2) return RawTextMark::undecided;
  // `name` and a byte that ends it, at `at`.
  const auto names = [&](std::size_t at, std::string_view name, RawTextMark mark) {
    if (name.empty()) return RawTextMark::none;
    if (ahead.size() <= at + name.size()) {
      return begins(name, ahead.substr(at)) ? RawTextMark::undecided : RawTextMark::none;
    }
    const bool ended = scan::ends(ahead[at + name.size()], scan::kTagName);
    return ended && begins(name, ahead.substr(at, name.size())) ? mark : RawTextMark::none;
  };
  const bool script =
      mode_ == TextMode::script || mode_ == TextMode::skip_script || mode_ == TextMode::offered_script;
  if (ahead[1] == '/') {
    return names(2, raw_text_element_,
                 escape_ == Escape::double_escaped ? RawTextMark::double_escape_end : RawTextMark::end_tag);
  }
  if (!script) return RawTextMark::none;
  if (escape_ == Escape::none) {
    if (ahead.size() < 4) return begins("<!--", ahead) ? RawTextMark::undecided : RawTextMark::none;
    return begins("<!--", ahead.substr(0, 4)) ? RawTextMark::escape : RawTextMark::none;
  }
  if (escape_ == Escape::escaped) return names(1, "script", RawTextMark::double_escape);
  return RawTextMark::none;
}

template <class Sink>
void Tokenizer<Sink>::enter(RawTextMark mark) noexcept {
  run_length_ = 0;
  // After `<!--` its own two dashes count for a `-->`: they are read as dashes again after the `<!`.
  escape_ = mark == RawTextMark::double_escape ? Escape::double_escaped : Escape::escaped;
}

// 13.2.5.9 and its kin: a `<` whose meaning the chunk's end has cut off. `pending_` starts with it.
template <class Sink>
const char* Tokenizer<Sink>::raw_text_less_than(const char* p, const char* end) {
  while (p != end) {
    pending_.push_back(*p);
    const RawTextMark mark = raw_text_mark(pending_);
    if (mark == RawTextMark::undecided) {
      ++p;
      continue;
    }
    // Only the byte that decides can be another `<`: it is read again.
    pending_.pop_back();
    state_ = State::data;
    if (mark == RawTextMark::end_tag) {
      begin_tag(p, true);
      piece_kept_ = &kept_.emplace_back(pending_, 2);
      return p;
    }
    text(pending_);
    run_length_ = 0;
    if (mark != RawTextMark::none) {
      enter(mark);
      if (mark == RawTextMark::escape) run_length_ = 1;  // of `<!--`, the last dash is read again
    }
    return p;
  }
  return end;
}

// --- tags ---------------------------------------------------------------------------------------------

// 13.2.5.6 tag open
template <class Sink>
const char* Tokenizer<Sink>::tag_open(const char* p) {
  const char c = *p;
  if (text::is_ascii_alpha(c)) {
    begin_tag(p, false);
    return p;
  }
  if (c == '/') {
    state_ = State::end_tag_open;
    return p + 1;
  }
  pending_.clear();
  if (c == '!') {
    state_ = State::markup_declaration_open;
    return p + 1;
  }
  if (c == '?') {
    state_ = State::bogus_comment;
    return p;
  }
  text(std::string_view("<"));
  state_ = State::data;
  return p;
}

// 13.2.5.7 end tag open
template <class Sink>
const char* Tokenizer<Sink>::end_tag_open(const char* p) {
  if (text::is_ascii_alpha(*p)) {
    begin_tag(p, true);
    return p;
  }
  if (*p == '>') {
    state_ = State::data;
    return p + 1;
  }
  pending_.clear();
  state_ = State::bogus_comment;
  return p;
}

template <class Sink>
void Tokenizer<Sink>::begin_tag(const char* name, bool is_end) {
  tag_ = Tag{};
  tag_is_end_ = is_end;
  attributes_.clear();
  attributes_kept_ = 0;
  attributes_seen_ =
      is_end ? ~std::uint64_t{0} : std::uint64_t{1} << static_cast<unsigned>(AttributeId::none);
  if (!kept_.empty()) kept_.clear();
  begin_piece(name);
  state_ = State::tag_name;
}

template <class Sink>
void Tokenizer<Sink>::begin_piece(const char* p) noexcept {
  piece_begin_ = p;
  piece_kept_ = nullptr;
}

// A name or value that lies whole in the chunk.
template <class Sink>
std::string_view Tokenizer<Sink>::piece(const char* begin, const char* end) const noexcept {
  return {begin, std::min(static_cast<std::size_t>(end - begin), max_piece_)};
}

template <class Sink>
std::string_view Tokenizer<Sink>::end_piece(const char* p) {
  if (piece_kept_ == nullptr) return piece(piece_begin_, p);
  const auto length = static_cast<std::size_t>(p - piece_begin_);
  piece_kept_->append(piece_begin_, std::min(length, max_piece_ - piece_kept_->size()));
  const std::string_view piece = *piece_kept_;
  piece_kept_ = nullptr;
  return piece;
}

// Somebody may want some of the start tag whose name was read.
template <class Sink>
bool Tokenizer<Sink>::wants_attributes() const {
  if constexpr (requires(const Sink& sink) { sink.wants_attributes(tag_.id); }) {
    return sink_->wants_attributes(tag_.id);
  } else {
    return true;
  }
}

// Somebody wants it, and it is the first of its name in this tag.
template <class Sink>
bool Tokenizer<Sink>::wants_attribute(AttributeId id, std::string_view name) {
  if constexpr (Sink::kWantsAllAttributes) {
    if (tag_is_end_) return false;
    if constexpr (requires { Sink::kMostAttributes; }) {
      if (attributes_.size() >= Sink::kMostAttributes) return false;
    }
    return std::none_of(attributes_.begin(), attributes_.end(), [&](const Attribute& other) {
      return text::equals_ignoring_ascii_case(other.name, name);
    });
  } else {
    if constexpr (requires(const Sink& sink) { sink.wants_attribute(name); }) {
      if (id == AttributeId::none) {
        return !tag_is_end_ && sink_->wants_attribute(name) &&
               std::none_of(attributes_.begin(), attributes_.end(), [&](const Attribute& other) {
                 return text::equals_ignoring_ascii_case(other.name, name);
               });
      }
    }
    const std::uint64_t bit = std::uint64_t{1} << static_cast<unsigned>(id);
    const bool first = (attributes_seen_ & bit) == 0;
    attributes_seen_ |= bit;
    return first;
  }
}

template <class Sink>
void Tokenizer<Sink>::end_attribute_name(const char* p) {
  ++tag_.attributes_read;
  const bool was_kept = piece_kept_ != nullptr;  // as the last of kept_
  attribute_.name = end_piece(p);
  attribute_.id = attribute_id(attribute_.name);
  attribute_wanted_ = wants_attribute(attribute_.id, attribute_.name);
  if (attribute_wanted_) return;
  if (was_kept) kept_.pop_back();
  attribute_.name = {};
}

template <class Sink>
void Tokenizer<Sink>::add_attribute(std::string_view value) {
  if (!attribute_wanted_) return;
  attribute_.raw_value = value;
  attributes_.push_back(attribute_);
  attribute_wanted_ = false;
}

template <class Sink>
void Tokenizer<Sink>::end_attribute_value(const char* p) {
  if (attribute_wanted_) add_attribute(end_piece(p));
  piece_kept_ = nullptr;
}

// The straight road for nearly every tag: its name, attributes with a quoted value and `>`, all in this
// chunk. What is not so is left to tag(), from the attribute on that is not so.
template <class Sink>
const char* Tokenizer<Sink>::plain_start_tag(const char* name, const char* end) {
  const ScannedName scanned = scan_name<scan::kTagName>(name, end);
  const char* p = scanned.end;
  begin_tag(name, false);
  if (p == end) return end;
  set_name(tag_, name, scanned);
  if (*p != '>') {
    const char* const close = wants_attributes() ? nullptr : scan::skip_attributes(p, end);
    if (close != nullptr) {
      tag_.self_closing = close[-1] == '/';
      emit_start_tag();
      return close + 1;
    }
    state_ = State::before_attribute_name;
    p = plain_attributes(p, end);
    if (end - p > 1 && p[0] == '/' && p[1] == '>') {
      tag_.self_closing = true;
      ++p;
    }
    if (p == end || *p != '>') return p;
  }
  emit_start_tag();
  return p + 1;
}

// An end tag has nothing but its name: it needs none of what is kept of a tag that is being read.
template <class Sink>
const char* Tokenizer<Sink>::plain_end_tag(const char* name, const char* end) {
  const ScannedName scanned = scan_name<scan::kTagName>(name, end);
  const char* const p = scanned.end;
  if (p != end && *p == '>') {
    Tag tag;
    set_name(tag, name, scanned);
    mode_ = TextMode::data;
    escape_ = Escape::none;
    sink_->on_end_tag(tag);
    return p + 1;
  }
  begin_tag(name, true);
  if (p == end) return end;
  set_name(tag_, name, scanned);
  state_ = State::before_attribute_name;
  return p;
}

// The name of a tag, from `begin` on, whose end was found in the chunk.
template <class Sink>
void Tokenizer<Sink>::set_name(Tag& tag, const char* begin, const ScannedName& scanned) const noexcept {
  tag.name = piece(begin, scanned.end);
  const bool whole = tag.name.size() == static_cast<std::size_t>(scanned.end - begin);
  tag.id = whole ? tag_id(scanned.key) : tag_id(tag.name);
}

// Reads space and attributes of the forms name="value", name='value' and name alone, as long as they lie
// whole in the chunk: up to `end`, or to what begins something else.
template <class Sink>
const char* Tokenizer<Sink>::plain_attributes(const char* p, const char* end) {
  // One that ends no tag separates attributes as a space does (13.2.5.40).
  const auto is_lost_solidus = [end](const char* at) { return end - at > 1 && at[1] != '>'; };
  for (;;) {
    if (p != end && *p == ' ') ++p;  // nearly always all that there is between two
    for (; p != end && scan::ends(*p, scan::kTagName); ++p) {
      if (*p == '>' || (*p == '/' && !is_lost_solidus(p))) return p;
    }
    if (p == end) return p;
    const auto [name_end, key] = scan_name<scan::kAttributeName>(p, end);
    if (end - name_end < 3 || name_end == p) return p;
    const char* value = name_end;
    const char* value_end = name_end;
    const char* next = name_end;
    if (*name_end == '=') {
      const char quote = name_end[1];
      if (quote != '"' && quote != '\'') return p;
      value = name_end + 2;
      value_end = scan::find(value, end, quote);
      if (value_end == end) {
        begin_piece(p);
        end_attribute_name(name_end);
        begin_piece(value);
        state_ = quote == '"' ? State::attribute_value_double_quoted : State::attribute_value_single_quoted;
        return end;
      }
      next = value_end + 1;
    } else if (text::is_html_space(*name_end)) {
      if (name_end[1] == '=' || text::is_html_space(name_end[1])) return p;  // the value may follow
    }
    ++tag_.attributes_read;
    const std::string_view name = piece(p, name_end);
    const bool is_whole = name.size() == static_cast<std::size_t>(name_end - p);
    const AttributeId id = is_whole ? attribute_id(key) : attribute_id(name);
    if (wants_attribute(id, name)) {
      const Attribute attribute{id, name, piece(value, value_end)};
      attributes_.push_back(attribute);
    }
    p = next;
  }
}

// 13.2.5.8 tag name, 13.2.5.32 to 13.2.5.40: the attributes
template <class Sink>
const char* Tokenizer<Sink>::tag(const char* p, const char* end) {
  using namespace tokenizer_detail;
  State state = state_;
  while (p != end) {
    switch (state) {
      case State::tag_name:
        p = scan::find_name_end<scan::kTagName>(p, end);
        if (p == end) break;
        tag_.name = end_piece(p);
        tag_.id = tag_id(tag_.name);
        state = State::before_attribute_name;
        break;

      case State::before_attribute_name:
        state_ = state;
        p = plain_attributes(p, end);
        state = state_;
        if (p == end) break;
        if (*p == '>') {
          emit_tag();
          return p + 1;
        } else if (*p == '/') {
          state = State::self_closing_start_tag;
          ++p;
        } else {
          begin_piece(p);
          if (*p == '=') ++p;  // belongs to the name here
          state = State::attribute_name;
        }
        break;

      case State::attribute_name:
        p = scan::find_name_end<scan::kAttributeName>(p, end);
        if (p == end) break;
        end_attribute_name(p);
        if (*p == '=') {
          state = State::before_attribute_value;
          ++p;
        } else {
          state = State::after_attribute_name;
        }
        break;

      case State::after_attribute_name:
        if (text::is_html_space(*p)) {
          ++p;
        } else if (*p == '=') {
          state = State::before_attribute_value;
          ++p;
        } else {
          add_attribute({});
          state = State::before_attribute_name;
        }
        break;

      case State::before_attribute_value:
        if (text::is_html_space(*p)) {
          ++p;
        } else if (*p == '"' || *p == '\'') {
          state = *p == '"' ? State::attribute_value_double_quoted : State::attribute_value_single_quoted;
          begin_piece(++p);
        } else if (*p == '>') {
          add_attribute({});
          emit_tag();
          return p + 1;
        } else {
          state = State::attribute_value_unquoted;
          begin_piece(p);
        }
        break;

      case State::attribute_value_double_quoted:
      case State::attribute_value_single_quoted:
        p = scan::find(p, end, state == State::attribute_value_double_quoted ? '"' : '\'');
        if (p == end) break;
        end_attribute_value(p);
        ++p;
        state = State::before_attribute_name;  // without a space (13.2.5.39): an error that changes nothing
        break;

      case State::attribute_value_unquoted:
        p = scan::find_name_end<scan::kUnquotedValue>(p, end);
        if (p == end) break;
        end_attribute_value(p);
        state = State::before_attribute_name;
        break;

      case State::self_closing_start_tag:
        if (*p == '>') {
          tag_.self_closing = true;
          emit_tag();
          return p + 1;
        }
        state = State::before_attribute_name;
        break;

      default:
        return p;
    }
  }
  state_ = state;
  return end;
}

template <class Sink>
void Tokenizer<Sink>::emit_tag() {
  if (tag_is_end_) {
    emit_end_tag();
  } else {
    emit_start_tag();
  }
}

template <class Sink>
void Tokenizer<Sink>::emit_end_tag() {
  state_ = State::data;
  mode_ = TextMode::data;
  escape_ = Escape::none;
  sink_->on_end_tag(tag_);
}

template <class Sink>
void Tokenizer<Sink>::emit_start_tag() {
  state_ = State::data;
  tag_.attributes = attributes_;
  mode_ = sink_->on_start_tag(tag_);
  if (mode_ != TextMode::data) {
    raw_text_element_.clear();
    for (const char c : tag_.name) raw_text_element_.push_back(text::to_ascii_lower(c));
    escape_ = Escape::none;
  }
}

// The chunk ends inside a tag: what is wanted of it is copied, once.
template <class Sink>
void Tokenizer<Sink>::suspend_tag(const char* chunk, const char* end) {
  keep(tag_.name, chunk, end);
  for (; attributes_kept_ < attributes_.size(); ++attributes_kept_) {
    Attribute& attribute = attributes_[attributes_kept_];
    keep(attribute.name, chunk, end);
    keep(attribute.raw_value, chunk, end);
  }
  const bool in_attribute =
      state_ >= State::after_attribute_name && state_ <= State::attribute_value_unquoted;
  if (in_attribute) keep(attribute_.name, chunk, end);
  const bool in_value = state_ == State::attribute_value_double_quoted ||
                        state_ == State::attribute_value_single_quoted ||
                        state_ == State::attribute_value_unquoted;
  const bool wanted =
      state_ == State::tag_name || state_ == State::attribute_name || (in_value && attribute_wanted_);
  if (!wanted) return;
  if (piece_kept_ == nullptr) piece_kept_ = &kept_.emplace_back();
  const auto length = static_cast<std::size_t>(end - piece_begin_);
  piece_kept_->append(piece_begin_, std::min(length, max_piece_ - piece_kept_->size()));
}

template <class Sink>
void Tokenizer<Sink>::keep(std::string_view& view, const char* chunk, const char* end) {
  if (view.empty() || view.data() < chunk || view.data() >= end) return;
  view = kept_.emplace_back(view);
}

// --- comments, doctype, CDATA ---------------------------------------------------------------------------

// 13.2.5.42 markup declaration open. `pending_` holds what came after `<!`.
template <class Sink>
const char* Tokenizer<Sink>::markup_declaration_open(const char* p, const char* end) {
  using namespace tokenizer_detail;
  if (const std::string_view ahead(p, static_cast<std::size_t>(end - p));
      pending_.empty() && ahead.size() >= kDoctypeStart.size()) {
    if (ahead.starts_with(kCommentStart)) {
      begin_comment();
      return p + kCommentStart.size();
    }
    if (begins(ahead, kDoctypeStart)) {
      state_ = State::doctype;
      return p + kDoctypeStart.size();
    }
  }
  for (; p != end; ++p) {
    pending_.push_back(*p);
    if (pending_ == kCommentStart) {
      pending_.clear();
      begin_comment();
      return p + 1;
    }
    if (pending_.size() == kDoctypeStart.size() && begins(kDoctypeStart, pending_)) {
      pending_.clear();
      state_ = State::doctype;
      return p + 1;
    }
    if (cdata_allowed() && pending_ == kCdataStart) {
      pending_.clear();
      run_length_ = 0;
      state_ = State::cdata;
      return p + 1;
    }
    const bool may_go_on = kCommentStart.starts_with(pending_) || begins(kDoctypeStart, pending_) ||
                           (cdata_allowed() && kCdataStart.starts_with(pending_));
    if (!may_go_on) {
      pending_.pop_back();
      state_ = State::bogus_comment;
      return p;
    }
  }
  return end;
}

template <class Sink>
void Tokenizer<Sink>::begin_comment() noexcept {
  comment_.clear();
  comment_length_ = 0;
  state_ = State::comment;
}

template <class Sink>
void Tokenizer<Sink>::collect_comment(const char* begin, const char* end) {
  using tokenizer_detail::kCommentTail;
  const auto length = static_cast<std::size_t>(end - begin);
  comment_length_ += length;
  if constexpr (Sink::kWantsComments) {
    comment_.append(begin, length);
  } else {
    const std::size_t tail = std::min(length, kCommentTail);
    comment_.append(end - tail, tail);
    if (comment_.size() > kCommentTail) comment_.erase(0, comment_.size() - kCommentTail);
  }
}

// `cut`: bytes at its end that belong to the delimiter.
template <class Sink>
void Tokenizer<Sink>::emit_comment(std::size_t cut) {
  if constexpr (Sink::kWantsComments) {
    comment_.resize(comment_.size() - cut);
    scratch_.clear();
    append_normalised(scratch_, comment_);
    sink_->on_comment(scratch_);
  } else if constexpr (requires { sink_->on_skipped_comment(comment_length_); }) {
    sink_->on_skipped_comment(comment_length_ - cut);
  } else {
    static_cast<void>(cut);
  }
  comment_.clear();
  comment_length_ = 0;
  state_ = State::data;
}

// 13.2.5.43 to 13.2.5.51: a comment ends at `>` right after its start, after `-` alone, `--` or `--!`.
template <class Sink>
const char* Tokenizer<Sink>::comment(const char* p, const char* end) {
  const char* from = p;
  for (;;) {
    const char* const close = scan::find_far(from, end, '>');
    if (close == end) {
      collect_comment(p, end);
      return end;
    }
    // What may end it lies in this chunk: if it does not, there is nothing to collect yet.
    if (close - p >= 3 && close[-2] != '-') {
      from = close + 1;
      continue;
    }
    collect_comment(p, close);
    const std::string_view body = comment_;
    if (comment_length_ == 0) {
      emit_comment(0);
    } else if (comment_length_ == 1 && body == "-") {
      emit_comment(1);
    } else if (body.ends_with("--")) {
      emit_comment(2);
    } else if (body.ends_with("--!")) {
      emit_comment(3);
    } else {
      p = close;  // the `>` is part of the comment
      from = close + 1;
      continue;
    }
    return close + 1;
  }
}

// 13.2.5.41 bogus comment
template <class Sink>
const char* Tokenizer<Sink>::bogus_comment(const char* p, const char* end) {
  if (!pending_.empty()) {
    collect_comment(pending_.data(), pending_.data() + pending_.size());
    pending_.clear();
  }
  const char* const close = scan::find_far(p, end, '>');
  collect_comment(p, close);
  if (close == end) return end;
  emit_comment(0);
  return close + 1;
}

// 13.2.5.53 to 13.2.5.68: whatever it holds, a doctype ends at the first `>`.
template <class Sink>
const char* Tokenizer<Sink>::doctype(const char* p, const char* end) {
  const char* const close = scan::find_far(p, end, '>');
  const auto length = static_cast<std::size_t>(close - p);
  pending_.append(p, std::min(length, max_piece_ - std::min(max_piece_, pending_.size())));
  if (close == end) return end;
  sink_->on_doctype(parse_doctype(pending_, false));
  state_ = State::data;
  return close + 1;
}

// 13.2.5.69 CDATA section: up to `]]>`; up to two brackets are held back.
template <class Sink>
const char* Tokenizer<Sink>::cdata(const char* p, const char* end) {
  while (p != end) {
    if (*p == ']') {
      if (run_length_ == 2) {
        text(std::string_view("]"));
      } else {
        ++run_length_;
      }
      ++p;
    } else if (*p == '>' && run_length_ == 2) {
      run_length_ = 0;
      state_ = State::data;
      return p + 1;
    } else {
      text(std::string_view("]]").substr(0, run_length_));
      run_length_ = 0;
      if (*p == '\r') {
        p = line_end(p, end);
        continue;
      }
      const char* stop = p + 1;
      while (stop != end && *stop != ']' && *stop != '\r') ++stop;
      text(p, stop);
      p = stop;
    }
  }
  return end;
}

}  // namespace cleancopy::html
