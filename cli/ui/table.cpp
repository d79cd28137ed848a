// SPDX-License-Identifier: MIT
#include "cli/ui/table.hpp"

#include <algorithm>
#include <numeric>

#include "cli/ui/width.hpp"

namespace cli::ui {
namespace {

constexpr int kNarrowestColumn = 6;

struct Borders {
    std::string_view vertical, horizontal, cross;
    std::string_view top_left, top, top_right, left, right, bottom_left, bottom, bottom_right;
};
constexpr Borders kBox = {"│", "─", "┼", "┌", "┬", "┐", "├", "┤", "└", "┴", "┘"};
constexpr Borders kPlain = {"|", "-", "+", "+", "+", "+", "+", "+", "+", "+", "+"};

class Layout {
  public:
    Layout(const std::vector<Column>& columns, const std::vector<Row>& rows, const Screen& screen,
           Frame frame)
        : columns_(columns),
          screen_(screen),
          frame_(frame),
          borders_(screen.unicode ? kBox : kPlain) {
        measure(rows);
        if (screen.terminal || frame == Frame::lines) shrink();
    }

    std::vector<std::string> lines(const std::vector<Row>& rows) {
        const bool titled = std::any_of(columns_.begin(), columns_.end(),
                                        [](const Column& c) { return !c.title.empty(); });
        if (frame_ == Frame::lines) rule(borders_.top_left, borders_.top, borders_.top_right);
        if (titled) {
            Row head;
            for (const Column& column : columns_)
                head.push_back(paint(screen_, Role::strong, column.title));
            row(head);
            if (frame_ == Frame::lines) rule(borders_.left, borders_.cross, borders_.right);
        }
        for (const Row& cells : rows) row(cells);
        if (frame_ == Frame::lines)
            rule(borders_.bottom_left, borders_.bottom, borders_.bottom_right);
        return std::move(out_);
    }

  private:
    void measure(const std::vector<Row>& rows) {
        for (const Column& column : columns_) widths_.push_back(std::max(1, width(column.title)));
        for (const Row& cells : rows)
            for (std::size_t i = 0; i < std::min(cells.size(), widths_.size()); ++i)
                widths_[i] = std::max(widths_[i], width(cells[i]));
    }

    [[nodiscard]] int total() const {
        const int count = static_cast<int>(widths_.size());
        const int between = frame_ == Frame::lines ? 3 * count + 1 : 2 * (count - 1);
        return std::accumulate(widths_.begin(), widths_.end(), between);
    }

    void shrink() {
        for (int excess = total() - screen_.width; excess > 0; --excess) {
            int* widest = nullptr;
            for (std::size_t i = 0; i < widths_.size(); ++i)
                if (columns_[i].flexible && (widest == nullptr || widths_[i] > *widest))
                    widest = &widths_[i];
            if (widest == nullptr || *widest <= kNarrowestColumn) return;
            --*widest;
        }
    }

    void rule(std::string_view left, std::string_view cross, std::string_view right) {
        std::string line(left);
        for (std::size_t i = 0; i < widths_.size(); ++i) {
            if (i > 0) line += cross;
            for (int n = 0; n < widths_[i] + 2; ++n) line += borders_.horizontal;
        }
        out_.push_back(paint(screen_, Role::faint, line.append(right)));
    }

    [[nodiscard]] static std::string aligned(const std::string& text, int columns, Align align) {
        if (align == Align::right) return pad_left(text, columns);
        if (align == Align::left) return pad_right(text, columns);
        return pad_right(pad_left(text, (columns + width(text)) / 2), columns);
    }

    void row(const Row& cells) {
        std::vector<std::vector<std::string>> wrapped;
        std::size_t height = 1;
        for (std::size_t i = 0; i < columns_.size(); ++i) {
            wrapped.push_back(wrap(i < cells.size() ? cells[i] : "", widths_[i]));
            height = std::max(height, wrapped.back().size());
        }
        for (std::size_t n = 0; n < height; ++n) {
            std::string line = frame_ == Frame::lines ? std::string(borders_.vertical) + " " : "";
            for (std::size_t i = 0; i < columns_.size(); ++i) {
                if (i > 0)
                    line +=
                        frame_ == Frame::lines ? " " + std::string(borders_.vertical) + " " : "  ";
                line += aligned(n < wrapped[i].size() ? wrapped[i][n] : "", widths_[i],
                                columns_[i].align);
            }
            if (frame_ == Frame::lines) line += " " + std::string(borders_.vertical);
            while (line.ends_with(' ')) line.pop_back();
            out_.push_back(line);
        }
    }

    const std::vector<Column>& columns_;
    const Screen& screen_;
    Frame frame_;
    const Borders& borders_;
    std::vector<int> widths_;
    std::vector<std::string> out_;
};

}  // namespace

std::vector<std::string> layout_table(const std::vector<Column>& columns,
                                      const std::vector<Row>& rows, const Screen& screen,
                                      Frame frame) {
    return Layout(columns, rows, screen, frame).lines(rows);
}

}  // namespace cli::ui
