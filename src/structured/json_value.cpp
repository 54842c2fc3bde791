#include "structured/json_value.hpp"

#include <cstring>

#include "text/json_escape.hpp"
#include "text/plain_json.hpp"

namespace cleancopy::structured {
namespace {

// What RapidJSON reads a script from, and writes its strings to.
struct ScriptStream : rapidjson::InsituStringStream {
  explicit ScriptStream(std::string& text)
      : rapidjson::InsituStringStream(text.data()), end(src_ + text.size()) {}

  const char* end;
};

// Memory of an unusual page is given back before the next one is read.
constexpr std::size_t kKeptTexts = 16;
constexpr std::size_t kKeptBytes = std::size_t{1} << 20;

// RapidJSON takes the second half of a surrogate pair for a character, and writes what is no UTF-8.
bool has_lone_low_surrogate(std::string_view script) {
  std::size_t high_end = std::string_view::npos;  // of the last first half; "\\ud83d" is none
  for (std::size_t at = 0; (at = script.find('\\', at)) != std::string_view::npos; at += 2) {
    const std::string_view escape = script.substr(at);
    if (text::is_high_surrogate(escape)) {
      high_end = at + text::kJsonEscape;
    } else if (text::is_low_surrogate(escape) && at != high_end) {
      return true;
    }
  }
  return false;
}

}  // namespace
}  // namespace cleancopy::structured

template <>
struct rapidjson::StreamTraits<cleancopy::structured::ScriptStream> {
  enum { copyOptimization = 1 };
};

/// The reader's own way goes character by character, its vectorised one lets U+001A to U+001F pass (1.1.0);
/// this is where it lets the stream do better.
template <>
template <>
inline void rapidjson::Reader::ScanCopyUnescapedString(cleancopy::structured::ScriptStream& in,
                                                       cleancopy::structured::ScriptStream&) {
  const auto left = static_cast<std::size_t>(in.end - in.src_);
  const std::size_t plain = cleancopy::text::plain_json_prefix({in.src_, left});
  if (in.dst_ != in.src_) std::memmove(in.dst_, in.src_, plain);
  in.src_ += plain;
  in.dst_ += plain;
}

namespace cleancopy::structured {

void JsonParser::reset() {
  roots_.clear();
  pool_.Clear();
  if (texts_.size() > kKeptTexts) texts_.resize(kKeptTexts);
  for (std::string& text : texts_) {
    if (text.capacity() > kKeptBytes) std::string().swap(text);
  }
  texts_used_ = 0;
}

std::optional<JsonElement> JsonParser::parse(std::string_view script) {
  if (has_lone_low_surrogate(script)) return std::nullopt;
  if (texts_used_ == texts_.size()) texts_.emplace_back();
  std::string& text = texts_[texts_used_++];
  text.assign(script);
  rapidjson::Document document(&pool_);
  ScriptStream stream(text);
  document.ParseStream<rapidjson::kParseInsituFlag | rapidjson::kParseIterativeFlag>(stream);
  if (document.HasParseError()) {
    --texts_used_;
    return std::nullopt;
  }
  roots_.emplace_back().Swap(document);
  return JsonElement(roots_.back());
}

}  // namespace cleancopy::structured
