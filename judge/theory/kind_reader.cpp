// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "judge/support/text.hpp"
#include "judge/theory/fill.hpp"
#include "judge/theory/reading.hpp"
#include "judge/theory/units.hpp"

namespace judge::theory {
namespace {

std::string read_filled(const YamlField& field, const Names& names) {
    if (const auto error = find_bad_placeholder(field.text(), names)) field.fail(*error);
    return field.text();
}

void read_tolerance(const YamlField& root, Question& question) {
    const auto field = root.find("tolerance");
    if (!field) {
        if (question.kind == QuestionKind::formula) question.tolerance = {.relative = 1e-12};
        return;
    }
    if (field->is_scalar()) {
        question.tolerance = {.relative = 0, .absolute = 0, .exact = true};
        (void)field->one_of({"exact"});
        return;
    }
    field->allow_only({"rel", "abs"});
    question.tolerance = {.relative = 0};
    if (const auto rel = field->find("rel")) question.tolerance.relative = rel->number(0, 0.5);
    if (const auto abs = field->find("abs")) question.tolerance.absolute = abs->number(0, 1e300);
    if (question.tolerance.relative == 0 && question.tolerance.absolute == 0)
        field->fail("expected rel, abs or both above 0, or the word exact");
}

void read_traps(const YamlField& root, const Names& names, const Names& said, Question& question) {
    const auto traps = root.find("traps");
    if (!traps) return;
    for (const YamlField& field : traps->items()) {
        field.allow_only({"answer", "says"});
        question.traps.push_back(
            {read_expression(field["answer"], names), read_filled(field["says"], said)});
    }
}

void read_numeric(const YamlField& root, const Names& names, Question& question) {
    question.answer = read_expression(root["answer"], names);
    if (const auto check = root.find("check")) question.check = read_expression(*check, names);
    read_tolerance(root, question);
    if (const auto unit = root.find("unit")) {
        question.unit = unit->string();
        if (!parse_unit(question.unit)) unit->fail("this unit is not known (docs/theory.md)");
    }
    if (const auto missing = root.find("missing_unit")) {
        const std::string rule = missing->one_of({"accepted", "half", "wrong"});
        if (question.unit.empty()) missing->fail("the question has no unit");
        question.missing_unit = rule == "accepted" ? MissingUnit::accepted
                                : rule == "half"   ? MissingUnit::half
                                                   : MissingUnit::wrong;
    }
    read_traps(root, names, names, question);
}

Domain read_domain(const YamlField& field) {
    if (field.is_scalar()) {
        (void)field.one_of({"int"});
        return kWholeDomain;
    }
    const bool whole = field.is_map();
    if (whole) field.allow_only({"int"});
    const YamlField range = whole ? field["int"] : field;
    const auto ends = range.items();
    if (ends.size() != 2) range.fail("expected [from, to]");
    const Domain domain{ends[0].number(-1e6, 1e6), ends[1].number(-1e6, 1e6), whole};
    if (!(domain.low < domain.high)) range.fail("the domain is empty: from must be below to");
    return domain;
}

void read_formula(const YamlField& root, const Names& drawn, Question& question) {
    Names names = drawn;
    for (const YamlField& field : root["variables"].entries()) {
        if (!is_identifier(field.key()) || !names.insert(field.key()).second)
            field.fail_at_key("no name for a variable, or used twice");
        question.variables.emplace(field.key(), read_domain(field));
    }
    question.answer = read_expression(root["answer"], names);
    if (const auto check = root.find("check")) question.check = read_expression(*check, names);
    read_tolerance(root, question);
    read_traps(root, names, drawn, question);
}

void read_option(const YamlField& field, const Names& names, Question& question) {
    field.allow_only({"text", "right", "says"});
    Option option{.text = read_filled(field["text"], names)};
    if (const auto right = field.find("right")) {
        if (right->is_string())
            option.right_if = read_expression(*right, names);
        else
            option.right = right->boolean();
    }
    if (const auto says = field.find("says")) option.says = read_filled(*says, names);
    question.options.push_back(std::move(option));
}

void read_options(const YamlField& root, const Names& names, Question& question) {
    const YamlField options = root["options"];
    for (const YamlField& field : options.items()) read_option(field, names, question);
    const std::size_t count = question.options.size();
    if (count < 2 || count > kMostOptions) options.fail("expected 2 to 26 options");
    if (const auto shown = root.find("shown"))
        question.shown =
            static_cast<std::size_t>(shown->integer(2, static_cast<std::int64_t>(count)));
    const auto right = std::count_if(question.options.begin(), question.options.end(),
                                     [](const Option& o) { return o.right || o.right_if; });
    if (right == 0) options.fail("no option is right");
    const bool fixed = std::none_of(question.options.begin(), question.options.end(),
                                    [](const Option& o) { return o.right_if.has_value(); });
    if (question.kind == QuestionKind::single && fixed && right != 1)
        options.fail(fmt::format("{} options are right; with kind single it must be one", right));
}

// "c < a < b" as pairs of neighbours.
void read_chain(const YamlField& field, Question& question) {
    std::optional<std::size_t> before;
    std::string_view rest = field.string();
    for (;;) {
        const std::size_t end = rest.find('<');
        const std::string_view word = trim(rest.substr(0, end));
        const auto index =
            word.size() == 1 ? static_cast<std::size_t>(word[0] - 'a') : question.items.size();
        if (index >= question.items.size())
            field.fail(
                fmt::format("expected letters of items parted by <, as in a < c < b; got "
                            "\"{}\"",
                            excerpt(word, 20)));
        if (before) question.before.emplace_back(*before, index);
        before = index;
        if (end == std::string_view::npos) return;
        rest.remove_prefix(end + 1);
    }
}

// All pairs that follow from the given ones; fails if an item would come before itself.
void close_order(const YamlField& field, Question& question) {
    const std::size_t n = question.items.size();
    std::vector<std::vector<bool>> less(n, std::vector<bool>(n, false));
    for (const auto& [a, b] : question.before) less[a][b] = true;
    for (std::size_t k = 0; k < n; ++k)
        for (std::size_t i = 0; i < n; ++i)
            for (std::size_t j = 0; j < n; ++j)
                if (less[i][k] && less[k][j]) less[i][j] = true;
    question.before.clear();
    for (std::size_t i = 0; i < n; ++i)
        for (std::size_t j = 0; j < n; ++j) {
            if (less[i][j] && i == j) field.fail("the order goes in a circle");
            if (less[i][j]) question.before.emplace_back(i, j);
        }
    if (question.before.empty()) field.fail("expected at least one pair");
}

std::vector<std::string> read_texts(const YamlField& field, const Names& names) {
    std::vector<std::string> out;
    for (const YamlField& item : field.items()) out.push_back(read_filled(item, names));
    if (out.size() < 2 || out.size() > kMostOptions) field.fail("expected 2 to 26 texts");
    return out;
}

void read_ordering(const YamlField& root, const Names& names, Question& question) {
    question.items = read_texts(root["items"], names);
    const YamlField order = root["order"];
    if (order.is_sequence())
        for (const YamlField& chain : order.items()) read_chain(chain, question);
    else
        read_chain(order, question);
    close_order(order, question);
}

void read_matching(const YamlField& root, const Names& names, Question& question) {
    question.left = read_texts(root["left"], names);
    question.right = read_texts(root["right"], names);
    const YamlField pairs = root["pairs"];
    for (const YamlField& pair : pairs.items()) {
        const std::string& text = pair.text();
        const std::size_t index =
            text.size() == 1 ? static_cast<std::size_t>(text[0] - 'a') : question.right.size();
        if (index >= question.right.size()) pair.fail("expected a letter of the right-hand list");
        question.pairs.push_back(index);
    }
    if (question.pairs.size() != question.left.size())
        pairs.fail("expected a letter for each text on the left");
}

void read_short(const YamlField& root, const Names& names, Question& question) {
    for (const YamlField& field : root["accept"].items())
        question.accept.push_back(read_filled(field, names));
    if (question.accept.empty()) root["accept"].fail("expected at least one answer");
    if (const auto reject = root.find("reject"))
        for (const YamlField& field : reject->items()) {
            field.allow_only({"text", "says"});
            question.reject.push_back(
                {read_filled(field["text"], names), read_filled(field["says"], names)});
        }
}

RubricPoint read_point(const YamlField& field) {
    field.allow_only({"point", "weight", "found", "contradicted"});
    RubricPoint point{.text = field["point"].string()};
    if (const auto weight = field.find("weight")) point.weight = weight->number(0.1, 100);
    for (const YamlField& group : field["found"].items())
        point.found.push_back(group.string_or_strings());
    if (point.found.empty()) field["found"].fail("expected groups of words that show the point");
    if (const auto against = field.find("contradicted"))
        point.contradicted = against->string_or_strings();
    return point;
}

void read_free(const YamlField& root, const Names& names, Question& question) {
    question.model = read_filled(root["model"], names);
    for (const YamlField& field : root["rubric"].items())
        question.rubric.push_back(read_point(field));
    if (question.rubric.empty() || question.rubric.size() > kMostOptions)
        root["rubric"].fail("expected 1 to 26 points");
}

}  // namespace

std::vector<std::string_view> keys_of(QuestionKind kind) {
    switch (kind) {
        case QuestionKind::single:
        case QuestionKind::multiple: return {"options", "shown"};
        case QuestionKind::numeric:
            return {"answer", "check", "tolerance", "unit", "missing_unit", "traps"};
        case QuestionKind::formula: return {"answer", "check", "tolerance", "variables", "traps"};
        case QuestionKind::ordering: return {"items", "order"};
        case QuestionKind::matching: return {"left", "right", "pairs"};
        case QuestionKind::short_text: return {"accept", "reject"};
        case QuestionKind::free_text: return {"model", "rubric"};
    }
    return {};
}

void read_kind(const YamlField& root, const Names& names, Question& question) {
    switch (question.kind) {
        case QuestionKind::single:
        case QuestionKind::multiple: return read_options(root, names, question);
        case QuestionKind::numeric: return read_numeric(root, names, question);
        case QuestionKind::formula: return read_formula(root, names, question);
        case QuestionKind::ordering: return read_ordering(root, names, question);
        case QuestionKind::matching: return read_matching(root, names, question);
        case QuestionKind::short_text: return read_short(root, names, question);
        case QuestionKind::free_text: return read_free(root, names, question);
    }
}

}  // namespace judge::theory
