#include "write/report_blocks.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "write/plain.hpp"

namespace cleancopy::write {
namespace {

// Of the elements that blocks stand in, in all: a page with other class names on each costs no more.
constexpr std::size_t kMostElementBytes = 12'000;
constexpr std::size_t kMostPlaceBytes = 12'000;

// For JSON in a script element: nothing in it ends the element, begins a comment or a line.
void add_json_string(std::string& out, std::string_view text) {
  constexpr std::string_view kDigits = "0123456789abcdef";
  out.push_back('"');
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    const auto byte = static_cast<unsigned char>(c);
    const std::string_view rest = text.substr(i);
    if (byte < 0x20 || c == '"' || c == '\\' || c == '<' || c == '>' || c == '&') {
      out.append("\\u00").append(1, kDigits[byte >> 4U]).append(1, kDigits[byte & 15U]);
    } else if (rest.starts_with("\xE2\x80\xA8") || rest.starts_with("\xE2\x80\xA9")) {
      out.append(rest.starts_with("\xE2\x80\xA8") ? "\\u2028" : "\\u2029");
      i += 2;
    } else {
      out.push_back(c);
    }
  }
  out.push_back('"');
}

// Texts by number, each once, in the order in which they come up.
class Table {
 public:
  std::size_t number_of(std::string_view text) {
    const auto [entry, added] = numbers_.try_emplace(std::string(text), texts_.size());
    if (added) {
      texts_.emplace_back(text);
      bytes_ += text.size();
    }
    return entry->second;
  }
  [[nodiscard]] std::size_t bytes() const noexcept { return bytes_; }
  void add_to(std::string& out) const {
    out.push_back('[');
    for (const std::string& text : texts_) {
      if (out.back() != '[') out.push_back(',');
      add_json_string(out, text);
    }
    out.push_back(']');
  }

 private:
  std::unordered_map<std::string, std::size_t> numbers_;
  std::vector<std::string> texts_;
  std::size_t bytes_ = 0;
};

class Writer {
 public:
  ReportBlocks write(const Explanation& explanation) {
    for (const ExplainedBlock& block : explanation.blocks) add_block(block);
    add_tables(explanation.least_score);
    return std::move(out_);
  }

 private:
  void add_block(const ExplainedBlock& block);
  void add_tables(double least_score);
  std::string place_of(const ExplainedBlock& block);
  void add_number(long number) { out_.items.append(" ").append(std::to_string(number)); }

  ReportBlocks out_;
  Table reasons_;
  Table kinds_;
  Table features_;
  Table elements_;
  std::unordered_map<std::string, std::size_t> known_places_;
  std::string places_;  // a list of lists of elements
};

// "main > div.story > p" as the number of a list of numbers; "-" where no more may be told.
std::string Writer::place_of(const ExplainedBlock& block) {
  constexpr std::string_view kInside = " > ";
  if (block.place.empty()) return "-";
  if (const auto known = known_places_.find(block.place); known != known_places_.end())
    return std::to_string(known->second);
  if (places_.size() > kMostPlaceBytes || elements_.bytes() > kMostElementBytes) return "-";
  std::string numbers = "[";
  for (std::string_view rest = block.place; !rest.empty();) {
    const std::size_t end = std::min(rest.find(kInside), rest.size());
    if (numbers.size() > 1) numbers.push_back(',');
    numbers += std::to_string(elements_.number_of(rest.substr(0, end)));
    rest.remove_prefix(std::min(end + kInside.size(), rest.size()));
  }
  if (!places_.empty()) places_.push_back(',');
  places_ += numbers + "]";
  const std::size_t number = known_places_.size();
  known_places_.emplace(block.place, number);
  return std::to_string(number);
}

void Writer::add_block(const ExplainedBlock& block) {
  constexpr double kHundred = 100;
  std::string& out = out_.items;
  const bool heading = block.kept && block.kind == BlockKind::subhead;
  const std::string_view verdict = block.kept ? "k" : "d";
  out.append("<li class=");
  if (block.doubtful || heading) {
    out.append("\"").append(verdict).append(block.doubtful ? " q" : "").append(heading ? " head\"" : "\"");
  } else {
    out.append(verdict);
  }
  out.append(" data-w=\"").append(std::to_string(reasons_.number_of(block.words)));
  add_number(static_cast<long>(kinds_.number_of(name_of(block.kind))));
  out.append(" ").append(block.scored ? std::to_string(std::lround(block.score * kHundred)) : "-");
  out.append(" ").append(place_of(block));
  for (const Contribution& contribution : block.contributions) {
    add_number(static_cast<long>(features_.number_of(contribution.words)));
    out.append(":").append(std::to_string(std::lround(contribution.weight * kHundred)));
    const bool whole = std::floor(contribution.value) == contribution.value;
    out.append(":").append(fixed(contribution.value, whole ? 0 : 2));
  }
  out.append("\">").append(escaped(block.text)).append("\n");
}

void Writer::add_tables(double least_score) {
  std::string& out = out_.tables;
  out += "{\"least\":" + fixed(least_score, 2);
  out += ",\"reasons\":";
  reasons_.add_to(out);
  out += ",\"kinds\":";
  kinds_.add_to(out);
  out += ",\"features\":";
  features_.add_to(out);
  out += ",\"elements\":";
  elements_.add_to(out);
  out += ",\"places\":[" + places_ + "]}";
}

}  // namespace

ReportBlocks report_blocks(const Explanation& explanation) {
  return Writer().write(explanation);
}

}  // namespace cleancopy::write
