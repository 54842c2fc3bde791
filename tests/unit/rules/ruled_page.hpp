/// Pages with their outlines, made by either front end, for tests.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "catch.hpp"
#include "html/gumbo_front_end.hpp"
#include "html/page/page_builder.hpp"
#include "html/tokens/tokenizer.hpp"
#include "rules/site_rules.hpp"

namespace cleancopy::rules {

/// The page is neither copied nor moved.
struct RuledPage {
  RuledPage(std::string_view html, const html::OutlineNames& names, bool with_gumbo = false)
      : outline(names) {
    if (with_gumbo) {
      REQUIRE(html::build_page_with_gumbo(html, page, {}, {}, &outline).ok());
      return;
    }
    html::PageBuilder builder(page, {});
    page.clear();
    builder.record(&outline);
    builder.reset();
    html::RuledPageBuilder sink(builder, names);
    html::Tokenizer<html::RuledPageBuilder> tokenizer(sink);
    tokenizer.feed(html);
    tokenizer.finish();
    builder.finish();
  }
  RuledPage(const RuledPage&) = delete;
  RuledPage& operator=(const RuledPage&) = delete;

  html::Page page;
  html::Outline outline;
};

inline std::shared_ptr<const SiteRules> read_rules(std::string_view json) {
  auto rules = parse_site_rules(json);
  INFO(json);
  REQUIRE(rules.ok());
  return *rules;
}

/// Rules for every site: {"drop": ["…"]} by `members`.
inline std::shared_ptr<const SiteRules> rules_for_all(const std::string& members) {
  return read_rules(R"({"sites": [{"host": "*", )" + members + "}]}");
}

}  // namespace cleancopy::rules
