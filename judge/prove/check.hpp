// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace judge::prove {

// How bad a finding is. A package is proved if none of its findings is an error.
enum class Level : std::uint8_t { good, note, warning, error };
[[nodiscard]] std::string_view name(Level level);

// One line of a proof: something that was examined, and what came of it.
struct Check {
    std::string id;  // "input-validators/junk": what was examined; docs/verify.md lists them
    Level level = Level::good;
    std::string message;  // one sentence, or a located complaint
    std::string file;     // relative to the package; empty if it is about the whole
    std::string remedy;   // what to do about it; empty for what is good

    [[nodiscard]] bool ok() const noexcept { return level != Level::error; }
};

using CheckSink = std::function<void(const Check&)>;

// Where findings are gathered. A check that had nothing to complain about says so with good().
class Findings {
  public:
    explicit Findings(CheckSink sink = {}) : sink_(std::move(sink)) {}

    void add(Check check);
    void good(std::string_view id, std::string message);
    void note(std::string_view id, std::string message);

    [[nodiscard]] const std::vector<Check>& all() const noexcept { return checks_; }
    // Warnings and errors so far whose id is `id` or begins with "id/".
    [[nodiscard]] std::size_t complaints(std::string_view id) const;
    [[nodiscard]] bool ok() const;

  private:
    CheckSink sink_;
    std::vector<Check> checks_;
};

}  // namespace judge::prove
