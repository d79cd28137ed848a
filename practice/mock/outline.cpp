// SPDX-License-Identifier: MIT
#include "practice/mock/outline.hpp"

#include <fmt/format.h>

#include <cmath>
#include <nlohmann/json.hpp>

#include "judge/support/error.hpp"

namespace practice::mock {
namespace {

using nlohmann::json;

json part_json(const Part& part) {
    return {{"format", part.format},
            {"title", part.title},
            {"asks", name(part.ask)},
            {"count", part.count},
            {"topics", part.topics}};
}

json phase_json(const Phase& phase) {
    return {{"id", phase.id},   {"title", phase.title}, {"minutes", phase.length.count()},
            {"say", phase.say}, {"rest", phase.rest},   {"part", phase.part}};
}

json task_json(const Task& task) {
    return {{"question", task.question}, {"id", task.id},     {"seed", task.seed},
            {"part", task.part},         {"path", task.path}, {"file", task.file},
            {"start", task.start}};
}

Part part_from(const json& value) {
    return {.format = value.at("format"),
            .title = value.at("title"),
            .ask = ask_from(value.at("asks").get<std::string>()).value_or(Ask::code),
            .count = value.at("count"),
            .topics = value.at("topics")};
}

Phase phase_from(const json& value) {
    return {.id = value.at("id"),
            .title = value.at("title"),
            .say = value.at("say"),
            .length = std::chrono::minutes(value.at("minutes").get<int>()),
            .rest = value.at("rest"),
            .part = value.at("part")};
}

Task task_from(const json& value) {
    return {.question = value.at("question"),
            .id = value.at("id"),
            .seed = value.at("seed"),
            .part = value.at("part"),
            .path = value.at("path"),
            .file = value.at("file"),
            .start = value.at("start")};
}

Mode mode_from(const std::string& word) {
    for (const Mode mode : {Mode::strict, Mode::practice})
        if (name(mode) == word) return mode;
    return Mode::normal;
}

Outline parse(const json& value) {
    Outline outline{.format = value.at("format"),
                    .title = value.at("title"),
                    .mode = mode_from(value.at("mode")),
                    .factor = value.at("factor"),
                    .seed = value.at("seed"),
                    .language = value.at("language"),
                    .directory = value.at("directory")};
    for (const json& part : value.at("parts")) outline.parts.push_back(part_from(part));
    for (const json& phase : value.at("phases")) outline.phases.push_back(phase_from(phase));
    for (const json& task : value.at("tasks")) outline.tasks.push_back(task_from(task));
    outline.begun.boot = value.at("boot");
    outline.begun.boot_ms = value.at("boot_ms");
    return outline;
}

// What the rest of the program relies on.
bool is_whole(const Outline& outline) {
    if (outline.phases.empty() || outline.parts.empty() || !(outline.factor > 0)) return false;
    std::size_t part = 0;
    for (const Phase& phase : outline.phases) {
        if (phase.part >= outline.parts.size() || phase.part < part || phase.length.count() <= 0)
            return false;
        part = phase.part;
    }
    for (const Task& task : outline.tasks)
        if (task.part >= outline.parts.size()) return false;
    return true;
}

}  // namespace

std::string_view name(Mode mode) {
    switch (mode) {
        case Mode::normal: return "normal";
        case Mode::strict: return "strict";
        case Mode::practice: return "practice";
    }
    return "?";
}

Span Outline::length_of(std::size_t phase) const {
    const Span plain = phases.at(phase).length;
    return Span(std::llround(static_cast<double>(plain.count()) * factor));
}

Span Outline::length() const {
    Span sum(0);
    for (std::size_t i = 0; i < phases.size(); ++i) sum += length_of(i);
    return sum;
}

std::size_t Outline::first_phase(std::size_t part) const {
    std::size_t i = 0;
    while (i + 1 < phases.size() && (phases[i].part != part || phases[i].rest)) ++i;
    return i;
}

std::string to_json(const Outline& outline) {
    json parts = json::array();
    json phases = json::array();
    json tasks = json::array();
    for (const Part& part : outline.parts) parts.push_back(part_json(part));
    for (const Phase& phase : outline.phases) phases.push_back(phase_json(phase));
    for (const Task& task : outline.tasks) tasks.push_back(task_json(task));
    const json out = {{"format", outline.format},
                      {"title", outline.title},
                      {"mode", name(outline.mode)},
                      {"factor", outline.factor},
                      {"seed", outline.seed},
                      {"language", outline.language},
                      {"directory", outline.directory},
                      {"parts", parts},
                      {"phases", phases},
                      {"tasks", tasks},
                      {"boot", outline.begun.boot},
                      {"boot_ms", outline.begun.boot_ms}};
    return out.dump(-1, ' ', false, json::error_handler_t::replace);
}

Outline outline_from(const Session& session) {
    const json value = json::parse(session.data, nullptr, false);
    try {
        Outline outline = parse(value);
        outline.begun.wall = session.at;
        if (is_whole(outline)) return outline;
    } catch (const json::exception&) {  // said below, as all that is no session
    }
    throw judge::UserError(judge::Fault::state,
                           fmt::format("session {}: its record cannot be read; it was written by "
                                       "another version of spar",
                                       session.id));
}

}  // namespace practice::mock
