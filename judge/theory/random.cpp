// SPDX-License-Identifier: MIT
#include "judge/theory/random.hpp"

namespace judge::theory {
namespace {

std::uint64_t fnv1a(std::string_view text) {
    std::uint64_t hash = 0xcbf29ce484222325U;
    for (const char c : text) {
        hash ^= static_cast<unsigned char>(c);
        hash *= 0x100000001b3U;
    }
    return hash;
}

}  // namespace

Random::Random(std::uint64_t seed, std::string_view name) : state_(seed ^ fnv1a(name)) {}

std::uint64_t Random::next() {
    state_ += 0x9e3779b97f4a7c15U;
    std::uint64_t z = state_;
    z = (z ^ (z >> 30U)) * 0xbf58476d1ce4e5b9U;
    z = (z ^ (z >> 27U)) * 0x94d049bb133111ebU;
    return z ^ (z >> 31U);
}

std::uint64_t Random::below(std::uint64_t n) {
    const std::uint64_t unfair = (0 - n) % n;  // 2^64 mod n
    std::uint64_t draw = next();
    while (draw < unfair) draw = next();
    return draw % n;
}

double Random::unit() { return static_cast<double>(next() >> 11U) * 0x1p-53; }

}  // namespace judge::theory
