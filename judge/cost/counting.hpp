// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <stop_token>
#include <string>
#include <string_view>

#include "judge/language/compile.hpp"
#include "judge/model/problem.hpp"
#include "judge/model/report.hpp"
#include "judge/model/submission.hpp"

namespace judge::cost {

// How far one run may go. Steps end a compiled program at the same place on every machine; the time
// is a wall behind that.
struct Allowance {
    std::int64_t steps = 0;
    std::chrono::milliseconds time{};
};

// What one run showed.
struct Count {
    enum class Ended : std::uint8_t { well, spent, failed };
    Ended ended = Ended::failed;
    std::int64_t steps = 0;
    std::optional<std::int64_t> memory_bytes;  // the most that was in use at once
    std::string message;                       // why it failed
};

// How the steps of a language are counted.
enum class Method : std::uint8_t {
    blocks,        // basic blocks, by the compiler
    operations,    // rounds, calls and the work of built-ins, by rewriting (Python)
    instructions,  // by callgrind
    none,
};
[[nodiscard]] Method method_of(const language::Toolchain& toolchain);
// What is counted: "basic blocks".
[[nodiscard]] std::string_view unit(Method method);

// A submission built so that it counts.
class Counter {
  public:
    // Builds it, with limits and tier as in `options`. A compile error is in outcome(). Throws
    // UserError{state} if the steps of the language cannot be counted here.
    Counter(const Problem& problem, const Submission& submission,
            const language::CompileOptions& options, std::stop_token stop);

    [[nodiscard]] const CompileOutcome& outcome() const noexcept { return compiled_.outcome; }
    [[nodiscard]] Method method() const noexcept { return method_; }

    // Runs it once on `input` in a box of its own. Two runs on the same input count the same.
    [[nodiscard]] Count run(std::string_view input, const Allowance& allowance) const;
    // The same for memory only; where run() tells it already, it says nothing new.
    [[nodiscard]] std::optional<std::int64_t> memory(std::string_view input,
                                                     const Allowance& allowance) const;

  private:
    enum class What : bool { steps, memory };
    [[nodiscard]] Count run(std::string_view input, const Allowance& allowance, What what) const;

    Method method_ = Method::none;
    std::int64_t memory_mib_;
    sandbox::Tier required_;
    std::stop_token stop_;
    language::Compiled compiled_;
    bool heap_is_seen_ = false;
};

}  // namespace judge::cost
