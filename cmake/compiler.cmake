# Warnings and sanitizers for our own targets.
find_program(CLEANCOPY_CCACHE ccache)
if(CLEANCOPY_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  # Without these it caches nothing that is compiled with a precompiled header.
  set(CMAKE_CXX_COMPILER_LAUNCHER ${CMAKE_COMMAND} -E env CCACHE_SLOPPINESS=pch_defines,time_macros
                                  ${CLEANCOPY_CCACHE})
endif()

# What whoever includes the public headers needs, and no more.
add_library(cleancopy_api INTERFACE)
target_include_directories(cleancopy_api INTERFACE ${PROJECT_SOURCE_DIR}/include ${PROJECT_BINARY_DIR}/include)
target_compile_features(cleancopy_api INTERFACE cxx_std_20)

add_library(cleancopy_flags INTERFACE)
target_link_libraries(cleancopy_flags INTERFACE cleancopy_api)
target_include_directories(cleancopy_flags INTERFACE ${PROJECT_SOURCE_DIR}/src)
target_compile_options(cleancopy_flags INTERFACE -Wall -Wextra -Wpedantic -Wnon-virtual-dtor
                                                 -Wold-style-cast -Wcast-align -Woverloaded-virtual
                                                 -Wnull-dereference -Wextra-semi -Wimplicit-fallthrough
                                                 -Wzero-as-null-pointer-constant -Wredundant-decls)
# Where several files are compiled as one these take the names of a file for those of the next.
set(by_itself $<NOT:$<BOOL:$<TARGET_PROPERTY:UNITY_BUILD>>>)
target_compile_options(cleancopy_flags INTERFACE $<${by_itself}:-Wshadow>)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  target_compile_options(cleancopy_flags INTERFACE $<$<NOT:${by_itself}>:-Wno-subobject-linkage>)
endif()
if(CLEANCOPY_WERROR)
  target_compile_options(cleancopy_flags INTERFACE -Werror)
endif()
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  # GCC 12 reports these inside its own library's headers when it inlines them.
  target_compile_options(cleancopy_flags INTERFACE -Wno-null-dereference -Wno-restrict -Wno-stringop-overflow)
  # It inlines once more when it links.
  target_link_options(cleancopy_flags INTERFACE -Wno-stringop-overflow -Wno-stringop-overread)
endif()
include(${CMAKE_CURRENT_LIST_DIR}/profile.cmake)
target_compile_options(cleancopy_flags INTERFACE ${CLEANCOPY_PROFILE_FLAGS})
target_link_options(cleancopy_flags INTERFACE ${CLEANCOPY_PROFILE_FLAGS})
# Link-time optimisation of what is shipped and measured: the rooms are small files that call each other in
# hot loops. The objects are fat, so that the tests link without it, and fast; what only the tests need has none.
add_library(cleancopy_lto INTERFACE)
set(CLEANCOPY_LTO OFF)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND NOT CLEANCOPY_SANITIZE AND NOT CLEANCOPY_FUZZ)
  set(CLEANCOPY_LTO ON)
  target_compile_options(cleancopy_lto INTERFACE $<$<CONFIG:Release>:-flto=auto> $<$<CONFIG:Release>:-ffat-lto-objects>)
  # GCC stops inlining when the whole program has grown by two fifths, long before the hot loops are through: they are
  # small files calling each other. docs/EXPERIMENTS.md has what it gives.
  target_compile_options(cleancopy_lto INTERFACE $<$<CONFIG:Release>:--param=inline-unit-growth=300>)
  target_link_options(cleancopy_flags INTERFACE $<$<AND:$<CONFIG:Release>,$<NOT:$<BOOL:$<TARGET_PROPERTY:CLEANCOPY_SHIPPED>>>>:-fno-lto>
                                             $<$<AND:$<CONFIG:Release>,$<BOOL:$<TARGET_PROPERTY:CLEANCOPY_SHIPPED>>>:-flto=auto>)
endif()
# cleancopy_ship(TARGET): a program whose rooms are optimised when it is linked, and only then: its own objects are slim.
function(cleancopy_ship target)
  if(CLEANCOPY_LTO)
    set_target_properties(${target} PROPERTIES CLEANCOPY_SHIPPED ON)
    target_compile_options(${target} PRIVATE $<$<CONFIG:Release>:-flto=auto>)
  endif()
endfunction()

# cleancopy_unity(TARGET): the target's files are compiled a folder at a time, as most of a file's time goes into the same
# headers. What two files of a folder name alike, they name in a header, or differently. What a file forgets to include
# is seen where there is none of this: with the sanitizers, where clang-tidy looks at each file by itself.
function(cleancopy_unity target)
  if(NOT CLEANCOPY_UNITY OR CLEANCOPY_SANITIZE)
    return()
  endif()
  set_target_properties(${target} PROPERTIES UNITY_BUILD ON UNITY_BUILD_MODE GROUP)
  get_target_property(sources ${target} SOURCES)
  foreach(source IN LISTS sources)
    get_filename_component(folder ${source} DIRECTORY)
    string(MAKE_C_IDENTIFIER "${folder}" group)
    set_source_files_properties(${source} PROPERTIES UNITY_GROUP ${group})
  endforeach()
endfunction()

if(CLEANCOPY_SANITIZE)
  if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    target_compile_options(cleancopy_flags INTERFACE -Wno-maybe-uninitialized)  # as above, with sanitizers
  endif()
  set(sanitizers -fsanitize=address,undefined -fno-sanitize-recover=undefined -fno-omit-frame-pointer)
  target_compile_options(cleancopy_flags INTERFACE ${sanitizers})
  # Where it lies is given: a third of a start's time, and the tests start the program thousands of times.
  target_link_options(cleancopy_flags INTERFACE ${sanitizers} -no-pie)
endif()
if(CLEANCOPY_FUZZ)
  # Coverage for the fuzzer in every room; the targets themselves link -fsanitize=fuzzer.
  # Lines are what a report needs; the rest of what a debugger wants takes a tenth of the time.
  target_compile_options(cleancopy_flags INTERFACE -fsanitize=fuzzer-no-link -gline-tables-only)
  target_link_options(cleancopy_flags INTERFACE -fsanitize=fuzzer-no-link)
endif()
