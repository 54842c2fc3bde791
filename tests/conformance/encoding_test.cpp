// html5lib's encoding cases: the charset that the decoder settles on, fed whole and byte by byte.
//
//     encoding_conformance DIRECTORY EXCEPTIONS
//
// EXCEPTIONS names the cases that we decide otherwise: a line each, `file<TAB>number<TAB>our
// charset<TAB>reason`, numbers from 1. A case that fails without standing there, or stands there and passes,
// fails the test.
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "html/decode/decoder.hpp"

namespace {

using cleancopy::html::Decoder;

constexpr int kSkipped = 77;  // CTest's SKIP_RETURN_CODE

struct Case {
  std::string name;  // "file number"
  std::string bytes;
  std::string charset;  // in lower case
};

std::string read(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

std::string lower(std::string text) {
  for (char& c : text) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c | 0x20);
  }
  return text;
}

/// `#data`, lines, `#encoding`, a line; and so on. The line break before `#encoding` is not part of the data.
std::vector<Case> read_cases(const std::filesystem::path& directory, const std::string& file) {
  constexpr std::string_view kData = "#data\n";
  constexpr std::string_view kEncoding = "\n#encoding\n";
  std::vector<Case> cases;
  const std::string text = read(directory / file);
  for (std::size_t at = text.find(kData); at != text.npos;) {
    const std::size_t data = at + kData.size();
    const std::size_t end = text.find(kEncoding, data);
    if (end == text.npos) break;
    const std::size_t name = end + kEncoding.size();
    const std::size_t line_end = text.find('\n', name);
    cases.push_back({file + " " + std::to_string(cases.size() + 1), text.substr(data, end - data),
                     lower(text.substr(name, line_end - name))});
    at = text.find(kData, name);
  }
  return cases;
}

/// "file number" to our charset.
std::map<std::string, std::string> read_exceptions(const std::filesystem::path& path) {
  std::map<std::string, std::string> exceptions;
  std::ifstream file(path);
  for (std::string line; std::getline(file, line);) {
    if (line.empty() || line.front() == '#') continue;
    const std::size_t number = line.find('\t') + 1;
    const std::size_t charset = line.find('\t', number) + 1;
    const std::size_t reason = line.find('\t', charset) + 1;
    exceptions[line.substr(0, number - 1) + " " + line.substr(number, charset - 1 - number)] =
        line.substr(charset, reason - 1 - charset);
  }
  return exceptions;
}

std::string charset_of(const std::string& bytes, std::size_t piece) {
  Decoder decoder;
  if (!decoder.reset()) return "error";
  for (std::size_t i = 0; i < bytes.size(); i += piece) {
    static_cast<void>(decoder.feed(std::string_view(bytes).substr(i, piece)));
  }
  static_cast<void>(decoder.finish());
  return std::string(decoder.charset());
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3) return 2;
  const std::filesystem::path directory = argv[1];
  if (!std::filesystem::exists(directory)) {
    std::cout << "SKIPPED: no html5lib encoding cases at " << directory.string() << '\n';
    return kSkipped;
  }
  std::vector<Case> cases;
  for (const char* file : {"tests1.dat", "tests2.dat", "test-yahoo-jp.dat", "scripted/tests1.dat"}) {
    const std::vector<Case> more = read_cases(directory, file);
    cases.insert(cases.end(), more.begin(), more.end());
  }
  cases.push_back({"chardet/test_big5.txt 1", read(directory / "chardet/test_big5.txt"), "big5"});

  std::map<std::string, std::string> exceptions = read_exceptions(argv[2]);
  int passed = 0;
  int excepted = 0;
  int failed = 0;
  for (const Case& one : cases) {
    const std::string charset = charset_of(one.bytes, one.bytes.size() + 1);
    const bool same_in_pieces = charset_of(one.bytes, 1) == charset;
    const auto exception = exceptions.find(one.name);
    const bool is_exception = exception != exceptions.end();
    const std::string& wanted = is_exception ? exception->second : one.charset;
    if (charset != wanted || !same_in_pieces || (is_exception && wanted == one.charset)) {
      std::cout << "FAILED: " << one.name << ": " << charset << ", wanted " << wanted
                << (same_in_pieces ? "" : "; otherwise in pieces") << '\n';
      ++failed;
    } else {
      ++(is_exception ? excepted : passed);
    }
    if (is_exception) exceptions.erase(exception);
  }
  for (const auto& [name, charset] : exceptions) {
    std::cout << "FAILED: an exception for a case that there is not: " << name << '\n';
    ++failed;
  }
  std::cout << passed << " as the suite has it, " << excepted << " known exceptions, " << failed
            << " failed\n";
  return failed == 0 ? 0 : 1;
}
