// SPDX-License-Identifier: MIT
#include "cli/ui/plot.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "cli/ui/width.hpp"

namespace cli::ui {
namespace {

using Place = std::pair<double, double>;

// The ranges of both axes, in decadic logarithms, a little wider than what is shown.
struct Frame {
    double left = 0, right = 1, bottom = 0, top = 1;

    explicit Frame(const LogPlot& plot) {
        if (plot.points.empty()) return;
        left = bottom = 1e300;
        right = top = -1e300;
        for (const auto& [x, y] : plot.points) {
            left = std::min(left, std::log10(x));
            right = std::max(right, std::log10(x));
            bottom = std::min(bottom, std::log10(y));
            top = std::max(top, std::log10(y));
        }
        widen(left, right);
        widen(bottom, top);
    }
    // 0 to 1 in both directions.
    [[nodiscard]] Place place(const Place& at) const {
        return {(std::log10(at.first) - left) / (right - left),
                (std::log10(at.second) - bottom) / (top - bottom)};
    }

  private:
    static void widen(double& low, double& high) {
        const double margin = std::max(0.05, (high - low) * 0.05);
        low -= margin;
        high += margin;
    }
};

bool inside(const Place& at) {
    return at.first >= 0 && at.first < 1 && at.second >= 0 && at.second < 1;
}

// "64000" → "64k", "1.2M".
std::string brief(double value) {
    for (const auto& [unit, letter] : {std::pair{1e12, 'T'}, {1e9, 'G'}, {1e6, 'M'}, {1e3, 'k'}}) {
        if (value < unit) continue;
        return fmt::format("{:.3g}{}", value / unit, letter);
    }
    return fmt::format("{:.3g}", value);
}

// A grid of dots, each cell of a terminal 2 wide and 4 high.
class Canvas {
  public:
    Canvas(std::size_t columns, std::size_t rows, bool unicode)
        : columns_(columns), unicode_(unicode), cells_(columns * rows, 0), rows_(rows) {}

    enum class Ink : std::uint8_t { curve, point };
    void put(const Place& at, Ink ink) {
        if (!inside(at)) return;
        const auto x = static_cast<std::size_t>(at.first * static_cast<double>(columns_ * 2));
        const auto y =
            std::min(static_cast<std::size_t>((1 - at.second) * static_cast<double>(rows_ * 4)),
                     rows_ * 4 - 1);
        unsigned& here = cells_[y / 4 * columns_ + x / 2];
        if (ink == Ink::point) here |= kPoint;
        static constexpr std::array<std::array<unsigned, 2>, 4> kDots = {
            {{0x01, 0x08}, {0x02, 0x10}, {0x04, 0x20}, {0x40, 0x80}}};
        here |= kDots[y % 4][x % 2];
    }

    [[nodiscard]] std::string row(std::size_t y) const {
        std::string line;
        for (std::size_t x = 0; x < columns_; ++x) {
            const unsigned cell = cells_[y * columns_ + x];
            if ((cell & kPoint) != 0)
                line += unicode_ ? "●" : "o";
            else if (cell == 0 || !unicode_)
                line += cell == 0 ? ' ' : '.';
            else
                append_utf8(line, static_cast<char32_t>(0x2800 + cell));
        }
        return line;
    }

  private:
    static constexpr unsigned kPoint = 0x100;
    std::size_t columns_;
    bool unicode_;
    std::vector<unsigned> cells_;
    std::size_t rows_;
};

void draw_curve(Canvas& canvas, const Frame& frame, const LogPlot::Curve& curve) {
    for (std::size_t i = 1; i < curve.points.size(); ++i) {
        const Place from = frame.place(curve.points[i - 1]);
        const Place to = frame.place(curve.points[i]);
        constexpr int kPieces = 200;
        for (int k = 0; k <= kPieces; ++k) {
            const double t = static_cast<double>(k) / kPieces;
            canvas.put({from.first + t * (to.first - from.first),
                        from.second + t * (to.second - from.second)},
                       Canvas::Ink::curve);
        }
    }
}

std::string escaped(const std::string& text) {
    std::string out;
    for (const char c : text) {
        if (c == '<')
            out += "&lt;";
        else if (c == '&')
            out += "&amp;";
        else
            out += c;
    }
    return out;
}

constexpr double kWidth = 640, kHeight = 420, kMargin = 60;

Place on_paper(const Frame& frame, const Place& at) {
    const auto [x, y] = frame.place(at);
    return {kMargin + x * (kWidth - 2 * kMargin), kHeight - kMargin - y * (kHeight - 2 * kMargin)};
}

std::string polyline(const Frame& frame, const LogPlot::Curve& curve, std::size_t index) {
    std::string points;
    for (const Place& point : curve.points) {
        const auto [x, y] = on_paper(frame, point);
        points += fmt::format("{:.1f},{:.1f} ", x, y);
    }
    static constexpr std::array kColours = {"#0b6e4f", "#9a3b26"};
    const char* colour = kColours[std::min<std::size_t>(index, kColours.size() - 1)];
    return fmt::format(
               "<polyline fill=\"none\" stroke=\"{}\" stroke-dasharray=\"6 4\" points=\"{}\"/>\n",
               colour, points) +
           fmt::format("<text x=\"{}\" y=\"{}\" fill=\"{}\">- - {}</text>\n", kMargin + 12,
                       kMargin + 18 + 18 * static_cast<double>(index), colour, escaped(curve.name));
}

std::string axes(const Frame& frame, const LogPlot& plot) {
    std::string out = fmt::format(
        "<rect x=\"{0}\" y=\"{0}\" width=\"{1}\" height=\"{2}\" fill=\"none\" stroke=\"#888\"/>\n",
        kMargin, kWidth - 2 * kMargin, kHeight - 2 * kMargin);
    const auto label = [&out](double x, double y, const char* anchor, const std::string& text) {
        out += fmt::format("<text x=\"{:.1f}\" y=\"{:.1f}\" text-anchor=\"{}\">{}</text>\n", x, y,
                           anchor, escaped(text));
    };
    for (const Place& point : plot.points) {
        const auto [x, y] = on_paper(frame, point);
        label(x, kHeight - kMargin + 16, "middle", brief(point.first));
        label(kMargin - 6, y + 4, "end", brief(point.second));
    }
    label(kWidth / 2, kHeight - 16, "middle", plot.x_name);
    label(kMargin, kMargin - 12, "start", plot.y_name);
    label(kWidth / 2, 22, "middle", plot.title);
    return out;
}

}  // namespace

std::vector<std::string> draw(const LogPlot& plot, const Screen& screen) {
    constexpr std::size_t kRows = 12;
    const Frame frame(plot);
    const int label = 9;
    const int columns = std::clamp(screen.width - label - 4, 20, 60);
    Canvas canvas(static_cast<std::size_t>(columns), kRows, screen.unicode);
    for (const auto& curve : plot.curves) draw_curve(canvas, frame, curve);
    for (const Place& point : plot.points) canvas.put(frame.place(point), Canvas::Ink::point);
    const std::string_view side = screen.unicode ? "│" : "|";
    std::vector<std::string> lines;
    for (std::size_t y = 0; y < kRows; ++y) {
        std::string mark;
        if (y == 0) mark = brief(std::pow(10, frame.top));
        if (y == kRows - 1) mark = brief(std::pow(10, frame.bottom));
        lines.push_back(pad_left(mark, label) + " " + std::string(side) + canvas.row(y));
        while (lines.back().ends_with(' ')) lines.back().pop_back();
    }
    std::string bottom(static_cast<std::size_t>(label) + 1, ' ');
    bottom += screen.unicode ? "└" : "+";
    for (int x = 0; x < columns; ++x) bottom += screen.unicode ? "─" : "-";
    lines.push_back(bottom);
    const std::string first = brief(std::pow(10, frame.left));
    const std::string last = brief(std::pow(10, frame.right));
    const int gap = std::max(1, columns - width(first) - width(last));
    lines.push_back(std::string(static_cast<std::size_t>(label) + 2, ' ') + first +
                    pad_right(pad_left(plot.x_name, (gap + width(plot.x_name)) / 2), gap) + last);
    return lines;
}

std::string svg(const LogPlot& plot) {
    const Frame frame(plot);
    std::string out = fmt::format(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {0} {1}\" width=\"{0}\" "
        "height=\"{1}\" font-family=\"sans-serif\" font-size=\"11\">\n"
        "<rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>\n",
        kWidth, kHeight);
    out += axes(frame, plot);
    for (std::size_t i = 0; i < plot.curves.size(); ++i) out += polyline(frame, plot.curves[i], i);
    for (const Place& point : plot.points) {
        const auto [x, y] = on_paper(frame, point);
        out +=
            fmt::format("<circle cx=\"{:.1f}\" cy=\"{:.1f}\" r=\"4\" fill=\"#1f4e9c\"/>\n", x, y);
    }
    return out + "</svg>\n";
}

}  // namespace cli::ui
