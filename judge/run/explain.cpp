// SPDX-License-Identifier: MIT
#include "judge/run/explain.hpp"

#include <fmt/format.h>
#include <seccomp.h>
#include <csignal>
#include <cstring>

#include <cstdlib>
#include <memory>
#include <string_view>

namespace judge::run {
namespace {

std::string_view meaning(int signal) {
    switch (signal) {
        case SIGSEGV: return "invalid memory access";
        case SIGABRT: return "abort: a failed assertion or an uncaught exception";
        case SIGFPE: return "division by zero or integer overflow in a division";
        case SIGILL: return "illegal instruction";
        case SIGBUS: return "invalid memory access";
        case SIGTRAP: return "trap: a check in the program failed";
        case SIGPIPE: return "wrote where nobody reads";
        case SIGTERM: return "terminated by itself";
        case SIGKILL: return "killed by itself: no limit was hit";
        case SIGXCPU: return "raised by itself: the CPU limit was not hit";
        case SIGSYS: return "raised by itself";
        default: return "";
    }
}

}  // namespace

std::string signal_name(int signal) {
    const char* name = ::sigabbrev_np(signal);
    return name != nullptr ? fmt::format("SIG{}", name) : fmt::format("signal {}", signal);
}

std::string explain_signal(int signal) {
    const auto why = meaning(signal);
    const std::string name = signal_name(signal);
    return why.empty() ? fmt::format("killed by {}", name)
                       : fmt::format("killed by {} ({})", name, why);
}

std::string explain_exit(int code) {
    switch (code) {
        case 126: return "exit code 126 (as a shell reports a command that cannot be executed)";
        case 127: return "exit code 127 (as a shell reports a command that was not found)";
        default: break;
    }
    if (code > 128 && code < 128 + 32)
        return fmt::format("exit code {} (as a shell reports {})", code, signal_name(code - 128));
    return fmt::format("exit code {}", code);
}

std::string explain_syscall(int number) {
    const std::unique_ptr<char, void (*)(void*)> name(
        ::seccomp_syscall_resolve_num_arch(SCMP_ARCH_NATIVE, number), std::free);
    return name ? fmt::format("forbidden system call {}", name.get())
                : fmt::format("forbidden system call number {}", number);
}

std::string show(std::chrono::microseconds time) {
    const double seconds = static_cast<double>(time.count()) / 1e6;
    return seconds >= 1 ? fmt::format("{:.2f} s", seconds)
                        : fmt::format("{:.0f} ms", seconds * 1e3);
}

std::string show_bytes(std::int64_t bytes) {
    const double mib = static_cast<double>(bytes) / (1 << 20);
    if (mib >= 10) return fmt::format("{:.0f} MiB", mib);
    return mib >= 1 ? fmt::format("{:.1f} MiB", mib) : fmt::format("{} KiB", bytes / 1024);
}

}  // namespace judge::run
