// SPDX-License-Identifier: MIT
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "sandbox/limits.hpp"
#include "sandbox/report.hpp"
#include "sandbox/spec.hpp"

namespace sandbox {

// What the library and spar-box say to each other. Runs come to the helper through the socket at
// kRunsFd, each as one packet of one byte with these descriptors, in this order: the plan, a sealed
// memfd; the run's own control socket, for requests, collected files and the report (nothing that
// the program prints goes there); the program's standard input, output and error.
inline constexpr int kRunsFd = 3;
inline constexpr char kRunWord = 'r';
inline constexpr std::size_t kRunDescriptors = 5;

// Everything the helper needs for one run.
struct Plan {
    Spec spec;
    Command command;
    Limits limits;
    std::vector<Collect> collect;
    std::string filter;  // the seccomp program, an array of sock_filter
    std::string fault;   // "step:errno" that is to fail (tests only); else empty
};

// The same, borrowed from whoever encodes it.
struct PlanView {
    const Spec& spec;
    const Command& command;
    const Limits& limits;
    std::span<const Collect> collect;
    std::string_view filter;
    std::string_view fault;
};

[[nodiscard]] std::string encode(const PlanView& plan);
[[nodiscard]] bool decode(std::string_view bytes, Plan& plan);

// The first byte of a packet from the helper.
enum class Packet : std::uint8_t {
    collected,  // one file; its descriptor rides along if it could be had
    report,     // the last one: everything in the box is dead
};

// Packets carry their kind already. The descriptors of collected files are not in them.
[[nodiscard]] std::string encode_collected(const Collected& collected);
[[nodiscard]] bool decode_collected(std::string_view packet, Collected& collected);
[[nodiscard]] std::string encode_report(const Report& report);
[[nodiscard]] bool decode_report(std::string_view packet, Report& report);

// What the library asks for: the run is to end now, because of this.
enum class Request : std::uint8_t { stop, output_limit };

}  // namespace sandbox
