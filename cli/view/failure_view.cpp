// SPDX-License-Identifier: MIT
#include "cli/view/failure_view.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "cli/ui/escape.hpp"
#include "cli/ui/width.hpp"
#include "cli/view/figures.hpp"

namespace cli::view {
namespace {

using judge::TestOutcome;
using judge::Verdict;
using ui::paint;
using ui::Role;

constexpr int kLabel = 10;
constexpr int kIndent = 4;
constexpr std::size_t kLinesShown = 12;
constexpr std::size_t kPartsShown = 3;  // of one line that is wider than the screen

std::vector<std::string> lines_of(const std::string& text) {
    std::vector<std::string> out;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        out.push_back(text.substr(at, end - at));
        at = end + 1;
    }
    return out;
}

class View {
  public:
    View(const judge::Problem& problem, const judge::Report& report, const ui::Screen& screen)
        : problem_(problem), report_(report), screen_(screen), symbols_(ui::symbols(screen)) {}

    std::string draw(const TestOutcome& test, std::size_t index) {
        head(test, index);
        if (!test.message.empty()) prose("why", test.message);
        if (test.machine_busy)
            prose("note",
                  "the machine was busy while this ran; run it again before you believe it");
        input(test);
        if (!test.transcript.empty()) conversation(test.transcript);
        if (!test.expected.empty() || !test.got.empty()) {
            data("expected", test.expected.empty() ? "(nothing)" : test.expected);
            data("got", test.got.empty() ? "(nothing)" : test.got);
        }
        difference(test);
        if (!test.error_output.empty()) data("stderr", test.error_output);
        return std::move(out_);
    }

  private:
    void head(const TestOutcome& test, std::size_t index) {
        const bool measured = test.cpu || test.memory_kib;
        const std::string figures = measured ? fmt::format("{}{}{}", duration_if(test.cpu),
                                                           symbols_.dot, memory_if(test.memory_kib))
                                             : "";
        std::string text =
            fmt::format("{} #{} {}\xC2\xA0 ", paint(screen_, Role::bad, symbols_.bad), index + 1,
                        ui::printable(test.name));
        text +=
            paint(screen_, Role::bad, fmt::format("{} {}", judge::code(test.verdict), words(test)));
        text += "\xC2\xA0 " + ui::keep_together(figures);
        if (test.verdict == Verdict::time_limit && report_.time_limit.count() > 0)
            text += fmt::format(" (limit {})", duration(report_.time_limit));
        if (test.verdict == Verdict::memory_limit)
            text += fmt::format(" (limit {})", memory(report_.memory_limit_mib * 1'024));
        for (const std::string& part : ui::wrap(text, screen_.width - 2))
            out_ += "  " + part + "\n";
    }

    [[nodiscard]] std::string start(std::string_view label) const {
        return std::string(kIndent, ' ') +
               paint(screen_, Role::faint, ui::pad_right(label, kLabel));
    }

    void beside(std::string_view label, const std::vector<std::string>& lines) {
        for (std::size_t i = 0; i < lines.size(); ++i)
            out_ += (i == 0 ? start(label) : std::string(kIndent + kLabel, ' ')) + lines[i] + "\n";
    }

    [[nodiscard]] int room() const { return std::max(screen_.width - kIndent - kLabel, 10); }

    void prose(std::string_view label, const std::string& text) {
        beside(label, ui::wrap(ui::printable(text), room()));
    }

    // A label, then the text beside it if it is one short line, else below it.
    void data(std::string_view label, const std::string& text) {
        std::string shown = ui::printable(text);
        while (shown.ends_with('\n')) shown.pop_back();
        if (shown.find('\n') == std::string::npos && ui::width(shown) <= 4 * room())
            return beside(label, ui::fold(shown, room()));
        out_ += std::string(kIndent, ' ') + paint(screen_, Role::faint, label) + "\n";
        block(lines_of(shown));
    }

    // Of a conversation the last words say most: its end is shown.
    void conversation(const std::string& text) {
        out_ += std::string(kIndent, ' ') +
                paint(screen_, Role::faint, "conversation: > the program, < the interactor") + "\n";
        std::vector<std::string> lines = lines_of(ui::printable(text));
        if (lines.size() > kLinesShown) {
            const std::size_t cut = lines.size() - kLinesShown;
            out_ += std::string(kIndent + 2, ' ') + std::string(symbols_.ellipsis) + " " +
                    counted(cut, "earlier line") + "\n";
            lines.erase(lines.begin(), lines.begin() + static_cast<std::ptrdiff_t>(cut));
        }
        block(lines);
    }

    // So many lines of the text, and of each line so much that it stays a look and not a flood.
    void block(const std::vector<std::string>& lines) {
        const std::string margin(kIndent + 2, ' ');
        const std::string more = margin + std::string(symbols_.ellipsis) + " ";
        std::size_t used = 0;
        for (std::size_t i = 0; i < lines.size(); ++i) {
            if (used >= kLinesShown) {
                out_ += more + counted(lines.size() - i, "more line") + "\n";
                return;
            }
            const auto parts = ui::fold(lines[i], std::max(screen_.width - kIndent - 2, 10));
            const std::size_t shown = std::min(parts.size(), kPartsShown);
            for (std::size_t n = 0; n < shown; ++n) out_ += margin + parts[n] + "\n";
            std::size_t left = 0;
            for (std::size_t n = shown; n < parts.size(); ++n) left += parts[n].size();
            if (left > 0) out_ += more + counted(left, "more character") + " of this line\n";
            used += shown;
        }
    }

    void input(const TestOutcome& test) {
        if (test.input.empty()) return;
        if (!problem_.is_signature() || problem_.interview->signature->is_class())
            return data("input", test.input);
        const auto& params = problem_.interview->signature->function.params;
        const auto values = lines_of(test.input);
        if (values.size() != params.size()) return data("input", test.input);
        std::string named;
        for (std::size_t i = 0; i < params.size(); ++i)
            named += fmt::format("{}{} = {}", i > 0 ? "\n" : "", params[i].name, values[i]);
        data("input", named);
    }

    void difference(const TestOutcome& test) {
        if (!test.difference) return;
        const auto& [where, expected, got, note] = *test.difference;
        std::string text = where.empty() ? "" : where + ": ";
        if (!expected.empty() || !got.empty())
            text += fmt::format("expected {}, got {}", expected.empty() ? "nothing" : expected,
                                got.empty() ? "nothing" : got);
        prose("first at", text);
        if (!note.empty()) prose("near miss", note);
    }

    const judge::Problem& problem_;
    const judge::Report& report_;
    const ui::Screen& screen_;
    const ui::Symbols& symbols_;
    std::string out_;
};

}  // namespace

std::string failure_view(const judge::Problem& problem, const judge::Report& report,
                         std::size_t index, const ui::Screen& screen) {
    return View(problem, report, screen).draw(report.tests[index], index);
}

}  // namespace cli::view
