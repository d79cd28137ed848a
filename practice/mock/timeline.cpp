// SPDX-License-Identifier: MIT
//
// Time of a session is summed up from event to event, each step by the clock that can be trusted
// for it: so neither a wall clock that is set, nor a machine that sleeps, nor a crash changes what
// is left. Nothing of this is stored.
#include "practice/mock/timeline.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "practice/event_data.hpp"

namespace practice::mock {
namespace {

using nlohmann::json;

constexpr std::chrono::minutes kWrapUp{5};
constexpr std::chrono::minutes kWorthWrapping{20};  // shorter parts are not told to wrap up

// Goes through the events and keeps account of phases, parts and pauses.
class Account {
  public:
    explicit Account(const Outline& outline) : outline_(outline) {
        out_.stretches = {{.phase = 0, .from = Span(0), .until = Span(0)}};
        measure_part();
    }

    // Lets time go by.
    void pass(Span span) {
        if (out_.over) return;
        if (out_.paused) {
            const Span most = kLongestPause;
            const Span counted = std::min(span, std::max(most - pause_, Span(0)));
            pause_ += span;
            out_.paused_for += counted;
            span -= counted;  // a pause that is too long costs time
        }
        out_.now += span;
        while (!out_.over && out_.now >= part_end_) next_part();
    }

    void take(const Event& event) {
        const bool after = out_.over;
        out_.log.push_back({event, out_.now});
        if (event.kind == what::kEnd) {
            if (!after) finish(text_in(event, "why").value_or("ended"));
            out_.ended = true;
        }
        if (after) return;
        if (event.kind == what::kNext) next_phase();
        if (event.kind == what::kPause && !out_.paused) {
            out_.paused = true;
            ++out_.pauses;
            pause_ = Span(0);
        }
        if (event.kind == what::kGoOn) out_.paused = false;
    }

    Timeline result() && {
        out_.stretches.back().until = out_.now;
        out_.phase = out_.stretches.back().phase;
        out_.left = out_.over ? Span(0) : part_end_ - out_.now;
        return std::move(out_);
    }

  private:
    // Where the time of the phases that belong together ends: those of a part, or a break.
    void measure_part() {
        const std::size_t first = out_.stretches.back().phase;
        part_end_ = out_.stretches.back().from;
        for (std::size_t i = first; i < outline_.phases.size() && together(first, i); ++i)
            part_end_ += outline_.length_of(i);
    }

    [[nodiscard]] bool together(std::size_t a, std::size_t b) const {
        return outline_.phases[a].part == outline_.phases[b].part &&
               outline_.phases[a].rest == outline_.phases[b].rest;
    }

    void enter(std::size_t phase, Span at) {
        const std::size_t before = out_.stretches.back().phase;
        out_.stretches.back().until = at;
        out_.stretches.push_back({.phase = phase, .from = at, .until = at});
        if (!together(before, phase)) measure_part();
    }

    void finish(std::string why) {
        out_.over = true;
        out_.why = std::move(why);
    }

    void next_phase() {
        const std::size_t next = out_.stretches.back().phase + 1;
        if (next >= outline_.phases.size())
            finish("finished");
        else
            enter(next, out_.now);
    }

    void next_part() {
        const std::size_t first = out_.stretches.back().phase;
        std::size_t next = first;
        while (next < outline_.phases.size() && together(first, next)) ++next;
        if (next < outline_.phases.size()) return enter(next, part_end_);
        out_.now = part_end_;
        finish("the time is up");
    }

    const Outline& outline_;
    Timeline out_;
    Span part_end_{0};
    Span pause_{0};  // the one at hand
};

// Whether the candidate decides when the phase ends: another one of the same part follows.
bool goes_on(const Outline& outline, std::size_t phase) {
    return !outline.phases[phase].rest && phase + 1 < outline.phases.size() &&
           outline.phases[phase + 1].part == outline.phases[phase].part &&
           !outline.phases[phase + 1].rest;
}

void alarm_between(std::vector<Alarm>& out, Span since, Span now, Span at, std::string text) {
    if (at > since && at <= now) out.push_back({at, std::move(text)});
}

}  // namespace

Timeline timeline(const Outline& outline, const std::vector<Event>& events, const Instant& now) {
    Account account(outline);
    Instant last = outline.begun;
    for (const Event& event : events) {
        const Instant at = instant_of(event);
        account.pass(between(last, at));
        account.take(event);
        last = at;
    }
    account.pass(between(last, now));
    Timeline out = std::move(account).result();
    out.last = last;
    return out;
}

std::vector<Alarm> alarms(const Outline& outline, const Timeline& line, Span since) {
    std::vector<Alarm> out;
    for (const Stretch& stretch : line.stretches) {
        const Phase& phase = outline.phases[stretch.phase];
        const Span length = outline.length_of(stretch.phase);
        const Span until = &stretch == &line.stretches.back() ? line.now : stretch.until;
        if (stretch.from > Span(0))
            alarm_between(out, since, until, stretch.from,
                          phase.rest ? fmt::format("A break of {}.", clock_text(length))
                                     : fmt::format("{}: {}", phase.title, phase.say));
        alarm_between(out, since, until, stretch.from + length * 4 / 5,
                      fmt::format("{} left for \"{}\".", clock_text(length / 5), phase.title));
        if (goes_on(outline, stretch.phase))
            alarm_between(out, since, until, stretch.from + length,
                          fmt::format("The time for \"{}\" is over; `next` goes on to \"{}\".",
                                      phase.title, outline.phases[stretch.phase + 1].title));
    }
    if (!line.over && !outline.phases[line.phase].rest && line.now + line.left >= kWorthWrapping)
        alarm_between(out, since, line.now, line.now + line.left - kWrapUp,
                      "Five minutes left: come to an end. At zero the last saved file is judged.");
    std::stable_sort(out.begin(), out.end(),
                     [](const Alarm& a, const Alarm& b) { return a.at < b.at; });
    return out;
}

std::string with_clock(const std::string& data, const Instant& instant) {
    json value = json::parse(data, nullptr, false);
    if (!value.is_object()) value = json::object();
    if (!instant.boot.empty()) {
        value["boot"] = instant.boot;
        value["boot_ms"] = instant.boot_ms;
    }
    return value.dump(-1, ' ', false, json::error_handler_t::replace);
}

Instant instant_of(const Event& event) {
    return {.wall = event.at,
            .boot = text_in(event, "boot").value_or(""),
            .boot_ms = integer_in(event, "boot_ms").value_or(0)};
}

std::string clock_text(Span span) {
    const auto seconds = std::chrono::floor<std::chrono::seconds>(std::max(span, Span(0))).count();
    if (seconds < 3'600) return fmt::format("{:02}:{:02}", seconds / 60, seconds % 60);
    return fmt::format("{}:{:02}:{:02}", seconds / 3'600, seconds / 60 % 60, seconds % 60);
}

}  // namespace practice::mock
