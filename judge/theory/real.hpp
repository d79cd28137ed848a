// SPDX-License-Identifier: MIT
#pragma once

// Private to judge/theory: Boost's header is heavy, so only real.cpp, evaluator*.cpp, evaluate.cpp
// and equivalence.cpp include this.
#include <boost/multiprecision/cpp_bin_float.hpp>

namespace judge::theory {

using Quad = boost::multiprecision::cpp_bin_float_quad;

// A number with 34 digits and a bound on the rounding error it has gathered, so that two formulas
// are told apart by what they are and not by how they cancel. NaN: undefined.
struct Real {
    Quad value = 0;
    Quad error = 0;
};

inline const Quad kEpsilon = std::numeric_limits<Quad>::epsilon();

[[nodiscard]] Real exact(Quad value);
[[nodiscard]] Real rounded(Quad value,
                           const Quad& error);  // the last operation's rounding is added
[[nodiscard]] Real not_a_number();
[[nodiscard]] bool is_finite(const Real& x);
[[nodiscard]] bool is_whole(const Real& x);

[[nodiscard]] Real add(const Real& a, const Real& b);
[[nodiscard]] Real subtract(const Real& a, const Real& b);
[[nodiscard]] Real multiply(const Real& a, const Real& b);
[[nodiscard]] Real divide(const Real& a, const Real& b);
[[nodiscard]] Real negate(const Real& a);
// NaN for a negative base and an exponent that is not whole, and for 0 to a negative power.
[[nodiscard]] Real power(const Real& a, const Real& b);

// f(x) where `slope` is |f'(x)|.
[[nodiscard]] Real applied(const Quad& value, const Quad& slope, const Real& x);

[[nodiscard]] Real square_root(const Real& x);
[[nodiscard]] Real error_function(const Real& x);
[[nodiscard]] Real normal_cdf(const Real& x);
[[nodiscard]] Real normal_quantile(const Real& p);
[[nodiscard]] Real normal_density(const Real& x);

// a < b, a == b up to what rounding may have done: -1, 0, 1.
[[nodiscard]] int compare(const Real& a, const Real& b);
// floor() that takes 2.9999999999999 for the 3 it was meant to be.
[[nodiscard]] Quad steady_floor(const Real& x);

}  // namespace judge::theory
