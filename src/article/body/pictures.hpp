/// The pictures inside a story, with their captions.
#pragma once

#include <string_view>
#include <vector>

#include "clean/cleaner.hpp"
#include "cleancopy/article.hpp"
#include "html/page/page.hpp"

namespace cleancopy::article {

/// The pictures that stand between the headline and the last kept block, in the page's order, each address
/// once; 100 at most. Addresses are made absolute against `base`. Only after Cleaner::judge(). O(images +
/// blocks).
[[nodiscard]] std::vector<Picture> find_pictures(const html::Page& page, const clean::Cleaner& cleaner,
                                                 std::size_t first, std::size_t last, std::string_view base);

}  // namespace cleancopy::article
