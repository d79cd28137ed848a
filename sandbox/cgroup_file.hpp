// SPDX-License-Identifier: MIT
#pragma once

#include <sys/types.h>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sandbox {

// Reads of and writes to the small files of a cgroup. No exceptions: 0 or an errno.

// The whole text, at most 64 KiB; nullopt (and errno) if it cannot be read.
[[nodiscard]] std::optional<std::string> read_cgroup_file(const std::string& path) noexcept;
// The same of a file that is open at `file`, from its start.
[[nodiscard]] std::optional<std::string> read_cgroup_file(int file) noexcept;
// Writes in one call, as these files demand. 0, or the errno.
[[nodiscard]] int write_cgroup_file(const std::string& path, std::string_view text) noexcept;

// The number after "key " at the start of a line: "usage_usec 12\nuser_usec 10\n".
[[nodiscard]] std::optional<std::int64_t> keyed_number(std::string_view text, std::string_view key);
// A file that holds nothing but a number.
[[nodiscard]] std::optional<std::int64_t> lone_number(std::string_view text);
// The total of the "some" line of a pressure file, in microseconds.
[[nodiscard]] std::optional<std::int64_t> pressure_total(std::string_view text);
// Whether a list of words separated by blanks ("cpuset cpu memory") has this one.
[[nodiscard]] bool has_word(std::string_view list, std::string_view word);
// The path of the v2 group in the text of /proc/PID/cgroup ("0::/user.slice"); nullopt if none.
[[nodiscard]] std::optional<std::string> v2_path(std::string_view text);

// Kills every process in the group directory `path` and removes the directory, waiting at most
// about a second for the processes to be gone. 0, or the errno of the last attempt.
int remove_cgroup(const std::string& path) noexcept;
// Kills every process in the group directory `path`: all at once where the kernel can.
void kill_cgroup(const std::string& path) noexcept;

}  // namespace sandbox
