// SPDX-License-Identifier: MIT
// What the sandbox's library and its helper say to each other, from both sides: whatever comes,
// reading it ends; what is accepted is written so that it reads as the same. Input: a byte for the
// kind, and the packet.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "sandbox/protocol.hpp"

namespace {

using namespace sandbox;

void demand(bool holds) {
    if (!holds) std::abort();
}

std::string written(const Setup& setup) { return encode_setup(setup.spec, setup.filter); }
std::string written(const Order& order) {
    return encode({order.command, order.limits, order.collect, order.fault});
}
std::string written(const Report& report) { return encode_report(report); }
std::string written(const Collected& collected) { return encode_collected(collected); }

bool read(std::string_view bytes, Setup& setup) { return decode(bytes, setup); }
bool read(std::string_view bytes, Order& order) { return decode(bytes, order); }
bool read(std::string_view bytes, Report& report) { return decode_report(bytes, report); }
bool read(std::string_view bytes, Collected& collected) {
    return decode_collected(bytes, collected);
}

template <class Value>
void go_and_come_back(std::string_view bytes) {
    Value value;
    if (!read(bytes, value)) return;
    const std::string once = written(value);
    Value again;
    demand(read(once, again));
    demand(written(again) == once);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size < 1) return 0;
    const std::string_view bytes(reinterpret_cast<const char*>(data) + 1, size - 1);
    switch (data[0] % 4) {
        case 0: go_and_come_back<Setup>(bytes); break;
        case 1: go_and_come_back<Order>(bytes); break;
        case 2: go_and_come_back<Report>(bytes); break;
        default: go_and_come_back<Collected>(bytes); break;
    }
    return 0;
}
