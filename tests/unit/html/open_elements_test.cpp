#include "html/page/open_elements.hpp"

#include <initializer_list>

#include "catch.hpp"

using namespace cleancopy::html;

namespace {

OpenElements stack_of(std::initializer_list<TagId> tags) {
  OpenElements open;
  ElementId element = 0;
  for (const TagId tag : tags) open.push(tag, element++, false, 0, 0);
  return open;
}

}  // namespace

TEST_CASE("scopes", "[open_elements]") {
  const OpenElements open = stack_of(
      {TagId::html, TagId::body, TagId::p, TagId::table, TagId::td, TagId::li, TagId::ul, TagId::button});
  CHECK(open.has_in_scope(TagId::button, Scope::default_));
  CHECK(open.has_in_scope(TagId::li, Scope::default_));
  CHECK_FALSE(open.has_in_scope(TagId::li, Scope::list_item));  // behind the ul
  CHECK_FALSE(open.has_in_scope(TagId::li, Scope::button));
  CHECK_FALSE(open.has_in_scope(TagId::p, Scope::default_));  // behind the cell
  CHECK(open.has_in_scope(TagId::td, Scope::table));
  CHECK(open.has_in_scope(TagId::table, Scope::table));
  CHECK_FALSE(open.has_in_scope(TagId::p, Scope::table));
  CHECK_FALSE(open.has_in_scope(TagId::div, Scope::default_));
  CHECK(open.has_scope_marker_from(4));
  CHECK_FALSE(open.has_scope_marker_from(5));
}

TEST_CASE("what an end tag closes", "[open_elements]") {
  OpenElements open = stack_of({TagId::html, TagId::span, TagId::label});
  CHECK(open.closed_by(TagId::span, 0) == 1);
  open.push(TagId::div, 3, false, 0, 0);
  CHECK(open.closed_by(TagId::span, 0) == OpenElements::kNone);  // a special element stands between
  open.push(TagId::unknown, 4, false, 77, 0);
  open.push(TagId::unknown, 5, false, 88, 0);
  CHECK(open.closed_by(TagId::unknown, 77) == 4);
  CHECK(open.closed_by(TagId::unknown, 99) == OpenElements::kNone);
}

TEST_CASE("barriers for list items", "[open_elements]") {
  OpenElements open = stack_of({TagId::html, TagId::ul, TagId::li, TagId::div, TagId::p, TagId::span});
  CHECK(open.topmost_barrier() == 2);
  open.push(TagId::section, 6, false, 0, 0);
  CHECK(open.topmost_barrier() == 6);
  open.pop();
  CHECK(open.topmost_barrier() == 2);
}

TEST_CASE("popping restores what was asked before", "[open_elements]") {
  OpenElements open = stack_of({TagId::html, TagId::div});
  open.push(TagId::select, 2, true, 0, 0);
  open.push(TagId::div, 3, false, 0, 0);
  CHECK(open.text_suppressed());
  CHECK(open.topmost(TagId::div) == 3);
  CHECK(open.top().element == 3);
  open.pop();
  CHECK(open.topmost(TagId::div) == 1);
  open.pop();
  CHECK_FALSE(open.text_suppressed());
  CHECK(open.topmost_special() == 1);
}

TEST_CASE("a detached entry is asked for no more, but keeps its place", "[open_elements]") {
  OpenElements open = stack_of({TagId::html, TagId::span, TagId::form, TagId::label});
  CHECK(open.closed_by(TagId::span, 0) == OpenElements::kNone);
  open.detach(2);
  CHECK(open.topmost(TagId::form) == OpenElements::kNone);
  CHECK(open.closed_by(TagId::span, 0) == 1);
  CHECK(open.topmost_special() == 0);
  CHECK(open.size() == 4);
  CHECK(open.top().element == 3);
  open.pop();
  CHECK(open.top().detached);
  CHECK(open.top().element == 2);
  open.pop();
  CHECK(open.top().tag == TagId::span);
  CHECK(open.topmost(TagId::span) == 1);
}
