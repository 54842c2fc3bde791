#include "structured/state_stream.hpp"

#include <algorithm>
#include <charconv>
#include <cstddef>

#include "text/unicode.hpp"

namespace cleancopy::structured {
namespace {

constexpr std::string_view kPush = "self.__next_f.push(";

// The number at the head of `text`, in hexadecimal digits, up to `mark`; both are taken off.
bool take_number(std::string_view& text, char mark, std::string_view& digits, std::size_t& number) {
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number, 16);
  const auto size = static_cast<std::size_t>(end - text.data());
  if (error != std::errc() || size == text.size() || *end != mark) return false;
  digits = text.substr(0, size);
  text.remove_prefix(size + 1);
  return true;
}

}  // namespace

bool is_stream_piece(std::string_view script) {
  return text::trim(script).starts_with(kPush);
}

void append_piece(std::string_view script, JsonParser& parser, std::string& stream) {
  script = text::trim(script).substr(kPush.size());
  const auto piece = parser.parse(script.substr(0, script.rfind(')')));
  if (piece && piece->is_array() && piece->size() == 2) stream += piece->entry(1).string();
}

std::vector<StreamRow> rows_of(std::string_view stream) {
  std::vector<StreamRow> rows;
  while (!stream.empty()) {
    StreamRow row;
    std::size_t number = 0;
    if (!take_number(stream, ':', row.number, number)) {
      const std::size_t line_feed = stream.find('\n');  // a row without a number
      if (line_feed == std::string_view::npos) break;
      stream.remove_prefix(line_feed + 1);
      continue;
    }
    std::size_t size = 0;
    std::string_view digits;
    if (stream.starts_with('T')) {
      stream.remove_prefix(1);
      if (!take_number(stream, ',', digits, size) || size > stream.size()) break;
      row.value = stream.substr(0, size);
      row.is_text = true;
      stream.remove_prefix(size);
    } else {
      row.value = stream.substr(0, stream.find('\n'));
      stream.remove_prefix(std::min(stream.size(), row.value.size() + 1));
    }
    const bool is_json = row.value.starts_with('[') || row.value.starts_with('{');
    if (row.is_text || is_json) rows.push_back(row);
  }
  return rows;
}

}  // namespace cleancopy::structured
