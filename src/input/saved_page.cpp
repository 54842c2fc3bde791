#include "input/saved_page.hpp"

#include <algorithm>
#include <string>

#include "text/find_text.hpp"
#include "text/unicode.hpp"
#include "text/web_address.hpp"

namespace cleancopy::input {
namespace {

// What stands between `before` and `after`; empty where either is missing.
std::string_view between(std::string_view text, std::string_view before, std::string_view after) {
  const std::size_t at = text.find(before);
  if (at == std::string_view::npos) return {};
  text.remove_prefix(at + before.size());
  const std::size_t end = text.find(after);
  return end == std::string_view::npos ? std::string_view() : text::trim(text.substr(0, end));
}

void note_url(std::string_view url, Envelope& envelope) {
  if (text::is_web_address(url)) envelope.url = url.substr(0, url.find_first_of(" \t\r\n\"<>"));
}

void note_date(std::string_view date, Envelope& envelope) {
  // "… GMT+0100 (Central European Standard Time)"
  if (const std::size_t name = date.find(" ("); name != std::string_view::npos) date = date.substr(0, name);
  if (!date.empty()) envelope.captured_at = date;
}

void read_comment(std::string_view comment, Envelope& envelope) {
  const std::string_view text = text::trim(comment);
  if (text.starts_with("saved from url=(")) {  // of a length in four digits: "(0042)https://…"
    note_url(text.substr(std::min(text.find(')') + 1, text.size())), envelope);
  } else if (text.starts_with("Saved from ")) {
    note_url(text.substr(11), envelope);
    note_date(between(text, " at ", " using "), envelope);
  } else if (text.starts_with("Mirrored from ")) {
    const std::string_view place = between(text, "Mirrored from ", " by ");
    if (!place.empty()) note_url("http://" + std::string(place), envelope);
    const std::size_t date = text.rfind("], ");
    if (date != std::string_view::npos) note_date(text.substr(date + 3), envelope);
  } else if (comment.find("saved date:") != std::string_view::npos) {
    const std::string lines = std::string(comment) + '\n';
    note_url(between(lines, "url:", "\n"), envelope);
    note_date(between(lines, "saved date:", "\n"), envelope);
  }
}

}  // namespace

void read_saved_page(std::string_view head, Envelope& envelope) {
  std::size_t at = text::find_text(head, "<!--");
  while (at != std::string_view::npos) {
    const std::size_t end = text::find_text(head, "-->", at + 4);
    if (end == std::string_view::npos) break;
    read_comment(head.substr(at + 4, end - at - 4), envelope);
    at = text::find_text(head, "<!--", end);
  }
  if (text::find_text(head, "savepage-") != std::string_view::npos) {
    note_url(between(head, "name=\"savepage-url\" content=\"", "\""), envelope);
    note_date(between(head, "name=\"savepage-date\" content=\"", "\""), envelope);
  }
  if (text::find_text(head, "data-scrapbook-") != std::string_view::npos) {
    note_url(between(head, "data-scrapbook-source=\"", "\""), envelope);
    note_date(between(head, "data-scrapbook-create=\"", "\""), envelope);
  }
}

std::size_t read_clipboard_header(std::string_view head, Envelope& envelope) {
  if (!head.starts_with("Version:")) return 0;
  const std::size_t markup = head.find('<');
  if (markup == std::string_view::npos ||
      text::find_text(head.substr(0, markup), "StartHTML:") == std::string_view::npos)
    return 0;
  note_url(between(head.substr(0, markup), "SourceURL:", "\n"), envelope);
  keep_first(envelope.charset, "utf-8");
  return markup;
}

}  // namespace cleancopy::input
