// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "judge/bank/package.hpp"

namespace judge::bank {

struct Entry {
    std::filesystem::path directory;
    std::string id;
    std::string alias;  // empty if none
    Problem summary;
};

// All packages under some root directories (the bundled bank, installed packs, the user's own).
class Bank {
  public:
    // Walks the roots at most three levels deep for directories that hold a problem.yaml. A package
    // that cannot be read is left out and warned about.
    explicit Bank(const std::vector<std::filesystem::path>& roots, const WarningSink& warn = {});

    [[nodiscard]] const std::vector<Entry>& entries() const noexcept { return entries_; }

    // By id, alias, number (position in id order, from 1), unique prefix of either, or a path to a
    // package. Throws UserError{not_found} with the nearest names ("did you mean").
    [[nodiscard]] Entry find(std::string_view selector) const;

  private:
    std::vector<Entry> entries_;
};

}  // namespace judge::bank
