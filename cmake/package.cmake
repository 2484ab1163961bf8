# `cmake --install` and `cpack -G DEB`.
include(GNUInstallDirs)

install(TARGETS bihuan RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
install(FILES ${CMAKE_SOURCE_DIR}/share/bihuan.1 DESTINATION ${CMAKE_INSTALL_MANDIR}/man1)
install(FILES ${CMAKE_SOURCE_DIR}/share/bihuan.bash DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions
    RENAME bihuan)
install(FILES ${CMAKE_SOURCE_DIR}/share/_bihuan DESTINATION ${CMAKE_INSTALL_DATADIR}/zsh/site-functions)
install(FILES ${CMAKE_SOURCE_DIR}/README.md ${CMAKE_SOURCE_DIR}/README.zh-CN.md DESTINATION ${CMAKE_INSTALL_DOCDIR})
install(FILES ${CMAKE_SOURCE_DIR}/LICENSE DESTINATION ${CMAKE_INSTALL_DOCDIR} RENAME copyright)
install(DIRECTORY ${CMAKE_SOURCE_DIR}/docs/formats DESTINATION ${CMAKE_INSTALL_DOCDIR})
install(DIRECTORY ${CMAKE_SOURCE_DIR}/data/qinghe DESTINATION ${CMAKE_INSTALL_DOCDIR}/examples
    FILES_MATCHING PATTERN "*.txt")
# The web app, where it has been built (npm run build in web/).
install(DIRECTORY ${CMAKE_SOURCE_DIR}/web/dist/ DESTINATION ${CMAKE_INSTALL_DATADIR}/bihuan/web OPTIONAL
    PATTERN manifest.json EXCLUDE)
install(FILES ${CMAKE_SOURCE_DIR}/docs/serve.md ${CMAKE_SOURCE_DIR}/docs/standby.md DESTINATION ${CMAKE_INSTALL_DOCDIR})
install(FILES ${CMAKE_SOURCE_DIR}/deploy/bihuan.service DESTINATION lib/systemd/system)
install(FILES ${CMAKE_SOURCE_DIR}/deploy/bihuan.sysusers DESTINATION lib/sysusers.d RENAME bihuan.conf)
install(FILES ${CMAKE_SOURCE_DIR}/deploy/nginx.conf DESTINATION ${CMAKE_INSTALL_DOCDIR}/examples)
install(DIRECTORY ${CMAKE_SOURCE_DIR}/deploy/postgresql DESTINATION ${CMAKE_INSTALL_DOCDIR}/examples)

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME bihuan)
set(CPACK_PACKAGE_VENDOR "The Bihuan authors")
set(CPACK_PACKAGE_CONTACT "The Bihuan authors <maintainers@bihuan.invalid>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "reads Chinese government plans and reports, finds every target and result")
set(CPACK_PACKAGE_DESCRIPTION
    "Bihuan (closed loop) reads plans, work reports and task lists of Chinese local
governments, finds every quantified target and result in them, each tied to the
sentence it came from, and says which of a plan's targets the next report meets,
misses or does not mention.")
set(CPACK_STRIP_FILES ON)
set(CPACK_VERBATIM_VARIABLES ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION text)
set(CPACK_DEBIAN_PACKAGE_PRIORITY optional)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
# PDF files are read by poppler's programs, old Word files by LibreOffice: programs of their own, never linked.
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "poppler-utils, poppler-data")
set(CPACK_DEBIAN_PACKAGE_SUGGESTS "libreoffice-writer-nogui")
include(CPack)
