// SPDX-License-Identifier: MIT
#pragma once

#include <span>
#include <vector>

namespace judge::cost {

// A sum of terms, none of them negative, that comes nearest to the values.
struct Regression {
    std::vector<double> shares;  // of each term at the last value, 0 to 1
    double error = 0;            // root mean square of the relative errors, less what the number of
                                 // terms makes it look better
};

// `terms[i][k]` is term i at sample k; values are positive. Least squares of relative errors with
// coefficients that are not negative, by trying every subset of the terms: there are four at most.
[[nodiscard]] Regression regress(std::span<const std::vector<double>> terms,
                                 std::span<const double> values);

}  // namespace judge::cost
