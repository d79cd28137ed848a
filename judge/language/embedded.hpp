// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

namespace judge::language {

// The fixed part of a driver, a file of judge/language/driver built into the program.
enum class Embedded {
    spar_h,
    spar_driver_h,
    spar_reader_h,
    spar_writer_h,
    spar_py,
    spar_driver_py,
    java_driver,
    java_nodes,
    java_list_node,
    java_tree_node,
    rust_driver,
    rust_nodes,
    go_driver,
    go_list,
    go_tree,
    js_driver,
    js_nodes,
    ts_nodes
};
[[nodiscard]] std::string_view text(Embedded file);

}  // namespace judge::language
