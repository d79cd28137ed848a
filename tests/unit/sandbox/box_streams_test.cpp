// SPDX-License-Identifier: MIT
#include <fcntl.h>
#include <unistd.h>

#include <array>
#include <stdexcept>

#include "boxed.hpp"
#include "tests/support/files.hpp"

namespace sandbox {
namespace {

using namespace std::chrono_literals;
using ::testing::HasSubstr;

class BoxStreams : public BoxInTier {};
INSTANTIATE_TEST_SUITE_P(Tiers, BoxStreams, ::testing::Values(Tier::t1, Tier::t3), tier_name);

TEST_P(BoxStreams, OutAndErrAreKeptApart) {
    const Outcome outcome = script("echo out; echo err >&2; printf 'a\\0b'");
    EXPECT_EQ(outcome.out, std::string("out\na\0b", 7));
    EXPECT_EQ(outcome.err, "err\n");
}

TEST_P(BoxStreams, NoInputIsAnEmptyOne) { EXPECT_EQ(script("cat; echo end").out, "end\n"); }

TEST_P(BoxStreams, InputFromAMemfd) {
    const Fd in = sealed_memfd("to be read\n");
    EXPECT_EQ(script("cat", roomy(), in.get()).out, "to be read\n");
}

TEST_P(BoxStreams, InputFromACopy) {
    const tests::TempDir dir;
    tests::spit(dir.path() / "in", std::string(300'000, 'x'));
    const Fd file(::open((dir.path() / "in").c_str(), O_RDONLY | O_CLOEXEC));
    const Fd in = sealed_copy(file.get());
    EXPECT_EQ(script("wc -c", roomy(), in.get()).out, "300000\n");
}

TEST_P(BoxStreams, InputFromAPipe) {
    std::array<int, 2> ends{};
    ASSERT_EQ(::pipe2(ends.data(), O_CLOEXEC), 0);
    const Fd in(ends[0]);
    Fd to(ends[1]);
    ASSERT_EQ(::write(to.get(), "piped\n", 6), 6);
    to.reset();
    EXPECT_EQ(script("cat", roomy(), in.get()).out, "piped\n");
}

TEST_P(BoxStreams, UnreadInputDoesNotBlock) {
    const Fd in = sealed_memfd(std::string(4 << 20, 'x'));
    EXPECT_TRUE(script("exit 5", roomy(), in.get()).report.exited_with(5));
}

TEST_P(BoxStreams, LargeOutputComesWhole) {
    const Outcome outcome = script("seq 1 1000000");
    ASSERT_TRUE(outcome.report.exited_with(0));
    EXPECT_EQ(outcome.out.size(), 6'888'896u);
    EXPECT_TRUE(outcome.out.ends_with("\n999999\n1000000\n"));
}

TEST_P(BoxStreams, ErrorsBeyondTheLimitAreDropped) {
    Limits limits = roomy();
    limits.error_bytes = 1000;
    const Outcome outcome = script("head -c 200000 /dev/zero >&2; exit 3", limits);
    EXPECT_TRUE(outcome.report.exited_with(3)) << outcome.report.exit_code;
    EXPECT_EQ(outcome.err.size(), 1000u);
    EXPECT_TRUE(outcome.report.error_truncated);
}

TEST_P(BoxStreams, DiscardedOutputIsStillLimited) {
    Limits limits = roomy();
    limits.output_bytes = 100'000;
    EXPECT_EQ(Box(spec).run(sh("yes"), limits).ended, Ended::output_limit);
}

TEST_P(BoxStreams, SinkCanStopTheRun) {
    std::string seen;
    const Streams streams = {-1, Sink([&seen](std::string_view chunk) {
                                 seen += chunk;
                                 return Flow::stop;
                             })};
    const Report report = Box(spec).run(sh("echo wrong; sleep 60"), roomy(), streams);
    EXPECT_EQ(report.ended, Ended::stopped);
    EXPECT_EQ(seen, "wrong\n");
    EXPECT_LT(report.usage.wall, 30s);
}

TEST_P(BoxStreams, SinkThatThrowsEndsTheRun) {
    const Streams streams = {
        -1, Sink([](std::string_view) -> Flow { throw std::runtime_error("enough"); })};
    EXPECT_THROW((void)Box(spec).run(sh("echo x; sleep 60"), roomy(), streams), std::runtime_error);
}

TEST_P(BoxStreams, InheritedDescriptor) {
    const tests::TempDir dir;
    const auto path = dir.path() / "out";
    const Fd file(::open(path.c_str(), O_CREAT | O_WRONLY | O_CLOEXEC, 0600));
    const Report report = Box(spec).run(sh("echo kept"), roomy(), {-1, Inherit{file.get()}});
    EXPECT_TRUE(report.exited_with(0));
    EXPECT_EQ(tests::slurp(path), "kept\n");
}

TEST_P(BoxStreams, ProgramHasThreeDescriptors) {
    const Fd leak(::open("/etc/hostname", O_RDONLY));  // on purpose without O_CLOEXEC
    const Outcome outcome = script("exec ls /proc/self/fd");
    EXPECT_EQ(outcome.out, "0\n1\n2\n3\n") << outcome;  // 3 is the directory that ls reads
}

TEST_P(BoxStreams, Environment) {
    ::setenv("SPAR_SECRET", "1", 1);
    const Outcome outcome = run(spec, {{"/usr/bin/env"}, {"A=b", "LANG=C"}});
    ::unsetenv("SPAR_SECRET");
    EXPECT_THAT(outcome.out, HasSubstr("A=b\nLANG=C\nPATH=/usr/local/bin:/usr/bin:/bin\nHOME="));
    EXPECT_THAT(outcome.out, HasSubstr("\nTMPDIR="));
    EXPECT_THAT(outcome.out, ::testing::Not(HasSubstr("SPAR")));
}

}  // namespace
}  // namespace sandbox
