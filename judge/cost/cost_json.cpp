// SPDX-License-Identifier: MIT
#include <cmath>
#include <nlohmann/json.hpp>

#include "judge/cost/cost.hpp"

namespace judge::cost {
namespace {

using json = nlohmann::ordered_json;

constexpr std::string_view kSchema = "spar.cost/1";

json text_or_null(const std::string& text) { return text.empty() ? json(nullptr) : json(text); }

json write(const std::optional<Growth>& growth) {
    return growth ? json(name(*growth)) : json(nullptr);
}

std::string_view word(Gate gate) {
    switch (gate) {
        case Gate::none: return "none";
        case Gate::unknown: return "unknown";
        case Gate::met: return "met";
        case Gate::missed: return "missed";
    }
    return "";
}

json write(const Fit& fit, const std::optional<Growth>& target, Gate gate) {
    return {{"class", write(fit.growth)},
            {"next", write(fit.next)},
            {"confidence", std::round(fit.confidence * 1'000) / 1'000},
            {"reason", text_or_null(fit.reason)},
            {"target", write(target)},
            {"gate", word(gate)}};
}

// [n, value], or [n, m, value] where there are two variables.
json write(const Point& point, std::int64_t value) {
    if (point.m > 0) return {point.n, point.m, value};
    return {point.n, value};
}

std::optional<Growth> read_growth(const json& value) {
    return value.is_null() ? std::nullopt : growth_from(value.get<std::string>());
}

Fit read_fit(const json& value) {
    Fit fit;
    fit.growth = read_growth(value.at("class"));
    fit.next = read_growth(value.at("next"));
    fit.confidence = value.at("confidence").get<double>();
    if (!value.at("reason").is_null()) fit.reason = value.at("reason").get<std::string>();
    return fit;
}

Point read_point(const json& value) {
    Point point;
    point.n = value.at(0).get<std::int64_t>();
    if (value.size() > 2) point.m = value.at(1).get<std::int64_t>();
    point.steps = value.back().get<std::int64_t>();
    return point;
}

Cost read(const json& value) {
    Cost cost;
    cost.problem = value.at("problem").get<std::string>();
    cost.language = value.at("language").get<std::string>();
    cost.unit = value.at("unit").get<std::string>();
    cost.compile.ok = value.at("compile").at("ok").get<bool>();
    cost.compile.message = value.at("compile").at("message").get<std::string>();
    cost.sizes_are_tests = value.at("sizes_from") == "tests";
    cost.per_call = value.at("per_call").get<bool>();
    cost.time = read_fit(value.at("growth"));
    cost.space = read_fit(value.at("memory_growth"));
    cost.target_time = read_growth(value.at("growth").at("target"));
    cost.target_space = read_growth(value.at("memory_growth").at("target"));
    for (const json& point : value.at("steps")) cost.points.push_back(read_point(point));
    for (const json& point : value.at("memory")) {
        const Point known = read_point(point);
        for (Point& at : cost.points)
            if (at.n == known.n && at.m == known.m) at.memory_bytes = known.steps;
    }
    for (std::size_t i = 0; i < cost.points.size() && cost.per_call; ++i)
        cost.points[i].calls = value.at("calls").at(i).get<std::int64_t>();
    if (!value.at("message").is_null()) cost.message = value.at("message").get<std::string>();
    return cost;
}

}  // namespace

std::string to_json(const Cost& cost, int indent) {
    json steps = json::array();
    json memory = json::array();
    json calls = json::array();
    for (const Point& point : cost.points) {
        steps.push_back(write(point, point.steps));
        if (point.memory_bytes) memory.push_back(write(point, *point.memory_bytes));
        if (cost.per_call) calls.push_back(point.calls);
    }
    const json all = {{"schema", kSchema},
                      {"problem", cost.problem},
                      {"language", cost.language},
                      {"compile", {{"ok", cost.compile.ok}, {"message", cost.compile.message}}},
                      {"growth", write(cost.time, cost.target_time, cost.time_gate())},
                      {"steps", std::move(steps)},
                      {"unit", cost.unit},
                      {"per_call", cost.per_call},
                      {"calls", cost.per_call ? std::move(calls) : json(nullptr)},
                      {"sizes_from", cost.sizes_are_tests ? "tests" : "generator"},
                      {"memory_growth", write(cost.space, cost.target_space, cost.space_gate())},
                      {"memory", std::move(memory)},
                      {"message", text_or_null(cost.message)}};
    return all.dump(indent, ' ', false, json::error_handler_t::replace) + "\n";
}

std::optional<Cost> from_json(std::string_view text) {
    const json parsed = json::parse(text, nullptr, false);
    if (!parsed.is_object() || parsed.value("schema", "") != kSchema) return std::nullopt;
    try {
        return read(parsed);
    } catch (const json::exception&) {
        return std::nullopt;
    }
}

}  // namespace judge::cost
