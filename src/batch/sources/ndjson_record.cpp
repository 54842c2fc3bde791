#include "batch/sources/ndjson_record.hpp"

#include <algorithm>
#include <iterator>
#include <rapidjson/error/en.h>
#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>
#include <utility>

// The reader then goes through a page sixteen bytes at once. Not the writer, which is read before: that of
// RapidJSON 1.1.0 would leave U+001A to U+001F unescaped.
#ifdef __x86_64__
#define RAPIDJSON_SSE2
#endif
#include <rapidjson/reader.h>

#include "batch/sources/base64.hpp"
#include "input/kind.hpp"
#include "text/among.hpp"
#include "text/find_text.hpp"
#include "text/json_escape.hpp"
#include "text/unicode.hpp"
#include "text/utf8_check.hpp"
#include "write/fields.hpp"

namespace cleancopy::batch {
namespace {

// How far a reader of sixteen bytes at once may look behind the end.
constexpr std::size_t kBehindLine = 16;
// Whoever reads the output takes no more either.
constexpr std::size_t kDeepest = 256;
constexpr std::string_view kRenamed = "given_";

// Programs write what they cut in the middle of a character; no reader of JSON takes it. Few lines have any
// surrogate; a page has thousands of escaped quotation marks.
void mend_surrogates(std::string& json) {
  constexpr std::string_view kBegin[] = {"\\ud", "\\uD"};
  if (std::none_of(std::begin(kBegin), std::end(kBegin), [&](std::string_view begin) {
        return text::find_text(json, begin) != std::string_view::npos;
      }))
    return;
  for (std::size_t at = 0; (at = json.find('\\', at)) != std::string::npos;) {
    const std::string_view escape = std::string_view(json).substr(at);
    const bool first = text::is_high_surrogate(escape);
    if (first && text::is_low_surrogate(escape.substr(text::kJsonEscape))) {
      at += 2 * text::kJsonEscape;
    } else if (first || text::is_low_surrogate(escape)) {
      json.replace(at + 2, 4, "fffd");
      at += text::kJsonEscape;
    } else {
      at += 2;
    }
  }
}

// What has been renamed before is so once more: no two members of a line get one name.
bool is_taken(std::string_view name) noexcept {
  while (name.starts_with(kRenamed)) name.remove_prefix(kRenamed.size());
  return name == "error" || name == "duplicate_of" || text::is_among(write::kFieldNames, name);
}

// What RapidJSON's reader tells of a line, as it comes to it. The text is only borrowed: it stands in the
// line.
class Reading {
 public:
  Reading(const NdjsonFields& fields, Record& record) : fields_(&fields), record_(&record), extra_(buffer_) {}

  [[nodiscard]] std::string_view html() const noexcept { return html_; }
  [[nodiscard]] std::string_view base64() const noexcept { return base64_; }
  [[nodiscard]] bool is_object() const noexcept { return is_object_; }
  [[nodiscard]] bool is_too_deep() const noexcept { return depth_ > kDeepest; }
  /// The member of the page that is no string; empty if none.
  [[nodiscard]] const std::string& wrong() const noexcept { return wrong_; }
  /// The other members, as an object; empty if there are none, or the line broke off in the middle of one.
  [[nodiscard]] std::string_view extra() const {
    return extra_.IsComplete() && any_ ? std::string_view(buffer_.GetString(), buffer_.GetSize())
                                       : std::string_view();
  }

  bool Null() { return page_ != nullptr ? end_page() : extra_.Null(); }
  bool Bool(bool value) { return page_ != nullptr ? refuse() : begin_value() && extra_.Bool(value); }
  bool RawNumber(const char* text, rapidjson::SizeType size, bool /*copy*/) {
    return page_ != nullptr ? refuse() : begin_value() && extra_.RawValue(text, size, rapidjson::kNumberType);
  }
  // Never called: all numbers come as they are written.
  bool Int(int /*value*/) { return false; }
  bool Uint(unsigned /*value*/) { return false; }
  bool Int64(std::int64_t /*value*/) { return false; }
  bool Uint64(std::uint64_t /*value*/) { return false; }
  bool Double(double /*value*/) { return false; }

  bool String(const char* text, rapidjson::SizeType size, bool /*copy*/) {
    const std::string_view value(text, size);
    if (page_ != nullptr) {
      *page_ = value;
      return end_page();
    }
    if (!begin_value()) return false;
    if (told_ != nullptr) std::exchange(told_, nullptr)->assign(value);
    return write(value);
  }
  bool Key(const char* text, rapidjson::SizeType size, bool /*copy*/) {
    const std::string_view name(text, size);
    if (depth_ > 1) return write(name);
    told_ = nullptr;
    if (!name.empty() && (name == fields_->html || name == fields_->html_base64)) {
      page_ = name == fields_->html ? &html_ : &base64_;
      name_ = name;
      return true;
    }
    any_ = true;
    if (name.empty()) return write(name);
    if (name == fields_->url) told_ = &record_->url;
    if (name == fields_->charset) told_ = &record_->charset;
    if (name == fields_->saved_at) told_ = &record_->saved_at;
    return is_taken(name) ? write(std::string(kRenamed).append(name)) : write(name);
  }
  bool StartObject() {
    if (page_ != nullptr) return !refuse();
    is_object_ = true;
    told_ = nullptr;
    return ++depth_ <= kDeepest && extra_.StartObject();
  }
  bool EndObject(rapidjson::SizeType /*members*/) {
    --depth_;
    return extra_.EndObject();
  }
  bool StartArray() {
    if (page_ != nullptr) return !refuse();
    told_ = nullptr;
    return ++depth_ <= kDeepest && begin_value() && extra_.StartArray();
  }
  bool EndArray(rapidjson::SizeType /*elements*/) {
    --depth_;
    return extra_.EndArray();
  }

 private:
  // A value outside of any object is no record.
  [[nodiscard]] bool begin_value() const noexcept { return is_object_; }
  bool end_page() {
    page_ = nullptr;
    return true;
  }
  // What is behind a value that is none of a page's still goes on.
  bool refuse() {
    wrong_ = name_;
    return end_page();
  }
  bool write(std::string_view text) {
    const auto put = [this](std::string_view good) {
      return extra_.String(good.data(), static_cast<rapidjson::SizeType>(good.size()));
    };
    return text::is_utf8(text) ? put(text) : put(text::well_formed(text));
  }

  const NdjsonFields* fields_;
  Record* record_;
  rapidjson::StringBuffer buffer_;
  rapidjson::Writer<rapidjson::StringBuffer> extra_;
  std::string_view html_;
  std::string_view base64_;
  std::string_view* page_ = nullptr;  // the page's member, whose value comes next
  std::string name_;                  // of that
  std::string wrong_;
  std::string* told_ = nullptr;  // the record's field that the next value is for
  std::size_t depth_ = 0;
  bool is_object_ = false;
  bool any_ = false;
};

Error invalid(std::string what, std::size_t offset = 0) {
  return Error{ErrorCode::invalid_record, offset, std::move(what)};
}

// The page's bytes, once the line is read.
void take_page(const Reading& read, const NdjsonFields& fields, Record& record) {
  if (!read.html().empty() || read.base64().empty()) {
    record.bytes = read.html();
    // It was decoded by whoever wrote the line, whatever it says itself; a container's text says it better.
    const bool contained =
        input::detect(read.html().substr(0, input::kDetectionBytes)).kind == input::Kind::container;
    record.charset = contained ? "" : "utf-8";
    return;
  }
  record.bytes = read.base64();
  if (decode_base64(record.bytes)) return;
  record.bytes.clear();
  record.failure = invalid('"' + fields.html_base64 + "\" is no Base64");
}

}  // namespace

void read_ndjson(std::string& line, const NdjsonFields& fields, Record& record) {
  record = {.key = std::move(record.key)};
  mend_surrogates(line);
  const std::size_t size = line.size();
  line.append(kBehindLine, '\0');
  Reading reading(fields, record);
  rapidjson::Reader reader;
  rapidjson::InsituStringStream stream(line.data());
  constexpr unsigned kFlags =
      rapidjson::kParseInsituFlag | rapidjson::kParseIterativeFlag | rapidjson::kParseNumbersAsStringsFlag;
  const rapidjson::ParseResult result = reader.Parse<kFlags>(stream, reading);
  record.extra = reading.extra();
  if (!reading.wrong().empty()) {
    record.failure = invalid('"' + reading.wrong() + "\" is no string");
  } else if (!reading.is_object()) {
    record.failure = invalid("no JSON object");
  } else if (reading.is_too_deep()) {
    record.failure = invalid("nested deeper than " + std::to_string(kDeepest));
  } else if (result.IsError()) {
    const std::size_t offset = std::min(result.Offset(), size);
    std::string what = rapidjson::GetParseError_En(result.Code());
    if (what.ends_with('.')) what.pop_back();
    record.failure = invalid("no JSON at byte " + std::to_string(offset + 1) + ": " + what, offset);
  } else if (reading.html().data() == nullptr && reading.base64().data() == nullptr) {
    record.failure =
        invalid("no page: neither \"" + fields.html + "\" nor \"" + fields.html_base64 + "\" in it");
  } else {
    take_page(reading, fields, record);
  }
}

void read_line(Line& line, const NdjsonFields& fields, std::size_t max_bytes, Record& record) {
  record = {};
  if (line.too_long) {
    record.failure = Error{ErrorCode::input_too_large, max_bytes,
                           "a line of more than " + std::to_string(max_bytes) + " bytes"};
  } else if (is_blank(line.text)) {
    record.failure = Error{ErrorCode::empty_input, 0, "a line with nothing in it"};
  } else {
    read_ndjson(line.text, fields, record);
  }
}

bool is_blank(std::string_view line) noexcept {
  return std::all_of(line.begin(), line.end(), text::is_html_space);
}

}  // namespace cleancopy::batch
