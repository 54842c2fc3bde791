/// Reporters who sign with the address at which the paper's readers reach them.
#pragma once

#include <cstddef>

#include "article/byline/byline_gathering.hpp"
#include "article/evidence/evidence.hpp"

namespace cleancopy::article {

/// A name beside an address made of it at the page's own site: "Ann Lee" and "ann.lee@quaypost.example", in
/// one line or in two, under the headline or behind the text. Nothing where the page does not tell its
/// address. O(text).
void take_names_with_mail(const Evidence& evidence, std::size_t headline_block, Gathering& gathering);

}  // namespace cleancopy::article
