/// What the fields of a line of NDJSON are called.
#pragma once

#include <string>

namespace cleancopy::batch {

/// Names of members of a line's object. One that is empty is looked for nowhere.
struct NdjsonFields {
  std::string html = "html";                ///< the page as text
  std::string html_base64 = "html_base64";  ///< the page's bytes, packed or not, in Base64
  std::string url = "url";
  std::string charset = "charset";    ///< of html_base64's bytes, as a transport's header told it
  std::string saved_at = "saved_at";  ///< ISO 8601 or RFC 2822
};

}  // namespace cleancopy::batch
