// SPDX-License-Identifier: MIT
#pragma once

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <ostream>
#include <string>

#include "sandbox/box.hpp"

namespace sandbox {

void PrintTo(Ended ended, std::ostream* out);
void PrintTo(Tier tier, std::ostream* out);

// A run with everything it wrote.
struct Outcome {
    Report report;
    std::string out;
    std::string err;
};
std::ostream& operator<<(std::ostream& out, const Outcome& outcome);

// Limits that a busy machine does not break by itself.
[[nodiscard]] Limits roomy();

[[nodiscard]] Command sh(const std::string& script);
[[nodiscard]] Outcome run(const Spec& spec, const Command& command, const Limits& limits = roomy(),
                          int in = -1, std::span<const Collect> collect = {});

// Runs of a shell script in each tier. A tier that this machine or user does not offer is skipped
// with its reason.
class BoxInTier : public ::testing::TestWithParam<Tier> {
  protected:
    void SetUp() override;
    [[nodiscard]] bool has_namespaces() const { return GetParam() >= Tier::t2; }
    [[nodiscard]] Outcome script(const std::string& text, const Limits& limits = roomy(),
                                 int in = -1, std::span<const Collect> collect = {}) const {
        return run(spec, sh(text), limits, in, collect);
    }

    Spec spec;
};

[[nodiscard]] std::string tier_name(const ::testing::TestParamInfo<Tier>& info);

}  // namespace sandbox
