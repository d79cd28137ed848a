// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace judge::run {

// Writes down a conversation, in the form of the .interaction files of problem packages: lines of
// the program begin with "> ", lines of the interactor with "< ". Bounded: of a long one the
// beginning and the end are kept.
class Transcript {
  public:
    enum class Who : std::uint8_t { program, interactor };

    void hear(Who who, std::string_view words);

    // Safe to show; a line that was not ended is marked by nothing.
    [[nodiscard]] std::string text() const;

  private:
    void put(std::string_view words);

    Who last_ = Who::program;
    bool fresh_line_ = true;
    std::string head_;
    std::string tail_;
    std::size_t dropped_ = 0;
};

}  // namespace judge::run
