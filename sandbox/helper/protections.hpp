// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "sandbox/cgroup.hpp"
#include "sandbox/helper/program.hpp"
#include "sandbox/report.hpp"

namespace sandbox::helper {

// A protection that a set-up could do without, and did.
struct Missing {
    std::string name;
    int error = 0;
};

// Every protection that a box can have, and whether this one has it.
[[nodiscard]] std::vector<Protection> list_protections(const Confinement& confinement,
                                                       const CgroupLeaf* leaf,
                                                       const std::vector<CgroupProblem>& problems,
                                                       const std::vector<Missing>& missing);

}  // namespace sandbox::helper
