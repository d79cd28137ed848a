// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "cli/ui/screen.hpp"

namespace cli::ui {

enum class Align : std::uint8_t { left, right, centre };

struct Column {
    std::string title;
    Align align = Align::left;
    bool flexible = false;  // gives up room first when the terminal is narrow
};

enum class Frame : std::uint8_t {
    none,   // columns two blanks apart: for lists, and for grep
    lines,  // box drawing: for tables in a text
};

using Row = std::vector<std::string>;

// The table as lines. On a terminal flexible columns are wrapped so that it fits; in a pipe nothing
// is.
[[nodiscard]] std::vector<std::string> layout_table(const std::vector<Column>& columns,
                                                    const std::vector<Row>& rows,
                                                    const Screen& screen, Frame frame);

}  // namespace cli::ui
