# spar_library(NAME SOURCES files... [PUBLIC libs...] [PRIVATE libs...]): a static library spar_NAME, alias spar::NAME,
# whose headers are included by their path from the top ("judge/model/verdict.hpp").
function(spar_library name)
  cmake_parse_arguments(arg "" "" "SOURCES;PUBLIC;PRIVATE" ${ARGN})
  add_library(spar_${name} STATIC ${arg_SOURCES})
  add_library(spar::${name} ALIAS spar_${name})
  target_include_directories(spar_${name} PUBLIC ${PROJECT_SOURCE_DIR})
  target_link_libraries(spar_${name} PUBLIC ${arg_PUBLIC} PRIVATE spar::warnings ${arg_PRIVATE})
endfunction()
