// SPDX-License-Identifier: MIT
#include "sandbox/wire.hpp"

#include <gtest/gtest.h>

#include <random>

#include "sandbox/protocol.hpp"

namespace sandbox {
namespace {

using namespace std::chrono_literals;

Setup sample_setup() {
    Setup setup;
    setup.spec.mounts = {{"/opt/a b"}, {"/srv"}};
    setup.spec.files = {{"a", File::Content{std::string("x\0y", 3)}, true},
                        {"b/c", File::Host{"/home/me/c"}, false}};
    setup.spec.directories = {"d"};
    setup.spec.box_directory = BoxDirectory::writable;
    setup.spec.required = Tier::t1;
    setup.spec.exactly = Tier::t3;
    setup.spec.warmth = Warmth::fresh;
    setup.filter = "filter";
    return setup;
}

Order sample_order() {
    Order order;
    order.command = {{"./a", ""}, {"A=b"}};
    order.limits = {.cpu = 1ms, .wall = 2ms, .idle = 3ms, .memory_bytes = std::int64_t{5} << 40};
    order.collect = {{"out", 7}};
    order.fault = "fault";
    return order;
}

std::string encoded(const Setup& setup) { return encode_setup(setup.spec, setup.filter); }
std::string encoded(const Order& order) {
    return encode({order.command, order.limits, order.collect, order.fault});
}

template <class Value>
void expect_refused_when_cut(const Value& sample) {
    const std::string bytes = encoded(sample);
    for (std::size_t size = 0; size < bytes.size(); ++size) {
        Value value;
        EXPECT_FALSE(decode(std::string_view(bytes).substr(0, size), value)) << size;
    }
    Value value;
    EXPECT_FALSE(decode(bytes + "x", value));
}

template <class Value>
int accepted_when_corrupt(const Value& sample, int rounds) {
    const std::string good = encoded(sample);
    std::mt19937 random(1);  // NOLINT: the same on every run
    int accepted = 0;
    for (int round = 0; round < rounds; ++round) {
        std::string bytes = good;
        for (int change = 0; change < 3; ++change)
            bytes[random() % bytes.size()] = static_cast<char>(random() % 256);
        Value value;
        accepted += decode(bytes, value) ? 1 : 0;
    }
    return accepted;
}

TEST(Wire, NumbersAndTexts) {
    WireWriter out;
    out.u8(255);
    out.u32(0xfffffffe);
    out.i64(-1);
    out.text("");
    out.text("text");
    const std::string bytes = std::move(out).take();
    WireReader in(bytes);
    EXPECT_EQ(in.u8(), 255);
    EXPECT_EQ(in.u32(), 0xfffffffe);
    EXPECT_EQ(in.i64(), -1);
    EXPECT_EQ(in.text(), "");
    EXPECT_EQ(in.text(), "text");
    EXPECT_TRUE(in.finished());
    EXPECT_EQ(in.u8(), 0);
    EXPECT_FALSE(in.good());
}

TEST(Wire, LengthBeyondTheEndIsBad) {
    WireWriter out;
    out.i64(-1);  // as a length: the largest there is
    const std::string bytes = std::move(out).take();
    WireReader in(bytes);
    EXPECT_EQ(in.text(), "");
    EXPECT_FALSE(in.good());
    WireReader list(std::string_view("\xff\xff\xff\xff", 4));
    EXPECT_EQ(list.count(), 0u);
    EXPECT_FALSE(list.good());
}

TEST(Wire, SetupGoesAndComesBack) {
    const std::string bytes = encoded(sample_setup());
    sandbox::Setup back;
    ASSERT_TRUE(decode(bytes, back));
    EXPECT_EQ(encoded(back), bytes);
    EXPECT_EQ(std::get<File::Content>(back.spec.files[0].from).bytes, std::string("x\0y", 3));
    EXPECT_EQ(std::get<File::Host>(back.spec.files[1].from).path, "/home/me/c");
    EXPECT_TRUE(back.spec.files[0].executable);
    EXPECT_EQ(back.spec.exactly, Tier::t3);
    EXPECT_EQ(back.spec.warmth, Warmth::fresh);
    EXPECT_EQ(back.filter, "filter");
}

TEST(Wire, OrderGoesAndComesBack) {
    const std::string bytes = encoded(sample_order());
    Order back;
    ASSERT_TRUE(decode(bytes, back));
    EXPECT_EQ(encoded(back), bytes);
    EXPECT_EQ(back.command.argv, (std::vector<std::string>{"./a", ""}));
    EXPECT_EQ(back.limits.memory_bytes, std::int64_t{5} << 40);
    EXPECT_EQ(back.collect[0].max_bytes, 7);
    EXPECT_EQ(back.fault, "fault");
}

TEST(Wire, WhatIsTruncatedIsRefusedAtEveryLength) {
    expect_refused_when_cut(sample_setup());
    expect_refused_when_cut(sample_order());
}

// Whatever comes, decoding ends, and reads nothing beyond the bytes (the sanitizers watch).
TEST(Wire, WhatIsCorruptDoesNoHarm) {
    constexpr int kRounds = 10'000;
    EXPECT_LT(accepted_when_corrupt(sample_setup(), kRounds), kRounds);
    EXPECT_LT(accepted_when_corrupt(sample_order(), kRounds), kRounds);
}

TEST(Wire, ReportGoesAndComesBack) {
    Report report;
    report.ended = Ended::cpu_limit;
    report.exit_code = -1;
    report.signal = 9;
    report.usage = {1us, 2us, 3us, 4, CpuSource::rusage, MemorySource::polled};
    report.tier = Tier::t2;
    report.warmth = Warmth::warm;
    report.protections = {{"a", true, ""}, {"b", false, "why"}};
    report.failure = Failure{"step", 5, ""};
    const std::string packet = encode_report(report);
    Report back;
    ASSERT_TRUE(decode_report(packet, back));
    EXPECT_EQ(encode_report(back), packet);
    EXPECT_EQ(back.usage.cpu_source, CpuSource::rusage);
    EXPECT_EQ(back.failure.value_or(Failure{}).step, "step");
    for (std::size_t size = 0; size < packet.size(); ++size) {
        Report cut;
        EXPECT_FALSE(decode_report(std::string_view(packet).substr(0, size), cut)) << size;
    }
}

TEST(Wire, PacketsAreToldApart) {
    const std::string packet = encode_collected({"name", {}, 3, "why"});
    Report report;
    EXPECT_FALSE(decode_report(packet, report));
    Collected collected;
    ASSERT_TRUE(decode_collected(packet, collected));
    EXPECT_EQ(collected.name, "name");
    EXPECT_EQ(collected.why_missing, "why");
}

}  // namespace
}  // namespace sandbox
