# Profile-guided optimisation, for who builds a package: a first program notes how it runs, a second one is optimised by
# that. tools/profile_guided.sh does it all; docs/SPEED.md says what it gives.
set(CLEANCOPY_PROFILE "off" CACHE STRING "Profile-guided optimisation: off, generate or use")
set_property(CACHE CLEANCOPY_PROFILE PROPERTY STRINGS off generate use)
set(CLEANCOPY_PROFILE_DIR "${PROJECT_BINARY_DIR}/profile" CACHE PATH "Where the notes are written, and read")

# What the compiler and the linker are told.
set(CLEANCOPY_PROFILE_FLAGS "")
if(CLEANCOPY_PROFILE STREQUAL "generate")
  # Runs over many pages have many threads.
  set(CLEANCOPY_PROFILE_FLAGS -fprofile-generate=${CLEANCOPY_PROFILE_DIR} -fprofile-update=atomic)
elseif(CLEANCOPY_PROFILE STREQUAL "use")
  if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    file(GLOB_RECURSE notes ${CLEANCOPY_PROFILE_DIR}/*.gcda)
    # Not all that is compiled is run.
    set(CLEANCOPY_PROFILE_FLAGS -fprofile-use=${CLEANCOPY_PROFILE_DIR} -Wno-missing-profile -Wno-coverage-mismatch)
  else()
    file(GLOB notes ${CLEANCOPY_PROFILE_DIR}/cleancopy.profdata)
    set(CLEANCOPY_PROFILE_FLAGS -fprofile-use=${CLEANCOPY_PROFILE_DIR}/cleancopy.profdata
                                -Wno-profile-instr-unprofiled)
  endif()
  if(NOT notes)
    message(FATAL_ERROR "CLEANCOPY_PROFILE=use: nothing was noted in ${CLEANCOPY_PROFILE_DIR}; "
                        "tools/profile_guided.sh does that first")
  endif()
elseif(NOT CLEANCOPY_PROFILE STREQUAL "off")
  message(FATAL_ERROR "CLEANCOPY_PROFILE is ${CLEANCOPY_PROFILE}; it may be off, generate or use")
endif()
