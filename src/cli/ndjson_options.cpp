#include "cli/ndjson_options.hpp"

namespace cleancopy::cli {

void add_ndjson_options(OptionReader& options, batch::NdjsonFields& names) {
  const auto add = [&options](const char* name, std::string& value, const char* what) {
    options.add(name, value, what, "NAME");
  };
  add("--html-field", names.html, "In lines of JSON: the page (html)");
  add("--base64-field", names.html_base64, "The page's bytes in Base64 (html_base64)");
  add("--url-field", names.url, "Its address (url)");
  add("--charset-field", names.charset, "The encoding of those bytes (charset)");
  add("--saved-at-field", names.saved_at, "When it was saved (saved_at)");
}

}  // namespace cleancopy::cli
