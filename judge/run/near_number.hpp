// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

#include "judge/run/decimal.hpp"

namespace judge::run {

// Decides at once most pairs of numbers that begin alike and differ within a tolerance, which is
// what whole files of results look like. What it does not decide is for compare_numbers().
class NearNumber {
  public:
    NearNumber() = default;
    explicit NearNumber(const Tolerances& tolerances);

    [[nodiscard]] bool any() const noexcept { return any_; }

    // How many bytes stand there, on either side, up to the end of a number; 0 and 0 if that is not
    // known.
    struct Tails {
        std::size_t answer = 0;
        std::size_t output = 0;
    };
    // `answer` and the output agree before `at` of the answer, and `rest` of the output is what
    // stands there instead. Not 0 and 0 only if both are numbers that are surely close enough.
    [[nodiscard]] Tails tails(std::string_view answer, std::size_t at, std::string_view rest) const;

  private:
    static constexpr std::size_t kPlaces = 48;

    bool any_ = false;
    std::array<double, kPlaces> absolute_{};  // in units of the last of that many places
    double relative_ = 0;
};

}  // namespace judge::run
