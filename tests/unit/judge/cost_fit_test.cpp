// SPDX-License-Identifier: MIT
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>

#include "judge/cost/growth.hpp"
#include "judge/cost/regression.hpp"

namespace {

using judge::cost::Fit;
using judge::cost::fit;
using judge::cost::fit_memory;
using judge::cost::Growth;
using judge::cost::Sample;

// Samples at doubling sizes, each off by up to `noise` in a fixed pattern.
template <class F>
std::vector<Sample> samples(const F& f, double noise = 0, double first = 1'000) {
    std::vector<Sample> out;
    for (int i = 0; i < 7; ++i) {
        const double n = first * std::exp2(i);
        const double off = 1 + noise * ((i * 5) % 7 - 3) / 3.0;
        out.push_back({n, 0, std::floor(f(n) * off)});
    }
    return out;
}

struct Law {
    const char* name;
    Growth growth;
    double (*steps)(double);
};
void PrintTo(const Law& law, std::ostream* out) { *out << law.name; }

const Law kLaws[] = {
    {"constant", Growth::one, [](double) { return 57.0; }},
    {"halving", Growth::log_n, [](double n) { return 12 + 3 * std::floor(std::log2(n)); }},
    {"divisors", Growth::sqrt_n, [](double n) { return 20 + 2 * std::sqrt(n); }},
    {"scan", Growth::n, [](double n) { return 90 + 7 * n; }},
    {"scan of growing digits", Growth::n, [](double n) { return n * (5 + 0.04 * std::log2(n)); }},
    {"sort after reading", Growth::n_log_n, [](double n) { return n * (6 + std::log2(n)); }},
    {"blocks", Growth::n_sqrt_n, [](double n) { return n * (10 + std::sqrt(n)); }},
    {"pairs", Growth::n2, [](double n) { return 30 * n + n * (n - 1) / 2; }},
    {"pairs, cheap", Growth::n2, [](double n) { return 40 * n + n * n / 32; }},
    {"sorts of prefixes", Growth::n2_log_n, [](double n) { return n * n * std::log2(n) / 3; }},
    {"triples", Growth::n3, [](double n) { return n * n * n / 6 + n * n; }},
};

class FitLaw : public ::testing::TestWithParam<Law> {};

TEST_P(FitLaw, IsTold) {
    const Fit told = fit(samples(GetParam().steps));
    ASSERT_TRUE(told.growth) << told.reason;
    EXPECT_EQ(name(*told.growth), name(GetParam().growth));
    EXPECT_GE(told.confidence, 0.5);
    ASSERT_TRUE(told.next);
    EXPECT_NE(*told.next, *told.growth);
}

TEST_P(FitLaw, IsNeverMistakenUnderNoise) {
    const Fit told = fit(samples(GetParam().steps, 0.01));
    if (told.growth) {
        EXPECT_EQ(name(*told.growth), name(GetParam().growth));
    }
}

INSTANTIATE_TEST_SUITE_P(Laws, FitLaw, ::testing::ValuesIn(kLaws));

TEST(Fit, ExponentialGrowthAtSmallSizes) {
    std::vector<Sample> doubling;
    std::vector<Sample> fibonacci;
    for (int n = 6; n < 20; n += 2) {
        doubling.push_back({double(n), 0, 5 * std::exp2(n)});
        fibonacci.push_back({double(n), 0, 9 * std::pow(1.618, n)});
    }
    EXPECT_EQ(fit(doubling).growth, Growth::exp2);
    EXPECT_EQ(fit(fibonacci).growth, Growth::exp2);
}

TEST(Fit, TwoVariables) {
    std::vector<Sample> sum;
    std::vector<Sample> product;
    for (const double n : {100.0, 200.0, 400.0, 800.0})
        for (const double m : {100.0, 400.0}) {
            sum.push_back({n, m, 50 + 9 * n + 13 * m});
            product.push_back({n, m, 7 * n + 3 * m + 2 * n * m});
        }
    EXPECT_EQ(fit(sum).growth, Growth::n_plus_m);
    EXPECT_EQ(fit(product).growth, Growth::n_times_m);
}

TEST(Fit, CannotTellFromTooLittle) {
    const Fit few = fit(std::vector<Sample>{{1'000, 0, 10}, {2'000, 0, 20}, {4'000, 0, 40}});
    EXPECT_FALSE(few.growth);
    EXPECT_THAT(few.reason, ::testing::HasSubstr("only 3 sizes"));
    const std::vector<Sample> near = {{100, 0, 10}, {101, 0, 11}, {102, 0, 12}, {103, 0, 13}};
    EXPECT_FALSE(fit(near).growth);
    EXPECT_FALSE(fit(std::vector<Sample>{}).growth);
}

TEST(Fit, CannotTellWhatIsNoLaw) {
    const Fit wild = fit(std::vector<Sample>{
        {1'000, 0, 10}, {2'000, 0, 9'000}, {4'000, 0, 20}, {8'000, 0, 80'000}, {16'000, 0, 30}});
    EXPECT_FALSE(wild.growth);
    EXPECT_FALSE(wild.reason.empty());
}

TEST(Fit, ASmallLogarithmIsToldOnlyWhereNoNoiseHidesIt) {
    const auto mixed = [](double n) { return n * (60 + std::log2(n)); };
    EXPECT_EQ(fit(samples(mixed)).growth, Growth::n_log_n);
    const Fit noisy = fit(samples(mixed, 0.02));
    EXPECT_FALSE(noisy.growth) << name(*noisy.growth);
}

TEST(Fit, MemoryOfATableThatDoubles) {
    const std::vector<Sample> counter = {{1'000, 0, 170'359},    {2'000, 0, 331'305},
                                         {4'000, 0, 423'657},    {8'000, 0, 1'020'833},
                                         {16'000, 0, 1'653'254}, {32'000, 0, 3'869'019}};
    EXPECT_EQ(fit_memory(counter).growth, Growth::n);
}

TEST(Fit, MemoryBesideALargeConstant) {
    const auto beside = [](double n) { return 122'976 + 8 * n; };
    EXPECT_EQ(fit_memory(samples(beside)).growth, Growth::n);
    EXPECT_EQ(fit_memory(samples([](double n) { return 4'100 + std::log2(n); })).growth,
              Growth::one);
}

TEST(Fit, MemoryInLeaps) {
    const auto table =
        samples([](double n) { return 36 * std::exp2(std::ceil(std::log2(n * 1.5))); });
    EXPECT_EQ(fit_memory(table).growth, Growth::n);
    EXPECT_EQ(fit_memory(samples([](double) { return 4'200.0; }, 0.05)).growth, Growth::one);
}

TEST(Growth, NamesAreThoseOfTheContract) {
    std::vector<std::string> names;
    for (const Growth growth : judge::cost::kGrowths) {
        names.emplace_back(name(growth));
        EXPECT_EQ(judge::cost::growth_from(name(growth)), growth);
    }
    EXPECT_THAT(names, ::testing::ElementsAre("1", "log n", "sqrt n", "n", "n log n", "n sqrt n",
                                              "n^2", "n^2 log n", "n^3", "2^n", "n+m", "n*m"));
    EXPECT_FALSE(judge::cost::growth_from("n!"));
}

TEST(Growth, TargetsAreGates) {
    using judge::cost::within;
    EXPECT_TRUE(within(Growth::n, Growth::n_log_n));
    EXPECT_FALSE(within(Growth::n_log_n, Growth::n));
    EXPECT_TRUE(within(Growth::n, Growth::n_plus_m));
    EXPECT_TRUE(within(Growth::n_plus_m, Growth::n));
    EXPECT_FALSE(within(Growth::n2, Growth::n_plus_m));
    EXPECT_TRUE(within(Growth::n_times_m, Growth::n2));
}

TEST(Regression, FindsTheTermsAndNoNegativeOnes) {
    const std::vector<double> ones = {1, 1, 1, 1};
    const std::vector<double> n = {1, 2, 3, 4};
    const auto line = judge::cost::regress(std::vector{ones, n}, std::vector<double>{3, 5, 7, 9});
    EXPECT_NEAR(line.error, 0, 1e-9);
    EXPECT_NEAR(line.shares[1], 8.0 / 9, 1e-9);
    const auto falling =
        judge::cost::regress(std::vector{ones, n}, std::vector<double>{9, 7, 5, 3});
    EXPECT_EQ(falling.shares[1], 0);
}

}  // namespace
