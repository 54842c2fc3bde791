/// What a news site asks its readers for in its own name, amid the text.
#pragma once

#include <vector>

#include "clean/blocks/block.hpp"
#include "clean/blocks/known.hpp"
#include "html/page/page.hpp"

namespace cleancopy::clean {

/// Drops short lines that ask for something and name the site ("Sign up for the Courier's newsletter"), and,
/// as prompts, headings that do ("Support the Courier"). On pages of news alone: a firm's blog says so in its
/// text. Each line with a word of asking is folded once.
void drop_site_asks(const html::Page& page, const Known& known, std::vector<Block>& blocks,
                    std::vector<Verdict>& verdicts);

}  // namespace cleancopy::clean
