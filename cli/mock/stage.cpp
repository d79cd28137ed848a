// SPDX-License-Identifier: MIT
#include "cli/mock/stage.hpp"

#include <fmt/format.h>
#include <poll.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>

#include "cli/ui/width.hpp"

namespace cli::mock {
namespace {

using practice::mock::Outline;
using practice::mock::Timeline;

constexpr std::string_view kEnter = "\x1b[?1049h\x1b[2J";
constexpr std::string_view kLeave = "\x1b[?1049l";
constexpr std::string_view kHome = "\x1b[H";
constexpr std::string_view kRestOfLine = "\x1b[K\r\n";
constexpr std::string_view kRestOfScreen = "\x1b[J";
constexpr char kEscape = 0x1b;
constexpr char kErase = 0x7f;
constexpr char kBackspace = 0x08;
constexpr char kKillLine = 0x15;
constexpr std::size_t kMostTyped = 4'000;
constexpr std::size_t kMostSaid = 2'000;
constexpr int kAround = 4;  // rows that are not for what was said

struct Size {
    int rows = 24;
    int columns = 80;
};

Size size_now() {
    winsize size{};
    if (::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_row == 0) return {};
    return {size.ws_row, size.ws_col};
}

// "Clarify ####  Approach ##--  Code ----": how much of each phase's time is gone.
std::string bar(const Timeline& line, const Outline& outline, int columns) {
    const int cells = std::max(columns - 2, 10);
    const double whole = static_cast<double>(outline.length().count());
    std::string out;
    for (std::size_t i = 0; i < outline.phases.size(); ++i) {
        const double length = static_cast<double>(outline.length_of(i).count());
        const int wide = std::max(1, static_cast<int>(cells * length / whole) - 1);
        double gone = i < line.phase ? 1 : 0;
        if (i == line.phase) gone = static_cast<double>(line.in_phase().count()) / length;
        const int full = static_cast<int>(std::clamp(gone, 0.0, 1.0) * wide);
        out += std::string(static_cast<std::size_t>(full), '#') +
               std::string(static_cast<std::size_t>(wide - full), '-') + " ";
    }
    return ui::cut(out, columns - 1, "");
}

void drop_last_character(std::string& text) {
    while (!text.empty() && (static_cast<unsigned char>(text.back()) & 0xC0U) == 0x80U)
        text.pop_back();
    if (!text.empty()) text.pop_back();
}

}  // namespace

Stage::Stage(Context& context) : context_(context) {
    keyboard_.emplace();
    context_.out().write(kEnter);
}

Stage::~Stage() { leave(""); }

void Stage::leave(std::string_view word) {
    if (!shown_) return;
    shown_ = false;
    context_.out().write(kLeave);
    keyboard_.reset();
    if (!word.empty()) context_.print(word);
    context_.out().flush();
}

void Stage::say(std::string_view text) {
    while (text.ends_with('\n')) text.remove_suffix(1);
    for (const std::string& line : ui::wrap(text, std::max(size_now().columns - 1, 20)))
        said_.push_back(line);
    if (said_.size() > kMostSaid)
        said_.erase(said_.begin(), said_.end() - static_cast<std::ptrdiff_t>(kMostSaid));
}

void Stage::alarm(const std::string& text) {
    say(ui::paint(context_.screen(), ui::Role::warning, ">> " + text));
    rings_ = true;
}

void Stage::draw(const std::string& status, const Timeline& line, const Outline& outline) {
    const Size size = size_now();
    const ui::Screen& screen = context_.screen();
    std::string out;
    const auto row = [&](const std::string& text) { out.append(text).append(kRestOfLine); };
    row(ui::paint(screen, ui::Role::strong, ui::cut(status, size.columns - 1, "")));
    row(ui::paint(screen, ui::Role::accent, bar(line, outline, size.columns)));
    const auto room = static_cast<std::size_t>(std::max(size.rows - kAround, 1));
    const std::size_t first = said_.size() > room ? said_.size() - room : 0;
    for (std::size_t i = first; i < said_.size(); ++i) row(said_[i]);
    for (std::size_t i = said_.size(); i < room; ++i) row("");
    const int tail = size.columns - 4;
    std::string shown = typed_;
    while (ui::width(shown) > tail) shown.erase(0, 1);
    out += "> " + shown;
    out.append(kRestOfScreen);
    if (rings_) context_.out().write("\a");
    rings_ = false;
    if (out == drawn_) return context_.out().flush();
    drawn_ = out;
    context_.out().write(kHome);
    context_.out().write(out);
    context_.out().flush();
}

std::vector<std::string> Stage::wait(std::chrono::milliseconds patience) {
    std::vector<std::string> lines;
    pollfd ready{STDIN_FILENO, POLLIN, 0};
    if (::poll(&ready, 1, static_cast<int>(patience.count())) > 0)
        for (const char key : keyboard_->read()) take(key, lines);
    return lines;
}

void Stage::take(char key, std::vector<std::string>& lines) {
    if (key == '\r' || key == '\n') {
        lines.push_back(std::exchange(typed_, {}));
    } else if (key == kErase || key == kBackspace) {
        drop_last_character(typed_);
    } else if (key == kKillLine) {
        typed_.clear();
    } else if (key == watch::Keyboard::kInterrupt || key == watch::Keyboard::kEndOfInput) {
        leaves_ = true;
    } else if (key == watch::Keyboard::kSuspend) {
        context_.out().write(kLeave);
        context_.out().flush();
        keyboard_->suspend();
        context_.out().write(kEnter);
        drawn_.clear();
    } else if (key != kEscape && (static_cast<unsigned char>(key) >= ' ') &&
               typed_.size() < kMostTyped) {
        typed_ += key;
    }
}

}  // namespace cli::mock
