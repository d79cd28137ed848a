# Warnings are errors for us, not for a user who builds; and those of g++ only: clang, which builds the fuzz targets, has its own.
add_library(spar_warnings INTERFACE)
add_library(spar::warnings ALIAS spar_warnings)
target_compile_options(spar_warnings INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion -Wdouble-promotion -Wformat=2
  -Wimplicit-fallthrough -Wcast-align -Wcast-qual
  $<$<COMPILE_LANGUAGE:CXX>:-Wold-style-cast -Wnon-virtual-dtor -Woverloaded-virtual -Wextra-semi>
  $<$<CXX_COMPILER_ID:GNU>:-Wno-restrict>  # GCC 12 sees it in std::string itself at -O2
  $<$<AND:$<BOOL:${SPAR_DEVELOPER}>,$<CXX_COMPILER_ID:GNU>>:-Werror>)
