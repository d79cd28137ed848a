// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string_view>

namespace judge::theory {

// SplitMix64, as docs/theory.md specifies it: the same seed and name give the same draws on every
// machine and in every version of spar.
class Random {
  public:
    // The stream of one question's instance: the seed mixed with the FNV-1a hash of a name.
    Random(std::uint64_t seed, std::string_view name);

    [[nodiscard]] std::uint64_t next();
    // Uniform in [0, n), n > 0, without bias: draws that would favour small numbers are thrown
    // away.
    [[nodiscard]] std::uint64_t below(std::uint64_t n);
    // Uniform in [0, 1), a multiple of 2^-53.
    [[nodiscard]] double unit();

  private:
    std::uint64_t state_;
};

}  // namespace judge::theory
