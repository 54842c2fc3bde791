#include <algorithm>
#include <array>
#include <memory>
#include <optional>
#include <rapidjson/document.h>
#include <rapidjson/error/en.h>
#include <string>
#include <utility>

#include "cleancopy/site_rules.hpp"
#include "rules/selector.hpp"
#include "rules/site_rules.hpp"
#include "text/unicode.hpp"
#include "text/utf8.hpp"

namespace cleancopy {
namespace {

using rapidjson::SizeType;
using rapidjson::Value;
using rules::Use;

struct Key {
  std::string_view name;
  Use use;
  bool is_field;  // one value, told by the first selector of the list that finds any
};

constexpr Key kKeys[] = {{"drop", Use::drop, false},        {"keep", Use::keep, false},
                         {"headline", Use::headline, true}, {"dek", Use::dek, true},
                         {"byline", Use::byline, true},     {"published", Use::published, true},
                         {"updated", Use::updated, true}};

std::string_view view_of(const Value& string) {
  return {string.GetString(), string.GetStringLength()};
}

// A key or value of the file in a message: not too much of it, and on one line.
std::string shown(std::string_view text) {
  constexpr std::size_t kMost = 60;
  std::string out = "\"";
  for (std::size_t i = 0; i < text.size();) {
    if (i >= kMost) {
      out += "…";
      break;
    }
    const std::size_t length = text::decode_at(text, i).length;
    if (static_cast<unsigned char>(text[i]) < 0x20) {
      out += ' ';
    } else {
      out.append(text.substr(i, length));
    }
    i += length;
  }
  return out + '"';
}

Error invalid(std::string detail, std::size_t offset = 0) {
  return Error{ErrorCode::invalid_rules, offset, std::move(detail)};
}

// "line 3, column 12", in characters from 1.
std::string place_of(std::string_view json, std::size_t offset) {
  const std::string_view before = json.substr(0, offset);
  const auto line = std::count(before.begin(), before.end(), '\n') + 1;
  const std::size_t begin = before.rfind('\n') + 1;  // 0 where there is none
  return "line " + std::to_string(line) + ", column " +
         std::to_string(text::count_code_points(before.substr(begin)) + 1);
}

class Reader {
 public:
  std::optional<Error> read(const Value& root, SiteRules& site_rules) {
    site_rules_ = &site_rules;
    if (!root.IsObject()) return invalid("the file is to be an object, {\"sites\": […]}");
    const Value* sites = nullptr;
    for (const auto& member : root.GetObject()) {
      const std::string_view name = view_of(member.name);
      if (name == "sites") {
        if (sites != nullptr) return invalid("\"sites\" stands there twice");
        sites = &member.value;
      } else if (name == "$schema" || name == "note") {
        if (!member.value.IsString()) return invalid(std::string(name) + ": is to be a string");
      } else {
        return invalid(shown(name) + " is not known (sites, note and $schema are)");
      }
    }
    if (sites == nullptr) return invalid("\"sites\" is missing");
    if (!sites->IsArray()) return invalid("sites: is to be a list");
    if (sites->Size() > SiteRules::kMaxSites) {
      return invalid("sites: more than " + std::to_string(SiteRules::kMaxSites));
    }
    for (SizeType i = 0; i < sites->Size(); ++i) {
      path_ = "sites[" + std::to_string(i) + "]";
      if (auto error = read_site((*sites)[i])) return error;
    }
    return std::nullopt;
  }

 private:
  [[nodiscard]] Error wrong(std::string_view where, const std::string& what) const {
    return invalid(path_ + std::string(where) + ": " + what);
  }

  std::optional<Error> read_site(const Value& site) {
    if (!site.IsObject()) return wrong("", "is to be an object, {\"host\": …}");
    rules::SelectorSet selectors(site_rules_->names());
    std::vector<std::string> hosts;
    bool has_host = false;
    std::array<bool, std::size(kKeys)> seen{};
    for (const auto& member : site.GetObject()) {
      const std::string_view name = view_of(member.name);
      if (name == "note") {
        if (!member.value.IsString()) return wrong(".note", "is to be a string");
        continue;
      }
      if (name == "host") {
        if (std::exchange(has_host, true)) return wrong(".host", "stands there twice");
        if (auto error = read_hosts(member.value, hosts)) return error;
        continue;
      }
      const auto* const key =
          std::find_if(std::begin(kKeys), std::end(kKeys), [&](const Key& k) { return k.name == name; });
      if (key == std::end(kKeys)) {
        return wrong("", shown(name) +
                             " is not known (host, note, drop, keep, headline, dek, byline, published and "
                             "updated are)");
      }
      if (std::exchange(seen[static_cast<std::size_t>(key - kKeys)], true)) {
        return wrong('.' + std::string(name), "stands there twice");
      }
      if (auto error = read_selectors(member.value, *key, selectors)) return error;
    }
    if (!has_host) return wrong("", "\"host\" is missing (\"*\" is every site)");
    if (selectors.compounds() > SiteRules::kMaxCompounds) {
      return wrong("", "its selectors have more than " + std::to_string(SiteRules::kMaxCompounds) + " parts");
    }
    if (site_rules_->names().is_full())
      return wrong("", "too many names of attributes or elements in the file");
    site_rules_->add(hosts, std::move(selectors));
    return std::nullopt;
  }

  // Calls `read` with the string, or each of the list, and where it stands.
  template <class Read>
  std::optional<Error> each_string(const Value& value, const std::string& where, std::size_t most,
                                   Read read) {
    if (value.IsString()) return read(view_of(value), where);
    if (!value.IsArray()) return wrong(where, "is to be a string or a list of strings");
    if (value.Size() > most) return wrong(where, "more than " + std::to_string(most));
    for (SizeType i = 0; i < value.Size(); ++i) {
      const std::string place = where + '[' + std::to_string(i) + ']';
      if (!value[i].IsString()) return wrong(place, "is to be a string");
      if (auto error = read(view_of(value[i]), place)) return error;
    }
    return std::nullopt;
  }

  std::optional<Error> read_hosts(const Value& value, std::vector<std::string>& hosts) {
    if (value.IsArray() && value.Empty()) return wrong(".host", "the list is empty");
    return each_string(value, ".host", SiteRules::kMaxHosts,
                       [&](std::string_view host, const std::string& where) -> std::optional<Error> {
                         if (host != "*") {
                           const std::string own = rules::host_of(host);
                           if (!own.empty()) {
                             return wrong(where, shown(host) + " is an address; its host is \"" + own + '"');
                           }
                           if (host.empty() || rules::host_of("//" + std::string(host)) != lower(host) ||
                               host.find_first_of(" *") != std::string_view::npos) {
                             return wrong(where,
                                          shown(host) + " is no host, like \"example.org\", nor \"*\"");
                           }
                         }
                         hosts.push_back(lower(host));
                         return std::nullopt;
                       });
  }

  static std::string lower(std::string_view host) {
    std::string out(host);
    for (char& c : out) c = text::to_ascii_lower(c);
    return out;
  }

  std::optional<Error> read_selectors(const Value& value, const Key& key, rules::SelectorSet& set) {
    std::uint32_t rank = 0;
    return each_string(value, '.' + std::string(key.name), SiteRules::kMaxSelectors,
                       [&](std::string_view text, const std::string& where) -> std::optional<Error> {
                         std::vector<rules::Selector> selectors;
                         if (auto error = rules::parse_selectors(text, site_rules_->names(), selectors)) {
                           return wrong(where, error->what + ", at character " +
                                                   std::to_string(error->position) + " of " + shown(text));
                         }
                         for (rules::Selector& selector : selectors)
                           set.add(std::move(selector), {key.use, rank});
                         if (key.is_field) ++rank;
                         return std::nullopt;
                       });
  }

  SiteRules* site_rules_ = nullptr;
  std::string path_;  // of the site being read
};

}  // namespace

Result<std::shared_ptr<const SiteRules>> parse_site_rules(std::string_view json) {
  if (json.size() > SiteRules::kMaxBytes) {
    return invalid("more than " + std::to_string(SiteRules::kMaxBytes) + " bytes", SiteRules::kMaxBytes);
  }
  constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
  const std::size_t skipped = json.starts_with(kByteOrderMark) ? kByteOrderMark.size() : 0;
  rapidjson::Document document;
  document.Parse<rapidjson::kParseIterativeFlag | rapidjson::kParseValidateEncodingFlag>(
      json.data() + skipped, json.size() - skipped);
  if (document.HasParseError()) {
    const std::size_t offset = std::min(document.GetErrorOffset() + skipped, json.size());
    std::string why = rapidjson::GetParseError_En(document.GetParseError());
    if (!why.empty() && why.back() == '.') why.pop_back();
    return invalid("no JSON, " + place_of(json, offset) + ": " + why, offset);
  }
  auto site_rules = std::make_shared<SiteRules>();
  if (auto error = Reader().read(document, *site_rules)) return std::move(*error);
  return std::shared_ptr<const SiteRules>(std::move(site_rules));
}

}  // namespace cleancopy
