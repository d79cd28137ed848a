// SPDX-License-Identifier: MIT
#include "judge/theory/functions.hpp"

#include <algorithm>
#include <array>

namespace judge::theory {
namespace {

constexpr std::uint8_t kMany = 255;

constexpr auto kCallables = std::to_array<Callable>({
    {"abs", Function::abs},
    {"Abs", Function::abs},
    {"exp", Function::exp},
    {"log", Function::log},
    {"ln", Function::log},
    {"log2", Function::log2},
    {"lg", Function::log2},
    {"log10", Function::log10},
    {"sqrt", Function::sqrt},
    {"cbrt", Function::cbrt},
    {"sin", Function::sin},
    {"cos", Function::cos},
    {"tan", Function::tan},
    {"asin", Function::asin},
    {"arcsin", Function::asin},
    {"acos", Function::acos},
    {"arccos", Function::acos},
    {"atan", Function::atan},
    {"arctan", Function::atan},
    {"sinh", Function::sinh},
    {"cosh", Function::cosh},
    {"tanh", Function::tanh},
    {"asinh", Function::asinh},
    {"acosh", Function::acosh},
    {"atanh", Function::atanh},
    {"floor", Function::floor},
    {"ceil", Function::ceil},
    {"round", Function::round},
    {"sign", Function::sign},
    {"sgn", Function::sign},
    {"factorial", Function::factorial},
    {"sigmoid", Function::sigmoid},
    {"relu", Function::relu},
    {"erf", Function::erf},
    {"Phi", Function::normal_cdf},
    {"normcdf", Function::normal_cdf},
    {"Phinv", Function::normal_quantile},
    {"norminv", Function::normal_quantile},
    {"normpdf", Function::normal_density},
    {"atan2", Function::atan2, 2, 2},
    {"hypot", Function::hypot, 2, 2},
    {"mod", Function::mod, 2, 2},
    {"binom", Function::binomial, 2, 2},
    {"choose", Function::binomial, 2, 2},
    {"C", Function::binomial, 2, 2},
    {"if", Function::choose_if, 3, 3},
    {"and", Function::logical_and, 2, kMany},
    {"or", Function::logical_or, 2, kMany},
    {"not", Function::logical_not},
    {"min", Function::minimum, 1, kMany},
    {"max", Function::maximum, 1, kMany},
    {"sum", Function::sum},
    {"prod", Function::product},
    {"mean", Function::mean},
    {"len", Function::length},
    {"dot", Function::dot, 2, 2},
    {"norm", Function::norm},
    {"sorted", Function::sorted},
    {"det", Function::determinant},
    {"trace", Function::trace},
    {"transpose", Function::transpose},
    {"inverse", Function::inverse},
    {"eigmax", Function::eigen_max},
    {"eigmin", Function::eigen_min},
    {"editdistance", Function::edit_distance, 2, 2},
    {"leading", Function::leading, 2, 2},
});

}  // namespace

const Callable* find_callable(std::string_view name) {
    const auto* found = std::find_if(kCallables.begin(), kCallables.end(),
                                     [name](const Callable& c) { return c.name == name; });
    return found == kCallables.end() ? nullptr : found;
}

std::vector<std::string> callable_names() {
    std::vector<std::string> names;
    for (const Callable& callable : kCallables) names.emplace_back(callable.name);
    return names;
}

}  // namespace judge::theory
