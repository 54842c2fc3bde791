// html5lib's tokenizer cases: every case as it stands, and again cut at every byte.
//
//     tokenizer_conformance DIRECTORY EXCEPTIONS
//
// EXCEPTIONS names the cases that we know to fail: a line each, `file<TAB>description<TAB>reason`. A case
// that fails without standing there, or stands there and passes, fails the test.
#include "html/tokens/tokenizer.hpp"

#include <filesystem>
#include <fstream>
#include <iostream>
#include <map>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "html/tokens/entities.hpp"
#include "text/utf8.hpp"

namespace {

using cleancopy::html::Doctype;
using cleancopy::html::Tag;
using cleancopy::html::TextMode;
using cleancopy::html::Tokenizer;
using nlohmann::json;

constexpr int kSkipped = 77;  // CTest's SKIP_RETURN_CODE

std::string lower_name(std::string_view raw) {
  std::string out;
  for (const char c : raw) {
    if (c == '\0') {
      cleancopy::text::append_utf8(out, cleancopy::text::kReplacement);
    } else {
      out.push_back(c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c);
    }
  }
  return out;
}

// Writes the tokens in the suite's own form.
struct JsonSink {
  static constexpr bool kWantsAllAttributes = true;
  static constexpr bool kWantsComments = true;
  json tokens = json::array();

  TextMode on_start_tag(const Tag& tag) {
    json attributes = json::object();
    for (const auto& attribute : tag.attributes) {
      std::string value;
      cleancopy::html::append_attribute_value(value, attribute.raw_value);
      attributes[lower_name(attribute.name)] = value;
    }
    json token = {"StartTag", lower_name(tag.name), attributes};
    if (tag.self_closing) token.push_back(true);
    tokens.push_back(token);
    return TextMode::data;
  }
  void on_end_tag(const Tag& tag) { tokens.push_back({"EndTag", lower_name(tag.name)}); }
  void on_text(std::string_view view) {
    if (!tokens.empty() && tokens.back()[0] == "Character") {
      tokens.back()[1] = tokens.back()[1].get<std::string>() + std::string(view);
    } else {
      tokens.push_back({"Character", std::string(view)});
    }
  }
  void on_comment(std::string_view view) { tokens.push_back({"Comment", std::string(view)}); }
  void on_doctype(const Doctype& d) {
    const auto or_null = [](bool has, const std::string& s) { return has ? json(s) : json(nullptr); };
    tokens.push_back({"DOCTYPE", or_null(d.has_name, d.name), or_null(d.has_public_id, d.public_id),
                      or_null(d.has_system_id, d.system_id), !d.force_quirks});
  }
};

void start(Tokenizer<JsonSink>& tokenizer, const std::string& state, const std::string& element) {
  static const std::map<std::string, TextMode> modes = {{"Data state", TextMode::data},
                                                        {"PLAINTEXT state", TextMode::plaintext},
                                                        {"RCDATA state", TextMode::rcdata},
                                                        {"RAWTEXT state", TextMode::raw_text},
                                                        {"Script data state", TextMode::script}};
  if (state == "CDATA section state") {
    tokenizer.start_in_cdata();
  } else {
    tokenizer.start_in(modes.at(state), element);
  }
}

// `cut`: the input is fed in two pieces cut there; or, if it is 0, byte by byte.
json tokenize(const std::string& input, const std::string& state, const std::string& element,
              std::size_t cut) {
  JsonSink sink;
  Tokenizer<JsonSink> tokenizer(sink);
  start(tokenizer, state, element);
  if (cut > 0) {
    // Copies, so that a view kept too long points into freed memory.
    tokenizer.feed(std::string(input.substr(0, cut)));
    tokenizer.feed(std::string(input.substr(cut)));
  } else {
    for (const char c : input) tokenizer.feed(std::string(1, c));
  }
  tokenizer.finish();
  return sink.tokens;
}

// "\\uD83D\\uDE00" to UTF-8; a lone surrogate, which no UTF-8 input can hold, to U+FFFD.
std::string unescape(const std::string& text) {
  std::string out;
  const auto unit_at = [&](std::size_t i) -> long {
    if (i + 6 > text.size() || text[i] != '\\' || text[i + 1] != 'u') return -1;
    return std::stol(text.substr(i + 2, 4), nullptr, 16);
  };
  for (std::size_t i = 0; i < text.size();) {
    const long unit = unit_at(i);
    if (unit < 0) {
      out.push_back(text[i++]);
      continue;
    }
    i += 6;
    const long low = unit >= 0xD800 && unit < 0xDC00 ? unit_at(i) : -1;
    if (low >= 0xDC00 && low < 0xE000) {
      i += 6;
      cleancopy::text::append_utf8(out,
                                   static_cast<char32_t>(0x10000 + ((unit - 0xD800) << 10) + (low - 0xDC00)));
    } else {
      cleancopy::text::append_utf8(out, static_cast<char32_t>(unit));
    }
  }
  return out;
}

json unescape_all(const json& value) {
  if (value.is_string()) return unescape(value.get<std::string>());
  if (value.is_array()) {
    json out = json::array();
    for (const json& item : value) out.push_back(unescape_all(item));
    return out;
  }
  if (value.is_object()) {
    json out = json::object();
    for (const auto& [key, item] : value.items()) out[unescape(key)] = unescape_all(item);
    return out;
  }
  return value;
}

// Neighbouring Character tokens as one.
json joined(const json& tokens) {
  json out = json::array();
  for (const json& token : tokens) {
    if (token[0] == "Character" && !out.empty() && out.back()[0] == "Character") {
      out.back()[1] = out.back()[1].get<std::string>() + token[1].get<std::string>();
    } else {
      out.push_back(token);
    }
  }
  return out;
}

std::map<std::string, std::string> read_exceptions(const char* path) {
  std::map<std::string, std::string> out;
  std::ifstream file(path);
  for (std::string line; std::getline(file, line);) {
    const std::size_t last = line.rfind('\t');
    if (!line.empty() && line[0] != '#' && last != std::string::npos)
      out[line.substr(0, last)] = line.substr(last + 1);
  }
  return out;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3) return 2;
  if (!std::filesystem::is_directory(argv[1])) {
    std::cout << "skipped: no conformance suite at " << argv[1] << '\n';
    return kSkipped;
  }
  auto exceptions = read_exceptions(argv[2]);
  std::size_t cases = 0;
  std::size_t runs = 0;
  std::size_t failed = 0;
  std::size_t excepted = 0;
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(argv[1])) {
    if (entry.path().extension() == ".test") files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  for (const auto& path : files) {
    std::ifstream file(path);
    const json suite = json::parse(file);
    const auto tests =
        suite.contains("tests") ? suite["tests"] : suite.value("xmlViolationTests", json::array());
    for (const json& test : tests) {
      const bool escaped = test.value("doubleEscaped", false);
      std::string input = test["input"];
      if (escaped) input = unescape(input);
      const json expected = joined(escaped ? unescape_all(test["output"]) : test["output"]);
      const std::string element = test.value("lastStartTag", "");
      bool passed = true;
      for (const auto& state : test.value("initialStates", std::vector<std::string>{"Data state"})) {
        ++cases;
        // A cut of the whole length is no cut; 0 is byte by byte.
        for (std::size_t cut = 0; cut <= input.size() && passed; ++cut) {
          ++runs;
          const json got = tokenize(input, state, element, cut);
          if (got == expected) continue;
          passed = false;
          const std::string key = path.filename().string() + '\t' + test["description"].get<std::string>();
          if (exceptions.count(key) != 0) {
            ++excepted;
            exceptions.erase(key);
            continue;
          }
          ++failed;
          std::cout << "FAILED " << key << " in " << state << " cut at " << cut << "\n  input    "
                    << json(input).dump() << "\n  expected " << expected.dump() << "\n  got      "
                    << got.dump() << '\n';
        }
      }
    }
  }
  for (const auto& [key, reason] : exceptions) std::cout << "FAILED no such failing case: " << key << '\n';
  std::cout << files.size() << " files, " << cases << " cases, " << runs << " runs with every cut: " << failed
            << " failed, " << excepted << " listed exceptions\n";
  return failed == 0 && exceptions.empty() && cases > 0 ? 0 : 1;
}
