// SPDX-License-Identifier: MIT
#include "judge/cost/regression.hpp"

#include <cmath>
#include <limits>
#include <optional>

namespace judge::cost {
namespace {

using Row = std::vector<double>;

// Solves the normal equations by elimination with pivots; nullopt if the terms are not independent.
std::optional<Row> solve(std::vector<Row> equations) {
    const std::size_t size = equations.size();
    for (std::size_t column = 0; column < size; ++column) {
        std::size_t pivot = column;
        for (std::size_t row = column + 1; row < size; ++row)
            if (std::abs(equations[row][column]) > std::abs(equations[pivot][column])) pivot = row;
        std::swap(equations[column], equations[pivot]);
        const Row& top = equations[column];
        if (std::abs(top[column]) < 1e-13) return std::nullopt;
        for (std::size_t row = 0; row < size; ++row) {
            if (row == column) continue;
            const double factor = equations[row][column] / top[column];
            for (std::size_t i = column; i <= size; ++i) equations[row][i] -= factor * top[i];
        }
    }
    Row solution;
    for (std::size_t i = 0; i < size; ++i) solution.push_back(equations[i][size] / equations[i][i]);
    return solution;
}

// Terms divided by the values and scaled to length 1, so that the equations are well behaved.
struct Scaled {
    std::vector<Row> terms;
    Row length;
};

Scaled scale(std::span<const Row> terms, std::span<const double> values) {
    Scaled scaled;
    for (const Row& term : terms) {
        Row row;
        double squares = 0;
        for (std::size_t k = 0; k < values.size(); ++k) {
            row.push_back(term[k] / values[k]);
            squares += row.back() * row.back();
        }
        const double length = std::sqrt(squares);
        for (double& x : row) x /= length;
        scaled.terms.push_back(std::move(row));
        scaled.length.push_back(length);
    }
    return scaled;
}

double dot(const Row& a, const Row& b) {
    double sum = 0;
    for (std::size_t k = 0; k < a.size(); ++k) sum += a[k] * b[k];
    return sum;
}

// The coefficients of the scaled terms in `chosen`; nullopt if one would be negative.
std::optional<Row> coefficients(const Scaled& scaled, const std::vector<std::size_t>& chosen) {
    const Row ones(scaled.terms.front().size(), 1.0);
    std::vector<Row> equations;
    for (const std::size_t i : chosen) {
        Row row;
        for (const std::size_t j : chosen) row.push_back(dot(scaled.terms[i], scaled.terms[j]));
        row.push_back(dot(scaled.terms[i], ones));
        equations.push_back(std::move(row));
    }
    auto solution = solve(std::move(equations));
    if (!solution) return std::nullopt;
    for (const double x : *solution)
        if (!(x >= 0)) return std::nullopt;
    return solution;
}

double error_of(const Scaled& scaled, const std::vector<std::size_t>& chosen, const Row& solution) {
    const std::size_t count = scaled.terms.front().size();
    double squares = 0;
    for (std::size_t k = 0; k < count; ++k) {
        double off = -1;
        for (std::size_t i = 0; i < chosen.size(); ++i)
            off += solution[i] * scaled.terms[chosen[i]][k];
        squares += off * off;
    }
    const double freedom =
        std::max<double>(1, static_cast<double>(count) - static_cast<double>(chosen.size()));
    return std::sqrt(squares / freedom);
}

}  // namespace

Regression regress(std::span<const Row> terms, std::span<const double> values) {
    const Scaled scaled = scale(terms, values);
    Regression best;
    best.error = std::numeric_limits<double>::infinity();
    best.shares.assign(terms.size(), 0);
    for (unsigned subset = 1; subset < 1U << terms.size(); ++subset) {
        std::vector<std::size_t> chosen;
        for (std::size_t i = 0; i < terms.size(); ++i)
            if ((subset >> i & 1U) != 0) chosen.push_back(i);
        const auto solution = coefficients(scaled, chosen);
        if (!solution) continue;
        const double error = error_of(scaled, chosen, *solution);
        if (!(error < best.error)) continue;
        best.error = error;
        best.shares.assign(terms.size(), 0);
        for (std::size_t i = 0; i < chosen.size(); ++i)
            best.shares[chosen[i]] = (*solution)[i] * scaled.terms[chosen[i]].back();
    }
    return best;
}

}  // namespace judge::cost
