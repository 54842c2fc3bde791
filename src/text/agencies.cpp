#include "text/agencies.hpp"

#include <algorithm>
#include <iterator>
#include <span>
#include <string>

#include "text/unicode.hpp"

namespace cleancopy::text {
namespace {

struct Agency {
  std::string_view signs;
  std::string_view names;
};

constexpr Agency kAgencies[] = {
#include "text/agencies.inc"
};

// What is put before an agency's name, or behind it, and is no part of it.
constexpr std::string_view kBefore[] = {"the",        "agence",    "agencia",   "agenzia",
                                        "agentur",    "redazione", "redaccion", "nachrichtenagentur",
                                        "persbureau", "agencja",   "агентство"};
constexpr std::string_view kBehind[] = {"news",   "agency",  "newsroom", "staff",     "newswire", "wire",
                                        "bureau", "service", "desk",     "relaxnews", "sports",   "ajansi"};

constexpr std::size_t kLongest = 80;  // bytes of a name

bool is_among(std::string_view list, std::string_view entry) {
  for (std::size_t at = 0; at < list.size();) {
    const std::size_t end = std::min(list.find('|', at), list.size());
    if (list.substr(at, end - at) == entry) return true;
    at = end + 1;
  }
  return false;
}

bool holds(std::span<const std::string_view> words, std::string_view word) {
  return std::find(words.begin(), words.end(), folded(word)) != words.end();
}

std::optional<std::size_t> find_sign(std::string_view sign) {
  const auto* const row = std::find_if(std::begin(kAgencies), std::end(kAgencies),
                                       [&](const Agency& agency) { return is_among(agency.signs, sign); });
  if (row == std::end(kAgencies)) return std::nullopt;
  return static_cast<std::size_t>(row - std::begin(kAgencies));
}

std::optional<std::size_t> find_agency(std::string_view name) {
  if (const auto agency = find_sign(name)) return agency;
  const std::string plain = folded(name);
  for (std::size_t i = 0; i < std::size(kAgencies) && !plain.empty(); ++i) {
    if (is_among(kAgencies[i].names, plain)) return i;
  }
  // Its regional and special services: "dpa-AFX", "dpa/lsw".
  const std::size_t sign = name.find_first_of("-/:");
  return sign == std::string_view::npos || sign == 0 ? std::nullopt : find_sign(name.substr(0, sign));
}

}  // namespace

std::optional<std::size_t> agency_of(std::string_view name) {
  name = trim(name);
  if (name.size() < 2 || name.size() > kLongest) return std::nullopt;
  if (const auto agency = find_agency(name)) return agency;
  for (std::size_t space = name.find(' ');
       space != std::string_view::npos && holds(kBefore, name.substr(0, space)); space = name.find(' ')) {
    name = trim(name.substr(space));
  }
  for (std::size_t space = name.rfind(' ');
       space != std::string_view::npos && holds(kBehind, name.substr(space + 1)); space = name.rfind(' ')) {
    if (const auto agency = find_agency(name)) return agency;
    name = trim(name.substr(0, space));
  }
  return find_agency(name);
}

std::string_view leading_agency(std::string_view text) {
  constexpr std::size_t kReach = 60;  // bytes in which the word for "cable" stands
  const std::string_view head = text.substr(0, kReach);
  if (head.find("电") == std::string_view::npos && head.find("電") == std::string_view::npos) return {};
  for (const Agency& agency : kAgencies) {
    for (std::size_t at = 0; at < agency.names.size();) {
      const std::size_t end = std::min(agency.names.find('|', at), agency.names.size());
      if (const std::string_view name = agency.names.substr(at, end - at); head.starts_with(name))
        return head.substr(0, name.size());
      at = end + 1;
    }
  }
  return {};
}

}  // namespace cleancopy::text
