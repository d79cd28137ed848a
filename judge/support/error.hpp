// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <stdexcept>
#include <string>

namespace judge {

// What kind of fault it is; decides the exit code (docs/cli.md, "Exit codes").
enum class Fault : std::uint8_t {
    usage,            // the command line or the configuration is wrong
    not_found,        // no such problem, or an ambiguous name
    invalid_package,  // a problem package or pack is broken
    no_sandbox,       // the sandbox is unavailable or weaker than required
    state,            // a lock, a version, a directory that cannot be written
};

// A fault the user can mend. what() is the whole message, ready to print: it names the file, the
// line or key, and the remedy. Faults of the machine are std::system_error. Only main catches
// either.
class UserError : public std::runtime_error {
  public:
    UserError(Fault fault, const std::string& message)
        : std::runtime_error(message), fault_(fault) {}
    [[nodiscard]] Fault fault() const noexcept { return fault_; }

  private:
    Fault fault_;
};

}  // namespace judge
