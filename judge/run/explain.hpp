// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <cstdint>
#include <string>

namespace judge::run {

// "SIGSEGV"; "signal 77" if it has no name.
[[nodiscard]] std::string signal_name(int signal);

// "killed by SIGSEGV (invalid memory access)".
[[nodiscard]] std::string explain_signal(int signal);

// "exit code 3", with what it usually means: "exit code 139 (as a shell reports SIGSEGV)".
[[nodiscard]] std::string explain_exit(int code);

// "forbidden system call ptrace".
[[nodiscard]] std::string explain_syscall(int number);

// "1.25 s", "12 ms", "1.5 MiB".
[[nodiscard]] std::string show(std::chrono::microseconds time);
[[nodiscard]] std::string show_bytes(std::int64_t bytes);

}  // namespace judge::run
