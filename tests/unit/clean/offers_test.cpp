#include "clean/neighbours/offers.hpp"

#include <string>
#include <string_view>

#include "catch.hpp"
#include "clean/cleaned_page.hpp"

using namespace cleancopy;
using clean::CleanedPage;
using clean::prose;

namespace {

// Whether the block that holds `words` goes as what subscribers get, all others but labels kept.
bool is_offer(const std::string& body, std::string_view words) {
  const CleanedPage cleaned("<body><article>" + prose(0, 2) + body + prose(2, 5) + "</article></body>");
  std::vector<clean::Verdict> verdicts = cleaned.without_labels(clean::Reason::furniture);
  drop_offers(cleaned.cleaner.blocks(), verdicts);
  const std::size_t block = cleaned.find(words);
  REQUIRE(block != SIZE_MAX);
  return !verdicts[block].keep && verdicts[block].reason == clean::Reason::subscribe;
}

}  // namespace

TEST_CASE("the list under a prompt tells what subscribers get") {
  const std::string prompt = "<p>Subscribe now to read the latest news of the quay.</p>";
  const std::string items = "<li>Letters from the lighthouse by Ilse Rook.</li><li>The crossword.</li></ul>";
  const std::string asking = "<ul><li>Unlimited digital access to the Courier.</li>" + items;
  CHECK(is_offer(prompt + asking, "Ilse Rook"));
  CHECK(is_offer(prompt + asking, "crossword"));
  CHECK_FALSE(is_offer(prompt + "<ul>" + items, "Ilse Rook"));  // the text's own, as likely
  CHECK_FALSE(is_offer(prompt + prose(2, 3) + asking, "Ilse Rook"));
  CHECK_FALSE(is_offer("<p>The office sells three kinds:</p>" + asking, "Ilse Rook"));
}
