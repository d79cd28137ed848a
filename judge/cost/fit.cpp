// SPDX-License-Identifier: MIT
// Theory of operation. For each class there is a model: a constant, a term of lower order, and the
// class' own term, none negative, fitted to the samples by relative least squares. A larger model
// contains a smaller one, so the best fit alone says nothing: the smallest class is taken whose
// model is good enough, which is to say within a noise floor or not much worse than the best of
// all. A term of a larger class counts only if it makes up a part of the whole that is worth the
// name; digits of numbers and collisions of hashes do grow a little.
//
// The confidence compares with the class that would explain the samples next best: a smaller one by
// how much worse its model fits, a larger one by how badly its own term fits without the lower one.
// Exponential growth is fitted in the logarithm: its base is rarely exactly two.
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <limits>

#include "judge/cost/growth.hpp"
#include "judge/cost/regression.hpp"

namespace judge::cost {
namespace {

constexpr double kNoise = 0.02;        // a model that misses by less is good enough
constexpr double kMemoryNoise = 0.03;  // … of bytes of memory
constexpr double kClearlyWorse = 3;    // … and one that is not so much worse than the best
constexpr double kUnexplained = 0.12;  // no model comes nearer: cannot tell
constexpr double kMemoryLeaps = 0.3;   // … of memory
constexpr double kWorthNaming = 0.25;  // the part of the whole that a larger class' term must be
constexpr double kEnough = 0.5;        // confidence below which it cannot tell
constexpr double kMemoryEnough = 0.4;  // … of memory
constexpr std::size_t kFewest = 4;
constexpr double kLargestExponent = 60;

std::vector<double> column(Growth growth, std::span<const Sample> samples) {
    std::vector<double> out;
    for (const Sample& sample : samples) out.push_back(value(growth, sample.n, sample.m));
    return out;
}

// The lower term that a model of the class has beside the constant.
std::optional<Growth> lower(Growth growth) {
    switch (growth) {
        case Growth::n_log_n:
        case Growth::n_sqrt_n:
        case Growth::n2: return Growth::n;
        case Growth::n2_log_n:
        case Growth::n3: return Growth::n2;
        case Growth::one:
        case Growth::log_n:
        case Growth::sqrt_n:
        case Growth::n:
        case Growth::exp2:
        case Growth::n_plus_m:
        case Growth::n_times_m: break;
    }
    return std::nullopt;
}

struct Model {
    Growth growth = Growth::one;
    double error = 0;  // with the lower term
    double alone = 0;  // with a constant only
    double pure = 0;   // without even that
    double share = 0;  // of the class' own term at the largest size
};

Model polynomial(Growth growth, std::span<const Sample> samples, std::span<const double> values) {
    std::vector<std::vector<double>> terms = {column(Growth::one, samples)};
    Model model = {.growth = growth};
    model.pure = regress({{column(growth, samples)}}, values).error;
    if (growth != Growth::one) terms.push_back(column(growth, samples));
    model.alone = model.error = regress(terms, values).error;
    if (const auto below = lower(growth)) terms.insert(terms.begin() + 1, column(*below, samples));
    const Regression full = regress(terms, values);
    model.error = std::min(model.error, full.error);
    model.share = full.shares.back();
    return model;
}

// value = a·bⁿ, by a straight line through the logarithms of the larger half of the samples.
Model exponential(std::span<const Sample> samples) {
    const auto tail = samples.subspan(samples.size() / 3);
    double n = 0;
    double y = 0;
    for (const Sample& sample : tail) {
        n += sample.n / static_cast<double>(tail.size());
        y += std::log(sample.value) / static_cast<double>(tail.size());
    }
    double squares = 0;
    double products = 0;
    for (const Sample& sample : tail) {
        squares += (sample.n - n) * (sample.n - n);
        products += (sample.n - n) * (std::log(sample.value) - y);
    }
    const double slope = products / squares;
    double off = 0;
    for (const Sample& sample : tail) {
        const double miss = std::log(sample.value) - y - slope * (sample.n - n);
        off += miss * miss;
    }
    Model model = {.growth = Growth::exp2};
    const bool grows = slope > 0.2;  // 1.22ⁿ; slower ones cannot be told from a power
    model.error = model.alone = model.pure =
        grows ? std::sqrt(off / static_cast<double>(tail.size() - 2))
              : std::numeric_limits<double>::infinity();
    model.share = 1;
    return model;
}

// The exponent of the power of n that comes nearest, for words.
double exponent(std::span<const Sample> samples) {
    const Sample& first = samples.front();
    const Sample& last = samples.back();
    return std::log(last.value / first.value) / std::log(last.n / first.n);
}

const Model& smallest_adequate(const std::vector<Model>& models, double best, double noise) {
    for (const Model& model : models)
        if (model.error <= std::max(noise, kClearlyWorse * best) &&
            (model.growth == Growth::one || model.share >= kWorthNaming))
            return model;
    return *std::min_element(models.begin(), models.end(),
                             [](const Model& a, const Model& b) { return a.error < b.error; });
}

// How many times worse `other` explains the samples than the one that was chosen.
double worse(const Model& other, const Model& chosen) {
    constexpr double kFloor = 0.005;
    const double base = std::max(chosen.error, kFloor);
    if (other.growth < chosen.growth) return other.error / base;
    const bool hides = other.error * kClearlyWorse < chosen.error && other.share > kWorthNaming / 2;
    // Any model with a constant in it fits what is constant.
    const double ratio = (chosen.growth == Growth::one ? other.pure : other.alone) / base;
    return hides ? std::min(ratio, kWorthNaming / other.share) : ratio;
}

Fit cannot_tell(std::string reason) {
    Fit fit;
    fit.reason = std::move(reason);
    return fit;
}

// What the quantity that was measured makes of a difference.
struct Scruple {
    double noise = kNoise;
    double unexplained = kUnexplained;
    double enough = kEnough;
};

Fit choose(const std::vector<Model>& models, std::span<const Sample> samples,
           const Scruple& scruple) {
    double best = std::numeric_limits<double>::infinity();
    for (const Model& model : models) best = std::min(best, model.error);
    const Model& chosen = smallest_adequate(models, best, scruple.noise);
    if (chosen.error > scruple.unexplained)
        return cannot_tell(fmt::format("no class fits: it grows about like n^{:.1f}, unevenly",
                                       exponent(samples)));
    Fit result;
    double ratio = std::numeric_limits<double>::infinity();
    for (const Model& other : models) {
        if (other.growth == chosen.growth) continue;
        const double now = worse(other, chosen);
        if (now < ratio) {
            ratio = now;
            result.next = other.growth;
        }
    }
    result.confidence = std::clamp(1 - 1 / ratio, 0.0, 0.999);
    if (result.confidence >= scruple.enough) {
        result.growth = chosen.growth;
    } else {
        result.reason =
            fmt::format("{} and {} explain the counts almost equally well",
                        big_o(chosen.growth, Letters::ascii), big_o(*result.next, Letters::ascii));
    }
    return result;
}

// Two variables that were varied apart: which of n, m, n+m, n·m and their like explains the grid.
std::vector<Model> planar(std::span<const Sample> samples, std::span<const double> values) {
    std::vector<double> m;
    for (const Sample& sample : samples) m.push_back(sample.m);
    const auto model = [&](Growth growth, std::vector<std::vector<double>> terms) {
        Model made = {.growth = growth};
        terms.insert(terms.begin(), column(Growth::one, samples));
        const Regression full = regress(terms, values);
        made.error = made.alone = made.pure = full.error;
        made.share = full.shares.back();
        return made;
    };
    std::vector<Model> models = {model(Growth::one, {})};
    for (const Growth growth : {Growth::log_n, Growth::n, Growth::n_log_n, Growth::n2})
        models.push_back(model(growth, {column(growth, samples)}));
    Model sum = model(Growth::n_plus_m, {column(Growth::n, samples), m});
    sum.share = 1;
    sum.alone = sum.pure = model(Growth::n_plus_m, {column(Growth::n_plus_m, samples)}).error;
    models.push_back(sum);
    const std::vector<double> both = column(Growth::n_times_m, samples);
    Model product = model(Growth::n_times_m, {column(Growth::n, samples), m, both});
    product.alone = product.pure = model(Growth::n_times_m, {both}).error;
    models.push_back(product);
    return models;
}

enum class Quantity : bool { steps, memory };

bool is_candidate(Growth growth, Quantity quantity) {
    if (growth >= Growth::exp2) return false;
    return quantity == Quantity::steps || (growth != Growth::n_log_n && growth != Growth::n2_log_n);
}

Fit fit(std::span<const Sample> measured, Quantity quantity) {
    if (measured.size() < kFewest)
        return cannot_tell(fmt::format("only {} size{} could be measured, it takes {}",
                                       measured.size(), measured.size() == 1 ? "" : "s", kFewest));
    Scruple scruple;
    if (quantity == Quantity::memory)
        scruple = {.noise = kMemoryNoise, .unexplained = kMemoryLeaps, .enough = kMemoryEnough};
    std::vector<Sample> samples(measured.begin(), measured.end());
    std::vector<double> values;
    for (Sample& sample : samples) values.push_back(sample.value = std::max(sample.value, 1.0));
    const bool two = std::any_of(samples.begin(), samples.end(),
                                 [](const Sample& sample) { return sample.m > 0; });
    if (two) return choose(planar(samples, values), samples, scruple);
    if (samples.back().n < 1.5 * samples.front().n)
        return cannot_tell("the sizes are too near to each other");
    std::vector<Model> models;
    for (const Growth growth : kGrowths)
        if (is_candidate(growth, quantity)) models.push_back(polynomial(growth, samples, values));
    if (samples.back().n <= kLargestExponent) models.push_back(exponential(samples));
    return choose(models, samples, scruple);
}

}  // namespace

Fit fit(std::span<const Sample> samples) { return fit(samples, Quantity::steps); }
Fit fit_memory(std::span<const Sample> samples) { return fit(samples, Quantity::memory); }

}  // namespace judge::cost
