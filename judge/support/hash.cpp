// SPDX-License-Identifier: MIT
#include "judge/support/hash.hpp"

#include <sodium.h>

#include <cassert>
#include <cstdint>
#include <stdexcept>

namespace judge {
namespace {

constexpr std::size_t kDigestBytes = 32;

const unsigned char* bytes(const void* data) { return static_cast<const unsigned char*>(data); }

void start_sodium() {
    static const int kStarted = sodium_init();  // 0: now, 1: earlier, -1: no randomness to be had
    if (kStarted < 0) throw std::runtime_error("libsodium could not be started");
}

}  // namespace

struct Hasher::State {
    crypto_generichash_state blake;
    bool spent = false;
};

Hasher::Hasher() : state_(std::make_unique<State>()) {
    start_sodium();
    crypto_generichash_init(&state_->blake, nullptr, 0, kDigestBytes);
}

Hasher::~Hasher() = default;

Hasher& Hasher::add(std::string_view field) {
    assert(!state_->spent);
    std::array<unsigned char, 8>
        length{};  // little-endian, so that a cache may move between machines
    for (std::size_t i = 0; i < length.size(); ++i)
        length[i] = static_cast<unsigned char>(std::uint64_t{field.size()} >> (8 * i));
    crypto_generichash_update(&state_->blake, length.data(), length.size());
    crypto_generichash_update(&state_->blake, bytes(field.data()), field.size());
    return *this;
}

std::string Hasher::hex() {
    assert(!state_->spent);
    state_->spent = true;
    std::array<unsigned char, kDigestBytes> digest{};
    crypto_generichash_final(&state_->blake, digest.data(), digest.size());
    std::string text(2 * kDigestBytes + 1, '\0');
    sodium_bin2hex(text.data(), text.size(), digest.data(), digest.size());
    text.pop_back();
    return text;
}

}  // namespace judge
