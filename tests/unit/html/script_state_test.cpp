#include "html/page/script_state.hpp"

#include <string>

#include "catch.hpp"
#include "html/built_page.hpp"

using namespace cleancopy::html;

TEST_CASE("what begins as state is state, at every length of its head") {
  struct Case {
    std::string_view head;
    StateGuess guess;
  };
  const Case cases[] = {
      {R"(window.__STATE__ = {"a":1)", StateGuess::yes},
      {R"( var state = [{"a":1)", StateGuess::yes},
      {R"(window["__STATE__"]={"a":1)", StateGuess::yes},
      {R"(window.__S__ = JSON.parse("{)", StateGuess::yes},
      {R"(window.__NUXT__=(function(a,b){return {)", StateGuess::yes},
      {R"(window.__NUXT__={layout:"default")", StateGuess::yes},
      {R"(window.App=window.App||{};App.site="quay";App.n=12;App.global={"a":1)", StateGuess::yes},
      {R"(self.__next_f.push([1,"2:)", StateGuess::yes},
      {R"(self.__next_f=1;)", StateGuess::undecided},
      {R"((function(){var a = {"b":1)", StateGuess::no},
      {R"(var f=function(a){return a};)", StateGuess::no},
      {R"(if (a == b) { c = {"d":1} })", StateGuess::no},
      {R"(dataLayer = window.dataLayer || []; dataLayer.push({"a":1)", StateGuess::no},
      {R"(var x = {name: 1, other: 2};)", StateGuess::no},
      {R"(a==b;c={"d":1)", StateGuess::no},
  };
  for (const Case& c : cases) {
    CAPTURE(c.head);
    CHECK(guess_state(c.head, false) == c.guess);
    for (std::size_t size = 0; size < c.head.size(); ++size) {
      const StateGuess early = guess_state(c.head.substr(0, size), false);
      CAPTURE(size);
      CHECK((early == c.guess || early == StateGuess::undecided));
    }
  }
  CHECK(guess_state(" {", true) == StateGuess::yes);
  CHECK(guess_state("x", true) == StateGuess::no);
  CHECK(guess_state(std::string(2000, ' '), false) == StateGuess::no);
}
