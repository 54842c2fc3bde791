#include "clean/blocks/end_lines.hpp"

#include "catch.hpp"

using namespace cleancopy::clean;

TEST_CASE("a line that tells how to reach somebody") {
  for (const char* line :
       {"Contact Tilde Marrow at 555-0172.", "Email: desk@quay.example", "Reach her at +44 20 5550 0172",
        "Tilde Marrow, tmarrow@courier.example", "마로 기자 marrow@saltbay.example",
        "Do you know more about the lamps? Write to desk@quay.example."}) {
    INFO(line);
    CHECK(is_address_line(line));
  }
  for (const char* line :
       {"The office can be called at 555-0172 until Friday.", "Contact with the pilot was lost at 21:40.",
        "They were to send their names to desk@quay.example by Friday, the office said on Monday.",
        "Reach 4,000 steps a day", "Why is it shut? Nobody at the office knows."}) {
    INFO(line);
    CHECK_FALSE(is_address_line(line));
  }
}

TEST_CASE("a copyright begins with its sign and a year") {
  for (const char* line : {"© 2031 Saltmarsh Courier", "Copyright 2031 Courier. To see more, visit our page.",
                           "Copyright © 2031, the Courier", "ⓒ 2031 항구신문"})
    CHECK(is_copyright_line(line));
  for (const char* line :
       {"Copyright law was changed in 2031.", "Copyright 12 songs, he said, and you are rich.",
        "In 2031 the Courier", "© Ilka Morn"})
    CHECK_FALSE(is_copyright_line(line));
}

TEST_CASE("marks of the end") {
  for (const char* line : {"- ENDS -", "—30—", "-30-", "###", "# # #", "– Ende –", "انتهای پیام/ی"})
    CHECK(is_end_mark(line));
  for (const char* line : {"ends", "End", "- 30 lamps", "#", "#quay", "—", "- the end of the pier"})
    CHECK_FALSE(is_end_mark(line));
}
