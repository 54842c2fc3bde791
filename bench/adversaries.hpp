/// Pages made to be slow: what a megabyte of each costs.
#pragma once

namespace cleancopy::bench {

/// Registers `adversary/tokenize/NAME` (the tokenizer alone) and `adversary/page/NAME` (with the page
/// builder), each fed in pieces of 64 KB.
void register_adversaries();

}  // namespace cleancopy::bench
