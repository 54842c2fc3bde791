/// Pages made to be slow: what a megabyte of each costs.
#pragma once

namespace cleancopy::bench {

/// Registers `adversary/tokenize/NAME` (the tokenizer alone, in pieces of 64 KB) and `adversary/whole/NAME`.
void register_adversaries();

}  // namespace cleancopy::bench
