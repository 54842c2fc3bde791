# Dependencies: the distribution's packages first; where one is missing, its source at a pinned version.
include(FetchContent)

# cleancopy_fetch(NAME REPOSITORY TAG): the project's source at that tag, with its targets.
macro(cleancopy_fetch name repository tag)
  message(STATUS "${name}: no package found, fetching ${tag}")
  FetchContent_Declare(${name} GIT_REPOSITORY ${repository} GIT_TAG ${tag} GIT_SHALLOW ON)
  FetchContent_MakeAvailable(${name})
endmacro()

# A command that is started for a single page should not spend its time on having libraries loaded: each costs
# some 0.1 ms, and the C++ library 0.5, where all of the work on a short page takes 0.3.
option(CLEANCOPY_STATIC "Link the libraries statically where there are archives of them, all but the C library" ON)
# cleancopy_prefer_archive(VARIABLE NAME): VARIABLE, a target of libNAME, becomes one of libNAME.a.
function(cleancopy_prefer_archive variable name)
  find_library(CLEANCOPY_${name}_ARCHIVE lib${name}.a)
  mark_as_advanced(CLEANCOPY_${name}_ARCHIVE)
  if(CLEANCOPY_STATIC AND TARGET cleancopy_${name}_archive)
    set(${variable} cleancopy_${name}_archive PARENT_SCOPE)
  elseif(CLEANCOPY_STATIC AND CLEANCOPY_${name}_ARCHIVE)
    add_library(cleancopy_${name}_archive STATIC IMPORTED)
    set_target_properties(cleancopy_${name}_archive PROPERTIES IMPORTED_LOCATION "${CLEANCOPY_${name}_ARCHIVE}"
      INTERFACE_INCLUDE_DIRECTORIES "$<TARGET_PROPERTY:${${variable}},INTERFACE_INCLUDE_DIRECTORIES>")
    set(${variable} cleancopy_${name}_archive PARENT_SCOPE)
  endif()
endfunction()

find_package(Threads REQUIRED)

find_package(CLI11 QUIET)
if(NOT CLI11_FOUND)
  cleancopy_fetch(CLI11 https://github.com/CLIUtils/CLI11.git v2.3.2)
endif()

# Headers only: the library that some distributions make of it would be loaded at each start.
find_path(CLEANCOPY_TOMLPLUSPLUS_INCLUDE_DIR toml++/toml.h)
mark_as_advanced(CLEANCOPY_TOMLPLUSPLUS_INCLUDE_DIR)
if(NOT CLEANCOPY_TOMLPLUSPLUS_INCLUDE_DIR)
  cleancopy_fetch(tomlplusplus https://github.com/marzer/tomlplusplus.git v3.3.0)
  set(CLEANCOPY_TOMLPLUSPLUS_INCLUDE_DIR ${tomlplusplus_SOURCE_DIR}/include)
endif()

find_package(nlohmann_json QUIET)
if(NOT nlohmann_json_FOUND)
  cleancopy_fetch(nlohmann_json https://github.com/nlohmann/json.git v3.11.2)
endif()

# Headers only.
find_package(RapidJSON QUIET)
if(RapidJSON_FOUND)
  set(CLEANCOPY_RAPIDJSON_INCLUDE_DIRS ${RAPIDJSON_INCLUDE_DIRS})
else()
  message(STATUS "RapidJSON: no package found, fetching v1.1.0")
  FetchContent_Declare(rapidjson GIT_REPOSITORY https://github.com/Tencent/rapidjson.git GIT_TAG v1.1.0)
  FetchContent_GetProperties(rapidjson)
  if(NOT rapidjson_POPULATED)
    FetchContent_Populate(rapidjson)
  endif()
  set(CLEANCOPY_RAPIDJSON_INCLUDE_DIRS ${rapidjson_SOURCE_DIR}/include)
endif()

# Letter statistics for pages that declare no charset, or a false one.
find_package(PkgConfig QUIET)
if(PkgConfig_FOUND)
  pkg_check_modules(UCHARDET QUIET IMPORTED_TARGET uchardet)
endif()
if(UCHARDET_FOUND)
  set(CLEANCOPY_UCHARDET_TARGET PkgConfig::UCHARDET)
  cleancopy_prefer_archive(CLEANCOPY_UCHARDET_TARGET uchardet)
else()
  set(BUILD_BINARY OFF CACHE BOOL "uchardet: its command")
  cleancopy_fetch(uchardet https://gitlab.freedesktop.org/uchardet/uchardet.git v0.0.7)
  target_include_directories(libuchardet INTERFACE ${uchardet_SOURCE_DIR}/src)
  set(CLEANCOPY_UCHARDET_TARGET libuchardet)
endif()

# The complete HTML5 tree, for --parser=html5.
if(PkgConfig_FOUND)
  pkg_check_modules(GUMBO QUIET IMPORTED_TARGET gumbo)
endif()
if(GUMBO_FOUND)
  set(CLEANCOPY_GUMBO_TARGET PkgConfig::GUMBO)
  cleancopy_prefer_archive(CLEANCOPY_GUMBO_TARGET gumbo)
else()
  enable_language(C)
  cleancopy_fetch(gumbo https://github.com/google/gumbo-parser.git v0.10.1)  # has no CMake of its own
  file(GLOB gumbo_sources ${gumbo_SOURCE_DIR}/src/*.c)
  add_library(cleancopy_gumbo STATIC ${gumbo_sources})
  target_include_directories(cleancopy_gumbo SYSTEM PUBLIC ${gumbo_SOURCE_DIR}/src)
  set(CLEANCOPY_GUMBO_TARGET cleancopy_gumbo)
endif()

# Compressed input. Each is optional: a build without it says so when it is given such input.
# cleancopy_optional(CODEC PACKAGE ARCHIVE...): CLEANCOPY_<CODEC>_TARGET is the library's target, or empty.
function(cleancopy_optional codec package)
  option(CLEANCOPY_WITH_${package} "Read what ${package} decompresses, where it is installed" ON)
  set(found "")
  if(CLEANCOPY_WITH_${package} AND PkgConfig_FOUND)
    pkg_check_modules(${package} QUIET IMPORTED_TARGET ${package})
    if(${package}_FOUND)
      set(found PkgConfig::${package})
      set(targets "")
      foreach(name ${ARGN})  # the library itself first, then what it stands on
        set(target ${found})
        cleancopy_prefer_archive(target ${name})
        list(APPEND targets ${target})
      endforeach()
      # All of them, or none: an archive does not bring along what it stands on.
      if(NOT found IN_LIST targets)
        set(found ${targets})
      endif()
    endif()
  endif()
  if(NOT found)
    message(STATUS "${package}: not found or not wanted, ${codec} input will not be read")
  endif()
  set(CLEANCOPY_${codec}_TARGET ${found} PARENT_SCOPE)
endfunction()
cleancopy_optional(inflate zlib z)
cleancopy_optional(brotli libbrotlidec brotlidec brotlicommon)
cleancopy_optional(zstd libzstd zstd)
# Archives of pages. Of what libarchive stands on, zip and tar need these.
cleancopy_optional(archive libarchive archive nettle lzma bz2 zstd z)

# The journal of `batch`, and its databases, with full-text search (FTS5).
if(PkgConfig_FOUND)
  pkg_check_modules(SQLITE QUIET IMPORTED_TARGET sqlite3>=3.35)
endif()
if(SQLITE_FOUND)
  set(CLEANCOPY_SQLITE_TARGET PkgConfig::SQLITE)
  cleancopy_prefer_archive(CLEANCOPY_SQLITE_TARGET sqlite3)
  list(APPEND CLEANCOPY_SQLITE_TARGET m)  # what the archive stands on
else()
  enable_language(C)
  message(STATUS "SQLite: no package found, fetching 3.40.1")
  FetchContent_Declare(sqlite URL https://www.sqlite.org/2022/sqlite-amalgamation-3400100.zip
                       URL_HASH SHA256=49112cc7328392aa4e3e5dae0b2f6736d0153430143d21f69327788ff4efe734)
  FetchContent_GetProperties(sqlite)
  if(NOT sqlite_POPULATED)
    FetchContent_Populate(sqlite)
  endif()
  add_library(cleancopy_sqlite STATIC ${sqlite_SOURCE_DIR}/sqlite3.c)
  target_include_directories(cleancopy_sqlite SYSTEM PUBLIC ${sqlite_SOURCE_DIR})
  target_compile_definitions(cleancopy_sqlite PRIVATE SQLITE_ENABLE_FTS5 SQLITE_THREADSAFE=1)
  target_link_libraries(cleancopy_sqlite PUBLIC m ${CMAKE_DL_LIBS})
  set(CLEANCOPY_SQLITE_TARGET cleancopy_sqlite)
endif()

if(CLEANCOPY_TESTS)
  find_package(Catch2 QUIET)
  if(NOT Catch2_FOUND)
    cleancopy_fetch(Catch2 https://github.com/catchorg/Catch2.git v3.4.0)
  endif()
  if(TARGET Catch2::Catch2WithMain)  # Catch2 3
    set(CLEANCOPY_CATCH2_TARGET Catch2::Catch2WithMain)
  else()
    set(CLEANCOPY_CATCH2_TARGET Catch2::Catch2)
  endif()
endif()

if(CLEANCOPY_BENCH)
  find_package(benchmark QUIET)
  if(NOT benchmark_FOUND)
    set(BENCHMARK_ENABLE_TESTING OFF)
    cleancopy_fetch(benchmark https://github.com/google/benchmark.git v1.7.1)
  endif()
endif()
