#include "lexicon/name_particles.hpp"

#include "text/among.hpp"
#include "text/fixed_text.hpp"

namespace cleancopy::lexicon {
namespace {

constexpr text::FixedText<5> kParticles[] = {
    "van", "von", "der", "den", "de",  "del", "della", "di",  "da", "do",  "dos", "das", "du", "la",
    "le",  "el",  "ter", "te",  "ten", "bin", "ibn",   "ben", "al", "vom", "zu",  "zur", "af", "av"};

// In small letters or in capitals …
constexpr text::FixedText<4> kAnd[] = {"and", "und", "et", "y",  "e", "en", "og",
                                       "och", "ja",  "i",  "ve", "и", "та"};
// … and those that are a name where they begin with a capital letter ("Dan"), or are beyond ASCII.
constexpr text::FixedText<6> kSmallAnd[] = {"dan",  "ed",    "és", "și", "şi", "oraz",
                                            "samt", "sowie", "і",  "й",  "ir", "και"};

}  // namespace

bool is_name_particle(std::string_view word) {
  return text::is_among(kParticles, word);
}

bool is_and(std::string_view word) {
  return text::is_among(kSmallAnd, word) || text::is_among_ignoring_ascii_case(kAnd, word);
}

}  // namespace cleancopy::lexicon
