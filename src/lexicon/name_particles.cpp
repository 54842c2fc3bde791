#include "lexicon/name_particles.hpp"

#include "text/among.hpp"
#include "text/fixed_text.hpp"

namespace cleancopy::lexicon {
namespace {

constexpr text::FixedText<5> kParticles[] = {
    "van", "von", "der", "den", "de",  "del", "della", "di",  "da", "do",  "dos", "das", "du", "la",
    "le",  "el",  "ter", "te",  "ten", "bin", "ibn",   "ben", "al", "vom", "zu",  "zur", "af", "av"};

}  // namespace

bool is_name_particle(std::string_view word) {
  return text::is_among(kParticles, word);
}

}  // namespace cleancopy::lexicon
