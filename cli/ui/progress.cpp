// SPDX-License-Identifier: MIT
#include "cli/ui/progress.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>

#include "cli/ui/width.hpp"

namespace cli::ui {
namespace {

constexpr std::chrono::milliseconds kInterval{50};
constexpr std::size_t kBarWidth = 24;

// Best effort: a terminal that went away is found out when the result is written.
void write_all(std::string_view text) {
    while (!text.empty()) {
        const ssize_t n = ::write(STDERR_FILENO, text.data(), text.size());
        if (n <= 0) return;
        text.remove_prefix(static_cast<std::size_t>(n));
    }
}

}  // namespace

void Progress::show(std::string_view text) {
    if (!screen_.terminal) return;
    write_all("\r\x1b[K" + cut(text, screen_.width - 1, symbols(screen_).ellipsis));
    shown_ = true;
    last_ = std::chrono::steady_clock::now();
}

void Progress::show(std::string_view unit, std::size_t done, std::size_t all) {
    if (!screen_.terminal || all == 0) return;
    done = std::min(done, all);
    if (done < all && std::chrono::steady_clock::now() - last_ < kInterval) return;
    const std::size_t filled = kBarWidth * done / all;
    show(fmt::format("{}/{} {}  [{:#<{}}{:-<{}}]", done, all, unit, "", filled, "",
                     kBarWidth - filled));
}

void Progress::clear() {
    if (!shown_) return;
    write_all("\r\x1b[K");
    shown_ = false;
}

}  // namespace cli::ui
