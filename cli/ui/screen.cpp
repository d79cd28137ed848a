// SPDX-License-Identifier: MIT
#include "cli/ui/screen.hpp"

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cctype>
#include <charconv>
#include <cstdlib>

namespace cli::ui {
namespace {

constexpr int kPipeWidth = 100;
constexpr int kNarrowest = 20;

std::string_view variable(const char* name) {
    const char* value = std::getenv(name);
    return value == nullptr ? std::string_view() : std::string_view(value);
}

// A locale that is not named at all is taken for UTF-8: so it is in containers, and so are
// terminals.
bool utf8_locale() {
    for (const char* name : {"LC_ALL", "LC_CTYPE", "LANG"}) {
        std::string value(variable(name));
        if (value.empty()) continue;
        std::transform(value.begin(), value.end(), value.begin(),
                       [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
        return value.find("utf-8") != std::string::npos || value.find("utf8") != std::string::npos;
    }
    return true;
}

bool wants_colour(bool terminal, When colour) {
    if (colour != When::automatic) return colour == When::always;
    if (!variable("NO_COLOR").empty()) return false;
    if (const auto force = variable("CLICOLOR_FORCE"); !force.empty() && force != "0") return true;
    return terminal && variable("TERM") != "dumb";
}

int width_of(int fd, bool terminal) {
    winsize size{};
    if (terminal && ::ioctl(fd, TIOCGWINSZ, &size) == 0 && size.ws_col > 0)
        return std::max<int>(size.ws_col, kNarrowest);
    const std::string_view text = variable("COLUMNS");
    int columns = 0;
    std::from_chars(text.data(), text.data() + text.size(), columns);
    if (columns > 0) return std::clamp(columns, kNarrowest, 500);
    return terminal ? 80 : kPipeWidth;
}

constexpr std::string_view kReset = "\x1b[0m";

std::string_view sequence(Role role) {
    switch (role) {
        case Role::good: return "\x1b[32m";
        case Role::bad: return "\x1b[1;31m";
        case Role::warning: return "\x1b[33m";
        case Role::faint: return "\x1b[2m";
        case Role::strong: return "\x1b[1m";
        case Role::accent: return "\x1b[36m";
        case Role::code: return "\x1b[36m";
        case Role::link: return "\x1b[4m";
    }
    return "";
}

constexpr Symbols kUnicode = {"✔", "✘", "–", " · ", "•", "…", "→", "–"};
constexpr Symbols kAscii = {"ok", "X", "-", " - ", "*", "...", "->", "-"};

}  // namespace

When parse_when(std::string_view text) {
    if (text == "always") return When::always;
    if (text == "never") return When::never;
    return When::automatic;
}

Screen screen_of(int fd, When colour, bool ascii) {
    const bool terminal = ::isatty(fd) == 1;
    return {.terminal = terminal,
            .colour = wants_colour(terminal, colour),
            .unicode = !ascii && utf8_locale(),
            .width = width_of(fd, terminal)};
}

std::string paint(const Screen& screen, Role role, std::string_view text) {
    if (!screen.colour || text.empty()) return std::string(text);
    return std::string(sequence(role)).append(text).append(kReset);
}

const Symbols& symbols(const Screen& screen) { return screen.unicode ? kUnicode : kAscii; }

}  // namespace cli::ui
