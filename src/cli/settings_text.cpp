#include "cli/settings_text.hpp"

#include <algorithm>
#include <optional>
#include <sstream>
#include <utility>

#define TOML_HEADER_ONLY 1
#define TOML_EXCEPTIONS 0
#include <toml++/toml.h>

namespace cleancopy::cli {
namespace {

Error wrong(std::size_t line, std::string_view what) {
  return Error{ErrorCode::cannot_read, 0, std::to_string(line).append(": ").append(what)};
}

// Nothing of what is neither text, number nor truth.
std::optional<std::string> text_of(const toml::node& value) {
  if (const toml::value<std::string>* const text = value.as_string()) return text->get();
  if (!value.is_number() && !value.is_boolean()) return std::nullopt;
  std::ostringstream written;
  written << toml::toml_formatter(value);
  return written.str();
}

std::optional<std::vector<std::string>> values_of(const toml::node& node) {
  std::vector<std::string> values;
  const auto take = [&](const toml::node& value) {
    std::optional<std::string> text = text_of(value);
    if (text) values.push_back(std::move(*text));
    return text.has_value();
  };
  const toml::array* const list = node.as_array();
  const bool taken = list != nullptr ? std::all_of(list->begin(), list->end(), take) : take(node);
  return taken ? std::optional(std::move(values)) : std::nullopt;
}

}  // namespace

Result<std::vector<Setting>> parse_settings(std::string_view text) {
  const toml::parse_result read = toml::parse(text);
  if (!read) return wrong(read.error().source().begin.line, read.error().description());
  std::vector<Setting> settings;
  for (const auto& [key, value] : read.table()) {
    const std::string name(key.str());
    const std::size_t line = key.source().begin.line;
    if (value.is_table() || value.is_array_of_tables())
      return wrong(line, name + ": settings have no tables");
    std::optional<std::vector<std::string>> values = values_of(value);
    if (!values) return wrong(line, name + ": takes a string, a number, true or false, or a list of these");
    settings.push_back({.name = name, .values = std::move(*values), .line = line});
  }
  std::sort(settings.begin(), settings.end(),
            [](const Setting& a, const Setting& b) { return a.line < b.line; });
  return settings;
}

}  // namespace cleancopy::cli
