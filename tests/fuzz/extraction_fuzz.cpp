// The whole program on a page: however it is cut it gives the same article, in UTF-8, without empty blocks,
// and both writers can write it.
#include <cstdlib>
#include <string>

#include "cleancopy/extractor.hpp"
#include "pieces.hpp"
#include "text/utf8_check.hpp"
#include "write/json_writer.hpp"
#include "write/text_writer.hpp"

namespace {

using namespace cleancopy;

void require(bool holds) {
  if (!holds) std::abort();
}

Options options_for(const fuzz::CutInput& input) {
  Options options;
  options.limits.max_elements = 2'000;
  options.limits.max_text_bytes = 20'000;
  constexpr InputKind kKinds[] = {InputKind::detect, InputKind::html, InputKind::text, InputKind::html};
  if (!input.sizes.empty()) options.kind = kKinds[static_cast<unsigned char>(input.sizes[0]) / 64];
  options.url = "https://www.example.co.uk/2031/02/03/story";
  return options;
}

std::string outcome(Result<Article> result) {
  if (!result) {
    require(result.error().code != ErrorCode::internal_error);
    return std::string(name_of(result.error().code));
  }
  for (const Block& block : result->body) require(!block.text.empty());
  require(text::is_utf8(write::to_text(*result)));
  std::string json = write::to_json(*result, write::JsonLayout::one_line, {});
  require(text::is_utf8(json));
  return json;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const fuzz::CutInput input = fuzz::cut_input(data, size);
  const Options options = options_for(input);
  const std::string whole = outcome(extract(input.bytes, options));

  Extractor extractor(options);
  Result<void> fed;
  fuzz::feed_pieces(input, [&](std::string_view piece) {
    if (fed) fed = extractor.feed(piece);
  });
  const std::string cut = fed ? outcome(extractor.finish()) : std::string(name_of(fed.error().code));
  require(cut == whole);
  return 0;
}
