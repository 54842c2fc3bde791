# A Debian package and an archive for other systems (`make package`). Beside the C library the program needs nothing that
# is not in it, so one of either serves every distribution that is not older than the one it was built on.
set(CPACK_GENERATOR DEB TGZ)
set(CPACK_PACKAGE_VENDOR "cleancopy")
set(CPACK_PACKAGE_CONTACT "The cleancopy developers")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "${PROJECT_DESCRIPTION}")
set(CPACK_RESOURCE_FILE_LICENSE "${PROJECT_SOURCE_DIR}/LICENSE")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_SYSTEM_NAME "${CMAKE_SYSTEM_NAME}-${CMAKE_SYSTEM_PROCESSOR}")
set(CPACK_STRIP_FILES ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION text)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
include(CPack)
