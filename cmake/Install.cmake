# What `cmake --install` puts below the prefix: the library and its CMake package, the headers,
# the model, and the parts of OpenVINO that we use, which no Debian package carries.
#   include/onrecord/*.h    lib/libonrecord.so*    lib/onrecord/libopenvino*.so*, libtbb*.so*
#   lib/cmake/onrecord/     share/onrecord/models/attribution/
include(CMakePackageConfigHelpers)

set_target_properties(onrecord PROPERTIES INSTALL_RPATH "$ORIGIN/onrecord")
install(TARGETS onrecord EXPORT onrecordTargets LIBRARY DESTINATION ${CMAKE_INSTALL_LIBDIR})
install(DIRECTORY ${PROJECT_SOURCE_DIR}/include/onrecord DESTINATION ${CMAKE_INSTALL_INCLUDEDIR})

# OpenVINO looks for its CPU plugin and its reader of networks beside libopenvino.so, and each
# of the files finds the others there ($ORIGIN).
get_target_property(openvino_configuration openvino::runtime IMPORTED_CONFIGURATIONS)
list(GET openvino_configuration 0 openvino_configuration)
get_target_property(openvino_library openvino::runtime IMPORTED_LOCATION_${openvino_configuration})
cmake_path(GET openvino_library PARENT_PATH openvino_folder)
file(GLOB openvino_files
  ${openvino_folder}/libopenvino.so.*
  ${openvino_folder}/libopenvino_*_cpu_plugin.so
  ${openvino_folder}/libopenvino_ir_frontend.so.*
  ${openvino_folder}/libtbb.so.* ${openvino_folder}/libtbbbind*.so.* ${openvino_folder}/libhwloc.so.*)
install(FILES ${openvino_files} DESTINATION ${CMAKE_INSTALL_LIBDIR}/onrecord)
file(GLOB openvino_licences ${openvino_folder}/../../openvino-*.dist-info/licenses/*)
foreach(licence IN LISTS openvino_licences)
  cmake_path(GET licence FILENAME name)
  if(IS_DIRECTORY ${licence})
    install(DIRECTORY ${licence} DESTINATION ${CMAKE_INSTALL_DATADIR}/onrecord/licences/openvino)
  else()
    install(FILES ${licence} DESTINATION ${CMAKE_INSTALL_DATADIR}/onrecord/licences/openvino)
  endif()
endforeach()
install(FILES ${LEXBOR_SOURCE}/../LICENSE ${LEXBOR_SOURCE}/../NOTICE
  DESTINATION ${CMAKE_INSTALL_DATADIR}/onrecord/licences/lexbor)
if(EXISTS ${PROJECT_SOURCE_DIR}/LICENSE)
  install(FILES ${PROJECT_SOURCE_DIR}/LICENSE DESTINATION ${CMAKE_INSTALL_DATADIR}/onrecord/licences)
endif()

install(DIRECTORY ${PROJECT_SOURCE_DIR}/models/ DESTINATION ${CMAKE_INSTALL_DATADIR}/onrecord/models)

set(package_folder ${CMAKE_INSTALL_LIBDIR}/cmake/onrecord)
install(EXPORT onrecordTargets NAMESPACE onrecord:: DESTINATION ${package_folder})
configure_package_config_file(${PROJECT_SOURCE_DIR}/cmake/onrecordConfig.cmake.in
  ${PROJECT_BINARY_DIR}/onrecordConfig.cmake
  INSTALL_DESTINATION ${package_folder}
  PATH_VARS CMAKE_INSTALL_DATADIR)
write_basic_package_version_file(${PROJECT_BINARY_DIR}/onrecordConfigVersion.cmake
  COMPATIBILITY SameMinorVersion)
install(FILES ${PROJECT_BINARY_DIR}/onrecordConfig.cmake
              ${PROJECT_BINARY_DIR}/onrecordConfigVersion.cmake DESTINATION ${package_folder})
