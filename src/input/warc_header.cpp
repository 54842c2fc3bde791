#include "input/warc_header.hpp"

#include <charconv>

#include "input/header_fields.hpp"

namespace cleancopy::input {

std::optional<WarcHeader> read_warc_header(std::string_view fields) {
  if (!fields.starts_with("WARC/")) return std::nullopt;
  HeaderFields read;
  read.read(fields);
  WarcHeader header{std::string(read.value("warc-type")),
                    std::string(read.value("warc-target-uri")),
                    std::string(read.value("warc-date")),
                    std::string(read.value("content-type")),
                    {}};
  if (header.url.starts_with('<') && header.url.ends_with('>'))
    header.url = header.url.substr(1, header.url.size() - 2);
  const std::string_view length = read.value("content-length");
  std::uint64_t bytes = 0;
  if (std::from_chars(length.data(), length.data() + length.size(), bytes).ec == std::errc())
    header.length = bytes;
  return header;
}

bool is_page_type(std::string_view content_type) {
  const std::string type = media_type(content_type);
  return type == "text/html" || type == "application/xhtml+xml";
}

bool holds_page(std::string_view header) {
  const std::size_t space = header.find(' ');
  if (!header.starts_with("HTTP/") || space == std::string_view::npos) return false;
  if (header.substr(space + 1, 1) != "2") return false;
  HeaderFields fields;
  fields.read(header);
  const std::string_view type = fields.value("content-type");
  return type.empty() || is_page_type(type);
}

}  // namespace cleancopy::input
