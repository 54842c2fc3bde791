#pragma once
#include <string>
#include <string_view>

#include "article/assembler.hpp"
#include "html/built_page.hpp"

namespace cleancopy::article {

/// What is made of a page.
inline Article assembled(std::string_view html, std::string_view url = {}) {
  Assembler assembler;
  const html::Page page = html::built_page(html);
  return assembler.assemble(page, {.url = url}).article;
}

/// A page's declaration: one object, or what else a page writes in its place.
inline std::string json_ld_script(std::string_view json) {
  return "<script type='application/ld+json'>" + std::string(json) + "</script>";
}

}  // namespace cleancopy::article
