// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "judge/theory/question.hpp"

namespace judge::theory {

using WarningSink = std::function<void(const std::string&)>;

// All questions under some root directories: the *.yaml files of directories called "theory".
class Library {
  public:
    // A file that cannot be read is left out and warned about.
    explicit Library(const std::vector<std::filesystem::path>& roots, const WarningSink& warn = {});

    // By topic, then id.
    [[nodiscard]] const std::vector<Question>& questions() const noexcept { return questions_; }

    // By id; nullptr if there is none.
    [[nodiscard]] const Question* find(std::string_view id) const;
    // All whose id begins so.
    [[nodiscard]] std::vector<const Question*> begun(std::string_view prefix) const;
    [[nodiscard]] std::vector<std::string> topics() const;

  private:
    std::vector<Question> questions_;
};

}  // namespace judge::theory
