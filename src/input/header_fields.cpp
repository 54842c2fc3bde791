#include "input/header_fields.hpp"

#include <algorithm>

#include "input/transfer_coding.hpp"
#include "text/unicode.hpp"

namespace cleancopy::input {
namespace {

std::string lower(std::string_view text) {
  std::string out(text);
  std::transform(out.begin(), out.end(), out.begin(), text::to_ascii_lower);
  return out;
}

std::size_t name_end(std::string_view line) noexcept {
  const std::size_t colon = line.substr(0, 80).find(':');
  if (colon == std::string_view::npos || colon == 0) return 0;
  const std::string_view name = line.substr(0, colon);
  const bool plain = std::all_of(name.begin(), name.end(), [](char c) {
    return text::is_ascii_alpha(c) || text::is_ascii_digit(c) || c == '-' || c == '_' || c == '.';
  });
  return plain ? colon : 0;
}

}  // namespace

void HeaderFields::read(std::string_view block) {
  fields_.clear();
  while (!block.empty()) {
    const std::size_t end = std::min(block.find('\n'), block.size());
    const std::string_view line = block.substr(0, end);
    block.remove_prefix(std::min(end + 1, block.size()));
    if (!line.empty() && (line.front() == ' ' || line.front() == '\t')) {
      if (!fields_.empty()) fields_.back().second.append(" ").append(text::trim(line));
      continue;
    }
    const std::size_t colon = name_end(line);
    if (colon == 0) continue;
    fields_.emplace_back(lower(line.substr(0, colon)), std::string(text::trim(line.substr(colon + 1))));
  }
}

std::string_view HeaderFields::value(std::string_view name) const noexcept {
  for (const auto& [field, value] : fields_) {
    if (field == name) return value;
  }
  return {};
}

std::string parameter(std::string_view field, std::string_view name) {
  for (std::size_t at = field.find(';'); at != std::string_view::npos; at = field.find(';', at)) {
    ++at;
    const std::string_view rest = text::trim(field.substr(at));
    if (rest.size() <= name.size() || !text::equals_ignoring_ascii_case(rest.substr(0, name.size()), name))
      continue;
    std::string_view value = text::trim(rest.substr(name.size()));
    if (!value.starts_with('=')) continue;
    value = text::trim(value.substr(1));
    if (value.starts_with('"')) {
      value.remove_prefix(1);
      return std::string(value.substr(0, value.find('"')));
    }
    return std::string(text::trim(value.substr(0, value.find_first_of("; \t"))));
  }
  return {};
}

std::string media_type(std::string_view field) {
  return lower(text::trim(field.substr(0, field.find(';'))));
}

bool is_field_line(std::string_view line) noexcept {
  return name_end(line) > 0;
}

std::size_t end_of_fields(std::string_view bytes) noexcept {
  for (std::size_t at = 0; at < bytes.size();) {
    const std::size_t end = bytes.find('\n', at);
    if (end == std::string_view::npos) return end;
    if (end == at || (end == at + 1 && bytes[at] == '\r')) return end + 1;
    at = end + 1;
  }
  return std::string_view::npos;
}

std::string decode_words(std::string_view value) {
  std::string out;
  bool after_word = false;  // white space between two words that were encoded is none
  while (!value.empty()) {
    const std::size_t begin = value.find("=?");
    const std::size_t charset_end = begin == std::string_view::npos ? begin : value.find('?', begin + 2);
    const std::size_t text_at = charset_end == std::string_view::npos ? charset_end : charset_end + 3;
    const std::size_t end = text_at >= value.size() ? std::string_view::npos : value.find("?=", text_at);
    if (end == std::string_view::npos) break;
    const std::string charset = lower(value.substr(begin + 2, charset_end - begin - 2));
    const char coding = text::to_ascii_lower(value[charset_end + 1]);
    const bool known = (charset == "utf-8" || charset == "us-ascii") && value[charset_end + 2] == '?' &&
                       (coding == 'q' || coding == 'b');
    const std::string_view between = value.substr(0, begin);
    if (!known || !after_word || !text::trim(between).empty()) out.append(between);
    if (known) {
      std::string word;
      for (const char c : value.substr(text_at, end - text_at)) {
        if (coding == 'q' && c == '_') {
          word += "=20";
        } else {
          word += c;
        }
      }
      TransferDecoder decoder(coding == 'q' ? TransferCoding::quoted_printable : TransferCoding::base64);
      decoder.decode(word, false, out);
    } else {
      out.append(value.substr(begin, end + 2 - begin));
    }
    after_word = known;
    value.remove_prefix(end + 2);
  }
  return out.append(value);
}

}  // namespace cleancopy::input
