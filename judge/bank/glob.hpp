// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace judge::bank {

// The globs of submissions.yaml: '*' stands for any characters but '/', {a,b} for either; nothing
// else is special. A glob matches a path if it matches all of it, or the path of a directory above
// it.
class Glob {
  public:
    explicit Glob(std::string_view pattern);

    [[nodiscard]] bool matches(std::string_view path) const;

    // What braces multiply to is bounded: beyond that the glob is not usable.
    [[nodiscard]] bool too_complex() const noexcept { return too_complex_; }

  private:
    std::vector<std::string> patterns_;  // with the braces expanded
    bool too_complex_ = false;
};

}  // namespace judge::bank
