// SPDX-License-Identifier: MIT
#include "practice/mock/report.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "practice/event_data.hpp"
#include "practice/html.hpp"

namespace practice::mock {
namespace {

using html::escape;

constexpr int kWidth = 720;
constexpr int kLeft = 130;
constexpr int kRow = 26;
constexpr int kTop = 8;

// Minutes of the session along the width.
class Axis {
  public:
    explicit Axis(Span length) : length_(std::max(length, Span(1))) {}
    [[nodiscard]] double x(Span at) const {
        return kLeft + (kWidth - kLeft - 12) * static_cast<double>(at.count()) /
                           static_cast<double>(length_.count());
    }
    [[nodiscard]] std::string ticks(int bottom) const {
        const auto minutes = std::chrono::duration_cast<std::chrono::minutes>(length_).count();
        const std::int64_t step = std::max<std::int64_t>(5, (minutes / 8 + 4) / 5 * 5);
        std::string out;
        for (std::int64_t at = 0; at <= minutes; at += step)
            out += fmt::format(
                "<line x1=\"{0:.1f}\" x2=\"{0:.1f}\" y1=\"{1}\" y2=\"{2}\" stroke=\"var(--line)\"/>"
                "<text class=\"faint\" x=\"{0:.1f}\" y=\"{3}\" text-anchor=\"middle\">{4}</text>\n",
                x(std::chrono::minutes(at)), kTop, bottom, bottom + 16, at);
        return out;
    }

  private:
    Span length_;
};

std::string bar(double x, double wide, int y, int high, std::string_view style) {
    return fmt::format("<rect x=\"{:.1f}\" y=\"{}\" width=\"{:.1f}\" height=\"{}\" rx=\"2\" {}/>\n",
                       x, y, std::max(wide, 1.0), high, style);
}

constexpr std::string_view kPlanned =
    "fill=\"none\" stroke=\"var(--soft)\" stroke-dasharray=\"3 2\"";
constexpr std::string_view kReal = "fill=\"var(--one)\" opacity=\"0.75\"";

// Planned and real time of each phase, one below the other.
std::string phases_figure(const Outline& outline, const Timeline& line) {
    const Axis axis(std::max(outline.length(), line.now));
    const int bottom = kTop + kRow * static_cast<int>(outline.phases.size());
    html::Figure figure{.title = "Phases: planned (dashed) and as they were, in minutes",
                        .described = "A bar for each phase. ",
                        .svg = axis.ticks(bottom),
                        .width = kWidth,
                        .height = bottom + 24};
    std::vector<std::vector<std::string>> rows = {{"phase", "planned", "began", "took"}};
    Span planned(0);
    for (std::size_t i = 0; i < outline.phases.size(); ++i) {
        const int y = kTop + kRow * static_cast<int>(i);
        const Span length = outline.length_of(i);
        figure.svg += fmt::format("<text x=\"{}\" y=\"{}\" text-anchor=\"end\">{}</text>\n",
                                  kLeft - 8, y + 16, escape(outline.phases[i].title));
        figure.svg +=
            bar(axis.x(planned), axis.x(planned + length) - axis.x(planned), y + 3, 18, kPlanned);
        planned += length;
        Span began(0);
        Span took(0);
        for (const Stretch& stretch : line.stretches) {
            if (stretch.phase != i) continue;
            began = stretch.from;
            took = stretch.until - stretch.from;
            figure.svg +=
                bar(axis.x(began), axis.x(stretch.until) - axis.x(began), y + 7, 10, kReal);
        }
        rows.push_back({outline.phases[i].title, clock_text(length),
                        took > Span(0) ? clock_text(began) : std::string("–"), clock_text(took)});
        figure.described += fmt::format("{}: {} planned, {} taken. ", outline.phases[i].title,
                                        clock_text(length), clock_text(took));
    }
    figure.numbers = html::table("Phases", rows);
    return html::figure(figure);
}

// How many tests each saved version passed.
std::string versions_figure(const CodingFinding& finding, const Outline& outline,
                            const Timeline& line) {
    if (finding.snapshots.empty()) return "";
    constexpr int kHigh = 120;
    const Axis axis(std::max(outline.length(), line.now));
    const int bottom = kTop + kHigh;
    html::Figure figure{.title = finding.title + ": tests passed by each saved version",
                        .described = "A line that rises where a saved version passes more tests. ",
                        .svg = axis.ticks(bottom),
                        .width = kWidth,
                        .height = bottom + 24};
    std::vector<std::vector<std::string>> rows = {{"saved", "passed", "of", "verdict", "bytes"}};
    std::string path;
    double last_y = bottom;
    for (const Snapshot& s : finding.snapshots) {
        const double x = axis.x(s.at);
        const double share = s.tests > 0 ? static_cast<double>(s.passed) / s.tests : 0;
        const double y = bottom - share * kHigh;
        path += path.empty() ? fmt::format("M{:.1f} {:.1f}", x, y)
                             : fmt::format("L{:.1f} {:.1f}L{:.1f} {:.1f}", x, last_y, x, y);
        last_y = y;
        figure.svg += fmt::format("<circle cx=\"{:.1f}\" cy=\"{:.1f}\" r=\"4\" fill=\"{}\"/>\n", x,
                                  y, s.verdict == "AC" ? "var(--good)" : "var(--two)");
        rows.push_back({clock_text(s.at), std::to_string(s.passed), std::to_string(s.tests),
                        s.verdict, std::to_string(s.bytes)});
        figure.described +=
            fmt::format("{}: {} of {} ({}). ", clock_text(s.at), s.passed, s.tests, s.verdict);
    }
    path += fmt::format("L{:.1f} {:.1f}", axis.x(line.now), last_y);
    figure.svg += fmt::format(
        "<path d=\"{}\" fill=\"none\" stroke=\"var(--one)\" stroke-width=\"2\"/>\n"
        "<text x=\"{}\" y=\"{}\" text-anchor=\"end\">all</text>"
        "<text x=\"{}\" y=\"{}\" text-anchor=\"end\">none</text>\n",
        path, kLeft - 8, kTop + 12, kLeft - 8, bottom);
    figure.numbers = html::table("Saved versions", rows);
    return html::figure(figure);
}

std::string card_html(const Scorecard& card, const std::vector<int>& self) {
    std::string out = "<div class=\"cards\">\n";
    for (const Dimension dimension : kDimensions) {
        const Score& score = card.of(dimension);
        const auto index = static_cast<std::size_t>(dimension);
        out += fmt::format(
            "<section class=\"card\"><h3>{}</h3><p class=\"big\">{}</p>{}<ul>\n", title(dimension),
            score.score > 0 ? fmt::format("{} of 4", score.score) : std::string("not shown"),
            index < self.size() ? fmt::format("<p class=\"soft\">own rating: {}</p>", self[index])
                                : std::string());
        for (const Fact& fact : score.facts)
            out += fmt::format("<li><span class=\"{}\" aria-label=\"{}\">{}</span> {}</li>\n",
                               fact.good ? "good" : "bad", fact.good ? "for" : "against",
                               fact.good ? "✔" : "✘", escape(fact.text));
        out += "</ul></section>\n";
    }
    return out + "</div>\n";
}

std::string summary(const Debrief& debrief, const Readiness& readiness) {
    std::string out;
    if (debrief.card)
        out += fmt::format("<p class=\"big {}\">{:.1f} of 4: {}</p>\n",
                           debrief.card->advances() ? "good" : "bad", debrief.card->overall(),
                           debrief.card->advances() ? "would advance" : "would not advance");
    if (readiness.sessions > 0)
        out += fmt::format(
            "<p>{} of the last {} comparable sessions would advance; with 90 % confidence the true "
            "share is between {:.0f} and {:.0f} % (Wilson's interval).</p>\n",
            readiness.passed, readiness.sessions, readiness.low * 100, readiness.high * 100);
    return out;
}

std::string tests_html(const CodingFinding& finding) {
    if (finding.wrong.empty()) return "";
    std::vector<std::vector<std::string>> rows = {{"known wrong solution", "your cases"}};
    for (const WrongSolution& one : finding.wrong)
        rows.push_back({one.name, one.killed ? "catch it" : "miss it"});
    return html::table(fmt::format("{}: {} cases of your own, {} of them valid", finding.title,
                                   finding.own_cases, finding.valid_cases),
                       rows);
}

std::string answers_html(const TheoryFinding& finding) {
    std::vector<std::vector<std::string>> rows = {{"question", "score", "answer looked for"}};
    for (const auto& answer : finding.answers)
        rows.push_back(
            {answer.title, fmt::format("{:.0f} %", answer.score * 100), answer.expected});
    return html::table(finding.title, rows);
}

// What was said, in the order of time.
std::string talk_html(const Timeline& line) {
    std::string out;
    const auto add = [&](Span at, std::string_view what, const std::string& text) {
        out += fmt::format("<p><span class=\"soft\">{} {}</span> {}</p>\n", clock_text(at), what,
                           escape(text));
    };
    for (const Happened& h : line.log) {
        const Event& event = h.event;
        if (event.kind == what::kAsk) {
            add(h.at, "asked", text_in(event, "question").value_or(""));
            if (const auto answer = text_in(event, "answer")) add(h.at, "heard", *answer);
        }
        if (event.kind == what::kApproach)
            add(h.at, "approach", text_in(event, "text").value_or(""));
        if (event.kind == what::kNote) add(h.at, "noted", text_in(event, "text").value_or(""));
        if (event.kind == what::kHint) add(h.at, "took", "a hint");
        if (event.kind == what::kSubmit)
            add(h.at, "submitted", text_in(event, "verdict").value_or(""));
    }
    return out.empty() ? "" : "<h2>What was said</h2>\n" + out;
}

std::string thoughts_html(const Debrief& debrief) {
    std::string out;
    for (const Prompt& thought : debrief.thoughts) {
        const std::size_t end = thought.text.find('\n');
        out += fmt::format("<p class=\"soft\">{} {}</p><blockquote>{}</blockquote>\n",
                           clock_text(thought.at), escape(thought.text.substr(0, end)),
                           end == std::string::npos ? "" : escape(thought.text.substr(end + 1)));
    }
    return out.empty() ? "" : "<h2>Afterwards</h2>\n" + out;
}

}  // namespace

std::string report_html(const Record& record, const Readiness& readiness) {
    const Outline& outline = record.outline;
    const Instant last = record.events.empty() ? outline.begun : instant_of(record.events.back());
    const Timeline line = timeline(outline, record.events, last);
    const Debrief debrief = debrief_of(record);
    std::string body = fmt::format(
        "<h1>{}</h1>\n<p class=\"soft\">{} · {} of {} · {}{}</p>\n", escape(outline.title),
        local_text(record.session.at), clock_text(line.now), clock_text(outline.length()),
        escape(line.why),
        outline.mode == Mode::normal ? "" : fmt::format(", {} mode", name(outline.mode)));
    body += summary(debrief, readiness);
    if (debrief.card) body += card_html(*debrief.card, debrief.self);
    body += "<h2>Time</h2>\n" + phases_figure(outline, line);
    if (debrief.findings) {
        if (!debrief.findings->coding.empty()) body += "<h2>Programs</h2>\n";
        for (const CodingFinding& finding : debrief.findings->coding)
            body += versions_figure(finding, outline, line) + tests_html(finding);
        if (!debrief.findings->theory.empty()) body += "<h2>Questions</h2>\n";
        for (const TheoryFinding& finding : debrief.findings->theory) body += answers_html(finding);
    }
    body += talk_html(line) + thoughts_html(debrief);
    return html::page(fmt::format("{}, {}", outline.title, local_text(record.session.at)), body);
}

}  // namespace practice::mock
