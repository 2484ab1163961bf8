# Precompiled headers (BIHUAN_PRECOMPILED): what nearly every file includes is parsed once, not hundreds of times.
# Two sets, each for the rooms and, with GoogleTest, for the tests:
#   base    the standard library and the room base
#   ledger  also the records, transactions and actions' frame: for storage and the rooms that may include it
# A file still includes what it uses: presets without precompiled headers (release) hold everyone to that.
set(BIHUAN_PRECOMPILED_base
    <algorithm> <array> <charconv> <chrono> <cstdint> <filesystem> <fstream> <functional> <map> <memory> <optional>
    <ranges> <set> <span> <sstream> <string> <string_view> <tuple> <unordered_map> <utility> <variant> <vector>
    <base/error.hpp> <base/record.hpp>)
set(BIHUAN_PRECOMPILED_ledger ${BIHUAN_PRECOMPILED_base}
    <cycle/progress/records.hpp> <cycle/projects/records.hpp> <cycle/targets/records.hpp> <registry/records.hpp>
    <storage/store.hpp> <storage/transaction.hpp>)

# bihuan_precompile(<target> <room>) gives the target, a room's library or its tests, the set that fits the room.
function(bihuan_precompile target room)
    if(NOT BIHUAN_PRECOMPILED)
        return()
    endif()
    get_target_property(depends bihuan_${room} BIHUAN_DEPENDS)
    set(set base)
    if("storage" IN_LIST depends OR room STREQUAL "storage")
        set(set ledger)
    endif()
    if(target MATCHES "^test_")
        target_precompile_headers(${target} REUSE_FROM precompiled_${set}_tests)
    else()
        target_precompile_headers(${target} REUSE_FROM precompiled_${set})
    endif()
endfunction()

# A set is compiled for a target of its own, with the flags of those that use it.
function(bihuan_precompiled name set)
    set(unit ${CMAKE_BINARY_DIR}/precompiled/${name}.cpp)
    file(CONFIGURE OUTPUT ${unit} CONTENT "// Carries the precompiled headers.\n")
    add_library(${name} OBJECT ${unit})
    target_precompile_headers(${name} PRIVATE ${BIHUAN_PRECOMPILED_${set}} ${ARGN})
    target_include_directories(${name} PRIVATE ${CMAKE_SOURCE_DIR}/src)
    target_link_libraries(${name} PRIVATE Boost::headers)
endfunction()

if(BIHUAN_PRECOMPILED)
    foreach(set base ledger)
        bihuan_precompiled(precompiled_${set} ${set})
        target_compile_options(precompiled_${set} PRIVATE ${BIHUAN_WARNINGS})
        if(BIHUAN_TESTS)
            bihuan_precompiled(precompiled_${set}_tests ${set} <gtest/gtest.h>)
            target_link_libraries(precompiled_${set}_tests PRIVATE GTest::gtest)
        endif()
    endforeach()
endif()
