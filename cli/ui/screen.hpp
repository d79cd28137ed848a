// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace cli::ui {

enum class When : std::uint8_t { automatic, always, never };

// "auto", "always" or "never".
[[nodiscard]] When parse_when(std::string_view text);

// What one output stream can show.
struct Screen {
    bool terminal = false;  // somebody looks at it: progress lines are welcome
    bool colour = false;
    bool unicode = true;  // false: plain ASCII symbols
    int width = 80;       // columns; for a pipe, $COLUMNS or 100
};

// Finds out what the stream open at `fd` can show. Colour: the flag, else NO_COLOR, CLICOLOR_FORCE,
// TERM=dumb, else only on a terminal.
[[nodiscard]] Screen screen_of(int fd, When colour, bool ascii);

// What a piece of text is; the theme decides how that looks. Never the only carrier of a meaning.
enum class Role : std::uint8_t { good, bad, warning, faint, strong, accent, code, link };

// `text` in the role's colour, or as it is where the screen has none.
[[nodiscard]] std::string paint(const Screen& screen, Role role, std::string_view text);

// The symbols of the screens, in Unicode or ASCII.
struct Symbols {
    std::string_view ok, bad, skip, dot, bullet, ellipsis, arrow, dash;
};
[[nodiscard]] const Symbols& symbols(const Screen& screen);

}  // namespace cli::ui
