// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "judge/prove/programs.hpp"
#include "judge/prove/subject.hpp"

namespace judge::prove {

// Up to `wanted` different small valid inputs: made by the package's generators with other
// arguments, and by small changes of its tests; all accepted by the input validators. The same ones
// each time.
[[nodiscard]] std::vector<std::string> generated_inputs(
    const Subject& subject, const std::vector<InputValidator>& validators, std::size_t wanted);

// One small change of an input: a number, an element, a letter.
class InputChanger {
  public:
    explicit InputChanger(std::uint32_t seed) : state_(seed) {}
    [[nodiscard]] std::string change(const std::string& input);
    // A number below `bound`.
    [[nodiscard]] std::uint32_t draw(std::uint32_t bound);

  private:
    std::string change_number(const std::string& input);
    std::string change_list(const std::string& input);
    std::string change_row(const std::string& input);
    std::string change_letter(const std::string& input);
    std::string new_number(const std::string& old, const std::string& input);

    std::uint64_t state_;
};

}  // namespace judge::prove
