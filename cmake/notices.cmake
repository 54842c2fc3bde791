# The licences of the libraries that are in the program ask whoever hands it on for their notices. These are gathered
# from where the libraries are from, the distribution's packages or their source, and installed beside the program, in
# share/doc/cleancopy/copyright: the file in which a Debian package is to have its own.

# What is in the program: the archives that it is linked with, and headers. SQLite's source is in the public domain.
set(linked ${CLI11_CONFIG} ${nlohmann_json_CONFIG} ${RapidJSON_CONFIG})
if(NOT tomlplusplus_SOURCE_DIR)
  list(APPEND linked ${CLEANCOPY_TOMLPLUSPLUS_INCLUDE_DIR}/toml++/toml.h)
endif()
foreach(target ${CLEANCOPY_GUMBO_TARGET} ${CLEANCOPY_UCHARDET_TARGET} ${CLEANCOPY_SQLITE_TARGET}
               ${CLEANCOPY_inflate_TARGET} ${CLEANCOPY_members_TARGET} ${CLEANCOPY_brotli_TARGET}
               ${CLEANCOPY_zstd_TARGET} ${CLEANCOPY_archive_TARGET})
  if(TARGET ${target})
    get_target_property(archive ${target} IMPORTED_LOCATION)
    if(archive)
      list(APPEND linked ${archive})
    endif()
  endif()
endforeach()
get_target_property(options cleancopy LINK_OPTIONS)
if("-static-libstdc++" IN_LIST options)
  foreach(name libstdc++.a libgcc.a)
    execute_process(COMMAND ${CMAKE_CXX_COMPILER} -print-file-name=${name} OUTPUT_VARIABLE archive
                    OUTPUT_STRIP_TRAILING_WHITESPACE)
    list(APPEND linked ${archive})
  endforeach()
endif()
set(unknown "")
foreach(file ${linked})
  file(REAL_PATH ${file} file)
  list(APPEND unknown ${file})
endforeach()
list(REMOVE_DUPLICATES unknown)

# LIBRARY and FILE one behind the other: whose notices are where.
set(notices "")
find_program(CLEANCOPY_DPKG_QUERY dpkg-query)
mark_as_advanced(CLEANCOPY_DPKG_QUERY)
if(CLEANCOPY_DPKG_QUERY)
  execute_process(COMMAND ${CLEANCOPY_DPKG_QUERY} -S ${unknown} OUTPUT_VARIABLE owners ERROR_QUIET)
  string(REPLACE "\n" ";" owners "${owners}")
  foreach(owner ${owners})  # PACKAGE[:ARCHITECTURE]: FILE
    string(REGEX REPLACE "[:,].*" "" package "${owner}")
    string(REGEX REPLACE ".*: /" "/" path "${owner}")
    if(EXISTS /usr/share/doc/${package}/copyright)
      list(REMOVE_ITEM unknown ${path})
      file(REAL_PATH /usr/share/doc/${package}/copyright file)
      if(NOT file IN_LIST notices)  # packages of one source may share it
        list(APPEND notices ${package} ${file})
      endif()
    endif()
  endforeach()
endif()
foreach(library cli11 tomlplusplus nlohmann_json rapidjson uchardet gumbo)
  set(folder ${${library}_SOURCE_DIR})
  if(folder)  # fetched
    file(GLOB files ${folder}/LICENSE* ${folder}/license* ${folder}/COPYING*)
    foreach(file ${files})
      list(APPEND notices ${library} ${file})
    endforeach()
    if(NOT files)
      list(APPEND unknown ${folder})
    endif()
  endif()
endforeach()
if(unknown)
  list(JOIN unknown ", " names)
  message(NOTICE "No licence notices found of what the program is to hold: ${names}. "
                 "Who hands it on has to add them to share/doc/cleancopy/copyright.")
endif()

# One after the other, word for word.
set(text "cleancopy ${PROJECT_VERSION}\n${PROJECT_DESCRIPTION}\n
Licensed under the Apache License, Version 2.0: the file LICENSE beside this one, on Debian
/usr/share/common-licenses/Apache-2.0.\n
The program holds code of other projects. These are their notices, as the packages have them that it was built with.
Whole licences that they name by a path in /usr/share/common-licenses are beside this file in common-licenses, too.\n")
string(REPEAT "=" 120 line)
set(licences "")
while(notices)
  list(POP_FRONT notices library file)
  file(READ ${file} notice)
  string(APPEND text "\n${line}\n${library}\n${line}\n\n${notice}")
  string(REGEX MATCHALL "/usr/share/common-licenses/[A-Za-z0-9.-]*[A-Za-z0-9]" named "${notice}")
  list(APPEND licences ${named})
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${file})
endwhile()
set(folder ${PROJECT_BINARY_DIR}/notices)
file(REMOVE_RECURSE ${folder})
file(WRITE ${folder}/copyright "${text}")
list(REMOVE_DUPLICATES licences)
file(MAKE_DIRECTORY ${folder}/common-licenses)
foreach(licence ${licences})
  if(EXISTS ${licence})
    get_filename_component(name ${licence} NAME)
    file(COPY_FILE ${licence} ${folder}/common-licenses/${name})
  endif()
endforeach()
install(DIRECTORY ${folder}/ DESTINATION ${CMAKE_INSTALL_DOCDIR})
