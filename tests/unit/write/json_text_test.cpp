#include "write/json_text.hpp"

#include <nlohmann/json.hpp>
#include <string>

#include "catch.hpp"

using namespace cleancopy::write;

TEST_CASE("strings are read again as they were written") {
  std::string all;
  for (int value = 0; value < 128; ++value) all += static_cast<char>(value);
  for (const std::string& text :
       {all, all + "\u00E9\U0001F600" + all, std::string("\x1A\x1F", 2), std::string()}) {
    JsonText out;
    rapidjson::Writer<JsonText> writer(out);
    writer.String(text.data(), static_cast<rapidjson::SizeType>(text.size()));
    CHECK(nlohmann::json::parse(out.take()) == text);
  }
}
