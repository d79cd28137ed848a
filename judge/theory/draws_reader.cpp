// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "judge/support/text.hpp"
#include "judge/theory/reading.hpp"

namespace judge::theory {
namespace {

constexpr double kWidest = 1e15;  // whole numbers are exact below it
constexpr int kLongestList = 100;
constexpr std::size_t kMostDraws = 40;

Value read_value(const YamlField& field) {
    if (field.is_sequence()) {
        std::vector<Value> items;
        for (const YamlField& item : field.items()) items.push_back(read_value(item));
        return Value::of(std::move(items));
    }
    if (field.is_string()) return Value::of(field.string());
    return Value::of(field.number(-1e300, 1e300));
}

// A row gives a value to each name; with one name it is the value.
std::vector<Value> read_row(const YamlField& field, std::size_t names) {
    if (names == 1) return {read_value(field)};
    const Value row = read_value(field);
    if (!row.is_list() || row.items.size() != names)
        field.fail(fmt::format("expected a list of {} values, one for each name", names));
    return row.items;
}

void read_range(const YamlField& field, Draw& draw) {
    const auto ends = field.items();
    if (ends.size() != 2) field.fail("expected [from, to]");
    if (draw.kind == Draw::Kind::whole) {
        draw.from = static_cast<double>(ends[0].integer(-1'000'000'000, 1'000'000'000));
        draw.to = static_cast<double>(ends[1].integer(-1'000'000'000, 1'000'000'000));
    } else {
        draw.from = ends[0].number(-kWidest, kWidest);
        draw.to = ends[1].number(-kWidest, kWidest);
    }
    if (draw.from > draw.to) field.fail("the range is empty: from is above to");
}

void read_choice(const YamlField& field, Draw& draw) {
    for (const YamlField& item : field.items())
        draw.rows.push_back(read_row(item, draw.names.size()));
    if (draw.rows.empty()) field.fail("expected at least one value");
}

void read_drawn(const YamlField& field, Draw& draw) {
    field.allow_only({"choice", "whole", "real", "step", "list", "distinct"});
    const auto choice = field.find("choice");
    const auto whole = field.find("whole");
    const auto real = field.find("real");
    if (int{choice.has_value()} + int{whole.has_value()} + int{real.has_value()} != 1)
        field.fail("expected one of choice: [values], whole: [from, to], real: [from, to]");
    if (choice) read_choice(*choice, draw);
    if (whole) draw.kind = Draw::Kind::whole;
    if (real) draw.kind = Draw::Kind::real;
    if (whole) read_range(*whole, draw);
    if (real) {
        read_range(*real, draw);
        draw.step = field["step"].number(1e-9, kWidest);
        if ((draw.to - draw.from) / draw.step > 1e9) field.fail("the step is too small");
    }
    if (const auto list = field.find("list"))
        draw.count = static_cast<int>(list->integer(1, kLongestList));
    if (const auto distinct = field.find("distinct")) draw.distinct = distinct->boolean();
    const double different = choice ? static_cast<double>(draw.rows.size())
                                    : std::floor((draw.to - draw.from) / draw.step) + 1;
    if (draw.distinct && different < draw.count)
        field.fail(fmt::format("there are not {} different values", draw.count));
    if (draw.names.size() > 1 && (!choice || draw.count > 0))
        field.fail("several names can only be drawn together by choice: [[…], …]");
}

std::vector<std::string> read_names(const YamlField& field) {
    std::vector<std::string> names;
    std::string_view rest = field.key();
    for (;;) {
        const std::size_t comma = rest.find(',');
        names.emplace_back(trim(rest.substr(0, comma)));
        if (comma == std::string_view::npos) break;
        rest.remove_prefix(comma + 1);
    }
    for (const std::string& name : names)
        if (!is_identifier(name))
            field.fail_at_key(fmt::format(
                "\"{}\" is no name for a parameter: a letter, then letters, digits, _", name));
    return names;
}

}  // namespace

bool is_identifier(std::string_view word) {
    const auto letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
    return !word.empty() && word.size() <= 40 && letter(word[0]) &&
           std::all_of(word.begin(), word.end(),
                       [&](char c) { return letter(c) || (c >= '0' && c <= '9') || c == '_'; });
}

Expression read_expression(const YamlField& field, const Names& names) {
    Parsed parsed = parse_expression(field.text(), names);
    if (!parsed.expression)
        field.fail(fmt::format("at character {} of the formula: {}", parsed.error.offset + 1,
                               parsed.error.message));
    return std::move(*parsed.expression);
}

Names read_draws(const YamlField& root, Question& question) {
    Names names;
    if (const auto params = root.find("params"))
        for (const YamlField& field : params->entries()) {
            Draw draw{.names = read_names(field)};
            if (field.is_map()) {
                read_drawn(field, draw);
            } else {
                draw.kind = Draw::Kind::computed;
                draw.formula = read_expression(field, names);
                if (draw.names.size() != 1) field.fail_at_key("a formula is for one name");
            }
            for (const std::string& name : draw.names)
                if (!names.insert(name).second) field.fail_at_key(name + " is drawn twice");
            question.draws.push_back(std::move(draw));
            if (question.draws.size() > kMostDraws) field.fail_at_key("too many parameters");
        }
    if (const auto where = root.find("where")) {
        if (!where->is_sequence()) where->fail("expected a list of conditions");
        for (const YamlField& field : where->items())
            question.where.push_back(read_expression(field, names));
    }
    return names;
}

}  // namespace judge::theory
