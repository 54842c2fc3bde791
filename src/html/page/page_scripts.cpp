// Which scripts a page keeps: JSON-LD, and what may be its state.
#include <algorithm>

#include "html/page/page_writer.hpp"
#include "html/page/script_state.hpp"
#include "text/unicode.hpp"

namespace cleancopy::html {
namespace {

constexpr std::size_t kMostTextBeforeState = 2048;  // bytes outside links; of more the text is in the markup

enum class ScriptKind : std::uint8_t { json_ld, json, program, other };

ScriptKind kind_of_script(const Tag& script) {
  const Attribute* const attribute = script.find(AttributeId::type);
  if (attribute == nullptr)
    return script.find(AttributeId::src) == nullptr ? ScriptKind::program : ScriptKind::other;
  const std::string_view type = text::trim(attribute->raw_value);
  const auto begins = [&](std::string_view name) {
    return text::equals_ignoring_ascii_case(type.substr(0, name.size()), name);
  };
  if (begins("application/ld+json")) return ScriptKind::json_ld;
  if (begins("application/json") || begins("text/json")) return ScriptKind::json;
  if (script.find(AttributeId::src) != nullptr) return ScriptKind::other;
  const bool program = type.empty() || begins("text/javascript") || begins("application/javascript");
  return program ? ScriptKind::program : ScriptKind::other;
}

}  // namespace

// State may be the only place of the text on a page that has shown next to none yet.
TextMode PageWriter::begin_script(const Tag& tag) {
  const ScriptKind kind = kind_of_script(tag);
  if (kind == ScriptKind::json_ld) {
    capture_ = Capture::json_ld;
    return TextMode::script;
  }
  (void)skip_in(page_->dropped.scripts);
  const std::size_t shown =
      page_->text.size() - std::min<std::size_t>(page_->text.size(), writer_.link_bytes());
  if (kind == ScriptKind::other || shown > kMostTextBeforeState) return TextMode::skip_script;
  state_is_json_ = kind == ScriptKind::json;
  capture_ = Capture::state_head;
  return TextMode::offered_script;
}

bool PageWriter::offer(std::string_view text) {
  if (capture_ == Capture::none) return false;
  std::string& states = page_->states;
  states.append(
      text.substr(0, limits_.max_json_ld_bytes - std::min(limits_.max_json_ld_bytes, states.size())));
  if (capture_ == Capture::state) return true;
  const StateGuess guess = guess_state(std::string_view(states).substr(state_begin()), state_is_json_);
  if (guess == StateGuess::yes) capture_ = Capture::state;
  if (guess != StateGuess::no) return states.size() < limits_.max_json_ld_bytes;
  states.resize(state_begin());
  capture_ = Capture::none;
  return false;
}

}  // namespace cleancopy::html
