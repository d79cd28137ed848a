// SPDX-License-Identifier: MIT
#include "cli/view/cost_view.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "cli/ui/escape.hpp"
#include "cli/ui/table.hpp"
#include "cli/ui/width.hpp"
#include "cli/view/figures.hpp"

namespace cli::view {
namespace {

using judge::cost::Cost;
using judge::cost::Fit;
using judge::cost::Gate;
using judge::cost::Growth;
using judge::cost::Letters;
using judge::cost::Point;
using ui::paint;
using ui::Role;

Letters letters_of(const ui::Screen& screen) {
    return screen.unicode ? Letters::unicode : Letters::ascii;
}

Role role_of(Gate gate) {
    switch (gate) {
        case Gate::met: return Role::good;
        case Gate::missed: return Role::bad;
        case Gate::unknown: return Role::warning;
        case Gate::none: break;
    }
    return Role::strong;
}

std::string class_of(const Fit& fit, Gate gate, const ui::Screen& screen) {
    const std::string text =
        fit.growth ? big_o(*fit.growth, letters_of(screen)) : std::string("cannot tell");
    return paint(screen, role_of(gate), text);
}

std::string against(const std::optional<Growth>& target, Gate gate, const ui::Screen& screen) {
    if (!target) return "";
    const std::string_view says = gate == Gate::met      ? "reached"
                                  : gate == Gate::missed ? "missed"
                                                         : "not decided";
    return fmt::format(", target {} {}", big_o(*target, letters_of(screen)), says);
}

// "time    O(n log n), target O(n) missed   confidence 0.87, next O(n)"
std::string verdict_line(const char* what, const Fit& fit, const std::optional<Growth>& target,
                         Gate gate, const ui::Screen& screen) {
    std::string line = fmt::format("{}{}{}", ui::pad_right(what, 8), class_of(fit, gate, screen),
                                   against(target, gate, screen));
    if (fit.growth && fit.next)
        line += fmt::format("{}confidence {:.2f}, next best {}", ui::symbols(screen).dot,
                            fit.confidence, big_o(*fit.next, letters_of(screen)));
    if (!fit.growth)
        line += fmt::format("{}{}", ui::symbols(screen).dot, ui::printable(fit.reason));
    return line;
}

double value_of(const Cost& cost, const Point& point) {
    const auto steps = static_cast<double>(std::max<std::int64_t>(1, point.steps));
    return cost.per_call ? steps / static_cast<double>(std::max<std::int64_t>(1, point.calls))
                         : steps;
}

std::vector<std::string> table(const Cost& cost, const ui::Screen& screen) {
    const bool two = !cost.points.empty() && cost.points.front().m > 0;
    std::vector<ui::Column> columns = {{"n", ui::Align::right}};
    if (two) columns.push_back({"m", ui::Align::right});
    columns.push_back({cost.unit, ui::Align::right});
    columns.push_back({cost.per_call ? "per call" : "per n", ui::Align::right});
    columns.push_back({"memory", ui::Align::right});
    std::vector<ui::Row> rows;
    for (const Point& point : cost.points) {
        ui::Row row = {std::to_string(point.n)};
        if (two) row.push_back(std::to_string(point.m));
        row.push_back(std::to_string(point.steps));
        const double divisor = cost.per_call ? 1.0 : static_cast<double>(point.n);
        row.push_back(fmt::format("{:.2f}", value_of(cost, point) / divisor));
        row.push_back(point.memory_bytes ? memory(*point.memory_bytes / 1024) : "");
        rows.push_back(std::move(row));
    }
    return ui::layout_table(columns, rows, screen, ui::Frame::none);
}

// The class' own curve through the last point.
ui::LogPlot::Curve curve(const Cost& cost, Growth growth, std::string name) {
    ui::LogPlot::Curve made{.name = std::move(name), .points = {}};
    const double top = value_of(cost, cost.points.back());
    const double from = std::log(static_cast<double>(cost.points.front().n));
    const double to = std::log(static_cast<double>(cost.points.back().n));
    const double end = judge::cost::value(growth, std::exp(to));
    constexpr int kPieces = 40;
    for (int i = 0; i <= kPieces; ++i) {
        const double n = std::exp(from + (to - from) * i / kPieces);
        made.points.emplace_back(n, top * judge::cost::value(growth, n) / end);
    }
    return made;
}

}  // namespace

ui::LogPlot cost_plot(const Cost& cost, Letters letters) {
    ui::LogPlot plot;
    plot.title = fmt::format("{}, {}", cost.problem, cost.language);
    plot.x_name = "n";
    plot.y_name = cost.per_call ? cost.unit + " per call" : cost.unit;
    for (const Point& point : cost.points)
        plot.points.emplace_back(static_cast<double>(point.n), value_of(cost, point));
    if (cost.points.empty()) return plot;
    const auto add = [&](Growth growth, const char* what) {
        const Growth plain = along_diagonal(growth);
        plot.curves.push_back(curve(cost, plain, what + big_o(growth, letters)));
    };
    if (cost.time.growth) add(*cost.time.growth, "");
    if (cost.target_time && cost.target_time != cost.time.growth) add(*cost.target_time, "target ");
    return plot;
}

std::string growth_line(const Cost& cost, const ui::Screen& screen) {
    std::string line = "growth " + class_of(cost.time, cost.time_gate(), screen);
    if (cost.per_call) line += " per call";
    if (cost.target_time)
        line += fmt::format(", target {}", big_o(*cost.target_time, letters_of(screen)));
    if (!cost.time.growth) line += fmt::format(" ({})", ui::printable(cost.time.reason));
    return line;
}

std::string cost_view(const Cost& cost, const ui::Screen& screen) {
    std::string out;
    const auto add = [&](const std::string& text) {
        for (const std::string& line : ui::wrap(text, screen.width)) out += line + "\n";
    };
    for (const std::string& line : table(cost, screen)) out += "  " + line + "\n";
    const bool flat = !cost.points.empty() && cost.points.front().m == 0;
    if (flat && cost.points.size() > 1) {
        out += "\n";
        const ui::LogPlot plot = cost_plot(cost, letters_of(screen));
        for (const std::string& line : ui::draw(plot, screen)) out += line + "\n";
    }
    out += "\n";
    add(verdict_line(cost.per_call ? "a call" : "time", cost.time, cost.target_time,
                     cost.time_gate(), screen));
    add(verdict_line("memory", cost.space, cost.target_space, cost.space_gate(), screen));
    if (cost.sizes_are_tests)
        add("note    the package has no size ladder: n is the number of values in a test's input");
    if (!cost.message.empty()) add("note    a run failed: " + ui::printable(cost.message));
    return out;
}

}  // namespace cli::view
