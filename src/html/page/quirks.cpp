#include "html/page/quirks.hpp"

#include <algorithm>
#include <string_view>

#include "text/fixed_text.hpp"
#include "text/unicode.hpp"

namespace cleancopy::html {
namespace {

// The heads of public identifiers that mean quirks. The specification's list, with lines of one beginning
// taken together.
constexpr text::FixedText<39> kQuirksHeads[] = {
    "+//Silmaril//",
    "-//AS//DTD HTML ",
    "-//AdvaSoft Ltd//DTD HTML ",
    "-//IETF//DTD HTML",
    "-//Metrius//DTD Metrius ",
    "-//Microsoft//DTD Internet Explorer ",
    "-//Netscape Comm. Corp.//DTD ",
    "-//O'Reilly and Associates//DTD HTML ",
    "-//SQ//DTD HTML ",
    "-//SoftQuad Software//DTD HoTMetaL ",
    "-//SoftQuad//DTD HoTMetaL ",
    "-//Spyglass//DTD HTML ",
    "-//Sun Microsystems Corp.//DTD HotJava ",
    "-//W3C//DTD HTML 3",
    "-//W3C//DTD HTML 4.0 ",
    "-//W3C//DTD HTML Experimental ",
    "-//W3C//DTD W3 HTML ",
    "-//W3O//DTD W3 HTML ",
    "-//WebTechs//DTD Mozilla HTML",
};

bool begins_with(std::string_view text, std::string_view head) {
  return text::equals_ignoring_ascii_case(text.substr(0, head.size()), head);
}

}  // namespace

bool means_quirks(const Doctype& doctype) {
  if (doctype.force_quirks || doctype.name != "html") return true;
  const std::string_view id = doctype.public_id;
  if (text::equals_ignoring_ascii_case(id, "HTML") || begins_with(id, "-/W3C/DTD HTML 4.0 Transitional/EN"))
    return true;
  if (!doctype.has_system_id && (begins_with(id, "-//W3C//DTD HTML 4.01 Frameset//") ||
                                 begins_with(id, "-//W3C//DTD HTML 4.01 Transitional//"))) {
    return true;
  }
  return std::any_of(std::begin(kQuirksHeads), std::end(kQuirksHeads),
                     [&](std::string_view head) { return begins_with(id, head); });
}

}  // namespace cleancopy::html
