// SPDX-License-Identifier: MIT
#include "judge/theory/instance.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <numeric>

#include "judge/support/error.hpp"
#include "judge/theory/evaluate.hpp"
#include "judge/theory/fill.hpp"
#include "judge/theory/random.hpp"

namespace judge::theory {
namespace {

constexpr int kMostTries = 1'000;

[[noreturn]] void fail(const Question& question, std::uint64_t seed, const std::string& message) {
    throw UserError(Fault::invalid_package,
                    fmt::format("{}: error: {}, seed {}: {}", question.file.string(), question.id,
                                seed, message));
}

// A real draw is a point of a grid, free of the dust of binary fractions: 0.3, not
// 0.30000000000000004.
double clean(double x) {
    constexpr double kGrid = 1e9;
    return std::round(x * kGrid) / kGrid;
}

std::vector<Value> draw_row(const Draw& draw, Random& random) {
    if (draw.kind == Draw::Kind::choice) return draw.rows[random.below(draw.rows.size())];
    const double steps = std::floor((draw.to - draw.from) / draw.step + 1e-9) + 1;
    const auto k = static_cast<double>(random.below(static_cast<std::uint64_t>(steps)));
    return {Value::of(clean(draw.from + k * draw.step))};
}

Value draw_list(const Draw& draw, Random& random) {
    std::vector<Value> items;
    while (items.size() < static_cast<std::size_t>(draw.count)) {
        Value value = draw_row(draw, random)[0];
        if (!draw.distinct || std::find(items.begin(), items.end(), value) == items.end())
            items.push_back(std::move(value));
    }
    return Value::of(std::move(items));
}

void draw_into(const Question& question, const Draw& draw, Random& random, Drawn& out,
               std::uint64_t seed) {
    if (draw.kind == Draw::Kind::computed) {
        const Evaluated value = evaluate(*draw.formula, out.params);
        if (!value.value)
            fail(question, seed,
                 fmt::format("{} has no value: {}", draw.names[0], value.error.message));
        out.params[draw.names[0]] = *value.value;
    } else if (draw.count > 0) {
        out.params[draw.names[0]] = draw_list(draw, random);
    } else {
        const auto row = draw_row(draw, random);
        for (std::size_t i = 0; i < row.size(); ++i) out.params[draw.names[i]] = row[i];
    }
}

bool holds(const Question& question, const Expression& condition, const Bindings& params,
           std::uint64_t seed) {
    const Number truth = evaluate_number(condition, params);
    if (!truth.value)
        fail(question, seed,
             fmt::format("the condition {} has no value: {}", condition.text, truth.error.message));
    return *truth.value != 0;
}

// Which options an instance shows: all, or so many of the pool, with a right one among them (and,
// to have something to decide, a wrong one).
std::vector<std::size_t> draw_options(const Question& question, const std::vector<bool>& right,
                                      std::uint64_t seed) {
    std::vector<std::size_t> all(question.options.size());
    std::iota(all.begin(), all.end(), 0);
    if (question.shown == 0 || question.shown >= all.size()) return all;
    Random random(seed, question.id + "/options");
    for (int tries = 0; tries < kMostTries; ++tries) {
        for (std::size_t i = all.size() - 1; i > 0; --i)
            std::swap(all[i], all[random.below(i + 1)]);
        std::vector<std::size_t> some(all.begin(),
                                      all.begin() + static_cast<std::ptrdiff_t>(question.shown));
        const auto rights = static_cast<std::size_t>(
            std::count_if(some.begin(), some.end(), [&](std::size_t i) { return right[i]; }));
        const bool fits = question.kind == QuestionKind::single
                              ? rights == 1
                              : rights > 0 && rights < some.size();
        std::sort(some.begin(), some.end());
        if (fits) return some;
    }
    fail(question, seed, "no draw of the options has a right and a wrong one");
}

std::vector<bool> rights(const Question& question, const Bindings& params, std::uint64_t seed) {
    std::vector<bool> out;
    for (const Option& option : question.options)
        out.push_back(option.right_if ? holds(question, *option.right_if, params, seed)
                                      : option.right);
    if (question.kind == QuestionKind::single && question.shown == 0 &&
        std::count(out.begin(), out.end(), true) != 1)
        fail(question, seed, "not exactly one option is right");
    return out;
}

}  // namespace

Drawn draw_params(const Question& question, std::uint64_t seed) {
    Random random(seed, question.id);
    Drawn out;
    for (out.tries = 1; out.tries <= kMostTries; ++out.tries) {
        out.params.clear();
        for (const Draw& draw : question.draws) draw_into(question, draw, random, out, seed);
        const bool fits = std::all_of(question.where.begin(), question.where.end(),
                                      [&](const Expression& condition) {
                                          return holds(question, condition, out.params, seed);
                                      });
        if (fits) return out;
    }
    fail(question, seed, fmt::format("the conditions did not hold in {} draws", kMostTries));
}

Instance draw_instance(const Question& question, std::uint64_t seed) {
    Instance out{.seed = seed, .params = draw_params(question, seed).params};
    try {
        out.text = fill(question.text, out.params);
    } catch (const UserError& e) {
        fail(question, seed, e.what());
    }
    out.right = rights(question, out.params, seed);
    out.options = draw_options(question, out.right, seed);
    return out;
}

}  // namespace judge::theory
