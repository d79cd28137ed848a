// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

namespace judge {

// BLAKE2b-256 over fields: each is preceded by its length, so that ("ab","c") and ("a","bc")
// differ.
class Hasher {
  public:
    Hasher();
    ~Hasher();
    Hasher(const Hasher&) = delete;
    Hasher& operator=(const Hasher&) = delete;
    Hasher& add(std::string_view field);
    [[nodiscard]] std::string hex();  // 64 digits; the object is spent

  private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace judge
