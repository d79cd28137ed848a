// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace practice::html {

// Text as it may stand in HTML, in attributes too.
[[nodiscard]] std::string escape(std::string_view text);

// A whole page: style for light and dark, for phones and for paper; no script, nothing from
// elsewhere.
[[nodiscard]] std::string page(std::string_view title, std::string_view body);

// A table; cells are text, numbers to the right. The first row is the heading.
[[nodiscard]] std::string table(std::string_view caption,
                                const std::vector<std::vector<std::string>>& rows);

// A figure around an inline SVG with its alternative text and, folded, its numbers.
struct Figure {
    std::string title;
    std::string described;  // what one would see
    std::string svg;        // what stands inside <svg>
    int width = 720;
    int height = 200;
    std::string numbers = {};  // a table
};
[[nodiscard]] std::string figure(const Figure& figure);

}  // namespace practice::html
