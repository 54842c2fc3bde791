#include "input/webarchive_reader.hpp"

#include <optional>

#include "input/binary_plist.hpp"
#include "text/web_address.hpp"

namespace cleancopy::input {

Result<void> WebarchiveReader::feed(std::string_view chunk, Output& /*out*/) {
  if (chunk.size() > max_bytes_ - bytes_.size()) {
    return Error{ErrorCode::input_too_large, max_bytes_,
                 "a web archive of more than " + std::to_string(max_bytes_) + " bytes"};
  }
  bytes_.append(chunk);
  return {};
}

Result<void> WebarchiveReader::finish(Output& out) {
  const auto list = BinaryPlist::open(bytes_);
  if (!list) {
    return Error{ErrorCode::broken_container, bytes_.size(),
                 "a Safari web archive that is damaged or cut short; save the page again"};
  }
  const auto main = list->find(list->top(), "WebMainResource");
  const auto data_object = main ? list->find(*main, "WebResourceData") : std::nullopt;
  const auto data = data_object ? list->data(*data_object) : std::nullopt;
  if (!data) return Error{ErrorCode::broken_container, 0, "a property list with no saved page in it"};
  const auto text_of = [&](std::string_view key) {
    const auto object = list->find(*main, key);
    return object ? list->string(*object).value_or(std::string()) : std::string();
  };
  envelope_->charset = text_of("WebResourceTextEncodingName");
  const std::string url = text_of("WebResourceURL");
  if (text::is_web_address(url)) keep_first(envelope_->url, url);
  return out.write(*data);
}

}  // namespace cleancopy::input
