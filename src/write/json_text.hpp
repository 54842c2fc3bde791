/// What RapidJSON's writer writes into: a string, to which runs of characters that stand as they are go
/// whole.
#pragma once

#include <cstddef>
#include <rapidjson/writer.h>
#include <string>
#include <string_view>
#include <utility>

#include "text/plain_json.hpp"

namespace cleancopy::write {

/// An output stream as RapidJSON names it.
class JsonText {
 public:
  using Ch = char;

  /// `bytes`: what is likely to be written, so that what was is not moved again and again.
  explicit JsonText(std::size_t bytes = 0) { text_.reserve(bytes); }

  void Put(char c) { text_.push_back(c); }
  void Flush() const noexcept {}

  void append(std::string_view run) { text_.append(run); }

  /// A part of what was written, which can be written once more.
  struct Part {
    std::size_t begin = 0;
    std::size_t size = 0;
  };
  /// What stands in the string of JSON that was the last thing to be written, from `begin` or behind it on.
  [[nodiscard]] Part inside_string(std::size_t begin) const {
    const std::size_t inside = text_.find('"', begin) + 1;
    return {inside, text_.size() - 1 - inside};
  }
  void append(Part part) { text_.append(text_, part.begin, part.size); }
  [[nodiscard]] std::size_t size() const noexcept { return text_.size(); }

  /// What was written; nothing may be put behind it.
  [[nodiscard]] std::string take() noexcept { return std::move(text_); }

 private:
  std::string text_;
};

}  // namespace cleancopy::write

/// The writer's own way goes character by character, its vectorised one leaves U+001A to U+001F as they are
/// (1.1.0); this is where it lets the stream do better.
template <>
inline bool rapidjson::Writer<cleancopy::write::JsonText>::ScanWriteUnescapedString(StringStream& is,
                                                                                    std::size_t length) {
  const std::string_view left(is.src_, length - is.Tell());
  const std::size_t plain = cleancopy::text::plain_json_prefix(left);
  os_->append(left.substr(0, plain));
  is.src_ += plain;
  return plain < left.size();
}
