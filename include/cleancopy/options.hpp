/// What a caller may say about a page, and how much of it may be read.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>

#include "cleancopy/site_rules.hpp"

namespace cleancopy {

/// What the bytes are.
enum class InputKind : std::uint8_t {
  detect,  ///< told from the bytes
  html,
  text,        ///< a plain-text dump of a page
  http,        ///< a response with its header
  mhtml,       ///< a MIME message
  webarchive,  ///< Safari's, a binary property list
  warc,        ///< its first page
  gzip,        ///< or zlib; what is in it is told from its bytes
  deflate,     ///< without a wrapping
  brotli,
  zstd,
};

/// How markup is read (docs/FRONT_ENDS.md).
enum class Parser : std::uint8_t {
  streaming,  ///< our tokenizer and page builder: in one pass, in bounded memory
  html5,      ///< gumbo's complete HTML5 tree: the authority for broken markup, a hundredth of the speed
};

/// What is worse of a line in doubt: that it is in the body, or that it is missing (docs/QUALITY.md).
enum class Favor : std::uint8_t {
  balanced,
  precision,  ///< less of what is not the article, and less of the article
  recall,     ///< more of the article, and more of what is not
};

/// Bounds that no page of news comes near. Beyond one: a named error, or the rest is left out or cut where
/// that is said here; never a crash or a hang.
struct Limits {
  std::uint64_t max_input_bytes = std::uint64_t{16} << 30;
  std::size_t max_elements = 4'000'000;
  std::size_t max_text_bytes = std::size_t{64} << 20;  ///< text kept; what comes after is left out
  std::size_t max_blocks = 50'000;  ///< paragraphs, headings, items, cells; what comes after is left out
  std::size_t max_attribute_bytes = std::size_t{64} << 10;  ///< a longer value is cut, not refused
  std::size_t max_json_ld_bytes = std::size_t{8} << 20;  ///< all JSON-LD scripts, else cut; as much of states
  std::uint64_t max_unpacked_bytes = std::uint64_t{1} << 30;  ///< out of compressed input
  std::size_t max_webarchive_bytes = std::size_t{256} << 20;  ///< Safari's, which is held in memory
  std::size_t max_tree_bytes = std::size_t{64} << 20;         ///< of a page for Parser::html5, as UTF-8

  bool operator==(const Limits&) const = default;
};

struct Options {
  InputKind kind = InputKind::detect;
  Parser parser = Parser::streaming;
  Favor favor = Favor::balanced;
  std::string charset;            ///< overrules what the page declares; a WHATWG label; empty: decide
  std::string transport_charset;  ///< from a Content-Type header, where the caller has one
  std::string url;                ///< the page's address, where the caller knows it
  std::string saved_at;  ///< when the page was saved, ISO 8601 or RFC 2822; empty or unreadable: not known
  bool links = false;    ///< keep the links in the body (Block::links); costs nothing where it is off
  std::shared_ptr<const SiteRules> rules;  ///< for single sites; null: none
  Limits limits;
};

}  // namespace cleancopy
