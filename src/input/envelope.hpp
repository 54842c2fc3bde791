/// What a container tells of the page in it: what the page itself may have lost.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace cleancopy::input {

struct Envelope {
  std::string url;                   ///< the page's address, http or https; empty: not told
  std::string charset;               ///< of a Content-Type
  std::string captured_at;           ///< the moment it was saved, in the container's own words
  std::string title;                 ///< a Subject, in UTF-8
  bool truncated = false;            ///< the container ends before the page does
  std::vector<std::string> remarks;  ///< on the container, for people: what was met that it should not have

  /// It ends before the page does, or is damaged; `remark` says so. Containers that lie in one that is cut
  /// short are as well: of them nothing is said.
  void cut_short(std::string remark) {
    if (!truncated) remarks.push_back(std::move(remark) + "; what could be read is given");
    truncated = true;
  }
  void clear() { *this = {}; }
};

/// Containers lie in each other: what the outer one said stays.
inline void keep_first(std::string& field, std::string_view value) {
  if (field.empty()) field = value;
}

}  // namespace cleancopy::input
