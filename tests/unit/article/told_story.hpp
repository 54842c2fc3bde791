/// Paragraphs of one story, for the tests of text that a page tells in its data.
#pragma once

#include <string>

namespace cleancopy::article {

inline const std::string kFirst =
    "The ferry from Tarn Quay will run again from Monday, after a winter in which its engine was taken out, "
    "looked at by four surveyors and put back.";
inline const std::string kSecond =
    "Its owner said on Friday that the timetable would be the old one, with the late boat on Saturdays that "
    "the islanders had asked for since the autumn.";
inline const std::string kThird =
    "Tickets cost what they cost last year, and children under twelve go free as long as somebody holds on "
    "to them at the rail.";

}  // namespace cleancopy::article
