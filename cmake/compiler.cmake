# Warnings and sanitizers for our own targets.
find_program(CLEANCOPY_CCACHE ccache)
if(CLEANCOPY_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  set(CMAKE_CXX_COMPILER_LAUNCHER ${CLEANCOPY_CCACHE})
endif()

add_library(cleancopy_flags INTERFACE)
target_include_directories(cleancopy_flags INTERFACE ${PROJECT_SOURCE_DIR}/include ${PROJECT_SOURCE_DIR}/src
                                                     ${PROJECT_BINARY_DIR}/include)
target_compile_options(cleancopy_flags INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor
                                                 -Wold-style-cast -Wcast-align -Woverloaded-virtual
                                                 -Wnull-dereference -Wextra-semi -Wimplicit-fallthrough)
if(CLEANCOPY_WERROR)
  target_compile_options(cleancopy_flags INTERFACE -Werror)
endif()
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  # GCC 12 reports these inside its own library's headers when it inlines them.
  target_compile_options(cleancopy_flags INTERFACE -Wno-null-dereference -Wno-restrict -Wno-stringop-overflow)
endif()
if(CLEANCOPY_SANITIZE)
  set(sanitizers -fsanitize=address,undefined -fno-sanitize-recover=undefined -fno-omit-frame-pointer)
  target_compile_options(cleancopy_flags INTERFACE ${sanitizers})
  target_link_options(cleancopy_flags INTERFACE ${sanitizers})
endif()
if(CLEANCOPY_FUZZ)
  # Coverage for the fuzzer in every room; the targets themselves link -fsanitize=fuzzer.
  target_compile_options(cleancopy_flags INTERFACE -fsanitize=fuzzer-no-link)
  target_link_options(cleancopy_flags INTERFACE -fsanitize=fuzzer-no-link)
endif()
