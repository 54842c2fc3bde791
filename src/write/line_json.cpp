#include "write/line_json.hpp"

#include "write/article_json.hpp"
#include "write/json_writer.hpp"

namespace cleancopy::write {
namespace {

constexpr std::string_view kNoMembers = "{}";

// `line` is an object and a line feed.
std::string with_members(std::string line, std::string_view extra) {
  if (extra.size() <= kNoMembers.size()) return line;
  line.resize(line.size() - 2);
  return line.append(",").append(extra.substr(1)).append("\n");
}

}  // namespace

std::string article_line(const Article& article, std::string_view file, std::span<const std::string> fields,
                         std::string_view extra) {
  return with_members(to_json(article, JsonLayout::one_line, file, fields), extra);
}

std::string error_line(const Error& error, std::string_view file, std::string_view extra) {
  using Json = nlohmann::ordered_json;
  Json line = {{"error", {{"code", name_of(error.code)}, {"reason", error.detail}}}};
  if (!file.empty()) line["file"] = file;
  return with_members(line.dump(-1, ' ', false, Json::error_handler_t::replace) + '\n', extra);
}

}  // namespace cleancopy::write
