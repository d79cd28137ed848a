// SPDX-License-Identifier: MIT
#include "cli/mock/report_files.hpp"

#include <fmt/format.h>

#include "cli/ui/escape.hpp"
#include "cli/ui/width.hpp"
#include "judge/support/files.hpp"
#include "practice/mock/log.hpp"
#include "practice/mock/report.hpp"

namespace cli::mock {
namespace {

using practice::mock::Dimension;
using practice::mock::Scorecard;

constexpr int kIndent = 6;

}  // namespace

std::filesystem::path write_report(const practice::History& history,
                                   const practice::mock::Record& record,
                                   const std::filesystem::path& file) {
    const auto sessions = practice::mock::sessions(history);
    const auto ask = record.outline.parts.front().ask;
    const std::string html =
        practice::mock::report_html(record, practice::mock::readiness_of(sessions, ask));
    std::filesystem::path path = file;
    if (path.empty()) {
        std::error_code error;  // a session of questions alone has made no directory yet
        std::filesystem::create_directories(record.outline.directory, error);
        path = std::filesystem::path(record.outline.directory) / "report.html";
    }
    judge::write_atomically(path, html);
    return path;
}

std::string card_text(const Scorecard& card, const std::vector<int>& self,
                      const ui::Screen& screen) {
    std::string out;
    for (const Dimension dimension : practice::mock::kDimensions) {
        const auto& score = card.of(dimension);
        const auto index = static_cast<std::size_t>(dimension);
        const std::string own =
            index < self.size() ? fmt::format("   you said {}", self[index]) : std::string();
        out += fmt::format(
            "  {}  {}{}\n", ui::pad_right(title(dimension), 20),
            score.score > 0 ? fmt::format("{} of 4", score.score) : std::string("not shown"), own);
        for (const auto& fact : score.facts) {
            const auto& symbols = ui::symbols(screen);
            const std::string mark = ui::paint(screen, fact.good ? ui::Role::good : ui::Role::bad,
                                               fact.good ? symbols.ok : symbols.bad);
            bool first = true;
            for (const std::string& line :
                 ui::wrap(ui::printable(fact.text), screen.width - kIndent - 2)) {
                out += fmt::format("{}{} {}\n", std::string(kIndent - 2, ' '),
                                   first ? mark : std::string(" "), line);
                first = false;
            }
        }
    }
    out += fmt::format("\n  overall {:.1f} of 4: {}\n", card.overall(),
                       card.advances() ? "would advance" : "would not advance");
    return out;
}

std::string readiness_text(const practice::mock::Readiness& readiness) {
    if (readiness.sessions == 0) return "no comparable session has been looked back at yet";
    constexpr double kHundred = 100;
    return fmt::format(
        "{} of the last {} comparable session{} would advance: {:.0f} %, with 90 % confidence "
        "{:.0f} to {:.0f} %",
        readiness.passed, readiness.sessions, readiness.sessions == 1 ? "" : "s",
        kHundred * readiness.passed / readiness.sessions, kHundred * readiness.low,
        kHundred * readiness.high);
}

}  // namespace cli::mock
