#include "html/decode/prescan.hpp"

#include <algorithm>
#include <cstddef>
#include <optional>

#include "text/unicode.hpp"

namespace cleancopy::html {
namespace {

/// Whether `text` begins with `word`, which is in lower case, whatever the case of `text`.
bool starts_with_ignoring_case(std::string_view text, std::string_view word) {
  if (text.size() < word.size()) return false;
  for (std::size_t i = 0; i < word.size(); ++i) {
    if (text::to_ascii_lower(text[i]) != word[i]) return false;
  }
  return true;
}

struct Attribute {
  std::string_view name;
  std::string_view value;
};

enum class Step { found, none, end_of_bytes };

/// The position of the prescan in the page's first bytes.
class Scanner {
 public:
  explicit Scanner(std::string_view bytes) : bytes_(bytes) {}

  const Encoding* find_meta() {
    for (; seek('<'); ++position_) {
      const std::string_view rest = bytes_.substr(position_);
      if (rest.starts_with("<!--")) {
        // The two hyphens that end the comment may be those that begin it.
        const std::size_t end = rest.find("-->", 2);
        if (end == rest.npos) return nullptr;
        position_ += end + 2;
      } else if (rest.size() > 5 && starts_with_ignoring_case(rest, "<meta") &&
                 (text::is_html_space(rest[5]) || rest[5] == '/')) {
        position_ += 5;
        if (const Encoding* declared = read_meta()) return declared;
      } else if (rest.size() > 1 && (text::is_ascii_alpha(rest[1]) ||
                                     (rest[1] == '/' && rest.size() > 2 && text::is_ascii_alpha(rest[2])))) {
        while (more() && !text::is_html_space(here()) && here() != '>') ++position_;
        while (read_attribute() == Step::found) {
        }
      } else if (rest.size() > 1 && (rest[1] == '!' || rest[1] == '/' || rest[1] == '?')) {
        const std::size_t end = rest.find('>');
        if (end == rest.npos) return nullptr;
        position_ += end;
      }
    }
    return nullptr;
  }

 private:
  // HTML 13.2.3.2, the step for "<meta".
  const Encoding* read_meta() {
    bool got_pragma = false;
    bool seen_http_equiv = false;
    bool seen_content = false;
    bool seen_charset = false;
    std::optional<bool> need_pragma;
    const Encoding* charset = nullptr;

    for (;;) {
      const Step step = read_attribute();
      if (step == Step::end_of_bytes) return nullptr;
      if (step == Step::none) break;
      if (text::equals_ignoring_ascii_case(attribute_.name, "http-equiv") && !seen_http_equiv) {
        seen_http_equiv = true;
        got_pragma = text::equals_ignoring_ascii_case(attribute_.value, "content-type");
      } else if (text::equals_ignoring_ascii_case(attribute_.name, "content") && !seen_content) {
        seen_content = true;
        const Encoding* named = encoding_from_meta_content(attribute_.value);
        if (named != nullptr && !seen_charset) {
          charset = named;
          need_pragma = true;
        }
      } else if (text::equals_ignoring_ascii_case(attribute_.name, "charset") && !seen_charset) {
        seen_charset = true;
        charset = find_encoding(attribute_.value);
        need_pragma = false;
      }
    }
    if (!need_pragma.has_value() || (*need_pragma && !got_pragma)) return nullptr;
    return charset;
  }

  // HTML 13.2.3.2, "get an attribute".
  Step read_attribute() {
    while (more() && (text::is_html_space(here()) || here() == '/')) ++position_;
    if (!more()) return Step::end_of_bytes;
    if (here() == '>') return Step::none;

    const std::size_t start = position_;
    while (more() && !text::is_html_space(here()) && here() != '/' && here() != '>' &&
           (here() != '=' || position_ == start)) {
      ++position_;
    }
    attribute_ = {bytes_.substr(start, position_ - start), {}};
    skip_spaces();
    if (!more()) return Step::end_of_bytes;
    if (here() != '=') return Step::found;
    ++position_;
    skip_spaces();
    if (!more()) return Step::end_of_bytes;
    return read_value();
  }

  Step read_value() {
    const char quote = here();
    if (quote == '"' || quote == '\'') {
      const std::size_t start = ++position_;
      if (!seek(quote)) return Step::end_of_bytes;
      attribute_.value = bytes_.substr(start, position_ - start);
      ++position_;
      return Step::found;
    }
    const std::size_t start = position_;
    while (more() && !text::is_html_space(here()) && here() != '>') ++position_;
    attribute_.value = bytes_.substr(start, position_ - start);
    return more() ? Step::found : Step::end_of_bytes;
  }

  /// Goes to the next `wanted`, or to the end of the bytes. Returns whether there is one.
  bool seek(char wanted) {
    position_ = std::min(bytes_.find(wanted, position_), bytes_.size());
    return more();
  }

  void skip_spaces() {
    while (more() && text::is_html_space(here())) ++position_;
  }

  [[nodiscard]] bool more() const { return position_ < bytes_.size(); }
  [[nodiscard]] char here() const { return bytes_[position_]; }

  std::string_view bytes_;
  std::size_t position_ = 0;
  Attribute attribute_;
};

// HTML 13.2.3.2, "get an XML encoding".
const Encoding* find_xml_encoding(std::string_view head) {
  constexpr std::string_view kName = "encoding";
  if (!head.starts_with("<?xml")) return nullptr;
  const std::size_t end = head.find('>');
  if (end == head.npos) return nullptr;
  const std::string_view declaration = head.substr(0, end);

  std::size_t position = declaration.find(kName);
  if (position == declaration.npos) return nullptr;
  const auto skip_blanks = [&] {
    while (position < end && static_cast<unsigned char>(declaration[position]) <= 0x20) ++position;
  };
  position += kName.size();
  skip_blanks();
  if (position >= end || declaration[position] != '=') return nullptr;
  ++position;
  skip_blanks();
  if (position >= end || (declaration[position] != '"' && declaration[position] != '\'')) return nullptr;
  const std::size_t close = declaration.find(declaration[position], position + 1);
  if (close == declaration.npos) return nullptr;

  const std::string_view label = declaration.substr(position + 1, close - position - 1);
  for (const char c : label) {
    if (static_cast<unsigned char>(c) <= 0x20) return nullptr;
  }
  return find_encoding(label);
}

/// What a declaration means that was read byte by byte as ASCII: the bytes cannot be UTF-16.
const Encoding* as_readable(const Encoding* declared) {
  if (declared == nullptr) return nullptr;
  if (declared->method == DecodeMethod::utf16) return &encoding(EncodingId::utf_8);
  return declared;
}

}  // namespace

const Encoding* encoding_from_meta_content(std::string_view content) noexcept {
  constexpr std::string_view kName = "charset";
  std::size_t position = 0;
  for (;;) {
    while (position < content.size() && !starts_with_ignoring_case(content.substr(position), kName))
      ++position;
    if (position >= content.size()) return nullptr;
    position += kName.size();
    while (position < content.size() && text::is_html_space(content[position])) ++position;
    if (position < content.size() && content[position] == '=') break;
  }
  ++position;
  while (position < content.size() && text::is_html_space(content[position])) ++position;
  if (position >= content.size()) return nullptr;

  const char first = content[position];
  if (first == '"' || first == '\'') {
    const std::size_t close = content.find(first, position + 1);
    return close == content.npos ? nullptr
                                 : find_encoding(content.substr(position + 1, close - position - 1));
  }
  std::size_t end = position;
  while (end < content.size() && !text::is_html_space(content[end]) && content[end] != ';') ++end;
  return find_encoding(content.substr(position, end - position));
}

DeclaredEncoding prescan(std::string_view head) {
  DeclaredEncoding declared;
  declared.meta = as_readable(Scanner(head).find_meta());
  if (declared.meta != nullptr && declared.meta->id == EncodingId::x_user_defined) {
    declared.meta = &encoding(EncodingId::windows_1252);
  }
  declared.xml = as_readable(find_xml_encoding(head));
  return declared;
}

}  // namespace cleancopy::html
