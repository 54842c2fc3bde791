// Prints the headline of the page on standard input.
#include <iostream>
#include <iterator>
#include <string>

#include "cleancopy/extractor.hpp"

int main() {
  const std::string page(std::istreambuf_iterator<char>(std::cin), {});
  const cleancopy::Result<cleancopy::Article> article = cleancopy::extract(page);
  if (!article) return 1;
  std::cout << article->headline.value << '\n';
}
