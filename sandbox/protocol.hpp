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

// What the library and spar-box say to each other. Orders come to the helper through the socket at
// kRunsFd, each as one packet whose first byte is one of these words:
//   kSetUpWord  once, first; a sealed memfd rides along: the Setup of all runs
//   kReadyWord  an Order without a command follows: a run with such limits is to be expected
//   kRunWord    an Order follows; with these descriptors: the run's own control socket, for
//               requests, collected files and the report (nothing that the program prints goes
//               there); the program's standard input, output and error; and if the order is longer
//               than kInlineBytes, a sealed memfd that holds it instead.
inline constexpr int kRunsFd = 3;
inline constexpr char kSetUpWord = 's';
inline constexpr char kReadyWord = 'w';
inline constexpr char kRunWord = 'r';
inline constexpr std::size_t kRunDescriptors = 4;
inline constexpr std::size_t kInlineBytes = std::size_t{48} << 10;

// What all runs of a box have in common.
struct Setup {
    Spec spec;
    std::string filter;  // the seccomp program, an array of sock_filter
};

// What is a run's own.
struct Order {
    Command command;
    Limits limits;
    std::vector<Collect> collect;
    std::string fault;  // "step:errno" that is to fail (tests only); else empty
};

// The same, borrowed from whoever encodes it.
struct OrderView {
    const Command& command;
    const Limits& limits;
    std::span<const Collect> collect;
    std::string_view fault;
};

[[nodiscard]] std::string encode_setup(const Spec& spec, std::string_view filter);
[[nodiscard]] bool decode(std::string_view bytes, Setup& setup);
[[nodiscard]] std::string encode(const OrderView& order);
[[nodiscard]] bool decode(std::string_view bytes, Order& order);

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
