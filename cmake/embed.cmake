# bihuan_embed(<room> <file>...) puts files (paths under the room's folder, or absolute) into the room's library
# as bytes, so that a program needs no data files beside it. `#include "embedded/<room>.hpp"` declares one
# std::string_view a file in bihuan::<room>::embedded, named after the file: page.css → page_css, and its SHA-256 in
# hexadecimal: page_css_sha256.
# The views are constant-initialised: usable from any static initialiser.
set(BIHUAN_EMBED_SCRIPT ${CMAKE_CURRENT_LIST_DIR}/embed_file.cmake)

function(bihuan_embed room)
    get_target_property(folder bihuan_${room} BIHUAN_FOLDER)
    set(out ${CMAKE_BINARY_DIR}/embedded)
    set(declarations "")
    set(units "")
    foreach(file IN LISTS ARGN)
        # name=file names the view where the file's own name would not do.
        set(name "")
        if(file MATCHES "^([a-z0-9_]+)=(.*)$")
            set(name ${CMAKE_MATCH_1})
            set(file ${CMAKE_MATCH_2})
        endif()
        cmake_path(ABSOLUTE_PATH file BASE_DIRECTORY ${folder} NORMALIZE OUTPUT_VARIABLE path)
        get_filename_component(base ${path} NAME)
        if(NOT name)
            string(MAKE_C_IDENTIFIER ${base} name)
        endif()
        set(unit ${out}/${room}/${name}.cpp)
        add_custom_command(OUTPUT ${unit}
            COMMAND ${CMAKE_COMMAND} -DINPUT=${path} -DOUTPUT=${unit} -DROOM=${room} -DNAME=${name}
                    -P ${BIHUAN_EMBED_SCRIPT}
            DEPENDS ${path} ${BIHUAN_EMBED_SCRIPT}
            COMMENT "Embedding ${base}" VERBATIM)
        list(APPEND units ${unit})
        string(APPEND declarations "extern const std::string_view ${name};\n"
            "extern const std::string_view ${name}_sha256;\n")
    endforeach()
    file(CONFIGURE OUTPUT ${out}/include/embedded/${room}.hpp @ONLY CONTENT
"// Made by bihuan_embed.
#pragma once
#include <string_view>
namespace bihuan::@room@::embedded {
@declarations@}
")
    add_library(bihuan_${room}_embedded STATIC ${units})
    target_include_directories(bihuan_${room}_embedded PUBLIC ${out}/include)
    get_target_property(type bihuan_${room} TYPE)
    if(type STREQUAL INTERFACE_LIBRARY)
        target_link_libraries(bihuan_${room} INTERFACE bihuan_${room}_embedded)
    else()
        target_link_libraries(bihuan_${room} PUBLIC bihuan_${room}_embedded)
    endif()
endfunction()
