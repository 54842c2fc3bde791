#include "cli/ndjson_options.hpp"

#include <CLI/CLI.hpp>

namespace cleancopy::cli {

void add_ndjson_options(CLI::App& app, batch::NdjsonFields& names) {
  const auto add = [&app](const char* name, std::string& value, const char* what) {
    app.add_option(name, value, what)->type_name("NAME")->take_last();
  };
  add("--html-field", names.html, "In lines of JSON: the page (html)");
  add("--base64-field", names.html_base64, "The page's bytes in Base64 (html_base64)");
  add("--url-field", names.url, "Its address (url)");
  add("--charset-field", names.charset, "The encoding of those bytes (charset)");
  add("--saved-at-field", names.saved_at, "When it was saved (saved_at)");
}

}  // namespace cleancopy::cli
